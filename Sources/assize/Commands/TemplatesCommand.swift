import ArgumentParser
import Diagnostics
import Glibc
import Reports

/// `assize templates`: what has to do with an office's own templates.
struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "核对模板。/ Check templates.", subcommands: [Check.self])

  /// `assize templates check`: says everything that is wrong with templates, and writes nothing.
  struct Check: AssizeCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "核对网页、文本和工作簿模板，列出全部问题。/ Check HTML, Markdown and workbook templates and list every mistake.",
      discussion:
        "有错误时退出状态为 65。不指定文件夹时核对内置模板。/ Ends with 65 where there is a mistake. Without a folder: the built-in ones.")

    @Argument(
      help: ArgumentHelp("模板文件夹。/ The folder of the templates.", valueName: "DIR"), completion: .directory)
    var folder: String?

    @Option(help: "文字所用的语言。/ The language of the list.")
    var lang: Language = .zh

    func perform() async throws(Failure) {
      let sources = try folder.map(TemplateFolder.sources) ?? []
      let (set, findings) = TemplateSet.load(overrides: sources)
      for part in FindingsText(findings, lang, for: STDOUT_FILENO).parts { try Console.write(part + "\n") }
      if set == nil { throw TemplateFolder.refusal(findings.count) }
    }
  }
}
