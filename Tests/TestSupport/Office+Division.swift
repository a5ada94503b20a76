import Records

extension Office {
  /// The same records divided among offices that share the units: what belongs to one dispute stays together, and so
  /// do the other records of a unit.
  public func divided(into count: Int, seed: UInt64) -> [Office] {
    var random = SeededGenerator(seed: seed)
    var homes: [String: Int] = [:]
    let disputes = Disputes(tables[.cases] ?? [])
    var offices = Array(repeating: Office(units: tables[.units] ?? [], cases: []), count: count)
    for (table, rows) in filled.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where table != .units {
      for row in rows {
        let isOfCase = table == .cases || table == .hearings
        let key = isOfCase ? disputes.root(of: row["case_no"] ?? "") : "unit \(row["unit_code"] ?? "")"
        let home = homes[key] ?? random.number(in: 0...(count - 1))
        homes[key] = home
        offices[home].tables[table, default: []].append(row)
      }
    }
    return offices
  }
}

/// Cases and the cases that they were appealed from, as sets that do not meet.
private struct Disputes {
  private var above: [String: String] = [:]

  init(_ rows: [Row]) {
    for row in rows {
      guard let number = row["case_no"], let origin = row["origin_case_no"], !origin.isEmpty else { continue }
      let (a, b) = (root(of: number), root(of: origin))
      if a != b { above[a] = b }
    }
  }

  func root(of number: String) -> String {
    var root = number
    while let next = above[root] { root = next }
    return root
  }
}
