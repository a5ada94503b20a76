import TestSupport

/// Everything that the program says of some data: reports for both audiences in both languages, and what the other
/// commands print.
struct Outputs {
  let files: [WrittenFile]

  /// - Parameters:
  ///   - unit: the unit to explain.
  ///   - trial: the case to explain.
  init(of folder: TestFolder, unit: String, trial: String) throws {
    var files: [WrittenFile] = []
    for language in ["zh", "en"] {
      for audience in ["internal", "public"] {
        let out = "out-\(language)-\(audience)"
        let options = ["--quarantine", "--lang", language, "--audience", audience, "--out", out]
        let run = try ToolRun(["report", "data"] + options, in: folder)
        files += try folder.written(out).map { WrittenFile(path: out + "/" + $0.path, bytes: $0.bytes) }
        files.append(WrittenFile(path: out + ".messages", bytes: run.output + run.errors))
      }
      files += try Self.said(folder, language, unit, trial)
    }
    self.files = files
  }

  private static func said(
    _ folder: TestFolder, _ language: String, _ unit: String, _ trial: String
  ) throws -> [WrittenFile] {
    let commands: [(kind: String, line: [String])] = [
      ("text", ["check", "data"]), ("json", ["check", "data", "--format", "json"]),
      ("csv", ["check", "data", "--format", "csv"]), ("text", ["explain", "data", "--quarantine", "--unit", unit]),
      ("json", ["explain", "data", "--quarantine", "--unit", unit, "--format", "json"]),
      ("text", ["explain", "data", "--quarantine", "--case", trial]),
      ("json", ["explain", "data", "--quarantine", "--case", trial, "--format", "json"]),
    ]
    return try commands.flatMap { kind, line in
      let run = try ToolRun(line + ["--lang", language], in: folder)
      let name = line.joined(separator: " ")
      return [
        WrittenFile(path: "\(name) \(language).\(kind)", bytes: run.output),
        WrittenFile(path: "\(name) \(language).messages", bytes: run.errors),
      ]
    }
  }

  /// Those of a kind, such as `html`.
  subscript(kind: String) -> [WrittenFile] { files.filter { $0.kind == kind } }
}
