/// One line of the table of looks: numbers into the tables of fonts, fills and borders, format and alignment.
struct Look {
  /// The numbers of the formats: those below 164 are the program's own.
  enum Format {
    static let general = 0
    static let integer = 1
    static let decimal = 2
    static let text = 49
    static let date = 164
    static let flag = 165
    /// The formats that no program has of its own.
    ///
    /// LibreOffice may show a flag as 1 or 0 without one.
    static let own = [(date, "yyyy\\-mm\\-dd"), (flag, "\"TRUE\";\"TRUE\";\"FALSE\"")]
  }

  var format = Format.general
  var font: Int
  var fill = 0
  var border = 1
  var horizontal: String?
  var vertical = "center"
  /// Room beside the value, in characters.
  var indent = 0
  var isWrapped = false
}

extension Look {
  init(_ kind: CellStyle.Kind, _ emphasis: Sheet.Emphasis) {
    self.init(font: StylesPart.font(of: emphasis, isLink: kind.isLink), fill: emphasis.fill)
    switch kind {
    case .text: (format, horizontal) = (Format.text, "left")
    case .wrapped, .wrappedLink: (horizontal, isWrapped) = ("left", true)
    case .integer: (format, horizontal, indent) = (Format.integer, "right", 1)
    case .decimal: (format, horizontal, indent) = (Format.decimal, "right", 1)
    case .date: (format, horizontal) = (Format.date, "center")
    case .flag: (format, horizontal) = (Format.flag, "center")
    case .link: horizontal = "left"
    }
  }

  func write(to xml: XMLWriter) {
    xml.element(
      "xf",
      [
        "numFmtId": "\(format)", "fontId": "\(font)", "fillId": "\(fill)", "borderId": "\(border)", "xfId": "0",
        "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
      ]
    ) {
      xml.element("alignment", ["vertical": vertical]) {
        if let horizontal { xml.attribute("horizontal", horizontal) }
        if indent > 0 { xml.attribute("indent", "\(indent)") }
        if isWrapped { xml.attribute("wrapText", "1") }
      }
    }
  }
}

extension Sheet.Emphasis {
  /// Its place in the table of fills.
  fileprivate var fill: Int {
    switch self {
    case .none, .strong: 0
    case .good: 3
    case .bad: 4
    case .doubtful: 6
    case .noted: 7
    }
  }
}
