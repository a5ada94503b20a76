/// A workbook to be written as XLSX: what it is called, and its sheets in their order.
///
/// A plain description that knows nothing of what its cells mean. `write(to:)` turns it into a file.
/// The same workbook gives the same bytes: there is no clock, no user name and no machine in it.
public struct Workbook: Sendable {
  /// The title in the file's properties and at the head of every printed page.
  public var title: String
  /// Who made it, in the file's properties.
  public var creator: String
  /// The moment in the file's properties, in seconds since 1970-01-01 00:00 UTC.
  public var created: Int
  /// At least one.
  public var sheets: [Sheet]
  /// How many rows one sheet takes, header and notes included; the rest goes on in a further sheet named `名称 (2)`.
  ///
  /// The default is the limit of the format, and no limit goes beyond it; a lower one suits older programs.
  public var rowLimit = Workbook.mostRows
  static let mostRows = 1_048_576

  public init(title: String, creator: String, created: Int, sheets: [Sheet]) {
    self.title = title
    self.creator = creator
    self.created = created
    self.sheets = sheets
  }
}
