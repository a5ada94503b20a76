/// The functions of which arguments are ranges, so that a single cell there means all that its row or column becomes.
enum RangeFunctions {
  /// - Parameter argument: which argument, counted from 1.
  static func takesRange(_ function: String, _ argument: Int) -> Bool {
    if all.contains(function) { return true }
    if first.contains(function) { return argument == 1 }
    if butFirst.contains(function) { return argument > 1 }
    if odd.contains(function) { return argument % 2 == 1 }
    // A range, then pairs of a range and what is looked for in it.
    if pairs.contains(function) { return argument == 1 || argument % 2 == 0 }
    return ["AGGREGATE", "TEXTJOIN"].contains(function) && argument > 2
  }

  private static let all: Set = [
    "SUM", "AVERAGE", "AVERAGEA", "COUNT", "COUNTA", "COUNTBLANK", "MAX", "MIN", "MAXA", "MINA", "MEDIAN", "MODE",
    "MODE.SNGL", "PRODUCT", "SUMSQ", "STDEV", "STDEV.S", "STDEV.P", "STDEVP", "VAR", "VAR.S", "VAR.P", "VARP",
    "SUMPRODUCT", "ROWS", "COLUMNS", "GEOMEAN", "HARMEAN", "CONCAT", "FREQUENCY", "CORREL", "SLOPE", "INTERCEPT",
  ]
  private static let first: Set = [
    "LARGE", "SMALL", "PERCENTILE", "PERCENTILE.INC", "PERCENTILE.EXC", "QUARTILE", "QUARTILE.INC", "QUARTILE.EXC",
    "PERCENTRANK", "PERCENTRANK.INC", "TRIMMEAN", "INDEX", "UNIQUE", "SORT", "FILTER",
  ]
  private static let butFirst: Set = [
    "RANK", "RANK.EQ", "RANK.AVG", "SUBTOTAL", "LOOKUP", "VLOOKUP", "HLOOKUP", "XLOOKUP", "MATCH", "XMATCH",
  ]
  private static let odd: Set = ["COUNTIF", "COUNTIFS", "SUMIF", "AVERAGEIF"]
  private static let pairs: Set = ["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"]
}
