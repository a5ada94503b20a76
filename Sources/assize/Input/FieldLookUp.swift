import Records

/// Looks up the text of fields whose records are no longer at hand, by reading their files once more.
struct FieldLookUp {
  let files: [SourceFile]
  let locations: [String: String]

  /// Puts the texts that findings want into them.
  func supply(_ settled: inout Settled) throws(Failure) {
    let byFile = Dictionary(grouping: settled.wanted.keys, by: \.file)
    for (number, fields) in byFile {
      guard let location = locations[files[number].path] else { continue }
      var lines: [Int: Set<Int>] = [:]
      for field in fields { lines[field.line, default: []].insert(field.position) }
      for found in try texts(lines, in: files[number], at: location) {
        settled.supply(found.text, for: WantedField(file: number, line: found.line, position: found.position))
      }
    }
  }

  private typealias Text = (line: Int, position: Int, text: String)

  private func texts(_ wanted: [Int: Set<Int>], in file: SourceFile, at path: String) throws(Failure) -> [Text] {
    let stream = try BlockStream(path, fallback: file.encoding)
    var (texts, rest, line): ([Text], [UInt8], Int) = ([], [], 1)
    while let block = try stream.next() {
      guard case .text(let text) = file.encoding.decode(block.bytes) else { return texts }
      let piece = rest + text
      let found = file.fields(wanted, in: piece, line: line)
      texts += found.texts
      (rest, line) = (Array(piece[found.next.position...]), found.next.line)
    }
    return texts
  }
}
