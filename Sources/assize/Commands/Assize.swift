import ArgumentParser

/// The program: each subcommand in a file of its own.
@main
struct Assize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assize",
    abstract: "行政应诉工作年度考核：核对记录、计算指标、评分排名、生成报告。/ Assesses how government bodies behave when citizens sue them.",
    discussion: """
      先核对，再出报告：
        assize check  数据文件夹
        assize report 数据文件夹 --out 报告文件夹
      用浏览器打开报告文件夹里的 index.html。

      Check first, then report; open index.html of the output folder in a browser.

      退出状态 / exit status: 0 完成 done; 64 用法有误 wrong usage; 65 数据、方案或模板有误 data, scheme or template at fault;
      66 无法读取 cannot read; 70 程序缺陷 defect of the program; 73 无法创建输出 cannot create the output; 74 写入出错 error while writing.
      """,
    version: version,
    subcommands: [
      ReportCommand.self, CheckCommand.self, ExplainCommand.self, TallyCommand.self, SchemeCommand.self,
      TemplatesCommand.self,
      InitCommand.self,
    ])

  /// The program's version, as every output names it.
  static let version = "0.1.0"

  /// Runs the command that the arguments name; wrong usage is said in Chinese too.
  static func main() async {
    BlockMemory.keep()
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      if exitCode(for: error).rawValue == ExitStatus.usage.rawValue, !(error is ExitCode) {
        Console.say("用法有误，说明如下；更多见 assize --help。")
      }
      exit(withError: error)
    }
  }
}
