import Records

/// Sets the columns of Markdown tables straight, so that they read well as plain text.
///
/// A table is a run of lines that begin with `|`, the second of which has only dashes, colons and blanks; a column
/// whose dashes end with a colon is aligned to the right. Chinese characters count for two.
enum MarkdownTables {
  static func aligned(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 2)
    text.withUnsafeBufferPointer { bytes in
      var table = AlignedTable()
      var start = 0
      repeat {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if start < end, bytes[start] == AlignedTable.pipe {
          table.add(start..<end, of: bytes)
        } else {
          table.flush(bytes, to: &output)
          output.append(line: bytes[start..<end])
        }
        start = end + 1
      } while start < bytes.count
      table.flush(bytes, to: &output)
    }
    return output
  }
}

/// The lines of one table, cut into cells.
private struct AlignedTable {
  static let pipe = UInt8(ascii: "|")
  private static let blank = UInt8(ascii: " ")
  private static let backslash = UInt8(ascii: "\\")
  /// No column is padded further: one long text must not blow up all rows.
  private static let widest = 60

  /// A cell without the blanks around it, and how many columns a terminal gives to it.
  private struct Cell {
    var range: Range<Int>
    var width = 0
  }

  private var lines: [Range<Int>] = []
  private var cells: [Cell] = []
  /// For each line where its cells begin; one more at the end.
  private var starts = [0]

  /// Adds a line that begins with a pipe; a pipe after a backslash does not end a cell.
  mutating func add(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    lines.append(line)
    var start = line.lowerBound + 1
    var index = start
    while index < line.upperBound {
      let byte = bytes[index]
      index &+= 1
      // Nearly all bytes are neither: they must cost no more than this.
      if byte != Self.pipe, byte != Self.backslash { continue }
      if byte == Self.backslash {
        index += 1
      } else {
        cells.append(Self.cell(start..<index - 1, of: bytes))
        start = index
      }
    }
    starts.append(cells.count)
  }

  private static func cell(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Cell {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, bytes[from] == blank { from += 1 }
    while from < to, bytes[to - 1] == blank { to -= 1 }
    return Cell(range: from..<to, width: UnsafeBufferPointer(rebasing: bytes[from..<to]).displayWidth)
  }

  /// Writes the lines, aligned where they are a table, and forgets them.
  mutating func flush(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if lines.isEmpty { return }
    if let isRight = alignment(bytes) {
      write(isRight, bytes, to: &output)
    } else {
      for line in lines { output.append(line: bytes[line]) }
    }
    lines.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    starts = [0]
  }

  /// Which columns are aligned to the right, as the second line says; nil where that is no rule.
  private func alignment(_ bytes: UnsafeBufferPointer<UInt8>) -> [Bool]? {
    guard lines.count > 1 else { return nil }
    let rule = cells[starts[1]..<starts[2]]
    let isRule = rule.allSatisfy { cell in
      bytes[cell.range].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }
    return isRule ? rule.map { bytes[$0.range].last == UInt8(ascii: ":") } : nil
  }

  private func widths(columns: Int) -> [Int] {
    var widths = Array(repeating: 3, count: columns)
    for line in lines.indices where line != 1 {
      for (column, cell) in zip(widths.indices, cells[starts[line]..<starts[line + 1]]) where cell.width <= Self.widest
      {
        widths[column] = max(widths[column], cell.width)
      }
    }
    return widths
  }

  private func write(_ isRight: [Bool], _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let widths = widths(columns: isRight.count)
    let room = cells.reduce(0) { $0 + $1.range.count } + lines.count * (widths.reduce(2) { $0 + $1 + 3 })
    output.append(count: room) { room in
      var pen = BytePen(room)
      for line in lines.indices {
        pen.write(Self.pipe, times: 1)
        for column in widths.indices {
          pen.write(" ")
          if line == 1 {
            pen.write(rule: widths[column], isRight: isRight[column])
          } else {
            let isThere = starts[line] + column < starts[line + 1]
            let cell = isThere ? cells[starts[line] + column] : Cell(range: 0..<0)
            let blanks = max(0, widths[column] - cell.width)
            if isRight[column] { pen.write(Self.blank, times: blanks) }
            if let text = bytes.baseAddress { pen.write(text + cell.range.lowerBound, cell.range.count) }
            if !isRight[column] { pen.write(Self.blank, times: blanks) }
          }
          pen.write(" |")
        }
        pen.write("\n")
      }
      return pen.count
    }
  }
}

extension BytePen {
  /// The dashes under a heading.
  fileprivate mutating func write(rule width: Int, isRight: Bool) {
    write(UInt8(ascii: "-"), times: width - (isRight ? 1 : 0))
    if isRight { write(":") }
  }
}

extension [UInt8] {
  fileprivate mutating func append(line: Slice<UnsafeBufferPointer<UInt8>>) {
    append(contentsOf: UnsafeBufferPointer(rebasing: line))
    append(UInt8(ascii: "\n"))
  }

  /// Appends what is written into some room, which may be less.
  fileprivate mutating func append(count room: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    let start = count
    append(contentsOf: repeatElement(0, count: room))
    let written = withUnsafeMutableBufferPointer { write(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
    removeLast(room - written)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many columns a terminal gives to the text: two for each character from U+3000 on, which are nearly all Chinese
  /// ones, else one.
  fileprivate var displayWidth: Int {
    var width: Int32 = 0
    // The first byte of a character counts, and once more where it is wide; without branches, many bytes go at a time.
    for byte in self { width &+= (byte & 0xC0 == 0x80 ? 0 : 1) &+ (byte >= 0xE3 ? 1 : 0) }
    return Int(width)
  }
}
