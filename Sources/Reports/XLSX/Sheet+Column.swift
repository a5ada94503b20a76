extension Sheet {
  /// A column: its title in the header row, how wide it is, and whether long text goes on in a next line.
  public struct Column: Sendable, Hashable {
    public var title: String
    public var width: Width
    /// Whether text is broken into lines within the width.
    ///
    /// Codes and names are not; remarks are.
    public var wraps: Bool

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
