import Assessment
import Diagnostics
import Records
import Reports
import Workbooks

/// Writes what goes back to the offices: an index, and a folder with slip and annotated tables for each.
struct ReturnsWriter: Sendable {
  let checked: CheckedData
  let language: Language
  let templates: TemplateSet
  let day: Day
  let jobs: Int

  /// Writes the files; returns their paths, the manifest's included.
  func write(to folder: OutputFolder) async throws(Failure) -> [String] {
    let text = try SubmittedText(in: folder)
    let submissions = try text.read(checked.inputs)
    let imprint = Imprint(
      provenance: checked.provenance, date: day, inputs: checked.inputs.map(\.file.path), language: language)
    let returns = Returns.compose(submissions, checked.register, checked.findings, checked.scheme, imprint)
    try folder.write("index.html", returns.indexHTML(templates))
    try folder.write("index.md", returns.indexMarkdown(templates))
    var outputs = ["index.html", "index.md", "manifest.json"]
    outputs += try await inParallel(returns.slips, jobs: jobs) { slip throws(Failure) in
      let stage = Bilingual(zh: "写出退回通知", en: "writing return slips")
      Progress.shared.update(stage, done: slip, of: returns.index.lines.count, language)
      return try write(slip, of: returns, text, to: folder)
    }
    try folder.write("manifest.json", manifest(outputs))
    return outputs
  }

  private func write(
    _ number: Int, of returns: Returns, _ text: SubmittedText, to folder: OutputFolder
  ) throws(Failure) -> [String] {
    let (slip, path) = (returns.slip(of: number), returns.folder(of: number))
    try folder.makeFolder(path)
    try folder.write("\(path)/return.html", returns.html(slip, templates))
    try folder.write("\(path)/return.md", returns.markdown(slip, templates))
    guard let name = slip.workbook else { return ["\(path)/return.html", "\(path)/return.md"] }
    let copy = AnnotatedCopy(returns, line: number) { row throws(WorkbookError) in try text.bytes(of: row) }
    try folder.writeWorkbook("\(path)/\(name)", copy.workbook(created: day.secondsSince1970))
    return ["\(path)/return.html", "\(path)/return.md", "\(path)/\(name)"]
  }

  private func manifest(_ outputs: [String]) throws(Failure) -> [UInt8] {
    let inputs = checked.inputs.map {
      Manifest.Input(path: $0.file.path, size: $0.size, sha256: $0.sha256, sources: $0.sources)
    }
    let manifest = Manifest(
      provenance: checked.provenance, toolDigest: try Tool.digest, schemeFile: checked.schemeFile.name, inputs: inputs,
      outputs: outputs)
    return manifest.json(checked.scheme, checked.register, checked.findings)
  }
}
