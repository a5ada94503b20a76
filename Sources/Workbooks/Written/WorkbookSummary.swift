/// What a workbook became when it was written, where the format forced a change.
public struct WorkbookSummary: Sendable, Hashable {
  /// A sheet of the file.
  public struct WrittenSheet: Sendable, Hashable {
    /// Its legal, unique name.
    public let name: String
    /// How many rows of data it has: without header and notes.
    public let rows: Int
  }

  /// The sheets of the file in their order; a sheet over the row limit is here several times.
  public internal(set) var sheets: [WrittenSheet] = []
  /// How many texts were longer than a cell takes (32,767 UTF-16 units) and end with `…` instead.
  public internal(set) var shortenedTexts = 0
  /// The first of them, such as `'案件'!C17`.
  public internal(set) var firstShortened: String?
  /// How many links stayed plain text: to no sheet, too long, or beyond 65,530 on one sheet.
  public internal(set) var droppedLinks = 0
  /// How many comments were left out: beyond 10,000 on one sheet.
  public internal(set) var droppedComments = 0
}
