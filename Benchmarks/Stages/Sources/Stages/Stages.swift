import Assessment
import CSV
import Diagnostics
import Foundation
import Records
import Reports

/// Times each stage of the pipeline by itself, on one core, with everything in memory.
///
/// A line for each: what, the median of five runs in seconds, and megabytes a second where bytes go in or come out.
@main
struct Stages {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: Stages DATA")
      exit(64)
    }
    let tables = try Tables(folder: URL(filePath: CommandLine.arguments[1]))
    let scheme = try require(SchemeReader.read(BuiltIn.scheme, file: "built-in").scheme)
    report("read: rows and fields", tables.size) { tables.scan() }
    report("decode: typed records", tables.size) { tables.decode() }
    let register = tables.register()
    let whole = median { _ = tables.register() }
    line("decode and join", whole, tables.size)
    report("tally", nil) { Tally.tally(scheme, register) }
    let tally = Tally.tally(scheme, register)
    report("score and rank", nil) { Evaluation(scheme, register, tally) }
    try render(Evaluation(scheme, register, tally), tally)
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
    let path = FileManager.default.temporaryDirectory.appending(path: "stages-\(getpid()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    report("render: workbook", nil) {
      try? FileManager.default.removeItem(atPath: path)
      return try? AssessmentWorkbook(page, []).workbook(created: 0).write(to: path)
    }
  }

  /// Times something and prints its line.
  private static func report<Result>(_ name: String, _ bytes: Int?, _ work: () -> Result) {
    line(name, median { withExtendedLifetime(work()) {} }, bytes)
  }

  private static func line(_ name: String, _ seconds: Double, _ bytes: Int?) {
    let rate = bytes.map { String(format: "%10.0f MB/s", Double($0) / seconds / 1e6) } ?? ""
    print(name.padding(toLength: 38, withPad: " ", startingAt: 0) + String(format: "%8.4f s", seconds) + rate)
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
