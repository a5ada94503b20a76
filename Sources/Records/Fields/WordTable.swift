/// The words of a list as bytes, so that a field is compared without making a String of it.
struct WordTable<W: Word>: Sendable {
  private let entries: [(bytes: [UInt8], value: W)]

  init() {
    entries = W.allCases.map { (Array($0.word.utf8), $0) }
  }

  @inline(__always) func value(of field: FieldBytes) -> W? {
    for entry in entries where field.equals(entry.bytes) { return entry.value }
    return nil
  }
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
