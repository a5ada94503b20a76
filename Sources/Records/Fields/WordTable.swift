/// The words of a list as bytes, so that a field is compared without making a String of it.
struct WordTable<W: Word>: Sendable {
  private var words = ByteInterner()
  private let values: [W]

  init() {
    values = Array(W.allCases)
    for value in values { _ = words.intern(Array(value.word.utf8)) }
  }

  @inline(__always) func value(of field: FieldBytes) -> W? { words.find(field).map { values[$0] } }
}

/// The tables of all lists, made once.
enum Words {
  static let unitKinds = WordTable<UnitKind>()
  static let unitLevels = WordTable<UnitLevel>()
  static let instances = WordTable<Instance>()
  static let roles = WordTable<Role>()
  static let outcomes = WordTable<Outcome>()
  static let mustAppear = WordTable<MustAppear>()
  static let leaderRanks = WordTable<LeaderRank>()
  static let absences = WordTable<Absence>()
  static let letterKinds = WordTable<LetterKind>()
  static let letterResults = WordTable<LetterResult>()
  static let trainingKinds = WordTable<TrainingKind>()
  static let misconducts = WordTable<Misconduct>()
}
