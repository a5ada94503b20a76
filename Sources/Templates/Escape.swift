/// How values are made harmless in the format that a template writes.
public enum Escape: Sendable, Hashable, CaseIterable {
  /// HTML and XML text and quoted attributes: `&`, `<`, `>`, `"` and `'` become references.
  case html
  /// A table cell or the middle of a line of Markdown: nothing in a value can end the cell, emphasise, hide an address
  /// behind a link, or become HTML.
  ///
  /// Punctuation that Markdown reads gets a backslash, markup characters become references, a line end a blank. Marks
  /// that count at the beginning of a line alone, such as `-`, stay, and some readers make links of bare addresses.
  case markdown
  /// Values are printed as they are.
  case none

  var table: EscapeTable? {
    switch self {
    case .html: .html
    case .markdown: .markdown
    case .none: nil
    }
  }
}
