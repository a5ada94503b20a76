import Glibc

/// The C library's conversion to UTF-8: an oracle that nobody here wrote.
final class CLibraryConverter {
  private let descriptor: iconv_t

  init?(from encoding: String) {
    guard let descriptor = iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The text in UTF-8; nil where the library refuses it.
  func text(of bytes: [UInt8]) -> [UInt8]? {
    iconv(descriptor, nil, nil, nil, nil)
    var (input, output) = (bytes.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: bytes.count * 4))
    var (left, room) = (input.count, output.count)
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        return iconv(descriptor, &from, &left, &to, &room)
      }
    }
    return result == -1 ? nil : output.dropLast(room).map { UInt8(bitPattern: $0) }
  }
}
