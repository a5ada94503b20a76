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
    try await read(data, options, file, scheme, language) { _, _ in }.checked
  }

  /// Reads, checks and counts.
  ///
  /// What is counted is for whoever takes errors for no hindrance, or has refused them.
  static func count(_ options: DataOptions, _ language: Language) async throws(Failure) -> Counted {
    let (file, scheme) = try options.readScheme()
    return try await count(options.data, options.rules, file, scheme, language)
  }

  static func count(
    _ data: String, _ options: RuleOptions, _ file: SchemeFile, _ scheme: Scheme, _ language: Language
  ) async throws(Failure) -> Counted {
    try await read(data, options, file, scheme, language) { Tally.tally(scheme, $0, $1) }
  }

  typealias Counted = (checked: CheckedData, tally: Tally)

  /// - Parameter make: makes something of the register while the texts that findings quote are looked up.
  private static func read<Made: Sendable>(
    _ data: String, _ options: RuleOptions, _ file: SchemeFile, _ scheme: Scheme, _ language: Language,
    _ make: @escaping @Sendable (Register, Workers) -> Made
  ) async throws(Failure) -> (checked: CheckedData, tally: Made) {
    let settings = ReadSettings(
      jobs: try options.checkedJobs(), encoding: options.encoding?.value, language: language,
      rulings: Rulings(severities: scheme.severities), day: try ReportDay.fromEnvironment() ?? scheme.period.to)
    let folder = try await DataFolder.read(data, settings, isGrouped: scheme.ranks)
    ReadingNotes.say(folder.inputs, language)
    let register = folder.settled.register
    let (found, made) = try await findings(of: folder, settings) { [rulings = folder.rulings] in
      (inspect(register, under: scheme, rulings, settings.workers), make(register, settings.workers))
    }
    CoverageNote.say(register, language)
    let log = FindingLog(found + folder.waivers.unused(after: found, under: folder.rulings))
    let checked = CheckedData(schemeFile: file, scheme: scheme, register: register, log: log, inputs: folder.inputs)
    return (checked, made)
  }

  /// All that was found; where there are several cores, texts are looked up while the records are inspected and counted.
  private static func findings<Made: Sendable>(
    of folder: DataFolder, _ settings: ReadSettings,
    _ inspecting: @escaping @Sendable () -> (found: [Finding], made: Made)
  ) async throws(Failure) -> ([Finding], Made) {
    var settled = folder.settled
    if settings.jobs == 1 {
      try folder.texts.supply(&settled)
      let (found, made) = inspecting()
      return (settled.findings + found, made)
    }
    async let inspected = inspecting()
    try folder.texts.supply(&settled)
    let (found, made) = await inspected
    return (settled.findings + found, made)
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
