/// The functions that are known; `IF` and `IFERROR` stand beside the operators, since they leave arguments alone.
extension Calculator {
  func call(_ name: String, _ arguments: [Result]) throws(Unknown) -> CellValue {
    switch name {
    case "SUM", "AVERAGE", "MIN", "MAX", "MEDIAN", "PRODUCT", "COUNT": return try aggregate(name, arguments)
    case "COUNTA": return .number(Double(try entries(arguments).count))
    case "COUNTIF", "SUMIF", "AVERAGEIF": return try conditional(name, arguments)
    case "RANK", "RANK.EQ": return try rank(arguments)
    case "LARGE", "SMALL": return try nth(name, arguments)
    case "AND", "OR": return try logic(name, arguments)
    case "ROWS", "COLUMNS": return try extent(name, arguments)
    default: return try scalar(name, arguments)
    }
  }

  /// What the cells or the value of an argument hold; empty cells are left out.
  private func entries(_ argument: Result) throws(Unknown) -> [CellValue] {
    guard case .area(let sheet, let range) = argument else { return try single(argument).map { [$0] } ?? [] }
    return try cells(sheet, range).compactMap(\.self)
  }

  private func entries(_ arguments: [Result]) throws(Unknown) -> [CellValue] {
    var found: [CellValue] = []
    for argument in arguments { found += try entries(argument) }
    return found
  }

  /// What is in some cells; nil for an empty one.
  func cells(_ sheet: Int, _ range: CellRange) throws(Unknown) -> [CellValue?] {
    guard range.rows.count * range.columns.count <= 100_000 else { throw Unknown() }
    var found: [CellValue?] = []
    for row in range.rows {
      for column in range.columns { found.append(try cell(sheet, row, column)) }
    }
    return found
  }

  /// The numbers of arguments; in cells only what is a number counts.
  private func numbers(_ arguments: [Result]) throws(Unknown) -> (numbers: [Double], error: CellValue?) {
    var numbers: [Double] = []
    for argument in arguments {
      let isArea = if case .area = argument { true } else { false }
      for entry in try entries(argument) {
        if case .error = entry { return ([], entry) }
        if let number = isArea ? entry.number : entry.amount {
          numbers.append(number)
        } else if !isArea {
          return ([], .wrongValue)
        }
      }
    }
    return (numbers, nil)
  }

