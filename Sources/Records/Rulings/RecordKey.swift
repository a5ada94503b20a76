import Diagnostics

/// What a record is called: the parts of its key as `explain` writes them, each in its canonical spelling.
public struct RecordKey: Sendable, Hashable {
  let table: Table
  let parts: [String]

  /// - Parameter parts: as written, in the order of the table's naming columns; more are left out, fewer may do.
  init(_ table: Table, _ parts: [String]) {
    self.table = table
    self.parts = zip(table.nameColumns, parts).map { column, text in
      canonicalKeyPart(text, table.columns[column].content)
    }
  }

  /// The key of a unit.
  public static func unit(_ code: String) -> RecordKey { RecordKey(.units, [code]) }

  /// The key, or what its first parts are: `（2025）湘0102行初1号 @ 430102 @ 2025-06-10`.
  func text(_ count: Int? = nil) -> String { parts.prefix(count ?? parts.count).joined(separator: " @ ") }

  /// The code of the unit that the record belongs to.
  var unit: String? {
    let position = table.nameColumns.firstIndex { table.columns[$0].name.id == "unit_code" }
    return position.flatMap { parts.dropFirst($0).first }
  }
}

extension Table {
  /// The columns that make up the name of a record, its unit always among them.
  var nameColumns: [Int] {
    switch self {
    case .units, .capacity: [0]
    case .cases, .advice: [0, 1]
    case .hearings, .trainings, .accountability: [0, 1, 2]
    case .waivers: []
    }
  }
}

/// A part of a key in the one spelling in which keys are compared; what cannot be read stays as it is, half-width.
private func canonicalKeyPart(_ text: String, _ content: Column.Content) -> String {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    let field = bytes.trimmed
    switch content {
    case .caseNumber:
      var table = CaseNumberTable()
      return table.read(field).map { table.texts[$0] } ?? HalfWidth.text(field.text)
    case .date:
      switch DateField(field) {
      case .day(let day), .serial(let day): return day.description
      case .invalid: return HalfWidth.text(field.text)
      }
    case .letterNumber: return letterNumber(field.text)
    case .word(let words): return word(HalfWidth.text(field.text), of: words)
    default: return HalfWidth.text(field.text)
    }
  }
}

/// `category-2` is the second word of the list, as `explain` writes events.
private func word(_ text: String, of words: [String]) -> String {
  guard text.hasPrefix("category-"), let number = Int(text.dropFirst(9)), words.indices.contains(number - 1) else {
    return text
  }
  return words[number - 1]
}

/// A record that can be named.
protocol NamedRecord {
  static var table: Table { get }
  var source: Source { get }
  var state: RecordState { get }
  /// The parts of its key, in the order of the table's naming columns.
  func keyParts(in builder: RegisterBuilder) -> [String]
}

extension CaseRecord: NamedRecord {
  static let table = Table.cases
  func keyParts(in builder: RegisterBuilder) -> [String] { [builder.text(number), builder.code(unit)] }
}

extension HearingRecord: NamedRecord {
  static let table = Table.hearings
  func keyParts(in builder: RegisterBuilder) -> [String] {
    [builder.text(number), builder.code(unit), heldOn?.description ?? ""]
  }
}

extension LetterRecord {
  static let table = Table.advice
  func keyParts(in builder: RegisterBuilder) -> [String] { [number, builder.code(unit)] }
}

extension TrainingRecord {
  static let table = Table.trainings
  func keyParts(in builder: RegisterBuilder) -> [String] {
    [builder.code(unit), heldOn?.description ?? "", kind.word]
  }
}

extension CapacityRecord {
  static let table = Table.capacity
  func keyParts(in builder: RegisterBuilder) -> [String] { [builder.code(unit)] }
}

extension EventRecord {
  static let table = Table.accountability
  func keyParts(in builder: RegisterBuilder) -> [String] {
    [builder.code(unit), foundOn?.description ?? "", category.word]
  }
}
