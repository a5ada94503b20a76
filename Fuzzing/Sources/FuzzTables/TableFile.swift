import CSV
import Records

/// A file of a table inside a fuzzing input.
///
/// An input holds several: a line `=== cases.csv` begins each.
struct TableFile {
  let name: String
  let table: Table
  let encoding: TextEncoding
  /// Without byte-order mark, in its own encoding.
  let bytes: [UInt8]

  /// The files of an input that can be decoded and belong to a table.
  static func files(in input: [UInt8]) -> [TableFile] {
    let mark = Array("=== ".utf8)
    var files: [(name: [UInt8], bytes: [UInt8])] = []
    for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        files.append((Array(line.dropFirst(mark.count)), []))
      } else if let last = files.indices.last {
        files[last].bytes += line + [0x0A]
      }
    }
    return files.compactMap { TableFile(name: String(decoding: $0.name, as: UTF8.self), bytes: $0.bytes) }
  }

  private init?(name: String, bytes: [UInt8]) {
    guard let table = Table(fileName: name) else { return nil }
    let mark = TextEncoding.marked(in: bytes)
    let body = Array(bytes.dropFirst(mark?.length ?? 0))
    let encodings: [TextEncoding] = mark.map { [$0.encoding] } ?? [.utf8, .gb18030]
    guard let encoding = encodings.first(where: { $0.allows(body) }) else { return nil }
    (self.name, self.table, self.encoding, self.bytes) = (name, table, encoding, body)
  }

  /// The text in UTF-8, as blocks of whole lines.
  func blocks(ofSize size: Int) -> [[UInt8]] {
    guard size < bytes.count else { return [encoding.text(of: bytes)] }
    var cutter = BlockCutter(encoding)
    var blocks = stride(from: 0, to: bytes.count, by: size).compactMap { start in
      cutter.add(Array(bytes[start..<min(bytes.count, start + size)]))
    }
    blocks.append(cutter.finish())
    return blocks.map(encoding.text)
  }
}

extension TextEncoding {
  fileprivate func allows(_ bytes: [UInt8]) -> Bool {
    if case .text = decode(bytes) { true } else { false }
  }

  fileprivate func text(of bytes: [UInt8]) -> [UInt8] {
    guard case .text(let text) = decode(bytes) else { preconditionFailure("a piece of decodable text must decode") }
    return text
  }
}
