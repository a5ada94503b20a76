import ArgumentParser
import Assessment
import Diagnostics
import Records
import Reports

/// `assize report`: reads, checks, counts, scores, ranks, and writes the report.
struct ReportCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "核对数据，计算并写出报告。/ Check the data, compute, and write the report.",
    discussion: """
      数据有错误时不写报告，退出状态为 65；加 --quarantine 则排除有错误的记录后照常写出，并在首页列明。
      With an error in the data nothing is written; --quarantine leaves the faulty records out and says so.
      """)

  @Argument(
    help: ArgumentHelp(
      "数据文件夹；只合并各单位报送的计数（--tallies）时可以省略。/ The data folder; may be left out where tallies alone are merged.",
      valueName: "DATA"), completion: .directory)
  var data: String?

  @OptionGroup var rules: RuleOptions

  @OptionGroup var merging: MergeOptions

  @Option(help: ArgumentHelp("报告文件夹。/ The folder of the report.", valueName: "DIR"), completion: .directory)
  var out = "report"

  @Option(
    help: ArgumentHelp(
      "自己的模板文件夹；其中没有的用内置模板。/ A folder of your own templates; the built-in ones fill the gaps.",
      valueName: "DIR"), completion: .directory)
  var templates: String?

  @Option(help: "报告的语言。/ The language of the report.")
  var lang: Language = .zh

  @Option(help: ArgumentHelp("要写出的格式，用逗号隔开。/ The formats to write, with commas.", valueName: "html,md,xlsx,xml,json"))
  var format = ReportFormats.all

  @Flag(help: "排除有错误的记录后照常写出报告。/ Leave faulty records out and go on.")
  var quarantine = false

  @Option(
    help: ArgumentHelp("上一年的 results.json，用来比较名次和得分。/ Last year's results.json, to compare with.", valueName: "FILE"),
    completion: .file(extensions: ["json"]))
  var previous: String?

  @Option(
    help: ArgumentHelp(
      "报告给谁看。internal：列出失分的每一条记录；public：只有数字，不列记录和数据问题的明细。/ Whom it is for. internal: every record behind a lost point; public: figures alone, no records, no findings' details."
    ))
  var audience: Audience = .internal

  @Flag(help: "写入不是空的、也不是本程序写的文件夹。/ Write into a folder that is not empty and not a report.")
  var force = false

  func perform() async throws(Failure) {
    try merging.requireRecords(data)
    let jobs = try rules.checkedJobs()
    let day = try ReportDay.fromEnvironment()
    let (schemeFile, scheme) = try rules.readScheme(for: data)
    let templates = try format.needTemplates || templates != nil ? TemplateFolder.read(templates) : nil
    let earlier = try previous.map { path throws(Failure) in try PreviousResults.read(path) }
    let folder = try OutputFolder(out, force: force)
    let toolDigest = jobs > 1 ? Tool.digesting() : nil
    do throws(Failure) {
      let counter = Counter(
        data: data, rules: rules, schemeFile: schemeFile, scheme: scheme, quarantine: quarantine, language: lang)
      let (checked, tally) = try await counter.count(mergedWith: merging.tallies)
      let evaluation = Evaluation(scheme, checked.register, tally, Workers(jobs))
      let writer = ReportWriter(
        checked: checked, evaluation: evaluation, tally: tally, language: lang, templates: templates,
        previous: earlier, day: day ?? scheme.period.to, formats: format, audience: audience,
        jobs: jobs, toolDigest: toolDigest)
      let outputs = try await writer.write(to: folder)
      try folder.commit(outputs)
      sayDone(checked)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func sayDone(_ checked: CheckedData) {
    let counts = Severity.allCases.map { checked.log.count($0) }
    let page = format.contains(.html) ? "/index.html" : ""
    Console.say(
      lang == .zh
        ? "报告已写入 \(out)\(page)。错误 \(counts[0]) 处，警告 \(counts[1]) 处，提示 \(counts[2]) 处，详见 diagnostics.csv。"
        : "The report is in \(out)\(page). \(counts[0]) errors, \(counts[1]) warnings, \(counts[2]) notes: see diagnostics.csv."
    )
  }
}

extension Audience: ExpressibleByArgument {}

/// The formats that a report is written in.
struct ReportFormats: OptionSet, ExpressibleByArgument, Sendable {
  let rawValue: Int

  static let html = ReportFormats(rawValue: 1)
  static let markdown = ReportFormats(rawValue: 2)
  static let xlsx = ReportFormats(rawValue: 4)
  static let xml = ReportFormats(rawValue: 8)
  static let json = ReportFormats(rawValue: 16)
  static let all: ReportFormats = [.html, .markdown, .xlsx, .xml, .json]

  /// Whether pages or workbooks are to be filled from templates.
  var needTemplates: Bool { !isDisjoint(with: [.html, .markdown, .xlsx]) }

  private static let names = ["html": html, "md": markdown, "xlsx": xlsx, "xml": xml, "json": json]

  init(rawValue: Int) { self.rawValue = rawValue }

  init?(argument: String) {
    var formats: ReportFormats = []
    for name in argument.split(separator: ",") {
      guard let format = Self.names[name.lowercased()] else { return nil }
      formats.formUnion(format)
    }
    guard !formats.isEmpty else { return nil }
    self = formats
  }

  var defaultValueDescription: String { self == .all ? "全部 / all" : "" }
}
