import CSV

extension SourceFile {
  /// The trimmed texts of some fields of a piece of the file.
  ///
  /// - Parameters:
  ///   - wanted: fields of this file, in the order of their places; those of earlier pieces left out.
  ///   - line: the physical line on which the piece begins.
  /// - Returns: the texts of the first of them, up to those in later pieces; nil where there is no such field. Then where
  ///   reading has to go on, and on which line: behind the piece, or at its last record where that ends inside quotes.
  public func texts(
    of wanted: ArraySlice<WantedField>, in text: [UInt8], position: Int = 0, line: Int
  ) -> (texts: [String?], next: (position: Int, line: Int)) {
    text.withUnsafeBufferPointer { bytes in
      var cursor = RowCursor(bytes, delimiter: delimiter, position: position, line: line)
      var (texts, rest): ([String?], ArraySlice<WantedField>) = ([], wanted)
      while cursor.next() {
        if cursor.unclosedField != nil { return (texts, (cursor.start, cursor.line)) }
        while let field = rest.first, field.line <= cursor.line {
          let isHere = field.line == cursor.line && field.position <= cursor.count
          texts.append(isHere ? cursor[field.position - 1].trimmed.text : nil)
          rest.removeFirst()
        }
      }
      return (texts, (text.count, cursor.followingLine))
    }
  }

  /// The trimmed texts of some fields of one record, in the file's own encoding.
  ///
  /// - Parameters:
  ///   - fields: fields of that record.
  ///   - bytes: bytes of the file, in an encoding that extends ASCII.
  ///   - offset: where the record starts.
  /// - Returns: the texts, nil where there is no such field, and where the record ends; its end is that of the bytes where
  ///   they end too early.
  public func texts(
    of fields: ArraySlice<WantedField>, in bytes: [UInt8], at offset: Int
  ) -> (texts: [String?], end: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = RowCursor(buffer, delimiter: delimiter, position: offset)
      guard cursor.next() else { return (fields.map { _ in nil }, offset) }
      let texts = fields.map { field -> String? in
        guard field.position <= cursor.count,
          case .text(let text) = encoding.decode(Array(cursor[field.position - 1]))
        else { return nil }
        return text.withUnsafeBufferPointer { $0.trimmed.text }
      }
      return (texts, cursor.position)
    }
  }
}
