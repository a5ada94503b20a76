import Records

/// A record as texts by column.
public typealias Row = [String: String]

/// The tables of a small office: what a test does not give is filled in with something harmless.
///
/// The units are the county `A` and its departments `A-1` and `A-2`; a record is of `A-1` and of its first case.
public struct Office: Sendable {
  public var tables: [Table: [Row]]

  public init(
    units: [Row] = Office.county, cases: [Row] = [[:]], hearings: [Row] = [], advice: [Row] = [],
    trainings: [Row] = [], capacity: [Row] = [], accountability: [Row] = []
  ) {
    tables = [
      .units: units, .cases: cases, .hearings: hearings, .advice: advice, .trainings: trainings,
      .capacity: capacity, .accountability: accountability,
    ]
  }

  public static let county: [Row] = [
    ["unit_code": "A", "name": "甲县", "kind": "政府", "level": "县"],
    ["unit_code": "A-1", "name": "一局", "parent_code": "A"],
    ["unit_code": "A-2", "name": "二局", "parent_code": "A"],
  ]

  /// The tables with everything filled in.
  public var filled: [Table: [Row]] {
    Dictionary(
      uniqueKeysWithValues: tables.map { table, rows in
        (table, rows.map { row in table.usual.merging(row) { $1 } })
      })
  }

  /// The tables as CSV by file name; tables without rows are left out.
  public var files: [String: String] {
    let written = filled.filter { !$0.value.isEmpty }.map { ("\($0.rawValue).csv", csv($1)) }
    return Dictionary(uniqueKeysWithValues: written)
  }

  public var ledger: Ledger { Ledger(files) }
}

extension Table {
  /// What a record says where a test does not care.
  fileprivate var usual: Row {
    switch self {
    case .units: ["unit_code": "A", "name": "某局", "kind": "部门", "level": "县"]
    case .cases: ["case_no": number(1), "unit_code": "A-1", "instance": "一审", "filed_on": "2025-01-02"]
    case .hearings: ["case_no": number(1), "unit_code": "A-1", "held_on": "2025-06-10"]
    case .advice: ["letter_no": "湘法建〔2025〕1号", "unit_code": "A-1", "received_on": "2025-02-03"]
    case .trainings: ["unit_code": "A-1", "held_on": "2025-03-04", "kind": "集中培训"]
    case .capacity: ["unit_code": "A-1"]
    case .accountability: ["unit_code": "A-1", "found_on": "2025-05-06", "category": "其他"]
    case .waivers:
      [
        "code": "date-order", "key": number(1), "reason": "已核实", "approved_by": "省司法厅", "expires_on": "2026-12-31",
      ]
    }
  }
}

extension Office {
  /// Offices that have nothing to do with each other, as one: each with unit codes and a court of its own.
  public init(_ offices: [Office]) {
    self.init(units: [], cases: [])
    for (index, office) in offices.enumerated() {
      for (table, rows) in office.filled { tables[table, default: []] += rows.map { Self.moved($0, to: index) } }
    }
  }

  /// The code that a unit has in the one office made of several.
  public static func code(_ unit: String, in office: Int) -> String { "\(office)-\(unit)" }

  private static func moved(_ row: Row, to office: Int) -> Row {
    var moved = row.mapValues { $0.replacing("湘01行", with: "湘\(1000 + office)行") }
    for column in ["unit_code", "parent_code"] {
      if let unit = row[column], !unit.isEmpty { moved[column] = code(unit, in: office) }
    }
    return moved
  }
}

/// A case number of the year 2025.
public func number(_ serial: Int, _ type: String = "初") -> String { "（2025）湘01行\(type)\(serial)号" }

/// Records as CSV text, their columns in the order of the names.
public func csv(_ rows: [Row], delimiter: String = ",", lineEnd: String = "\n") -> String {
  let columns = Set(rows.flatMap(\.keys)).sorted()
  let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
  return lines.map { $0.map(quoted).joined(separator: delimiter) + lineEnd }.joined()
}

/// A field as CSV has it: in quotes where it must be.
private func quoted(_ field: String) -> String {
  guard field.utf8.contains(where: { "\",;\t\r\n".utf8.contains($0) }) else { return field }
  return "\"\(field.replacing("\"", with: "\"\""))\""
}
