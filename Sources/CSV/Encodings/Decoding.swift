import CBytes

/// The bytes of a text in UTF-8, or the offset of the first byte that its encoding does not allow.
public enum Decoded: Sendable, Equatable {
  case text([UInt8])
  /// The offset of the first byte of a character that is cut short, or that does not exist.
  case invalid(offset: Int)
}

extension TextEncoding {
  /// Decodes bytes strictly: what the encoding does not allow is refused, never replaced.
  public func decode(_ bytes: [UInt8]) -> Decoded {
    switch self {
    case .utf8: Self.firstInvalidUTF8(in: bytes).map { .invalid(offset: $0) } ?? .text(bytes)
    case .gb18030: Self.rewrite(bytes) { GB18030.rewrite($0, to: &$1) }
    case .utf16LittleEndian: Self.rewrite(bytes) { UTF16Text.rewrite($0, isBigEndian: false, to: &$1) }
    case .utf16BigEndian: Self.rewrite(bytes) { UTF16Text.rewrite($0, isBigEndian: true, to: &$1) }
    }
  }

  /// The offset of the first byte that is not UTF-8; nil where all are.
  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    if is_utf8(bytes, bytes.count) { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Has a text written in UTF-8, which makes it longer by half at most: of two bytes there come three.
  private static func rewrite(
    _ bytes: [UInt8], _ rewrite: (UnsafeRawBufferPointer, inout UTF8Writer) -> Int?
  ) -> Decoded {
    var fault: Int?
    let capacity = bytes.count + bytes.count / 2 + UTF8Writer.margin
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      guard let start = UnsafeMutableRawPointer(output.baseAddress) else { return }
      var writer = UTF8Writer(start)
      fault = bytes.withUnsafeBytes { rewrite($0, &writer) }
      count = writer.position - start
    }
    return fault.map { .invalid(offset: $0) } ?? .text(text)
  }
}
