extension TextEncoding {
  /// The line and the byte of it, both counted from 1, that an offset lies at.
  ///
  /// LF, CRLF and CR end a line, whether in quotes or not.
  /// - Parameter bytes: text that the encoding allows up to the offset, which is that of a character's first byte.
  public func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, byte: Int) {
    var (line, start, wasReturn) = (1, 0, false)
    for position in stride(from: 0, to: offset, by: unitSize) {
      let unit = unit(at: position, in: bytes)
      let isFeed = unit == UInt16(Byte.lineFeed)
      if isFeed || unit == UInt16(Byte.return) {
        if !(isFeed && wasReturn) { line += 1 }
        start = position + unitSize
      }
      wasReturn = unit == UInt16(Byte.return)
    }
    return (line, offset - start + 1)
  }
}
