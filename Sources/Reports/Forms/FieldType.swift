import Records

/// What a Table Schema says of a field: its type, and what holds its values within bounds.
enum FieldType {
  case string([Constraint])
  case integer([Constraint])
  case boolean(yes: [String], no: [String])

  enum Constraint {
    case atLeast(Int)
    case atMost(Int)
    /// A regular expression for the whole of the value.
    case pattern(String)
    case oneOf([String])
  }

  var name: String {
    switch self {
    case .string: "string"
    case .integer: "integer"
    case .boolean: "boolean"
    }
  }

  var constraints: [Constraint] {
    switch self {
    case .string(let constraints), .integer(let constraints): constraints
    case .boolean: []
    }
  }
}

extension ColumnDescription {
  /// The type of the field.
  ///
  /// A date is a string with a pattern: it may be written in five ways, and a schema's type of date knows but one.
  var fieldType: FieldType {
    switch column.content {
    case .unitCode: .string([.pattern(FieldPattern.unitCode)])
    case .caseNumber: .string([.pattern(FieldPattern.caseNumber)])
    case .letterNumber, .text: .string([])
    case .date: .string([.pattern(FieldPattern.date)])
    case .yesNo: .boolean(yes: YesNoWords.yes, no: YesNoWords.no)
    case .wholeNumber: .integer([.atLeast(0), .atMost(999_999_999)])
    case .word(let words): .string([.oneOf(words)])
    case .words(let words): .string([.pattern(FieldPattern.words(words))])
    }
  }
}

/// The ways to write yes and no, each in lower case, with a capital, and in capitals.
private enum YesNoWords {
  static let yes = ["是"] + cases(["y", "yes", "true"]) + ["1", "√"]
  static let no = ["否"] + cases(["n", "no", "false"]) + ["0", "×"]

  private static func cases(_ words: [String]) -> [String] {
    words.flatMap { word in
      let capitalised = word.prefix(1).uppercased() + word.dropFirst()
      return word.count == 1 ? [word, capitalised] : [word, capitalised, word.uppercased()]
    }
  }
}
