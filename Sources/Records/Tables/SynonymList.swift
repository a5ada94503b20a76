import CSV
import Diagnostics

/// Reads a list of synonyms: a CSV file with the columns 表 (table), 列 (column) and 同义词 (synonym).
///
/// A line without a table holds for every table that has the column; a line whose column is `-` says that a header
/// means nothing. A line that cannot be used is left out with a finding.
struct SynonymList {
  private(set) var synonyms = Synonyms()
  private(set) var findings: [Finding] = []
  private let file: String
  /// Where table, column and synonym stand in a line; nil where there is no such column.
  private var positions: [Int?] = [nil, nil, nil]
  /// The line on which a synonym of a table was given first.
  private var lines: [Table: [String: Int]] = [:]

  init(_ text: [UInt8]?, file: String) {
    self.file = file
    if let text {
      text.withUnsafeBufferPointer { read($0) }
    } else {
      report(.noText, line: nil, field: nil, value: nil)
    }
  }

  private static let names = [
    FieldName("table", zh: "表"), FieldName("column", zh: "列"), FieldName("synonym", zh: "同义词"),
  ]

  private mutating func read(_ bytes: FieldBytes) {
    guard let header = headerCandidates(in: bytes, limit: 1).first else { return }
    let fields = header.fields.map(HeaderName.plain)
    positions = Self.names.map { name in fields.firstIndex { $0 == name.id || $0 == name.title.zh } }
    guard positions[1] != nil, positions[2] != nil else {
      return report(.noHeader, line: header.line, field: nil, value: nil)
    }
    var cursor = RowCursor(
      bytes, delimiter: header.delimiter, position: header.following.position, line: header.following.line)
    while cursor.next() {
      let parts = positions.map { position -> String in
        guard let position, position < cursor.count else { return "" }
        return cursor[position].trimmed.text
      }
      if parts.contains(where: { !$0.isEmpty }) { read(SynonymLine(line: cursor.line, parts: parts)) }
    }
  }

  private mutating func read(_ line: SynonymLine) {
    if line.column.isEmpty { return report(.empty(Self.names[1]), line, 1) }
    if line.loose.isEmpty { return report(.empty(Self.names[2]), line, 2) }
    guard let tables = tables(line) else { return }
    for (table, column) in tables where !isTaken(line, table) { enter(line, table, column) }
  }

  /// The tables that a line is about, each with the number of the column; nil, and a finding, where there is none.
  private mutating func tables(_ line: SynonymLine) -> [(Table, Int?)]? {
    var candidates = Table.allCases
    if !line.table.isEmpty {
      guard let table = Table(name: line.table) else {
        report(.unknownTable(line.table), line, 0)
        return nil
      }
      candidates = [table]
    }
    if line.column == "-" { return candidates.map { ($0, nil) } }
    let found = candidates.compactMap { table in table.column(named: line.column).map { (table, Optional($0)) } }
    if found.isEmpty { report(.unknownColumn(line.column, among: candidates), line, 1) }
    return found.isEmpty ? nil : found
  }

  /// Whether a synonym is a column's own name, or that of another line; with a finding if it would mean two columns.
  private mutating func isTaken(_ line: SynonymLine, _ table: Table) -> Bool {
    guard let owner = table.column(loose: line.loose) else { return false }
    if table.column(named: line.column) != owner {
      report(.ownName(line.synonym, table, table.columns[owner]), line, 2)
    }
    return true
  }

  private mutating func enter(_ line: SynonymLine, _ table: Table, _ column: Int?) {
    if let known = synonyms.meaning(loose: line.loose, in: table) {
      let first = lines[table]?[line.loose] ?? line.line
      if known != column { report(.twoMeanings(line.synonym, table, line: first), line, 2) }
      return
    }
    synonyms.enter(line.synonym, loose: line.loose, for: column, in: table)
    lines[table, default: [:]][line.loose] = line.line
  }

  private mutating func report(_ fault: SynonymFault, _ line: SynonymLine, _ part: Int) {
    report(fault, line: line.line, field: part, value: line.parts[part])
  }

  private mutating func report(_ fault: SynonymFault, line: Int?, field: Int?, value: String?) {
    let place = Place(
      file: file, line: line, column: field.flatMap { positions[$0] }.map { $0 + 1 },
      field: field.map { Self.names[$0] },
      value: value.flatMap { $0.isEmpty ? nil : $0 })
    let finding = Finding(.badSynonym, at: place, [.init("reason", fault.reason)])
    if findings.last != finding { findings.append(finding) }
  }
}

/// A line of a list of synonyms: table, column, synonym.
private struct SynonymLine {
  let line: Int
  let parts: [String]
  /// The synonym as it is compared.
  let loose: String

  init(line: Int, parts: [String]) {
    (self.line, self.parts) = (line, parts)
    loose = HeaderName.loose(parts[2])
  }

  var table: String { parts[0] }
  var column: String { parts[1] }
  var synonym: String { parts[2] }
}

extension Synonyms {
  /// Reads a list of synonyms.
  ///
  /// - Parameters:
  ///   - text: in UTF-8; nil where the file's bytes are no text.
  ///   - file: its path, for findings.
  public static func read(_ text: [UInt8]?, file: String) -> (synonyms: Synonyms, findings: [Finding]) {
    let list = SynonymList(text, file: file)
    return (list.synonyms, list.findings)
  }
}

extension Table {
  /// The table with a name in either language.
  init?(name: String) {
    let plain = HeaderName.plain(name)
    guard let table = Table.allCases.first(where: { $0.title.zh == plain || $0.rawValue == plain }) else { return nil }
    self = table
  }

  /// The number of the column with a name of its own.
  func column(named name: String) -> Int? {
    let plain = HeaderName.plain(name)
    return columns.firstIndex { $0.names.contains(plain) }
  }
}

extension Table {
  /// The number of the column one of whose own names a header is, as it is compared loosely.
  func column(loose name: String) -> Int? { Self.looseNames[self]?[name] }

  private static let looseNames: [Table: [String: Int]] = {
    let names = allCases.map { table in
      let names = table.columns.enumerated().flatMap { number, column in
        column.names.map { (HeaderName.loose($0), number) }
      }
      return (table, Dictionary(names) { first, _ in first })
    }
    return Dictionary(uniqueKeysWithValues: names)
  }()
}
