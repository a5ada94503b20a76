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
  var unit: String

  @Option(help: ArgumentHelp("只看这一项指标。/ This indicator alone.", valueName: "ID"))
  var indicator: String?

  @Flag(help: "排除有错误的记录后照常进行。/ Leave faulty records out and go on.")
  var quarantine = false

  @Option(help: "输出格式。/ The form of the answer.")
  var format: Format = .text

  @Option(help: "文字格式所用的语言。/ The language of the text form.")
  var lang: Language = .zh

  func perform() async throws(Failure) {
    let checked = try await CheckedData.read(input, lang)
    try checked.refuseErrors(quarantine: quarantine, lang)
    let index = try self.index(checked)
    let tally = Tally.tally(checked.scheme, checked.register)
    let evaluation = Evaluation(checked.scheme, checked.register, tally)
    let explainer = Explainer(checked.scheme, checked.register, tally)
    let explanations = try indicators(checked.scheme).map { explainer.explain(unit: index, indicator: $0) }
    switch format {
    case .json: try Console.write(explanationJSON(explanations, of: index, in: evaluation))
    case .text: try Console.write(ExplanationText(explanations, of: index, in: evaluation, lang).text)
    }
  }

  private func index(_ checked: CheckedData) throws(Failure) -> Int {
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
    Console.say(FindingsText(findings, language, for: STDERR_FILENO).text)
    throw Failure(.data, zh: advice(.zh), en: advice(.en))
  }
}
