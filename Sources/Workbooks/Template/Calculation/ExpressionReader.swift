/// Reads formulas of the filled workbook; what it does not know, such as names and tables, makes them unreadable.
struct ExpressionReader {
  private let text: [Character]
  private let sheets: (String) -> Int?
  private var position = 0
  private var depth = 0
  /// How much may stand in a formula, so that no chain is too long for the stack.
  private var room = 500

  private struct Unknown: Error {}

  /// - Parameter sheets: the numbers of the filled sheets by their names.
  static func read(_ text: String, sheets: @escaping (String) -> Int?) -> Expression? {
    var reader = ExpressionReader(text: Array(text), sheets: sheets)
    guard let expression = try? reader.expression(above: 0) else { return nil }
    reader.skipBlanks()
    return reader.position == reader.text.count ? expression : nil
  }

  private init(text: [Character], sheets: @escaping (String) -> Int?) {
    self.text = text
    self.sheets = sheets
  }

  private mutating func expression(above rank: Int) throws(Unknown) -> Expression {
    depth += 1
    room -= 1
    defer { depth -= 1 }
    guard depth < 32, room > 0 else { throw Unknown() }
    var left = try operand()
    while let sign = nextSign(), sign.rank >= rank {
      position += sign.rawValue.count
      left = .operation(sign, left, try expression(above: sign.rank + 1))
    }
    return left
  }

  private mutating func nextSign() -> Expression.Sign? {
    skipBlanks()
    return Expression.Sign.allCases.first { text[position...].starts(with: $0.rawValue) }
  }

  private mutating func operand() throws(Unknown) -> Expression {
    skipBlanks()
    guard position < text.count else { throw Unknown() }
    var result: Expression
    switch text[position] {
    case "-":
      position += 1
      // A sign before a number binds more tightly than any between two.
      return .negated(try expression(above: 5))
    case "+":
      position += 1
      return try expression(above: 5)
    case "(":
      position += 1
      result = try expression(above: 0)
      try take(")")
    case "\"": result = .value(.text(try quoted("\"")))
    default: result = try word()
    }
    skipBlanks()
    while position < text.count, text[position] == "%" {
      position += 1
      result = .percent(result)
    }
    return result
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }

  private mutating func take(_ sign: Character) throws(Unknown) {
    skipBlanks()
    guard position < text.count, text[position] == sign else { throw Unknown() }
    position += 1
  }

  /// What stands between quotes; two of them stand for one.
  private mutating func quoted(_ quote: Character) throws(Unknown) -> String {
    var result = ""
    position += 1
    while position < text.count {
      if text[position] == quote {
        position += 1
        guard position < text.count, text[position] == quote else { return result }
      }
      result.append(text[position])
      position += 1
    }
    throw Unknown()
  }
}

extension ExpressionReader {
  /// A number, a word, a function with its arguments, or cells.
  private mutating func word() throws(Unknown) -> Expression {
    var sheet: Int?
    if text[position] == "'" {
      sheet = try self.sheet(named: quoted("'"))
      try take("!")
    }
    let word = letters()
    guard !word.isEmpty else { throw Unknown() }
    if sheet == nil, position < text.count, text[position] == "!" {
      sheet = try self.sheet(named: word)
      position += 1
      return try area(letters(), sheet)
    }
    if sheet == nil, position < text.count, text[position] == "(" { return .call(word.uppercased(), try arguments()) }
    if sheet == nil, let number = number(word) { return .value(.number(number)) }
    if sheet == nil, ["TRUE", "FALSE"].contains(word.uppercased()) {
      return .value(.flag(word.uppercased() == "TRUE"))
    }
    return try area(word, sheet)
  }

  private mutating func letters() -> String {
    let start = position
    while position < text.count, text[position].isLetter || text[position].isNumber || "$._".contains(text[position]) {
      position += 1
    }
    return String(text[start..<position])
  }

  /// A number; its exponent may go on after a sign.
  private mutating func number(_ word: String) -> Double? {
    guard word.first?.isNumber == true || word.first == "." else { return nil }
    if let last = word.last, last == "E" || last == "e", position < text.count, "+-".contains(text[position]) {
      position += 1
      return Double(word + String(text[position - 1]) + letters())
    }
    return Double(word)
  }

  private func sheet(named name: String) throws(Unknown) -> Int {
    guard let sheet = sheets(name) else { throw Unknown() }
    return sheet
  }

  private mutating func area(_ first: String, _ sheet: Int?) throws(Unknown) -> Expression {
    guard let corner = Corner(first) else { throw Unknown() }
    guard position < text.count, text[position] == ":" else {
      guard corner.row != nil, corner.column != nil, let range = CellRange(first) else { throw Unknown() }
      return .area(.init(sheet: sheet, range: range))
    }
    position += 1
    guard let range = CellRange(first + ":" + letters()) else { throw Unknown() }
    return .area(.init(sheet: sheet, range: range))
  }

  private mutating func arguments() throws(Unknown) -> [Expression] {
    try take("(")
    skipBlanks()
    if position < text.count, text[position] == ")" {
      position += 1
      return []
    }
    var arguments: [Expression] = []
    while true {
      skipBlanks()
      let isMissing = position < text.count && (text[position] == "," || text[position] == ")")
      arguments.append(isMissing ? .missing : try expression(above: 0))
      skipBlanks()
      guard position < text.count, text[position] == "," else { break }
      position += 1
    }
    try take(")")
    return arguments
  }
}
