/// How a file's bytes spell its characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case gb18030 = "GB 18030"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// The encoding that a byte-order mark at the start of a file names, and the mark's length in bytes.
  public static func marked(in bytes: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    let head = Array(bytes.prefix(3))
    if head == [0xEF, 0xBB, 0xBF] { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Whether a file may be cut at any line feed and its pieces decoded apart.
  ///
  /// True of UTF-8 and of GB 18030, in which no byte of a longer character is a line end, a quote or a delimiter.
  public var canBeCutAtLineFeeds: Bool { self == .utf8 || self == .gb18030 }
}
