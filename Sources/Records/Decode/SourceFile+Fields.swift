import CSV

extension SourceFile {
  /// The trimmed texts of some fields of a piece of the file.
  ///
  /// - Parameters:
  ///   - wanted: for each line on which a record starts, the positions of its fields, counted from 1.
  ///   - line: the physical line on which the piece begins.
  /// - Returns: the texts found; where reading has to go on, and on which line: behind the piece, or at its last
  ///   record where that ends inside quotes.
  public func fields(
    _ wanted: [Int: Set<Int>], in text: [UInt8], position: Int = 0, line: Int
  ) -> (texts: [(line: Int, position: Int, text: String)], next: (position: Int, line: Int)) {
    text.withUnsafeBufferPointer { bytes in
      var cursor = RowCursor(bytes, delimiter: delimiter, position: position, line: line)
      var texts: [(line: Int, position: Int, text: String)] = []
      while cursor.next() {
        if cursor.unclosedField != nil { return (texts, (cursor.start, cursor.line)) }
        for position in wanted[cursor.line] ?? [] where position <= cursor.count {
          texts.append((cursor.line, position, cursor[position - 1].trimmed.text))
        }
      }
      return (texts, (text.count, cursor.followingLine))
    }
  }

  /// The trimmed texts of some fields of one record, in the file's own encoding.
  ///
  /// - Parameters:
  ///   - bytes: bytes of the file, in an encoding that extends ASCII.
  ///   - offset: where the record starts.
  ///   - positions: which fields, counted from 1.
  /// - Returns: the texts, and where the record ends; its end is that of the bytes where they end too early.
  public func row(
    in bytes: [UInt8], at offset: Int, positions: Set<Int>
  ) -> (texts: [(position: Int, text: String)], end: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = RowCursor(buffer, delimiter: delimiter, position: offset)
      guard cursor.next() else { return ([], offset) }
      var texts: [(position: Int, text: String)] = []
      for position in positions where position <= cursor.count {
        guard case .text(let text) = encoding.decode(Array(cursor[position - 1])) else { continue }
        texts.append((position, text.withUnsafeBufferPointer { $0.trimmed.text }))
      }
      return (texts, cursor.position)
    }
  }
}
