import Assessment
import Diagnostics
import Records
import Reports

/// Writes all files of a report.
struct ReportWriter {
  let checked: CheckedData
  let evaluation: Evaluation
  let tally: Tally
  let language: Language
  let templates: [String: [UInt8]]
  let previous: PreviousResults?
  let day: Day
  let formats: ReportFormats
  let jobs: Int

  /// Writes the files; returns their paths, the manifest's included.
  func write(to folder: OutputFolder) async throws(Failure) -> [String] {
    var outputs = ["diagnostics.csv", "manifest.json"]
    let provenance = Provenance(version: Assize.version, schemeDigest: checked.schemeFile.sha256)
    if formats.contains(.json) {
      try folder.write("results.json", resultsJSON(evaluation, provenance))
      outputs.append("results.json")
    }
    try folder.write("diagnostics.csv", findingsCSV(checked.findings))
    let inputs = checked.inputs.map {
      Manifest.Input(path: $0.file.path, size: $0.size, sha256: $0.sha256, file: $0.source)
    }
    let manifest = Manifest(
      provenance: provenance, toolDigest: try Tool.digest, schemeFile: checked.schemeFile.name, inputs: inputs,
      outputs: outputs)
    try folder.write("manifest.json", manifest.json(evaluation.scheme, evaluation.register, checked.findings))
    return outputs
  }
}
