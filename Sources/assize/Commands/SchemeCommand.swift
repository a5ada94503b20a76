import ArgumentParser
import Assessment
import Diagnostics

/// `assize scheme`: prints the scoring rules, and so checks their file.
struct SchemeCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme", abstract: "列出评分规则，并核对方案文件。/ Print the scoring rules, and check their file.",
    discussion: "不带文件时列出内置方案；--format yaml 可作为自己方案的底本。/ Without a file: the built-in scheme.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, yaml
  }

  @Argument(
    help: ArgumentHelp("方案文件（YAML）。/ The scheme's file.", valueName: "FILE"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Option(help: "md：规则表；yaml：方案原文。/ md: a readable table; yaml: the file itself.")
  var format: Format = .md

  @Option(help: "规则表所用的语言。/ The language of the table.")
  var lang: Language = .zh

  func perform() async throws(Failure) {
    let read = try SchemeFile.read(named: file, dataFolder: nil)
    try Console.write(format == .yaml ? read.text : SchemePrinter.markdown(read.scheme, language: lang))
  }
}
