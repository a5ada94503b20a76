import Templates

/// What a cell of a filled workbook shows, for the results of formulas and the copies of values in charts.
///
/// Only those who open a file without calculating see these: spreadsheets calculate anew.
enum CellValue: Sendable, Hashable {
  case number(Double)
  case text(String)
  case flag(Bool)
  /// `#DIV/0!` and the like.
  case error(String)

  static let dividedByZero = CellValue.error("#DIV/0!")
  static let wrongValue = CellValue.error("#VALUE!")
  static let notAvailable = CellValue.error("#N/A")
  static let notANumber = CellValue.error("#NUM!")

  /// The type that a cell with it has; nil for numbers.
  var type: String? {
    switch self {
    case .number: nil
    case .text: "str"
    case .flag: "b"
    case .error: "e"
    }
  }

  /// As a file writes it.
  var written: String {
    switch self {
    case .number(let number): Self.written(number)
    case .text(let text): CellText.escaped(text)
    case .flag(let flag): flag ? "1" : "0"
    case .error(let code): code
    }
  }

  private static func written(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text.uppercased()
  }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
}

extension CellValue {
  /// What a cell shows that a value was put into; nil for an empty one.
  init?(_ value: Value, epoch: Int) {
    switch value {
    case .none, .flag, .list, .lazy, .record: return nil
    case .number(_, let amount): self = .number(amount.double)
    case .date(_, let day): self = .number(Double(day + epoch))
    case .text, .markup, .utf8: self = .text(value.printed)
    }
  }

  /// What a cell shows that pieces of text were put into.
  init?(_ pieces: [TextPiece], epoch: Int) {
    if pieces.count == 1, case .value(let value, _) = pieces[0] {
      self.init(value, epoch: epoch)
    } else {
      let text = pieces.map(\.plain).joined()
      guard !text.isEmpty else { return nil }
      self = .text(text)
    }
  }

  /// What a cell of a template shows that holds no tags; nil for an empty one, and for texts that are not known.
  init?(type: String?, _ nodes: [Element.Node], strings: [Element]) {
    let elements = nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    let text = elements.first { $0.local == "v" }?.text ?? ""
    switch type {
    case nil, "n":
      guard let number = Double(text) else { return nil }
      self = .number(number)
    case "b": self = .flag(text == "1")
    case "e": self = .error(text)
    case "str": self = .text(text)
    case "inlineStr": self = .text(elements.first { $0.local == "is" }.map { RichText(item: $0).text } ?? "")
    case "s":
      guard let index = Int(text), strings.indices.contains(index) else { return nil }
      self = .text(RichText(item: strings[index]).text)
    default: return nil
    }
  }
}
