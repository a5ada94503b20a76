#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The bytes of a text in UTF-8, or the offset of the first byte that its encoding does not allow.
public enum Decoded: Sendable, Equatable {
  case text([UInt8])
  case invalid(offset: Int)
}

extension TextEncoding {
  /// Decodes bytes strictly: what the encoding does not allow is refused, never replaced.
  public func decode(_ bytes: [UInt8]) -> Decoded {
    switch self {
    case .utf8: Self.firstInvalidUTF8(in: bytes).map { .invalid(offset: $0) } ?? .text(bytes)
    case .gb18030: Self.convert(bytes, from: "GB18030")
    case .utf16LittleEndian: Self.convert(bytes, from: "UTF-16LE")
    case .utf16BigEndian: Self.convert(bytes, from: "UTF-16BE")
    }
  }

  /// The offset of the first byte that is not UTF-8; nil where all are.
  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Converts with the C library's tables, which follow GB 18030-2005 and refuse unassigned codes.
  private static func convert(_ bytes: [UInt8], from name: String) -> Decoded {
    guard let converter = Converter(from: name) else { return .invalid(offset: 0) }
    return converter.convert(bytes)
  }
}

/// One conversion descriptor of the C library.
private struct Converter: ~Copyable {
  private let descriptor: iconv_t

  init?(from name: String) {
    guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Converts all bytes into a buffer that is always large enough: no encoding here grows by more than half.
  func convert(_ bytes: [UInt8]) -> Decoded {
    var input = bytes
    var failure: Int?
    let capacity = bytes.count * 2 + 16
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (source.count, capacity)
        let result = iconv(descriptor, &from, &left, &to, &room)
        if result == -1 || left > 0 { failure = source.count - left }
        count = capacity - room
      }
    }
    return failure.map { .invalid(offset: $0) } ?? .text(text)
  }
}