  private func aggregate(_ name: String, _ arguments: [Result]) throws(Unknown) -> CellValue {
    let (numbers, error) = try numbers(arguments)
    if let error, name != "COUNT" { return error }
    let sum = numbers.reduce(0, +)
    switch name {
    case "SUM": return .number(sum)
    case "COUNT": return .number(Double(numbers.count))
    case "AVERAGE": return numbers.isEmpty ? .dividedByZero : .number(sum / Double(numbers.count))
    case "MIN": return .number(numbers.min() ?? 0)
    case "MAX": return .number(numbers.max() ?? 0)
    case "PRODUCT": return .number(numbers.isEmpty ? 0 : numbers.reduce(1, *))
    default:
      guard !numbers.isEmpty else { return .notANumber }
      let sorted = numbers.sorted()
      return .number((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
    }
  }

  private func conditional(_ name: String, _ arguments: [Result]) throws(Unknown) -> CellValue {
    guard (2...3).contains(arguments.count), name != "COUNTIF" || arguments.count == 2,
      case .area(let sheet, let range) = arguments[0],
      let criterion = try single(arguments[1]).flatMap({ Criterion($0) })
    else { throw Unknown() }
    let tested = try cells(sheet, range)
    if name == "COUNTIF" { return .number(Double(tested.count(where: criterion.holds))) }
    var summed = tested
    if arguments.count == 3 {
      guard case .area(let sheet, let range) = arguments[2] else { throw Unknown() }
      summed = try cells(sheet, range)
    }
    guard summed.count == tested.count else { throw Unknown() }
    let numbers = zip(tested, summed).compactMap { criterion.holds($0) ? $1?.number : nil }
    let sum = numbers.reduce(0, +)
    if name == "SUMIF" { return .number(sum) }
    return numbers.isEmpty ? .dividedByZero : .number(sum / Double(numbers.count))
  }

  private func rank(_ arguments: [Result]) throws(Unknown) -> CellValue {
    guard (2...3).contains(arguments.count), let number = try single(arguments[0])?.amount else { throw Unknown() }
    let rises = arguments.count == 3 ? try (single(arguments[2])?.amount ?? 0) != 0 : false
    let numbers = try numbers([arguments[1]]).numbers
    guard numbers.contains(number) else { return .notAvailable }
    return .number(Double(1 + numbers.count { rises ? $0 < number : $0 > number }))
  }

  private func nth(_ name: String, _ arguments: [Result]) throws(Unknown) -> CellValue {
    guard arguments.count == 2, let place = try single(arguments[1])?.amount else { throw Unknown() }
    let sorted = try numbers([arguments[0]]).numbers.sorted()
    let index = Int(place.rounded(.up)) - 1
    guard sorted.indices.contains(index) else { return .notANumber }
    return .number(name == "SMALL" ? sorted[index] : sorted[sorted.count - 1 - index])
  }

  private func logic(_ name: String, _ arguments: [Result]) throws(Unknown) -> CellValue {
    var flags: [Bool] = []
    for entry in try entries(arguments) {
      if case .error = entry { return entry }
      if case .text = entry { continue }
      flags.append(entry.amount != 0)
    }
    guard !flags.isEmpty else { return .wrongValue }
    return .flag(name == "AND" ? flags.allSatisfy(\.self) : flags.contains(true))
  }

  private func extent(_ name: String, _ arguments: [Result]) throws(Unknown) -> CellValue {
    guard arguments.count == 1, case .area(_, let range) = arguments[0] else { throw Unknown() }
    return .number(Double(name == "ROWS" ? range.rows.count : range.columns.count))
  }
}

extension Calculator {
  /// The functions of single values.
  private func scalar(_ name: String, _ arguments: [Result]) throws(Unknown) -> CellValue {
    var values: [CellValue] = []
    for argument in arguments { values.append(try single(argument) ?? .number(0)) }
    if ["CONCATENATE", "CONCAT"].contains(name) { return .text(values.map(\.plain).joined()) }
    guard let first = values.first else { throw Unknown() }
    if case .error = first { return first }
    switch (name, values.count) {
    case ("LEN", 1): return .number(Double(first.plain.utf16.count))
    case ("NOT", 1): return first.amount.map { .flag($0 == 0) } ?? .wrongValue
    case ("ABS", 1): return first.amount.map { .number(abs($0)) } ?? .wrongValue
    case ("INT", 1): return first.amount.map { .number($0.rounded(.down)) } ?? .wrongValue
    case ("ROUND", 2), ("ROUNDUP", 2), ("ROUNDDOWN", 2):
      guard let number = first.amount, let digits = values[1].amount else { return .wrongValue }
      return .number(Self.rounded(number, digits: Int(max(-15, min(15, digits))), name))
    default: throw Unknown()
    }
  }

  /// Rounds as spreadsheets do, who look at 15 digits: 2.675 becomes 2.68.
  private static func rounded(_ number: Double, digits: Int, _ name: String) -> Double {
    let power = (0..<abs(digits)).reduce(1.0) { power, _ in power * 10 }
    let scaled = digits < 0 ? number / power : number * power
    let nudge = scaled.magnitude * 4 * Double.ulpOfOne
    let magnitude =
      switch name {
      case "ROUND": (scaled.magnitude + nudge).rounded(.toNearestOrAwayFromZero)
      case "ROUNDUP": (scaled.magnitude - nudge).rounded(.up)
      default: (scaled.magnitude + nudge).rounded(.down)
      }
    let result = digits < 0 ? magnitude * power : magnitude / power
    return scaled < 0 ? -result : result
  }
}

/// What `COUNTIF` and the like look for; nothing with wildcards.
private struct Criterion {
  private let sign: Expression.Sign
  private let value: CellValue

  init?(_ value: CellValue) {
    guard case .text(let text) = value else {
      (sign, self.value) = (.equal, value)
      return
    }
    let sign = Expression.Sign.allCases.first { $0.rank == 0 && text.hasPrefix($0.rawValue) }
    let rest = String(text.dropFirst(sign?.rawValue.count ?? 0))
    guard !rest.isEmpty, !rest.contains(where: { "*?~".contains($0) }) else { return nil }
    self.sign = sign ?? .equal
    self.value = Double(rest).map { .number($0) } ?? .text(rest)
  }

  func holds(_ cell: CellValue?) -> Bool {
    guard let cell else { return sign == .notEqual }
    switch (cell, value) {
    case (.number, .number), (.text, .text), (.flag, .flag):
      return Calculator.operation(cell, value, sign) == .flag(true)
    default: return sign == .notEqual
    }
  }
}
