/// A record as it was submitted: where it stands, where its text lies, and whose it is.
public struct SubmittedRow: Sendable {
  /// The number of its file among all that were submitted.
  public internal(set) var file: UInt16
  /// The physical line on which it starts.
  public let line: UInt32
  /// Where its text begins in the text of all files put together, in bytes.
  public let offset: Int
  /// How many bytes its text has, the line end included.
  public let length: UInt32
  /// The office whose record it is, by number; -1 where that cannot be told.
  var office: Int32
}

/// A row above the records: a title, or the header.
public struct HeadRow: Sendable, Hashable {
  /// The texts of its fields, as written.
  public let fields: [String]
  /// The physical line on which it starts.
  public let line: Int
}

/// A file as it was submitted: its head, and whose records it holds.
public struct SubmittedFile: Sendable {
  public let source: SourceFile
  /// The rows above the header.
  public internal(set) var titles: [HeadRow] = []
  /// The header's texts as written, empty ones at its end left out.
  public internal(set) var header: [String] = []
  /// The deepest office at or above all whose records it holds; nil where there is none.
  public internal(set) var submitter: Int?
  /// Its records among all.
  public internal(set) var rows: Range<Int> = 0..<0
  /// For each office with records that have more fields than the header the number of the most; -1 for no office.
  var excess: [Int32: Int] = [:]
  /// The fields of a record with a quote that is never closed: it has taken what follows, which is not its own.
  var openRow: [String]?
}
