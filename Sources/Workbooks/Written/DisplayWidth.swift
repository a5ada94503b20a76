/// How much room text takes in a cell, in Latin characters.
package enum DisplayWidth {
  /// No column is fitted wider.
  package static let cap = 60
  private static let least = 6
  private static let margin = 2
  /// The width of columns about which nothing is said.
  static let untouched = 9.0

  /// The width of the longest line: 2 for each character from U+2000 on (Chinese and its punctuation), else 1.
  ///
  /// Never more than the number of bytes, so that text of few bytes need not be measured.
  static func of(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var longest = 0
    eachLine(utf8) { longest = max(longest, $0) }
    return longest
  }

  /// How many lines the text takes in a column of this width.
  ///
  /// No program tells, so it is a good guess.
  static func lines(_ utf8: UnsafeBufferPointer<UInt8>, within width: Double) -> Int {
    // A line is seldom full to the end.
    let room = max(width - 1, 1)
    var lines = 0
    eachLine(utf8) { lines += max(1, Int((Double($0) / room).rounded(.up))) }
    return lines
  }

  package static func lines(_ text: String, within width: Double) -> Int {
    var text = text
    return text.withUTF8 { lines($0, within: width) }
  }

  /// The height of a row with so many lines, in points; no row is higher than 409.
  package static func height(ofLines lines: Int) -> Int { min(lines * 16 + 1, 409) }

  /// Hands over the width of each line.
  private static func eachLine(_ utf8: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var line = 0
    for byte in utf8 {
      switch byte {
      case 0x0A:
        body(line)
        line = 0
      case 0x80..<0xC0: break
      case 0xE2...: line += 2
      default: line += 1
      }
    }
    body(line)
  }

  package static func of(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// The width of a column whose widest cell is this wide.
  static func column(_ column: Sheet.Column, widest: Int) -> Double {
    switch column.width {
    case .fitted: Double(min(max(widest + margin, least), cap))
    case .characters(let width): min(max(width, 1), 255)
    }
  }

  /// How many columns more the notes of a narrow table take, so as not to be narrow too.
  static func columnsBeside(_ tableWidth: Double) -> Int {
    max(0, Int(((Double(cap) - tableWidth) / untouched).rounded(.up)))
  }

  /// The width within which the text of a column is broken into lines.
  static func room(in column: Sheet.Column) -> Double {
    self.column(column, widest: cap)
  }
}
