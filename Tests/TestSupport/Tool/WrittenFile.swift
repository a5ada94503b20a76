import CLibXML2
import CLibZip

/// A file that the program wrote, or a part of a workbook.
public struct WrittenFile: Sendable {
  /// The path in its folder; of a workbook's part with the part's name behind it.
  public let path: String
  public let bytes: [UInt8]

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How the path ends, such as `html`.
  public var kind: String { path.split(separator: ".").last.map(String.init) ?? "" }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether it is a document that an XML parser takes.
  public var isWellFormedXML: Bool {
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_HUGE].reduce(0) {
      $0 | $1.rawValue
    }
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(buffer.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    }
    defer { xmlFreeDoc(document) }
    return document != nil
  }
}

extension TestFolder {
  /// All files below a folder, workbooks as their parts.
  public func written(_ name: String) throws -> [WrittenFile] {
    try files(name).flatMap { file in
      try file.hasSuffix(".xlsx")
        ? parts(ofPackage: name + "/" + file) : [WrittenFile(path: file, bytes: bytes(name + "/" + file))]
    }
  }

  private struct NotAPackage: Error { let path: String }

  private func parts(ofPackage name: String) throws -> [WrittenFile] {
    guard let archive = zip_open(path(name), ZIP_CHECKCONS, nil) else { throw NotAPackage(path: name) }
    defer { zip_discard(archive) }
    return try (0..<zip_get_num_entries(archive, 0)).map { index in
      let index = zip_uint64_t(index)
      guard let part = zip_get_name(archive, index, 0), let opened = zip_fopen_index(archive, index, 0) else {
        throw NotAPackage(path: name)
      }
      defer { zip_fclose(opened) }
      return WrittenFile(path: name + "/" + String(cString: part), bytes: content(of: opened))
    }
  }

  private func content(of part: OpaquePointer) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = zip_fread(part, &piece, zip_uint64_t(piece.count)), count > 0 {
      bytes += piece[..<Int(count)]
    }
    return bytes
  }
}
