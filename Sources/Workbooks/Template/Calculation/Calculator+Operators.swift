import Templates

extension Calculator {
  /// Two operands; nil stands for an empty cell.
  static func operation(_ a: CellValue?, _ b: CellValue?, _ sign: Expression.Sign) -> CellValue {
    if case .error? = a { return a ?? .wrongValue }
    if case .error? = b { return b ?? .wrongValue }
    switch sign.rank {
    case 0: return .flag(holds(compared(a, b), sign))
    case 1: return .text((a?.plain ?? "") + (b?.plain ?? ""))
    default: return arithmetic(a ?? .number(0), b ?? .number(0), sign)
    }
  }

  static func arithmetic(_ a: CellValue, _ b: CellValue, _ sign: Expression.Sign) -> CellValue {
    if case .error = a { return a }
    if case .error = b { return b }
    guard let x = a.amount, let y = b.amount else { return .wrongValue }
    let result: Double
    switch sign {
    case .plus: result = x + y
    case .minus: result = x - y
    case .times: result = x * y
    case .over:
      guard y != 0 else { return .dividedByZero }
      result = x / y
    case .power:
      guard let power = power(x, y) else { return .notANumber }
      result = power
    default: return .wrongValue
    }
    return result.isFinite ? .number(result) : .notANumber
  }

  /// Whole exponents alone.
  private static func power(_ base: Double, _ exponent: Double) -> Double? {
    guard let times = Int(exactly: exponent), times.magnitude <= 64, base != 0 || times > 0 else { return nil }
    let result = (0..<Int(times.magnitude)).reduce(1.0) { product, _ in product * base }
    return times < 0 ? 1 / result : result
  }

  private static func holds(_ order: Int, _ sign: Expression.Sign) -> Bool {
    switch sign {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .atMost: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  /// Numbers stand before texts, texts before TRUE and FALSE; texts are compared without case.
  static func compared(_ a: CellValue?, _ b: CellValue?) -> Int {
    let left = a ?? b?.nothing ?? .number(0)
    let right = b ?? a?.nothing ?? .number(0)
    switch (left, right) {
    case (.number(let x), .number(let y)): return x < y ? -1 : x > y ? 1 : 0
    case (.text(let x), .text(let y)):
      let (x, y) = (x.lowercased(), y.lowercased())
      return x < y ? -1 : x > y ? 1 : 0
    case (.flag(let x), .flag(let y)): return (x ? 1 : 0) - (y ? 1 : 0)
    default: return left.order - right.order
    }
  }
}

extension CellValue {
  /// As it is joined to a text.
  var plain: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .number, .error: written
    }
  }

  /// What it is worth in a sum of two; nil for text that is no number.
  var amount: Double? {
    switch self {
    case .number(let number): number
    case .flag(let flag): flag ? 1 : 0
    case .text(let text): Double(text.trimmed)
    case .error: nil
    }
  }

  /// What an empty cell is when it is compared with this.
  fileprivate var nothing: CellValue {
    switch self {
    case .text: .text("")
    case .flag: .flag(false)
    case .number, .error: .number(0)
    }
  }

  fileprivate var order: Int {
    switch self {
    case .number: 0
    case .text: 1
    case .flag: 2
    case .error: 3
    }
  }
}

extension Amount {
  /// The nearest number that a cell can hold.
  var double: Double { Double(units) / (0..<decimals).reduce(1.0) { power, _ in power * 10 } }
}
