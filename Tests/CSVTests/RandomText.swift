import CSV
import TestSupport

/// Makes texts in which everything that CSV gives a meaning comes often, and next to each other.
struct RandomText {
  static let delimiters = [Byte.comma, Byte.tab, Byte.semicolon]

  private static let pieces: [[UInt8]] = [
    [0x22], [0x22], [0x22, 0x22], [0x2C], [0x2C], [0x09], [0x3B], [0x0A], [0x0A], [0x0D], [0x0D, 0x0A], [0x0D, 0x0A],
    [0x61], [0x20], [0x30], Array("案".utf8), Array("é".utf8), Array("𠮷".utf8), Array("，“".utf8), [0x00], [0xFF],
    Array("long enough for the eight-byte scan".utf8), Array(",\"a \"\"quoted\"\" text,\n with a line\",".utf8),
    Array("\"closed\"and more,".utf8), [0x8A, 0x8D, 0xAC, 0xBB],
  ]

  /// Any pieces one after the other.
  static func wild(_ random: inout SeededGenerator, pieces count: ClosedRange<Int> = 0...24) -> [UInt8] {
    (0..<random.number(in: count)).flatMap { _ in random.pick(pieces) }
  }

  /// A table as programs write it: fields quoted where they must be, one line end throughout.
  static func tidy(_ random: inout SeededGenerator, delimiter: UInt8) -> [UInt8] {
    let lineEnd = random.pick([[0x0A], [0x0D], [0x0D, 0x0A]] as [[UInt8]])
    var text: [UInt8] = []
    for _ in 0..<random.number(in: 0...6) {
      let fields = (0..<random.number(in: 1...5)).map { _ in field(&random, delimiter) }
      text += fields.joined(separator: [delimiter]) + lineEnd
    }
    return random.once(in: 3) ? Array(text.dropLast(lineEnd.count)) : text
  }

  private static func field(_ random: inout SeededGenerator, _ delimiter: UInt8) -> [UInt8] {
    let text = wild(&random, pieces: 0...4)
    let mustQuote = text.contains { [delimiter, 0x22, 0x0A, 0x0D].contains($0) }
    guard mustQuote || random.once(in: 4) else { return text }
    return [0x22] + text.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }
}
