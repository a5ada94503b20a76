import ArgumentParser
import Assessment
import Diagnostics
import Glibc
import Records
import Reports

/// `assize check`: says everything that is wrong with the data; writes nothing but what is to be returned, if asked to.
struct CheckCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "只核对数据，列出全部问题。/ Check the data and list every finding.",
    discussion: """
      有错误时退出状态为 65。--returns 另为每个单位写出退回通知和标注了问题的表格。
      Ends with 65 where there is an error. --returns also writes each unit a slip and its own tables with the faults marked.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var input: DataOptions

  @Option(help: "输出格式。/ The form of the list.")
  var format: Format = .text

  @Option(help: "文字格式所用的语言。/ The language of the text form.")
  var lang: Language = .zh

  @Option(
    help: ArgumentHelp(
      "另把退回通知和标注表格写入这一文件夹，每个单位一份。/ Also write a return slip and annotated tables for each unit there.",
      valueName: "DIR"), completion: .directory)
  var returns: String?

  @Option(
    help: ArgumentHelp(
      "与 --returns 同用：自己的模板文件夹。/ With --returns: a folder of your own templates.", valueName: "DIR"),
    completion: .directory)
  var templates: String?

  @Flag(help: "与 --returns 同用：写入不是空的、也不是本程序写的文件夹。/ With --returns: write into a folder that is not empty.")
  var force = false

  func perform() async throws(Failure) {
    guard let returns else {
      guard templates == nil, !force else {
        throw Failure(
          .usage, zh: "--templates 和 --force 只与 --returns 同用", en: "--templates and --force go with --returns")
      }
      return try say(await CheckedData.read(input, lang))
    }
    let day = try ReportDay.fromEnvironment()
    let (schemeFile, scheme) = try input.readScheme()
    let templates = try TemplateFolder.read(templates)
    let folder = try OutputFolder(returns, force: force, option: "--returns")
    let checked: CheckedData
    do throws(Failure) {
      checked = try await CheckedData.read(input.data, input.rules, schemeFile, scheme, lang)
      let writer = ReturnsWriter(
        checked: checked, language: lang, templates: templates, day: day ?? scheme.period.to,
        jobs: try input.checkedJobs())
      try folder.commit(try await writer.write(to: folder))
    } catch {
      folder.discard()
      throw error
    }
    Console.say(
      lang == .zh ? "退回通知已写入 \(returns)/index.html。" : "The return slips are in \(returns)/index.html.")
    try say(checked)
  }

  /// Lists the findings; fails where there is an error.
  private func say(_ checked: CheckedData) throws(Failure) {
    switch format {
    case .json: for part in findingsJSON(checked.findings) { try Console.write(part) }
    case .csv: for part in findingsCSV(checked.findings) { try Console.write(part) }
    case .text:
      for part in FindingsText(checked.findings, lang, for: STDOUT_FILENO).parts { try Console.write(part + "\n") }
    }
    if checked.hasErrors { throw Failure(.data, zh: checked.advice(.zh), en: checked.advice(.en)) }
  }
}
