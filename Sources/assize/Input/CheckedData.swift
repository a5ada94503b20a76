import Assessment
import Diagnostics
import Records
import Reports

/// Data and scheme, read and checked.
struct CheckedData {
  let schemeFile: SchemeFile
  let scheme: Scheme
  let register: Register
  let log: FindingLog
  let inputs: [InputFile]
  /// Tallies from elsewhere that were merged with what was counted here.
  var tallies: [TallyFile] = []

  static func read(_ options: DataOptions, _ language: Language) async throws(Failure) -> CheckedData {
    let (file, scheme) = try options.readScheme()
    return try await read(options.data, options.rules, file, scheme, language)
  }

  static func read(
    _ data: String, _ options: RuleOptions, _ file: SchemeFile, _ scheme: Scheme, _ language: Language
  ) async throws(Failure) -> CheckedData {
    let settings = ReadSettings(
      jobs: try options.checkedJobs(), encoding: options.encoding?.value, language: language,
      rulings: Rulings(severities: scheme.severities), day: try ReportDay.fromEnvironment() ?? scheme.period.to)
    let folder = try await DataFolder.read(data, settings, isGrouped: scheme.ranks)
    ReadingNotes.say(folder.inputs, language)
    let register = folder.settled.register
    let found = try await findings(of: folder, scheme, settings)
    CoverageNote.say(register, language)
    let log = FindingLog(found + folder.waivers.unused(after: found, under: folder.rulings))
    return CheckedData(
      schemeFile: file, scheme: scheme, register: register, log: log, inputs: folder.inputs)
  }

  /// All that was found; texts are looked up while the records are inspected, where there are several cores.
  private static func findings(
    of folder: DataFolder, _ scheme: Scheme, _ settings: ReadSettings
  ) async throws(Failure) -> [Finding] {
    var settled = folder.settled
    let inspecting = { @Sendable [register = settled.register, rulings = folder.rulings] in
      inspect(register, under: scheme, rulings, settings.workers)
    }
    if settings.jobs == 1 {
      try folder.texts.supply(&settled)
      return settled.findings + inspecting()
    }
    async let inspected = inspecting()
    try folder.texts.supply(&settled)
    return settled.findings + (await inspected)
  }

  /// What made the results that are drawn from it.
  var provenance: Provenance { Provenance(version: Assize.version, schemeDigest: schemeFile.sha256) }

  /// By file, line, column and code.
  var findings: [Finding] { log.findings }
  var hasErrors: Bool { log.hasErrors }

  /// Whether a table that nothing can be done without is missing altogether.
  var lacksTable: Bool { findings.contains { $0.kind == .missingTable } }

  /// How to go on where there are errors.
  func advice(_ language: Language) -> String {
    let errors = log.count(.error)
    let mend =
      language == .zh
      ? "有 \(errors) 处错误。请按上面的办法改正数据后再运行" : "\(errors) errors. Mend the data as said above and run again"
    if lacksTable { return mend + (language == .zh ? "。" : ".") }
    return mend
      + (language == .zh
        ? "；或者加 --quarantine，把有错误的记录排除在外先出报告。" : ", or add --quarantine to leave the faulty records out.")
  }
}
