import CSV
import TestSupport
import Testing

/// A file read in blocks is the file read at once, wherever its bytes are cut.
@Suite struct BlockTests {
  @Test(arguments: 1...5) func anyCutsGiveTheSameRows(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let delimiter = random.pick(RandomText.delimiters)
      let text =
        random.once(in: 2)
        ? RandomText.wild(&random, pieces: 0...60) : RandomText.tidy(&random, delimiter: delimiter)
      let blocks = Self.blocks(of: text, &random)
      #expect(blocks.joined().elementsEqual(text))
      #expect(Self.joined(blocks, delimiter) == fastRows(of: text, delimiter: delimiter), "\(blocks)")
    }
  }

  /// Whatever the encoding, and wherever the bytes of a hard text are cut.
  @Test(arguments: TextEncoding.allCases) func anyCutOfEncodedText(_ encoding: TextEncoding) {
    let text = Array(EncodedText.nasty.utf8)
    let bytes = EncodedText.bytes(EncodedText.nasty, in: encoding)
    #expect(encoding.decode(bytes) == .text(text))
    let rows = fastRows(of: text, delimiter: Byte.comma)
    #expect(rows.map(\.fields.count) == [2, 2, 2, 3, 1, 3, 3])
    for cut in 0...bytes.count {
      #expect(Self.rows(bytes, encoding, cuts: [cut]) == rows, "\(cut)")
    }
    for size in 1...40 {
      #expect(Self.rows(bytes, encoding, cuts: Array(stride(from: size, to: bytes.count, by: size))) == rows, "\(size)")
    }
  }

  /// The rows of text that comes in pieces.
  private static func rows(_ bytes: [UInt8], _ encoding: TextEncoding, cuts: [Int]) -> [PlainRow]? {
    var (cutter, blocks) = (BlockCutter(encoding), [[UInt8]]())
    for (start, end) in zip([0] + cuts, cuts + [bytes.count]) {
      if let block = cutter.add(Array(bytes[start..<end])) { blocks.append(block) }
    }
    var texts: [[UInt8]] = []
    for block in blocks + [cutter.finish()] {
      guard case .text(let text) = encoding.decode(block) else { return nil }
      texts.append(text)
    }
    return joined(texts, Byte.comma)
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func unitsAreNotTornApart(_ encoding: TextEncoding) {
    func bytes(_ text: String) -> [UInt8] { EncodedText.bytes(text, in: encoding) }
    var cutter = BlockCutter(encoding)
    // U+0A0A and U+0A00 have the bytes of line feeds, but are none.
    #expect(cutter.add(bytes("a\n\u{A0A}\u{A00}\u{A0A}")) == bytes("a\n"))
    #expect(cutter.add(Array(bytes("b\nc").prefix(3))) == nil)
    #expect(cutter.add(Array(bytes("b\nc").dropFirst(3))) == nil)
    #expect(cutter.add(bytes("\rd\r")) == bytes("\u{A0A}\u{A00}\u{A0A}b\nc\r"))
    #expect(cutter.finish() == bytes("d\r"))
  }

  @Test func blocksEndWithWholeLines() {
    var cutter = BlockCutter()
    #expect(cutter.add(Array("a\nb".utf8)) == Array("a\n".utf8))
    #expect(cutter.add(Array("c".utf8)) == nil)
    #expect(cutter.add(Array("d\r".utf8)) == nil)
    #expect(cutter.add(Array("\ne".utf8)) == Array("bcd\r\n".utf8))
    #expect(cutter.add(Array("f\rg\r".utf8)) == Array("ef\r".utf8))
    #expect(cutter.finish() == Array("g\r".utf8))
    #expect(cutter.finish() == [])
  }

  /// The bytes cut anywhere, then put into blocks.
  private static func blocks(of text: [UInt8], _ random: inout SeededGenerator) -> [[UInt8]] {
    var (cutter, blocks, rest) = (BlockCutter(), [[UInt8]](), text[...])
    while !rest.isEmpty {
      let length = min(rest.count, random.number(in: 1...12))
      if let block = cutter.add(Array(rest.prefix(length))) { blocks.append(block) }
      rest = rest.dropFirst(length)
    }
    return blocks + [cutter.finish()]
  }

  /// The rows of all blocks; one that ends inside quotes is joined to those that follow and read anew.
  private static func joined(_ blocks: [[UInt8]], _ delimiter: UInt8) -> [PlainRow] {
    var (rest, rows, position, line) = (blocks[...], [PlainRow](), 0, 1)
    while var block = rest.popFirst() {
      var found = fastRows(of: block, delimiter: delimiter)
      while found.last?.unclosed != nil, let more = rest.popFirst() {
        block += more
        found = fastRows(of: block, delimiter: delimiter)
      }
      for var row in found {
        (row.start, row.line) = (row.start + position, row.line + line - 1)
        rows.append(row)
      }
      position += block.count
      line += followingLine(of: block, delimiter: delimiter) - 1
    }
    return rows
  }
}
