import Assessment
import Diagnostics
import Records
import Reports
import Workbooks

/// Writes all files of a report.
struct ReportWriter: Sendable {
  let checked: CheckedData
  let evaluation: Evaluation
  let tally: Tally
  let language: Language
  let templates: TemplateSet
  let previous: PreviousResults?
  let day: Day
  let formats: ReportFormats
  let audience: Audience
  let jobs: Int

  /// Writes the files; returns their paths, the manifest's included.
  func write(to folder: OutputFolder) async throws(Failure) -> [String] {
    var outputs = ["manifest.json"]
    outputs += try await inParallel(DataText.allCases, jobs: jobs) { text throws(Failure) in
      try write(text, to: folder)
    }
    if !formats.isDisjoint(with: [.html, .markdown, .xlsx]) {
      outputs += try await writePages(of: report, to: folder)
    }
    try folder.write("manifest.json", manifest(outputs))
    return outputs
  }

  /// A file for other programs.
  private enum DataText: CaseIterable {
    case findings, json, xml
  }

  /// Writes a file for other programs, if it is wanted; returns its path.
  private func write(_ text: DataText, to folder: OutputFolder) throws(Failure) -> [String] {
    switch text {
    case .findings:
      try writeFindings(to: folder)
      return ["diagnostics.csv"]
    case .json where formats.contains(.json):
      return [try folder.add("results.json", resultsJSON(evaluation, checked.provenance))]
    case .xml where formats.contains(.xml):
      return [try folder.add("results.xml", resultsXML(evaluation, checked.provenance))]
    case .json, .xml: return []
    }
  }

  /// Writes all findings, or for the public how many there are of each kind.
  private func writeFindings(to folder: OutputFolder) throws(Failure) {
    if audience == .public {
      try folder.write("diagnostics.csv", findingCountsCSV(checked.findings))
    } else {
      try folder.write("diagnostics.csv", parts: findingsCSV(checked.findings))
    }
  }

  private var report: Report {
    let imprint = Imprint(
      provenance: checked.provenance, date: day, inputs: checked.inputs.map(\.file.path) + checked.tallies.map(\.path),
      language: language, previous: previous?.byUnit, audience: audience, tallies: checked.tallies.count)
    let workers = Workers(jobs)
    let explainer = Explainer(evaluation.scheme, evaluation.register, tally, workers)
    return Report.compose(evaluation, explainer, checked.findings, imprint, workers)
  }

  private func writePages(of report: Report, to folder: OutputFolder) async throws(Failure) -> [String] {
    var outputs: [String] = []
    if formats.contains(.html) { outputs.append(try folder.add("index.html", report.indexHTML(templates))) }
    if formats.contains(.markdown) { outputs.append(try folder.add("summary.md", report.summaryMarkdown(templates))) }
    let hasPages = !formats.isDisjoint(with: [.html, .markdown])
    if hasPages { try folder.makeFolder("units") }
    let workbooks = formats.contains(.xlsx) ? templates.workbooks.workbooks.map { Share.workbook($0) } : []
    let shares = workbooks + (hasPages ? (0..<jobs).map { Share.units(from: $0) } : [])
    return outputs
      + (try await inParallel(shares, jobs: jobs == 1 ? 1 : shares.count) { share throws(Failure) in
        try write(share, of: report, to: folder)
      })
  }

  /// What one task writes.
  private enum Share {
    case workbook(WorkbookSet.Named)
    /// The pages of every so many-th unit.
    case units(from: Int)
  }

  /// Writes a share; returns the paths.
  private func write(_ share: Share, of report: Report, to folder: OutputFolder) throws(Failure) -> [String] {
    switch share {
    case .units(let first): return try writeUnits(from: first, of: report, to: folder)
    case .workbook(let workbook):
      let values = report.workbookValues(checked.findings)
      let filled = try folder.fill(workbook.output, workbook, values, created: day.secondsSince1970)
      sayChanges(workbook.output, filled)
      return [workbook.output]
    }
  }

  /// Says where the format forced a change.
  private func sayChanges(_ name: String, _ filled: FilledWorkbook) {
    if !filled.furtherSheets.isEmpty {
      let sheets = filled.furtherSheets.joined(separator: language == .zh ? "、" : ", ")
      Console.say(
        language == .zh
          ? "\(name)：行数超过一张工作表的上限，其余的行在 \(sheets)"
          : "\(name): more rows than a sheet takes; the rest goes on in \(sheets)")
    }
    if filled.shortenedTexts > 0 {
      Console.say(
        language == .zh
          ? "\(name)：\(filled.shortenedTexts) 处文字超过单元格的上限，已截短"
          : "\(name): \(filled.shortenedTexts) texts are longer than a cell takes and were cut")
    }
  }

  /// Every so many-th unit, from one on: so each task has large units and small ones.
  private func writeUnits(from first: Int, of report: Report, to folder: OutputFolder) throws(Failure) -> [String] {
    var outputs: [String] = []
    for unit in stride(from: first, to: report.unitCount, by: jobs) {
      let page = report.page(of: unit)
      let path = "units/\(report.name(of: unit).code)"
      if formats.contains(.html) {
        outputs.append(try folder.add(path + ".html", report.unitHTML(page, templates)))
        for records in page.recordPages {
          outputs.append(try folder.add("units/" + records.name, report.recordsHTML(records, templates)))
        }
      }
      if formats.contains(.markdown) {
        outputs.append(try folder.add(path + ".md", report.unitMarkdown(page, templates)))
      }
      if first == 0 {
        let stage = Bilingual(zh: "写出单位成绩单", en: "writing scorecards")
        Progress.shared.update(stage, done: unit, of: report.unitCount, language)
      }
    }
    return outputs
  }

  private func manifest(_ outputs: [String]) throws(Failure) -> [UInt8] {
    let inputs = checked.inputs.map {
      Manifest.Input(path: $0.file.path, size: $0.size, sha256: $0.sha256, sources: $0.sources)
    }
    let manifest = Manifest(
      provenance: checked.provenance, toolDigest: try Tool.digest, schemeFile: checked.schemeFile.name, inputs: inputs,
      tallies: checked.tallies.map {
        Manifest.Tally(path: $0.path, size: $0.size, sha256: $0.sha256, sheet: $0.sheet)
      }, outputs: outputs)
    return manifest.json(evaluation.scheme, evaluation.register, checked.findings)
  }
}

extension OutputFolder {
  /// Writes a file; returns its path.
  fileprivate func add(_ path: String, _ bytes: [UInt8]) throws(Failure) -> String {
    try write(path, bytes)
    return path
  }
}
