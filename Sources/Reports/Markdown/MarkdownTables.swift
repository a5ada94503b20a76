/// Sets the columns of Markdown tables straight, so that they read well as plain text.
///
/// A table is a run of lines that begin with `|`, the second of which has only dashes, colons and blanks; a column
/// whose dashes end with a colon is aligned to the right. Chinese characters count for two.
enum MarkdownTables {
  /// No column is padded further: one long text must not blow up all rows.
  private static let widest = 60
  private static let pipe = UInt8(ascii: "|")
  private static let newline = UInt8(ascii: "\n")

  static func aligned(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 4)
    var table: [ArraySlice<UInt8>] = []
    for line in text.split(separator: newline, omittingEmptySubsequences: false).dropLast(text.last == newline ? 1 : 0)
    {
      if line.first == pipe {
        table.append(line)
      } else {
        flush(&table, to: &output)
        output += line
        output.append(newline)
      }
    }
    flush(&table, to: &output)
    return output
  }

  private static func flush(_ lines: inout [ArraySlice<UInt8>], to output: inout [UInt8]) {
    defer { lines = [] }
    let rows = lines.map(cells)
    guard rows.count > 1, let rule = rows.dropFirst().first, rule.allSatisfy(isRule) else {
      for line in lines { output += line + [newline] }
      return
    }
    let isRight = rule.map { $0.last == UInt8(ascii: ":") }
    let widths = self.widths(rows, columns: rule.count)
    for (number, row) in rows.enumerated() {
      write(number == 1 ? dashes(widths, isRight) : row, widths, isRight, to: &output)
    }
  }

  /// The cells of a line, trimmed; a pipe after a backslash does not end one.
  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex + 1
    var index = start
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 1
      } else if line[index] == pipe {
        cells.append(trimmed(line[start..<index]))
        start = index + 1
      }
      index += 1
    }
    return cells
  }

  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let blank = UInt8(ascii: " ")
    guard let first = cell.firstIndex(where: { $0 != blank }), let last = cell.lastIndex(where: { $0 != blank }) else {
      return []
    }
    return cell[first...last]
  }

  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  private static func widths(_ rows: [[ArraySlice<UInt8>]], columns: Int) -> [Int] {
    var widths = Array(repeating: 3, count: columns)
    for (number, row) in rows.enumerated() where number != 1 {
      for column in widths.indices.prefix(row.count) {
        let width = row[column].displayWidth
        if width <= widest { widths[column] = max(widths[column], width) }
      }
    }
    return widths
  }

  private static func dashes(_ widths: [Int], _ isRight: [Bool]) -> [ArraySlice<UInt8>] {
    zip(widths, isRight).map { width, isRight in
      let dashes = Array(repeating: UInt8(ascii: "-"), count: width - (isRight ? 1 : 0))
      return (isRight ? dashes + [UInt8(ascii: ":")] : dashes)[...]
    }
  }

  private static func write(
    _ row: [ArraySlice<UInt8>], _ widths: [Int], _ isRight: [Bool], to output: inout [UInt8]
  ) {
    output.append(pipe)
    for (column, width) in widths.enumerated() {
      let cell = column < row.count ? row[column] : []
      let blanks = repeatElement(UInt8(ascii: " "), count: max(0, width - cell.displayWidth))
      output.append(UInt8(ascii: " "))
      if isRight[column] { output += blanks }
      output += cell
      if !isRight[column] { output += blanks }
      output += [UInt8(ascii: " "), pipe]
    }
    output.append(newline)
  }
}

extension ArraySlice<UInt8> {
  /// How many columns a terminal gives to the text: two for each character from U+3000 on, which are nearly all Chinese
  /// ones, else one.
  var displayWidth: Int {
    reduce(0) { width, byte in
      switch byte {
      case 0x80..<0xC0: width
      case 0xE3...: width + 2
      default: width + 1
      }
    }
  }
}
