/// Works out what the formulas of a filled workbook come to, as far as it knows what they say.
///
/// It knows the operators and the functions that office forms use; a formula with anything else has no result here, nor
/// has one that depends on it, and the workbook then asks to be calculated when it is opened.
final class Calculator {
  private let cells: KnownCells
  private let sheets: (String) -> Int?
  private var results: [KnownCells.Place: CellValue?] = [:]
  private var open: Set<KnownCells.Place> = []

  struct Unknown: Error {}

  /// What an expression comes to: one value, nothing, or the cells that it names.
  enum Result {
    case value(CellValue)
    case empty
    case area(sheet: Int, CellRange)
  }

  init(_ cells: KnownCells, sheets: @escaping (String) -> Int?) {
    self.cells = cells
    self.sheets = sheets
  }

  /// What the formula of a cell comes to; nil where that is not known.
  func result(at place: KnownCells.Place, on sheet: Int) -> CellValue? {
    guard cells.isWhole, let formula = cells.formula(at: place) else { return nil }
    if let known = results[place] { return known }
    // A circle, or a chain that is too long for the stack.
    guard open.count < 32, open.insert(place).inserted else { return nil }
    let result = ExpressionReader.read(formula, sheets: sheets).flatMap { try? value($0, on: sheet) }
    open.remove(place)
    results[place] = .some(result)
    return result
  }

  /// What is in the cells that a reference names, row by row; nil for an empty one.
  ///
  /// Nil as a whole where that is not known.
  func values(_ reference: String, on sheet: Int?) -> [[CellValue?]]? {
    guard cells.isWhole, case .area(let area) = ExpressionReader.read(reference, sheets: sheets),
      let sheet = area.sheet ?? sheet, area.range.rows.count * area.range.columns.count <= 100_000
    else { return nil }
    var rows: [[CellValue?]] = []
    for row in area.range.rows {
      guard let cells = try? cells(sheet, CellRange(rows: row...row, columns: area.range.columns)) else { return nil }
      rows.append(cells)
    }
    return rows
  }

  /// One cell; nil for an empty one.
  func cell(_ sheet: Int, _ row: Int, _ column: Int) throws(Unknown) -> CellValue? {
    let place = KnownCells.Place(sheet: sheet, row: row, column: column)
    guard cells.formula(at: place) != nil else { return cells.value(at: place) }
    guard let result = result(at: place, on: sheet) else { throw Unknown() }
    return result
  }

  /// One value; what an empty cell is worth.
  private func value(_ expression: Expression, on sheet: Int) throws(Unknown) -> CellValue {
    try single(evaluate(expression, on: sheet)) ?? .number(0)
  }

  func single(_ result: Result) throws(Unknown) -> CellValue? {
    switch result {
    case .value(let value): return value
    case .empty: return nil
    case .area(let sheet, let range):
      guard range.rows.count == 1, range.columns.count == 1 else { throw Unknown() }
      return try cell(sheet, range.rows.lowerBound, range.columns.lowerBound)
    }
  }

  func evaluate(_ expression: Expression, on sheet: Int) throws(Unknown) -> Result {
    switch expression {
    case .value(let value): return .value(value)
    case .missing: return .empty
    case .area(let area): return .area(sheet: area.sheet ?? sheet, area.range)
    case .negated(let inner): return .value(Self.arithmetic(try value(inner, on: sheet), .number(-1), .times))
    case .percent(let inner): return .value(Self.arithmetic(try value(inner, on: sheet), .number(100), .over))
    case .operation(let sign, let a, let b):
      let (left, right) = (try single(evaluate(a, on: sheet)), try single(evaluate(b, on: sheet)))
      return .value(Self.operation(left, right, sign))
    case .call("IF", let arguments): return try choose(arguments, on: sheet)
    case .call("IFERROR", let arguments):
      guard arguments.count == 2 else { throw Unknown() }
      let first = try evaluate(arguments[0], on: sheet)
      if case .error = try single(first) { return try evaluate(arguments[1], on: sheet) }
      return first
    case .call(let name, let arguments):
      var values: [Result] = []
      for argument in arguments { values.append(try evaluate(argument, on: sheet)) }
      return .value(try call(name, values))
    }
  }

  private func choose(_ arguments: [Expression], on sheet: Int) throws(Unknown) -> Result {
    guard (2...3).contains(arguments.count) else { throw Unknown() }
    let condition = try value(arguments[0], on: sheet)
    switch condition {
    case .error: return .value(condition)
    case .text: return .value(.wrongValue)
    case .flag(true): return try evaluate(arguments[1], on: sheet)
    case .number(let number) where number != 0: return try evaluate(arguments[1], on: sheet)
    case .flag, .number: return arguments.count == 3 ? try evaluate(arguments[2], on: sheet) : .value(.flag(false))
    }
  }
}
