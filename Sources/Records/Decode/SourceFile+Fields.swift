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
}
