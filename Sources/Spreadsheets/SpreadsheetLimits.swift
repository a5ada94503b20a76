/// How much a workbook may hold before it is refused.
///
/// A few kilobytes can be made to swell to gigabytes. The defaults are what Excel itself can hold, or far more than an
/// office's tables need.
public struct SpreadsheetLimits: Sendable, Hashable {
  /// Bytes of the file itself.
  public var fileBytes = 1 << 30
  /// Files inside the package, and links from one of them to others.
  public var entries = 10_000
  /// Bytes of all parts together, once inflated.
  public var inflatedBytes = 1 << 30
  /// How many times larger a part may be than its compressed form, once it is larger than ``ratioFrom``.
  public var ratio = 200
  /// The inflated bytes of a part from which on ``ratio`` holds.
  public var ratioFrom = 10 << 20
  public var sheets = 1_000
  /// The last row that a sheet may use, as in Excel.
  public let rows = 1_048_576
  /// The last column that a sheet may use, as in Excel.
  public let columns = 16_384
  public var sharedStrings = 8_000_000
  /// Cell styles, and number formats; Excel knows somewhat fewer.
  public var styles = 65_536
  /// Bytes of text of all sheets together, at most 4 GiB.
  ///
  /// A shared string counts each time it is used.
  public var textBytes = 1 << 30
  /// Rows with content times the last column with content, of one sheet: the fields of its CSV text.
  public var fields = 1 << 28
  /// Formulas without a result and values under merged cells, of all sheets together: each becomes a finding.
  public var doubtfulCells = 1_000_000
  /// How deep XML elements may lie in each other.
  public var depth = 32

  public init() {}
}
