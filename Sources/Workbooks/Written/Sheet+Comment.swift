extension Sheet {
  /// A comment on a cell of a row: a box that opens when the pointer rests on the cell.
  public struct Comment: Sendable, Hashable {
    /// The cell's column, counted from 0.
    public var column: Int
    public var text: String

    public init(column: Int, _ text: String) {
      self.column = column
      self.text = text
    }
  }
}

/// A cell that bears a comment.
struct CommentedCell {
  /// The most on one sheet: beyond, spreadsheets become slow.
  static let most = 10_000

  /// Counted from 0.
  let column: Int
  /// Counted from 1.
  let row: Int
  let text: String
}
