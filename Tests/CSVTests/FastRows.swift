import CSV

/// All rows that the fast reader finds.
func fastRows(of text: [UInt8], delimiter: UInt8, position: Int = 0, line: Int = 1) -> [PlainRow] {
  text.withUnsafeBufferPointer { bytes in
    var cursor = RowCursor(bytes, delimiter: delimiter, position: position, line: line)
    var rows: [PlainRow] = []
    while cursor.next() {
      let fields = (0..<cursor.count).map { Array(cursor[$0]) }
      rows.append(PlainRow(start: cursor.start, line: cursor.line, fields: fields, unclosed: cursor.unclosedField))
    }
    return rows
  }
}

/// The fields of all rows as texts.
func fields(of text: String, delimiter: UInt8 = Byte.comma) -> [[String]] {
  fastRows(of: Array(text.utf8), delimiter: delimiter).map { $0.fields.map { String(decoding: $0, as: UTF8.self) } }
}

/// The line on which the text after the last row would go on.
func followingLine(of text: [UInt8], delimiter: UInt8) -> Int {
  text.withUnsafeBufferPointer { bytes in
    var cursor = RowCursor(bytes, delimiter: delimiter)
    while cursor.next() {}
    return cursor.followingLine
  }
}
