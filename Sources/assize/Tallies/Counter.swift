import Assessment
import Diagnostics
import Glibc
import Records

/// Counts the records of a folder, merged with what was counted elsewhere.
struct Counter {
  /// The folder; nil where tallies alone are merged.
  let data: String?
  let rules: RuleOptions
  let schemeFile: SchemeFile
  let scheme: Scheme
  let quarantine: Bool
  let language: Language

  /// Counts for a report; without tallies from elsewhere simply the folder.
  func count(mergedWith paths: [String]) async throws(Failure) -> CheckedData.Counted {
    if let data, paths.isEmpty {
      let counted = try await CheckedData.count(data, rules, schemeFile, scheme, language)
      try counted.checked.refuseErrors(quarantine: quarantine, language)
      return counted
    }
    let (own, files, sheet) = try await merge(paths, part: nil)
    try refuse(missingParts(of: sheet))
    let leftOut = files.compactMap(\.leftOut)
    if !quarantine { try refuse(leftOut) }
    let (register, found) = try register(of: sheet, own)
    var log = own?.log ?? FindingLog(found)
    log.merge(FindingLog(leftOut + files.flatMap(\.findingCounts)))
    var checked = CheckedData(
      schemeFile: schemeFile, scheme: scheme, register: register.covering(sheet.coverage), log: log,
      inputs: own?.inputs ?? [])
    checked.tallies = files
    return (checked, Tally(sheet, scheme, register))
  }

  /// Counts the folder, if there is one, and merges it with tallies.
  func merge(
    _ paths: [String], part: TallySheet.Parts?
  ) async throws(Failure) -> (own: CheckedData?, files: [TallyFile], sheet: TallySheet) {
    let (files, unreadable) = try TallyFile.read(paths, Workers(try rules.checkedJobs()))
    try refuse(unreadable)
    var sheets: [NamedSheet] = []
    var own: CheckedData?
    if let data {
      let (checked, tally) = try await ownRecords(data, besides: files)
      sheets.append(NamedSheet(data, checked.sheet(tally, parts: part)))
      own = checked
    }
    sheets += files.map { NamedSheet($0.path, $0.sheet) }
    let (merged, findings) = TallySheet.merging(sheets, into: TallySheet(scheme, version: Assize.version))
    try refuse(findings)
    guard let merged else { throw Failure(.software, zh: "合并没有结果", en: "the merge gave nothing") }
    return (own, files, merged)
  }

  /// The folder's records; besides tallies it need not have cases.
  private func ownRecords(
    _ data: String, besides files: [TallyFile]
  ) async throws(Failure) -> CheckedData.Counted {
    var (checked, tally) = try await CheckedData.count(data, rules, schemeFile, scheme, language)
    if !files.isEmpty { checked = checked.allowingNoCases }
    try checked.refuseErrors(quarantine: quarantine, language)
    if let units = checked.register.coverage[.units], units.quarantined > 0 {
      for part in FindingsText(checked.findings, language, for: STDERR_FILENO).parts { Console.say(part) }
      throw Failure(
        .data, zh: "单位表有错误，不能据以生成或合并计数；--quarantine 对单位表不适用，请先改正",
        en:
          "the table of units has errors: nothing can be tallied or merged with it, even with --quarantine; mend it first"
      )
    }
    return (checked, tally)
  }

  /// The units of all sheets: those of the folder, which must have them all, or those that the sheets tell.
  private func register(
    of sheet: TallySheet, _ own: CheckedData?
  ) throws(Failure) -> (register: Register, findings: [Finding]) {
    guard let own, let data else {
      let (register, found) = sheet.directory(under: scheme)
      try refuse(found.filter { $0.severity == .error })
      return (register, found + inspect(register, under: scheme, Rulings(severities: scheme.severities)))
    }
    let known = Set(own.register.units.map(\.code))
    try refuse(
      sheet.units.filter { !known.contains($0.row.code) }.map {
        Finding(.tallyUnitMissing, at: Place(file: data, value: $0.row.code))
      })
    return (own.register, [])
  }

  private func missingParts(of sheet: TallySheet) -> [Finding] {
    guard let parts = sheet.parts, !parts.missing.isEmpty else { return [] }
    let missing = parts.missing.prefix(20).map(String.init).joined(separator: " ")
    let more = parts.missing.count > 20 ? " …" : ""
    return [Finding(.tallyMissingParts, at: Place(), [.init("count", parts.of), .init("missing", missing + more)])]
  }

  /// Ends the program where something forbids merging, after saying all of it.
  private func refuse(_ findings: [Finding]) throws(Failure) {
    guard !findings.isEmpty else { return }
    for part in FindingsText(findings, language, for: STDERR_FILENO).parts { Console.say(part) }
    throw Failure(
      .data, zh: "计数没有合并。请按上面的办法处理后再运行", en: "nothing was merged; do as said above and run again")
  }
}
