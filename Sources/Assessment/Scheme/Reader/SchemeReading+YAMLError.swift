import Diagnostics
import Yams

extension SchemeReading {
  /// Reports why a text is no YAML, at the place that the parser names.
  func report(_ error: any Error) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      reportProblem(problem, line: mark.line, column: mark.column, since: context?.mark.line)
    case YamlError.reader(let problem, let offset, _, let text):
      let before = SchemeSource(String(text.prefix(offset ?? 0)))
      reportProblem(problem, line: before.lines.count, column: (before.lines.last?.count ?? 0) + 1, since: nil)
    case YamlError.memory:
      report(.schemeTooDeep, at: place(line: 1, column: 1))
    default:
      reportProblem("\(error)", line: 1, column: 1, since: nil)
    }
  }

  private func reportProblem(_ problem: String, line: Int, column: Int, since: Int?) {
    let start = since == line ? nil : since
    report(
      .schemeNotYAML, at: place(line: line, column: column),
      [
        .init("problem", Bilingual(zh: chineseProblems[problem] ?? problem, en: problem)),
        .init(
          "since",
          Bilingual(
            zh: start.map { "（所在部分从第 \($0) 行开始）" } ?? "", en: start.map { " (in what begins on line \($0))" } ?? "")),
      ])
  }
}

/// What the YAML parser says, in Chinese.
private let chineseProblems = [
  "but found another document": "文件中只能有一个文档（多了一行 ---）",
  "block sequence entries are not allowed in this context": "此处不能写以 - 开头的列表项",
  "control characters are not allowed": "不允许控制字符",
  "could not find expected ':'": "缺少冒号 :（冒号后须有空格）",
  "did not find expected ',' or ']'": "缺少 , 或 ]",
  "did not find expected ',' or '}'": "缺少 , 或 }",
  "did not find expected '-' indicator": "缺少列表项的 -（请检查缩进）",
  "did not find expected <document start>": "缺少文档开头",
  "did not find expected key": "此处应为键（请检查缩进）",
  "did not find expected node content": "此处应有内容",
  "found a tab character that violates indentation": "缩进中有制表符，请改用空格",
  "found character that cannot start any token": "此字符不能用在开头（制表符、@、` 等）",
  "found undefined alias": "* 引用的锚点不存在",
  "found unexpected end of stream": "引号没有结束",
  "found unknown escape character": "引号内的 \\ 转义不正确",
  "mapping keys are not allowed in this context": "此处不能写键",
  "mapping values are not allowed in this context": "此处不能有冒号（请检查缩进，或给文字加引号）",
]
