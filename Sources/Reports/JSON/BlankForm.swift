import Records

/// A table's blank form: its header in Chinese, in the encoding that Excel opens as it should.
public func blankForm(_ table: Table) -> [UInt8] {
  var csv = CSVText()
  csv.row(table.columns.map(\.name.title.zh))
  return csv.bytes
}
