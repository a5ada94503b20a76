/// Where the box of a comment stands, in cells and pixels: beside its cell, and as large as its text.
struct CommentBox {
  /// Column and row counted from 0, and pixels into them.
  struct Corner {
    var column: Int
    var x: Int
    var row: Int
    var y: Int
  }

  let topLeft: Corner
  let bottomRight: Corner

  /// Of text of 9 points: a Latin character, a line, the margins of the box.
  private static let (character, line, margin) = (6.4, 17, 14)
  private static let widths = 120...340
  private static let heights = 40...600
  /// 16.5 points.
  private static let rowHeight = 22

  /// `columnWidths` are those of the sheet, in Latin characters.
  init(_ comment: CommentedCell, columnWidths: [Double]) {
    let text = comment.text
    let width = Int(Double(DisplayWidth.of(text)) * Self.character) + Self.margin
    let bounded = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    let room = Double(bounded - Self.margin) / Self.character
    let height = DisplayWidth.lines(text, within: room) * Self.line + Self.margin
    topLeft = Corner(
      column: min(comment.column + 1, 16_383), x: 12, row: max(comment.row - 2, 0), y: comment.row == 1 ? 2 : 12)
    bottomRight = Self.corner(
      from: topLeft, width: bounded, height: min(max(height, Self.heights.lowerBound), Self.heights.upperBound),
      columnWidths)
  }

  /// Rows are taken to be of the usual height: over higher ones the box is larger, never too small.
  private static func corner(from start: Corner, width: Int, height: Int, _ widths: [Double]) -> Corner {
    var end = Corner(
      column: start.column, x: start.x + width, row: start.row + (start.y + height) / rowHeight,
      y: (start.y + height) % rowHeight)
    while end.column < 16_383 {
      let characters = end.column < widths.count ? widths[end.column] : DisplayWidth.untouched
      let pixels = Int(characters * 7) + 5
      if end.x < pixels { break }
      end.x -= pixels
      end.column += 1
    }
    return end
  }

  /// As a drawing has it.
  var anchor: String {
    [topLeft, bottomRight].map { "\($0.column), \($0.x), \($0.row), \($0.y)" }.joined(separator: ", ")
  }
}
