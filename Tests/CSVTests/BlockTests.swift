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
