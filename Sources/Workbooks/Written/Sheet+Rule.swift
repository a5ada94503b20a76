extension Sheet {
  /// What may be entered into the cells of a column, and what whoever enters it is told.
  ///
  /// A spreadsheet holds typing against it, not pasting; an empty cell always passes.
  public struct Rule: Sendable, Hashable {
    public var test: Test
    /// Shown beside a cell while it is selected.
    public var prompt: Message?
    /// Shown when the test fails.
    ///
    /// Without it anything may be entered, and a list is no more than a suggestion.
    public var objection: Message?
    /// Whether what fails the test may be kept after the objection was read.
    public var allowsExceptions: Bool

    public init(
      _ test: Test, prompt: Message? = nil, objection: Message? = nil, allowsExceptions: Bool = false
    ) {
      self.test = test
      self.prompt = prompt
      self.objection = objection
      self.allowsExceptions = allowsExceptions
    }
  }

  /// What a spreadsheet says of a cell.
  ///
  /// Of the title 32 characters are shown, of a prompt 255, of an objection 225 (UTF-16 units); the rest is cut.
  public struct Message: Sendable, Hashable {
    public var title: String
    public var text: String

    public init(_ title: String, _ text: String) {
      self.title = title
      self.text = text
    }
  }
}

extension Sheet.Rule {
  /// What is held against an entry.
  public enum Test: Sendable, Hashable {
    /// Nothing: the prompt is all.
    case anything
    /// One of these words, offered in a list. They must fit (see `fits`).
    case words([String])
    /// One of so many cells below a column's title on the first sheet of this name: for lists that do not fit.
    case cells(of: String, column: Int, count: Int)
    /// One of the cells that are filled in by then below a column's title on the first sheet of this name.
    case filledCells(of: String, column: Int)
    /// A day between two, both included, as spreadsheets count (see `Sheet.Value.date`).
    case date(ClosedRange<Int>)
    case wholeNumber(ClosedRange<Int>)
    /// Text of so many characters.
    case textLength(ClosedRange<Int>)

    /// Whether a rule can hold the words itself: 255 UTF-16 units with the commas between them, and no comma in one.
    public static func fits(_ words: [String]) -> Bool {
      !words.contains { $0.contains(",") } && words.joined(separator: ",").utf16.count <= 255
    }
  }
}
