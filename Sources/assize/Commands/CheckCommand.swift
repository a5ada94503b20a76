import ArgumentParser
import Assessment
import Diagnostics
import Glibc
import Records
import Reports

/// `assize check`: says everything that is wrong with the data, and writes nothing.
struct CheckCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "只核对数据，列出全部问题。/ Check the data and list every finding.",
    discussion: "有错误时退出状态为 65。/ Ends with 65 where there is an error.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var input: DataOptions

  @Option(help: "输出格式。/ The form of the list.")
  var format: Format = .text

  @Option(help: "文字格式所用的语言。/ The language of the text form.")
  var lang: Language = .zh

  func perform() async throws(Failure) {
    let checked = try await CheckedData.read(input, lang)
    switch format {
    case .json: for part in findingsJSON(checked.findings) { try Console.write(part) }
    case .csv: for part in findingsCSV(checked.findings) { try Console.write(part) }
    case .text:
      for part in FindingsText(checked.findings, lang, for: STDOUT_FILENO).parts { try Console.write(part + "\n") }
    }
    if checked.hasErrors { throw Failure(.data, zh: checked.advice(.zh), en: checked.advice(.en)) }
  }
}
