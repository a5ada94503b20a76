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
  /// Nil where no format has pages or workbooks.
  let templates: TemplateSet?
  let previous: PreviousResults?
  let day: Day
  let formats: ReportFormats
  let audience: Audience
  let jobs: Int
  /// The digest of the program, if it is being taken already.
  let toolDigest: Task<Result<String, Failure>, Never>?

  /// Writes the files; returns their paths, the manifest's included.
  func write(to folder: OutputFolder) async throws(Failure) -> [String] {
    // With several cores, what shows no pages is written while those are being prepared.
    let early = jobs > 1 ? dataShares : []
    async let ready = write(early, to: folder)
    let rest = try pageShares(folder) + (jobs > 1 ? [] : dataShares)
    let written = try await write(rest, to: folder).get() + ready.get()
    let outputs = written + ["manifest.json"]
    let toolDigest = if let digesting = toolDigest { try await digesting.value.get() } else { try Tool.digest }
    try folder.write("manifest.json", manifest(outputs, toolDigest))
    return outputs
  }

  private func write(
    _ shares: [Share], to folder: OutputFolder
  ) async -> Result<[String], Failure> {
    do throws(Failure) {
      return .success(
        try await inParallel(shares, jobs: jobs) { share throws(Failure) in
          try write(share, to: folder)
        })
    } catch { return .failure(error) }
  }

  /// What pages and workbooks show, and the templates to show it with.
  private struct Pages {
    let report: Report
    let templates: TemplateSet
  }

  /// What one task writes.
  private enum Share {
    case workbook(WorkbookSet.Named, Pages)
    case index(Pages)
    case summary(Pages)
    /// The pages of every so many-th unit.
    case units(from: Int, every: Int, Pages)
    case findings, json, xml
  }

  /// The files for people, what takes longest first; the pages of the units in several shares, so that at the end no
  /// core is idle for long.
  private func pageShares(_ folder: OutputFolder) throws(Failure) -> [Share] {
    guard let templates, formats.needTemplates else { return [] }
    let pages = Pages(report: report, templates: templates)
    var shares: [Share] = []
    if formats.contains(.xlsx) { shares += templates.workbooks.workbooks.map { .workbook($0, pages) } }
    if formats.contains(.html) { shares.append(.index(pages)) }
    if formats.contains(.markdown) { shares.append(.summary(pages)) }
    guard !formats.isDisjoint(with: [.html, .markdown]) else { return shares }
    try folder.makeFolder("units")
    let count = jobs == 1 ? 1 : jobs * 64
    return shares + (0..<count).map { .units(from: $0, every: count, pages) }
  }

  private var dataShares: [Share] {
    [.findings] + (formats.contains(.json) ? [.json] : []) + (formats.contains(.xml) ? [.xml] : [])
  }

  /// Writes a share; returns the paths.
  private func write(_ share: Share, to folder: OutputFolder) throws(Failure) -> [String] {
    switch share {
    case .workbook(let workbook, let pages): return try write(workbook, of: pages.report, to: folder)
    case .index(let pages): return [try folder.add("index.html", pages.report.indexHTML(pages.templates))]
    case .summary(let pages): return [try folder.add("summary.md", pages.report.summaryMarkdown(pages.templates))]
    case .units(let first, let step, let pages):
      return try writeUnits(from: first, every: step, of: pages, to: folder)
    case .findings: return try writeFindings(to: folder)
    case .json: return try writeJSON(to: folder)
    case .xml: return [try folder.add("results.xml", resultsXML(evaluation, checked.provenance))]
    }
  }

  /// Writes all findings, or for the public how many there are of each kind.
  private func writeFindings(to folder: OutputFolder) throws(Failure) -> [String] {
    if audience == .public {
      try folder.write("diagnostics.csv", findingCountsCSV(checked.findings))
    } else {
      try folder.write("diagnostics.csv", parts: findingsCSV(checked.findings))
    }
    return ["diagnostics.csv"]
  }

  private func writeJSON(to folder: OutputFolder) throws(Failure) -> [String] {
    try folder.write("results.json", parts: resultsJSON(evaluation, checked.provenance, Workers(jobs)))
    return ["results.json"]
  }

  private var report: Report {
    let imprint = Imprint(
      provenance: checked.provenance, date: day, inputs: checked.inputs.map(\.file.path) + checked.tallies.map(\.path),
      language: language, previous: previous?.byUnit, audience: audience, tallies: checked.tallies.count)
    let workers = Workers(jobs)
    let explainer = Explainer(evaluation.scheme, evaluation.register, tally, workers)
    return Report.compose(evaluation, explainer, checked.findings, imprint, workers)
  }

  private func write(
    _ workbook: WorkbookSet.Named, of report: Report, to folder: OutputFolder
  ) throws(Failure) -> [String] {
    let values = report.workbookValues(checked.findings)
    let filled = try folder.fill(
      workbook.output, workbook, values, created: day.secondsSince1970)
    sayChanges(workbook.output, filled)
    return [workbook.output]
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
  private func writeUnits(
    from first: Int, every step: Int, of pages: Pages, to folder: OutputFolder
  ) throws(Failure) -> [String] {
    let (report, templates) = (pages.report, pages.templates)
    var outputs: [String] = []
    for unit in stride(from: first, to: report.unitCount, by: step) {
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
      let stage = Bilingual(zh: "写出单位成绩单", en: "writing scorecards")
      let (done, all) = (first * report.unitCount + unit, step * report.unitCount)
      Progress.shared.update(stage, done: done, of: all, language)
    }
    return outputs
  }

  private func manifest(_ outputs: [String], _ toolDigest: String) -> [UInt8] {
    let inputs = checked.inputs.map {
      Manifest.Input(path: $0.file.path, size: $0.size, sha256: $0.sha256, sources: $0.sources)
    }
    let manifest = Manifest(
      provenance: checked.provenance, toolDigest: toolDigest, schemeFile: checked.schemeFile.name, inputs: inputs,
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
