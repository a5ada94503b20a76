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
  /// The places of headers that mean a column by a synonym, with its number.
  private var renamed: [(position: Int, column: Int)] = []
  private var synonyms = Synonyms()
  /// How many rows it takes, and how many that are not blank stand above them.
  private(set) var rows = 1
  private(set) var titleRows = 0
  private var unknown: [Int] = []
  private var repeated: [(position: Int, column: Int)] = []

  /// Reads a row by the columns' own names.
  init(_ row: HeaderCandidate, table: Table) {
    self.row = row
    self.table = table
    width = (row.fields.lastIndex { !HeaderName.plain($0).isEmpty } ?? -1) + 1
    positions = table.columns.map { _ in -1 }
    for position in 0..<width { place(position) }
  }

  /// Finds the header among the first rows of a table.
  static func find(in candidates: [HeaderCandidate], table: Table, _ synonyms: Synonyms) -> Header? {
    let single = candidates.map { Header($0, table: table) }
    if let whole = single.firstIndex(where: \.missing.isEmpty) ?? single.firstIndex(where: { $0.isWhole(synonyms) }) {
      return single[whole].reading(synonyms).placed(below: whole)
    }
    for (above, (upper, lower)) in zip(candidates, candidates.dropFirst()).enumerated() {
      guard let both = lower.below(upper).map({ Header($0, table: table) }), both.isWhole(synonyms) else { continue }
      return both.reading(synonyms).placed(below: above, rows: 2)
    }
    return single.first?.reading(synonyms)
  }

  private func placed(below titleRows: Int, rows: Int = 1) -> Header {
    var header = self
    (header.titleRows, header.rows) = (titleRows, rows)
    return header
  }

  /// Whether it has all required columns, some perhaps by synonyms.
  func isWhole(_ synonyms: Synonyms) -> Bool { missing.isEmpty || reading(synonyms).missing.isEmpty }

  /// The required columns that it does not have.
  var missing: [Column] { zip(table.columns, positions).filter { $0.isRequired && $1 < 0 }.map(\.0) }

  private mutating func place(_ position: Int) {
    let name = HeaderName.plain(row.fields[position])
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

  /// The same row read by synonyms too.
  ///
  /// The columns that are still missing get the one header that means them; none where there are several, since either
  /// might be the right one.
  func reading(_ synonyms: Synonyms) -> Header {
    var header = self
    header.synonyms = synonyms
    let loose = unknown.map { (position: $0, name: HeaderName.loose(row.fields[$0])) }.filter { !$0.name.isEmpty }
    for column in table.columns.indices where positions[column] < 0 && !loose.isEmpty {
      let names = table.columns[column].names.map(HeaderName.loose)
      let own = loose.filter { names.contains($0.name) }
      let found = own.isEmpty ? loose.filter { synonyms.column(loose: $0.name, of: table) == column } : own
      if let position = found.first?.position, found.count == 1 { header.rename(position, column) }
    }
    return header
  }

  private mutating func rename(_ position: Int, _ column: Int) {
    positions[column] = position
    renamed.append((position, column))
    unknown.removeAll { $0 == position }
  }

  /// The headers that name their column by a synonym, from left to right.
  var renamedColumns: [RenamedColumn] {
    renamed.sorted { $0.position < $1.position }.map {
      RenamedColumn(header: text($0.position), column: table.columns[$0.column])
    }
  }

  /// A header as written, trimmed.
  private func text(_ position: Int) -> String {
    String(decoding: HeaderName.trimmed(row.fields[position]), as: UTF8.self)
  }

  func findings(in file: SourceFile) -> [Finding] {
    let missing = missing.map {
      Finding(
        .missingColumn, at: Place(file: file.path, sheet: file.sheet, line: row.line, field: $0.name),
        [
          .init("suggestion", suggestion(for: $0)), .init("chinese", $0.name.title.zh), .init("name", $0.name.id),
        ])
    }
    let repeated = repeated.map {
      Finding(
        .duplicateColumn, at: place($0.position, in: file, of: $0.column),
        [.init("first", positions[$0.column] + 1), .init("column", table.columns[$0.column].name.title)])
    }
    let unknown = unknown.map {
      Finding(
        .unknownColumn, at: place($0, in: file),
        [.init("header", description(of: $0)), .init("suggestion", suggestion(for: row.fields[$0]))])
    }
    return missing + repeated + unknown
  }

  private func place(_ position: Int, in file: SourceFile, of column: Int? = nil) -> Place {
    let name = text(position)
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
}

extension Header {
  /// A header as a message names it: quoted, or by its place where it is empty.
  private func description(of position: Int) -> Bilingual {
    let header = isRecord ? Quotation.withheld : text(position)
    return text(position).isEmpty
      ? Bilingual(zh: "第 \(position + 1) 列（没有列名）", en: "column \(position + 1), without a name,")
      : Bilingual(zh: "“\(header)”列", en: "the column “\(header)”")
  }

  /// What an unknown header may have been meant to be.
  private func suggestion(for name: String) -> Bilingual {
    guard let near = nearestColumn(to: name) else { return Bilingual("") }
    guard positions[near.column] < 0 else {
      let title = table.columns[near.column].name.title
      return Bilingual(zh: "；“\(title.zh)”列已经有了", en: "; the column “\(title.en)” is there already")
    }
    return Bilingual(zh: "，是否应为“\(near.name)”", en: ": did you mean “\(near.name)”?")
  }

  /// The column whose own name or synonym comes nearest to a header, with its own name as it would be written.
  private func nearestColumn(to header: String) -> (column: Int, name: String)? {
    var names: [String: (column: Int, name: String)] = [:]
    var candidates: [String] = []
    for (number, column) in table.columns.enumerated() {
      for name in [column.name.title.zh, column.name.id] + column.aliases + synonyms.texts(of: number, in: table) {
        guard names[name] == nil else { continue }
        names[name] = (number, name == column.name.id ? name : column.name.title.zh)
        candidates.append(name)
      }
    }
    return nearest(to: HeaderName.plain(header), among: candidates).flatMap { names[$0] }
  }

  /// The unknown headers that may have been meant to be a column.
  private func suggestion(for column: Column) -> Bilingual {
    let found = unknown.filter { position in
      let name = row.fields[position]
      return !HeaderName.loose(name).isEmpty
        && nearestColumn(to: name).map { table.columns[$0.column].name == column.name } ?? false
    }
    guard !found.isEmpty, !isRecord else { return Bilingual("") }
    let names = found.map { "“\(text($0))”" }
    return Bilingual(
      zh: "；如果 \(names.joined(separator: "、")) 就是这一列，请改名",
      en: "; if \(names.joined(separator: " or ")) is that column, rename it")
  }
}

extension Column {
  /// All headers that mean this column, in lower case.
  var names: [String] { [name.id, name.title.zh] + aliases }
}
