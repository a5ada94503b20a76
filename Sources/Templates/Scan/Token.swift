/// A piece of a template's source.
struct Token {
  enum Kind: Equatable {
    /// Bytes of the source to be copied.
    case text(Range<Int>)
    /// The beginning of a line that is printed: where a partial's indentation goes.
    case lineStart
    case variable(raw: Bool)
    case section
    case inverted
    case end
    /// The bytes of the source that indent a partial on a line of its own; nil for one within a line.
    case partial(indent: Range<Int>?)
  }

  let kind: Kind
  /// What the tag names.
  var name = ""
  /// Where the name stands in the source.
  var offset = 0
}
