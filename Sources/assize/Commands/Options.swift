import ArgumentParser
import Assessment
import CSV
import Diagnostics
import Glibc
import Records

extension Language: ExpressibleByArgument {}

/// What all commands on data have in common.
struct DataOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "数据文件夹，连同子文件夹里的 CSV 文件和 Excel 工作簿一并读入。/ The data folder; CSV files and workbooks in it and below are read.",
      valueName: "DATA"),
    completion: .directory)
  var data: String

  @OptionGroup var rules: RuleOptions

  func checkedJobs() throws(Failure) -> Int { try rules.checkedJobs() }

  /// The scheme, its period changed as asked for.
  func readScheme() throws(Failure) -> (file: SchemeFile, scheme: Scheme) { try rules.readScheme(for: data) }
}

/// How records are to be read and counted.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "评分方案（YAML）。省略时用数据文件夹里的 scheme.yaml，没有则用内置方案。/ The scheme; default: DATA/scheme.yaml, else the built-in.",
      valueName: "FILE"), completion: .file(extensions: ["yaml", "yml"]))
  var scheme: String?

  @Option(
    help: ArgumentHelp("改按这一公历年度考核。/ Assess this calendar year instead of the scheme's period.", valueName: "YYYY"))
  var year: String?

  @Option(help: ArgumentHelp("考核期提前到这一天截止（中期报告）。/ End the period on this day (an interim report).", valueName: "DATE"))
  var to: String?

  @Option(help: ArgumentHelp("同时使用的处理器核数。/ How many processor cores to use.", valueName: "N"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "没有字节顺序标记的文件的编码；省略时自动判断。/ The encoding of files without byte-order mark; found out by default."))
  var encoding: EncodingName?

  /// The number of tasks to keep at work.
  func checkedJobs() throws(Failure) -> Int {
    guard let jobs else { return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
    guard (1...256).contains(jobs) else {
      throw Failure(.usage, zh: "--jobs 应为 1 至 256", en: "--jobs takes a number from 1 to 256")
    }
    return jobs
  }

  /// The scheme, its period changed as asked for.
  ///
  /// - Parameter data: the data folder, if there is one: it may hold a scheme.
  func readScheme(for data: String?) throws(Failure) -> (file: SchemeFile, scheme: Scheme) {
    let file = try SchemeFile.read(named: scheme, dataFolder: data)
    var changed = file.scheme
    if let year { changed.period = try period(ofYear: year) }
    if let to { changed.period.to = try end(to, within: changed.period) }
    return (file, changed)
  }

  private func period(ofYear text: String) throws(Failure) -> Period {
    guard let year = Int(text), let from = Day(year: year, month: 1, day: 1),
      let to = Day(year: year, month: 12, day: 31)
    else {
      throw Failure(
        .usage, zh: "--year 应为 1990 至 2099 的年份，不能是“\(text)”", en: "--year takes a year from 1990 to 2099, not “\(text)”"
      )
    }
    return Period(from: from, to: to)
  }

  private func end(_ text: String, within period: Period) throws(Failure) -> Day {
    guard let day = Day(text) else {
      throw Failure(
        .usage, zh: "--to 应为 2025-06-30 这样的日期，不能是“\(text)”", en: "--to takes a date such as 2025-06-30, not “\(text)”")
    }
    guard period.contains(day) else {
      throw Failure(
        .usage, zh: "--to \(day) 不在考核期 \(period.from) 至 \(period.to) 之内",
        en: "--to \(day) lies outside the period from \(period.from) to \(period.to)")
    }
    return day
  }
}

/// The encodings that files may be said to have.
enum EncodingName: String, ExpressibleByArgument, CaseIterable {
  case utf8 = "utf-8"
  case gb18030
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  var value: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .gb18030: .gb18030
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    }
  }
}

/// A command that may fail with an exit status of its own.
protocol AssizeCommand: AsyncParsableCommand {
  func perform() async throws(Failure)
}

extension AssizeCommand {
  func run() async throws {
    do {
      try await perform()
      Progress.shared.clear()
    } catch {
      Console.say(error.message)
      throw ExitCode(error.status.rawValue)
    }
  }
}
