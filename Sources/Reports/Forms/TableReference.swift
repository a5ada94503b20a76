import Records

/// A column of a table that names a unit.
struct TableReference {
  let column: Column
  /// Whether the unit is a record of the same table.
  let isWithin: Bool
}

extension Table {
  /// The references that hold as they are written.
  ///
  /// A session's case is not among them: its number may be written in several ways, which only a reader of tables takes
  /// for the same.
  var references: [TableReference] {
    let id = self == .units ? "parent_code" : "unit_code"
    return columns.filter { $0.name.id == id }.map { TableReference(column: $0, isWithin: self == .units) }
  }
}
