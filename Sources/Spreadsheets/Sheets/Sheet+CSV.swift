extension Sheet {
  /// The sheet as CSV text in UTF-8, without byte-order mark: line N is row N, field N is column N.
  ///
  /// Line breaks inside cells become blanks, and rows without content are blank lines, so that the lines stay those of
  /// the sheet. All other rows have as many fields as the widest. Fields are divided by commas, lines end with LF.
  public func csv() -> [UInt8] {
    var csv: [UInt8] = []
    csv.reserveCapacity(cells.text.count + cells.rowCount * (width + 1))
    var line = 1
    cells.text.withUnsafeBufferPointer { text in
      for row in 0..<cells.rowCount {
        csv.append(contentsOf: repeatElement(0x0A, count: cells.number(ofRow: row) - line))
        line = cells.number(ofRow: row)
        append(row, text, to: &csv)
      }
    }
    if line > 1 || !csv.isEmpty { csv.append(0x0A) }
    return csv
  }

  private func append(_ row: Int, _ text: UnsafeBufferPointer<UInt8>, to csv: inout [UInt8]) {
    var column = 1
    for cell in cells.cells(ofRow: row) {
      let next = cells.column(ofCell: cell)
      csv.append(contentsOf: repeatElement(UInt8(ascii: ","), count: next - column))
      column = next
      Self.append(field: UnsafeBufferPointer(rebasing: text[cells.text(ofCell: cell)]), to: &csv)
    }
    csv.append(contentsOf: repeatElement(UInt8(ascii: ","), count: width - column))
  }

  /// Quotes a field that holds a quote or anything that divides fields or lines somewhere.
  private static func append(field: UnsafeBufferPointer<UInt8>, to csv: inout [UInt8]) {
    guard field.contains(where: isSpecial) else { return csv.append(contentsOf: field) }
    csv.append(UInt8(ascii: "\""))
    var previous: UInt8 = 0
    for byte in field {
      switch byte {
      case 0x0A where previous == 0x0D: break  // CR LF is one line break
      case 0x0A, 0x0D: csv.append(0x20)
      case UInt8(ascii: "\""): csv.append(contentsOf: [byte, byte])
      default: csv.append(byte)
      }
      previous = byte
    }
    csv.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }
}
