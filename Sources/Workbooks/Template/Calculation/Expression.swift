/// A formula taken apart.
indirect enum Expression {
  case value(CellValue)
  case area(Area)
  case call(String, [Expression])
  case operation(Sign, Expression, Expression)
  case negated(Expression)
  case percent(Expression)
  /// An argument that is left out.
  case missing

  /// Signs between two operands.
  enum Sign: String, CaseIterable {
    case notEqual = "<>"
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case equal = "="
    case joined = "&"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"

    /// Higher ones bind more tightly.
    var rank: Int {
      switch self {
      case .notEqual, .atMost, .atLeast, .less, .greater, .equal: 0
      case .joined: 1
      case .plus, .minus: 2
      case .times, .over: 3
      case .power: 4
      }
    }
  }

  /// Cells of one sheet of the filled workbook.
  struct Area {
    /// Its number among the filled sheets; nil for the formula's own.
    let sheet: Int?
    let range: CellRange
  }
}
