import ArgumentParser
import Assessment
import Diagnostics
import Glibc
import Reports

/// `assize explain`: shows every record behind a unit's figures.
struct ExplainCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "列出一个单位各项指标背后的每一条记录。/ List every record behind a unit's figures.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var input: DataOptions

  @Option(help: ArgumentHelp("单位代码。/ The unit's code.", valueName: "CODE"))
  var unit: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("案号：看一个案件对各单位的影响。/ A case number: what it does to every unit.", valueName: "案号"))
  var caseNumber: String?

  @Option(help: ArgumentHelp("只看这一项指标。/ This indicator alone.", valueName: "ID"))
  var indicator: String?

  @Flag(help: "排除有错误的记录后照常进行。/ Leave faulty records out and go on.")
  var quarantine = false

  @Option(help: "输出格式。/ The form of the answer.")
  var format: Format = .text

  @Option(help: "文字格式所用的语言。/ The language of the text form.")
  var lang: Language = .zh

  func perform() async throws(Failure) {
    guard (unit == nil) != (caseNumber == nil) else {
      throw Failure(.usage, zh: "用 --unit 指定单位，或用 --case 指定案号，二者取一", en: "give either --unit or --case")
    }
    let (checked, tally) = try await CheckedData.count(input, lang)
    try checked.refuseErrors(quarantine: quarantine, lang)
    let evaluation = Evaluation(checked.scheme, checked.register, tally)
    let explainer = Explainer(checked.scheme, checked.register, tally)
    if let caseNumber {
      try write(caseNumber, explainer, evaluation)
    } else {
      try write(try index(checked), try indicators(checked.scheme), explainer, evaluation)
    }
  }

  private func write(
    _ unit: Int, _ indicators: [Int], _ explainer: Explainer, _ evaluation: Evaluation
  ) throws(Failure) {
    let explanations = indicators.map { explainer.explain(unit: unit, indicator: $0) }
    switch format {
    case .json: try Console.write(explanationJSON(explanations, of: unit, in: evaluation))
    case .text: try Console.write(ExplanationText(evaluation, explainer, lang).text(of: unit, explanations))
    }
  }

  private func write(_ text: String, _ explainer: Explainer, _ evaluation: Evaluation) throws(Failure) {
    guard let rows = evaluation.register.rows(ofCase: text) else {
      throw Failure(.usage, zh: "“\(text)”不是案号", en: "“\(text)” is not a case number")
    }
    guard let first = rows.first else {
      throw Failure(.usage, zh: "没有案号为“\(text)”的案件", en: "there is no case “\(text)”")
    }
    let number = evaluation.register.caseRecord(first).number
    let effects = explainer.explain(caseRows: rows)
    switch format {
    case .json: try Console.write(caseJSON(number, effects, in: evaluation))
    case .text: try Console.write(ExplanationText(evaluation, explainer, lang).text(ofCase: rows, effects))
    }
  }

  private func index(_ checked: CheckedData) throws(Failure) -> Int {
    let unit = unit ?? ""
    if let index = checked.register.units.firstIndex(where: { $0.code == unit }) { return index }
    let near = nearest(to: unit, among: checked.register.units.map(\.code))
    throw Failure(
      .usage, zh: "没有代码为“\(unit)”的单位" + (near.map { "，是否想查“\($0)”？" } ?? ""),
      en: "no unit has the code “\(unit)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
  }

  private func indicators(_ scheme: Scheme) throws(Failure) -> [Int] {
    guard let indicator else { return Array(scheme.indicators.indices) }
    if let index = scheme.indicators.firstIndex(where: { $0.id == indicator }) { return [index] }
    let near = nearest(to: indicator, among: scheme.indicators.map(\.id))
    throw Failure(
      .usage, zh: "方案里没有指标“\(indicator)”" + (near.map { "，是否想查“\($0)”？" } ?? ""),
      en: "the scheme has no indicator “\(indicator)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
  }
}

extension CheckedData {
  /// Ends the program where the data have errors, after saying every finding; quarantine lets it go on.
  func refuseErrors(quarantine: Bool, _ language: Language) throws(Failure) {
    guard hasErrors, !quarantine || lacksTable else { return }
    for part in FindingsText(findings, language, for: STDERR_FILENO).parts { Console.say(part) }
    throw Failure(.data, zh: advice(.zh), en: advice(.en))
  }
}
