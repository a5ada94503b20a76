extension Sheet {
  /// A cell that holds something.
  public struct Cell: Sendable, Hashable {
    /// Counted from 1.
    public let column: Int
    public let text: String
  }

  /// A row that holds something.
  public struct Row: Sendable, Hashable {
    /// Counted from 1.
    public let number: Int
    public let cells: [Cell]

    var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
  }

  /// The rows that hold something, from the top; their texts are made as they are asked for.
  public var rows: some Sequence<Row> {
    (0..<cells.rowCount).lazy.map { row in
      Row(number: cells.number(ofRow: row), cells: cells.cells(ofRow: row).map(cell))
    }
  }

  private func cell(_ index: Int) -> Cell {
    Cell(
      column: cells.column(ofCell: index),
      text: String(decoding: cells.text[cells.text(ofCell: index)], as: UTF8.self))
  }
}
