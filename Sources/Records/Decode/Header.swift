import CSV
import Diagnostics

/// A row read as the header of a table.
struct Header {
  let row: HeaderCandidate
  let table: Table
  /// How many columns it has, trailing empty ones left out.
  let width: Int
  /// For each column of the table its place in the header; -1 where it is missing.
  private(set) var positions: [Int]
  private var unknown: [Int] = []
  private var repeated: [(position: Int, column: Int)] = []

  init(_ row: HeaderCandidate, table: Table) {
    self.row = row
    self.table = table
    width = (row.fields.lastIndex { !Self.normal($0).isEmpty } ?? -1) + 1
    positions = table.columns.map { _ in -1 }
    for position in 0..<width { place(position) }
  }

  /// The required columns that it does not have.
  var missing: [Column] {
    zip(table.columns, positions).filter { $0.isRequired && $1 < 0 }.map(\.0)
  }

  private mutating func place(_ position: Int) {
    let name = Self.normal(row.fields[position])
    guard let column = table.columns.firstIndex(where: { $0.names.contains(name) }) else {
      unknown.append(position)
      return
    }
    if positions[column] < 0 {
      positions[column] = position
    } else {
      repeated.append((position, column))
    }
  }

  func findings(in file: SourceFile) -> [Finding] {
    let missing = missing.map {
      Finding(.missingColumn, at: Place(file: file.path, sheet: file.sheet, line: row.line, field: $0.name))
    }
    let repeated = repeated.map { Finding(.duplicateColumn, at: place($0.position, in: file, of: $0.column)) }
    let unknown = unknown.map {
      Finding(.unknownColumn, at: place($0, in: file), [.init("suggestion", suggestion(for: row.fields[$0]))])
    }
    return missing + repeated + unknown
  }

  private func place(_ position: Int, in file: SourceFile, of column: Int? = nil) -> Place {
    let name = String(decoding: Self.trimmed(row.fields[position]), as: UTF8.self)
    let isPrivate = column.map { table.columns[$0].isPrivate } ?? false
    let isQuoted = !name.isEmpty && !isPrivate
    return Place(
      file: file.path, sheet: file.sheet, line: row.line, column: position + 1,
      field: column.map { table.columns[$0].name },
      value: !isQuoted ? nil : column == nil && isRecord ? Quotation.withheld : name)
  }

  /// Whether it is no header but a record of a table that holds personal data: a date or a case number stands in it.
  private var isRecord: Bool {
    table.isPersonal && !missing.isEmpty
      && row.fields.contains { field in
        Array(field.utf8).withUnsafeBufferPointer { bytes in
          if case .day = DateField(bytes.trimmed) { return true }
          var numbers = CaseNumberTable()
          return numbers.read(bytes.trimmed) != nil
        }
      }
  }

  private func suggestion(for name: String) -> Bilingual {
    let names = table.columns.flatMap { [$0.name.title.zh, $0.name.id] }
    guard let near = nearest(to: Self.normal(name), among: names) else { return Bilingual("") }
    return Bilingual(zh: "，是否应为“\(near)”", en: ": did you mean “\(near)”?")
  }

  /// A header as it is compared: half-width, lower case, no surrounding blanks.
  private static func normal(_ name: String) -> String {
    String(decoding: HalfWidth.bytes(of: trimmed(name)), as: UTF8.self).lowercased()
  }

  private static func trimmed(_ name: String) -> [UInt8] {
    Array(name.utf8).withUnsafeBufferPointer { Array($0.trimmed) }
  }
}

extension Column {
  /// All headers that mean this column, in lower case.
  var names: [String] { [name.id, name.title.zh] + aliases }
}
