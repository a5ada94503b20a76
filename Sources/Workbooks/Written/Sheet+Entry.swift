extension Sheet {
  /// What is typed into the empty cells of a column, so that it keeps its form.
  public enum Entry: Sendable, Hashable {
    /// Text as it is typed, also `0123`, `1-2` and `=x`: codes, numbers of cases, words.
    case text
    /// Text of any length, broken into lines.
    case paragraph
    /// A date, shown as yyyy-mm-dd in whatever form it is typed.
    case date
    case wholeNumber

    /// The look of the empty cells.
    var style: CellStyle {
      switch self {
      case .text: CellStyle(.text, .none)
      case .paragraph: .paragraph
      case .date: CellStyle(.date, .none)
      case .wholeNumber: CellStyle(.integer, .none)
      }
    }
  }
}
