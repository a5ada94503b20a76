/// How a file's bytes spell its characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case gb18030 = "GB 18030"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// The encoding that a byte-order mark at the start of a file names, and the mark's length in bytes.
  public static func marked(in bytes: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if head == [0x84, 0x31, 0x95, 0x33] { return (.gb18030, 4) }
    return nil
  }

  /// Whether the bytes of ASCII stand for themselves, and none of them that CSV gives a meaning is part of a longer
  /// character.
  ///
  /// Then lines and fields can be told apart before anything is decoded. True of UTF-8, and of GB 18030: its second and
  /// fourth bytes are digits, letters and signs from `@` on, never a line end, a quote or a delimiter.
  public var extendsASCII: Bool { unitSize == 1 }

  /// How many bytes the smallest unit of text takes, so that texts can be cut between two of them.
  var unitSize: Int {
    switch self {
    case .utf8, .gb18030: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    }
  }

  /// The unit that begins at an offset.
  ///
  /// - Precondition: all its bytes are there.
  func unit(at offset: Int, in bytes: [UInt8]) -> UInt16 {
    switch self {
    case .utf8, .gb18030: UInt16(bytes[offset])
    case .utf16LittleEndian: UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    case .utf16BigEndian: UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])
    }
  }
}
