extension Sheet {
  /// A column: its title in the header row, how wide it is, and whether long text goes on in a next line.
  public struct Column: Sendable, Hashable {
    public var title: String
    public var width: Width
    /// Whether text is broken into lines within the width.
    ///
    /// Codes and names are not; remarks are.
    public var wraps: Bool
    /// Whether the title stands out, as that of a column that must be filled in.
    public var isProminent = false
    /// A comment on the title, shown when the pointer rests on it.
    public var comment: String?
    /// How the empty cells below the rows take what is typed into them; nil where nothing is to be typed.
    public var entry: Entry?
    /// What may be typed into the cells.
    public var rule: Rule?

    public init(_ title: String, width: Width = .fitted, wraps: Bool = false) {
      self.title = title
      self.width = width
      self.wraps = wraps
    }
  }

  /// How wide a column is, in Latin characters; a Chinese character takes two.
  public enum Width: Sendable, Hashable {
    /// As wide as its widest cell, at least 6 and at most 60.
    case fitted
    case characters(Double)
  }
}
