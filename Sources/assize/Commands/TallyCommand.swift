import ArgumentParser
import Assessment
import Diagnostics
import Reports

/// `assize tally`: counts records into a file of whole numbers that can be sent and merged.
struct TallyCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "只计数，写成可以上报、合并的计数文件。/ Count the records into a file to send and merge.",
    discussion: """
      计数文件只有数字、单位表和摘要，没有案件明细和个人信息。上级单位用 assize report --tallies 合并各单位的计数并出报告，
      结果与在一处读入全部记录相同。同一案号及其庭审、原审案件须在同一个数据文件夹里。
      A tally holds numbers, the units and digests: no record and no personal data. assize report --tallies merges the tallies
      of many offices; the result is that of one run over all records. A case, its sessions and the case it was appealed from
      must be in one data folder.
      """)

  @Argument(
    help: ArgumentHelp(
      "数据文件夹；只合并计数（--tallies）时可以省略。/ The data folder; may be left out where tallies alone are merged.",
      valueName: "DATA"), completion: .directory)
  var data: String?

  @OptionGroup var rules: RuleOptions

  @OptionGroup var merging: MergeOptions

  @Option(
    help: ArgumentHelp("计数文件；省略时写到标准输出。/ The file to write; standard output by default.", valueName: "FILE"),
    completion: .file(extensions: ["json"]))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "本文件夹是一份台账的第几片，共几片（如 3/16）；划分者保证相关的案件在同一片，计数文件不再带核对用的案号摘要。/ Which part of a divided ledger this is, such as 3/16; the divider vouches that related cases are in one part, and no digests of case numbers are written.",
      valueName: "I/N"))
  var part: LedgerPart?

  @Flag(help: "排除有错误的记录后照常计数。/ Leave faulty records out and go on.")
  var quarantine = false

  @Option(help: "消息所用的语言。/ The language of messages.")
  var lang: Language = .zh

  @Flag(help: "覆盖不是计数文件的文件。/ Write over a file that is not a tally.")
  var force = false

  func perform() async throws(Failure) {
    try merging.requireRecords(data)
    let (schemeFile, scheme) = try rules.readScheme(for: data)
    let counter = Counter(
      data: data, rules: rules, schemeFile: schemeFile, scheme: scheme, quarantine: quarantine, language: lang)
    let output = try TallyOutput(out, force: force)
    let sheet = try await counter.merge(merging.tallies, part: part?.value).sheet
    var bytes = tallyJSON(sheet, rulesDigest: digest(ofLines: sheet.rules))
    bytes += tallyEnd(digest: digest(of: bytes))
    try output.write(bytes)
    if let out { sayDone(sheet, out) }
  }

  private func sayDone(_ sheet: TallySheet, _ path: String) {
    let records = sheet.coverage.filter { $0.key != .units }.values.reduce(0) { $0 + $1.counted }
    Console.say(
      lang == .zh
        ? "计数已写入 \(path)：\(sheet.units.count) 个单位，\(records) 条记录。"
        : "The tally is in \(path): \(sheet.units.count) units, \(records) records.")
  }
}

/// One of the parts that a ledger was divided into, such as `3/16`.
struct LedgerPart: ExpressibleByArgument {
  let value: TallySheet.Parts

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1], number >= 1, number <= count,
      count <= TallyLimits.parts
    else { return nil }
    value = TallySheet.Parts(of: count, numbers: [number])
  }
}
