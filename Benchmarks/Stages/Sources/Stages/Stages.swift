import Assessment
import CSV
import Diagnostics
import Foundation
import Records
import Reports
import Workbooks

/// Times each stage of the pipeline by itself, on one core, with everything in memory.
///
/// The records of one folder are counted, the pages of another rendered, and a workbook of so many rows written. A
/// line for each: what, the median of five runs in seconds, and megabytes a second where bytes go in or come out, with
/// tabs between them.
@main
struct Stages {
  static func main() throws {
    guard CommandLine.arguments.count == 4, let rows = Int(CommandLine.arguments[3]) else {
      print("usage: Stages COUNTED RENDERED ROWS")
      exit(64)
    }
    let scheme = try require(SchemeReader.read(BuiltIn.scheme, file: "built-in").scheme)
    count(try Tables(folder: URL(filePath: CommandLine.arguments[1])), scheme)
    let register = try Tables(folder: URL(filePath: CommandLine.arguments[2])).register()
    let tally = Tally.tally(scheme, register)
    try render(Evaluation(scheme, register, tally), tally)
    workbook("XLSX, \(rows) rows of 15", large(rows))
  }

  /// From bytes to ranks.
  private static func count(_ tables: Tables, _ scheme: Scheme) {
    report("read: rows and fields", tables.size) { tables.scan() }
    let units = tables.units
    report("decode: typed records", tables.size) { tables.decode(units) }
    report("decode, check and join", tables.size) { tables.register() }
    report("decode, check, join and tally", tables.size) { Tally.tally(scheme, tables.register()) }
    let register = tables.register()
    report("tally", nil) { Tally.tally(scheme, register) }
    let tally = Tally.tally(scheme, register)
    report("score and rank", nil) { Evaluation(scheme, register, tally) }
  }

  /// A workbook with one large sheet: texts, and numbers.
  private static func large(_ count: Int) -> Workbook {
    let columns = (0..<15).map { Sheet.Column("列\($0)") }
    let rows = (0..<count).map { row in
      (0..<15).map { $0 < 5 ? Sheet.Cell.text("单位\(row % 997)") : .integer(row * $0) }
    }
    return Workbook(
      title: "", creator: "", created: 0, sheets: [Sheet("sheet", columns: columns, rows: rows)])
  }

  private static func render(_ evaluation: Evaluation, _ tally: Tally) throws {
    let templates = try require(TemplateSet.load().set)
    let imprint = Imprint(
      provenance: Provenance(version: "0", schemeDigest: "0"), date: evaluation.scheme.period.to, inputs: [],
      language: .zh)
    let compose = {
      let explainer = Explainer(evaluation.scheme, evaluation.register, tally)
      return Report.compose(evaluation, explainer, [], imprint)
    }
    report("compose: what all pages share", nil) { compose() }
    let page = compose()
    let units = Array(0..<page.unitCount)
    report("compose: the units' pages", nil) { units.map { page.page(of: $0) } }
    let pages = units.map { page.page(of: $0) }
    let size = pages.reduce(0) { $0 + page.unitHTML($1, templates).count }
    report("render: HTML", size) { pages.map { page.unitHTML($0, templates).count } }
    let text = pages.reduce(0) { $0 + page.unitMarkdown($1, templates).count }
    report("render: Markdown", text) { pages.map { page.unitMarkdown($0, templates).count } }
  }

  private static func workbook(_ name: String, _ workbook: Workbook) {
    let path = FileManager.default.temporaryDirectory.appending(path: "stages-\(getpid()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    report(name, nil) {
      try? FileManager.default.removeItem(atPath: path)
      return try? workbook.write(to: path)
    }
  }

  /// Times something and prints its line.
  private static func report<Result>(_ name: String, _ bytes: Int?, _ work: () -> Result) {
    line(name, median { withExtendedLifetime(work()) {} }, bytes)
  }

  private static func line(_ name: String, _ seconds: Double, _ bytes: Int?) {
    let rate = bytes.map { String(format: "%.0f MB/s", Double($0) / seconds / 1e6) } ?? ""
    print(name + "\t" + String(format: "%.4f", seconds) + "\t" + rate)
  }

  private static func median(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let times = (0..<5).map { _ in clock.measure(work) / .seconds(1) }.sorted()
    return times[times.count / 2]
  }

  private static func require<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw CocoaError(.fileReadCorruptFile) }
    return value
  }
}
