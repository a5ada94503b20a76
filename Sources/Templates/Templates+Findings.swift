import Diagnostics

/// Everything that can be wrong with a template.
public enum TemplateFinding {
  public static let unknownName = FindingKind(
    "template-unknown-name", .error,
    message: Bilingual(zh: "名称 {value} 在此处不存在", en: "there is no name {value} here"),
    hint: Bilingual(zh: "{advice}", en: "{advice}"))

  public static let notPrintable = FindingKind(
    "template-not-printable", .error,
    message: Bilingual(zh: "{value} 是{shape}，不能直接输出", en: "{value} is {shape} and cannot be printed"),
    hint: Bilingual(
      zh: "请用 {value} 开启一个段落，在段落内输出内容", en: "open a section with {value} and print what belongs there within it"
    ))

  public static let unclosedTag = FindingKind(
    "template-unclosed-tag", .error,
    message: Bilingual(zh: "标签没有结束：{value}", en: "the tag is not closed: {value}"),
    hint: Bilingual(zh: "请补上标签的结束符", en: "write the closing delimiter at the tag's end"))

  public static let emptyTag = FindingKind(
    "template-empty-tag", .error,
    message: Bilingual(zh: "标签 {value} 中没有名称", en: "the tag {value} names nothing"),
    hint: Bilingual(zh: "请写上名称，或删除该标签", en: "write a name, or remove the tag"))

  public static let badDelimiters = FindingKind(
    "template-bad-delimiters", .error,
    message: Bilingual(zh: "定界符设置有误：{value}", en: "the delimiters are not set properly: {value}"),
    hint: Bilingual(
      zh: "请在两个等号之间写起、止两个定界符，以空格分开，其中不得有等号",
      en: "write two delimiters with a blank between them, and without equals signs, between two equals signs"))

  public static let unbalancedSection = FindingKind(
    "template-unbalanced-section", .error,
    message: Bilingual(zh: "段落结束 {value} 没有对应的开始", en: "the section end {value} closes no section of that name"),
    hint: Bilingual(zh: "{advice}", en: "{advice}"))

  public static let unclosedSection = FindingKind(
    "template-unclosed-section", .error,
    message: Bilingual(zh: "段落 {value} 没有结束", en: "the section {value} is not closed"),
    hint: Bilingual(
      zh: "请在外层段落结束之前写上 {value} 的结束标签", en: "write its end tag before the section around it ends"))

  public static let missingPartial = FindingKind(
    "template-missing-partial", .error,
    message: Bilingual(zh: "没有名为 {value} 的子模板", en: "there is no partial {value}"),
    hint: Bilingual(zh: "{advice}", en: "{advice}"))

  public static let endlessPartial = FindingKind(
    "template-endless-partial", .error,
    message: Bilingual(zh: "子模板 {value} 反复调用自身，无法结束", en: "the partial {value} calls itself without end"),
    hint: Bilingual(
      zh: "请只在逐级深入的段落（如下级单位）内调用它",
      en: "call it only within a section that goes one level deeper, such as the units below a unit"))

  public static let notUTF8 = FindingKind(
    "template-not-utf8", .error,
    message: Bilingual(zh: "模板不是 UTF-8 文本", en: "the template is not UTF-8 text"),
    hint: Bilingual(zh: "请另存为 UTF-8 编码", en: "save it in UTF-8"))

  /// The whole catalogue.
  public static let all = [
    unknownName, notPrintable, unclosedTag, emptyTag, badDelimiters, unbalancedSection, unclosedSection,
    missingPartial, endlessPartial, notUTF8,
  ]
}

extension Finding {
  package static func unknownName(_ place: Place, among names: [String]) -> Finding {
    Finding(TemplateFinding.unknownName, at: place, [.choice(place, names)])
  }

  /// A name goes on after one that has no parts of its own.
  package static func unknownName(_ place: Place, within owner: String, isList: Bool) -> Finding {
    let list = Bilingual(
      zh: "\(owner) 是列表：请先用它开启一个段落，再使用其中的名称",
      en: "\(owner) is a list: open a section with it, and use the names within")
    let leaf = Bilingual(zh: "\(owner) 之下没有名称：请只写 \(owner)", en: "\(owner) has no parts: write \(owner) alone")
    return Finding(TemplateFinding.unknownName, at: place, [.advice(isList ? list : leaf)])
  }

  package static func notPrintable(_ place: Place, _ shape: Shape) -> Finding {
    Finding(TemplateFinding.notPrintable, at: place, [.init("shape", shape.title)])
  }

  package static func unclosedTag(_ place: Place) -> Finding { Finding(TemplateFinding.unclosedTag, at: place) }

  package static func emptyTag(_ place: Place) -> Finding { Finding(TemplateFinding.emptyTag, at: place) }

  static func badDelimiters(_ place: Place) -> Finding { Finding(TemplateFinding.badDelimiters, at: place) }

  package static func unbalancedSection(_ place: Place, expected: String?) -> Finding {
    let stray = Bilingual(zh: "请删除该标签，或补上段落的开始", en: "remove the tag, or open the section before it")
    let other = expected.map {
      Bilingual(zh: "此处尚未结束的段落是 \($0)", en: "the section that is open here is \($0)")
    }
    return Finding(TemplateFinding.unbalancedSection, at: place, [.advice(other ?? stray)])
  }

  package static func unclosedSection(_ place: Place) -> Finding { Finding(TemplateFinding.unclosedSection, at: place) }

  static func missingPartial(_ place: Place, among names: [String]) -> Finding {
    Finding(TemplateFinding.missingPartial, at: place, [.choice(place, names)])
  }

  static func endlessPartial(_ place: Place) -> Finding { Finding(TemplateFinding.endlessPartial, at: place) }

  static func notUTF8(_ source: TemplateSource) -> Finding {
    Finding(TemplateFinding.notUTF8, at: Place(file: source.file))
  }
}

extension Finding.Argument {
  fileprivate static func advice(_ advice: Bilingual) -> Finding.Argument { .init("advice", advice) }

  /// The nearest of the names that could stand at a place, or, if none is near, the first of them.
  fileprivate static func choice(_ place: Place, _ names: [String]) -> Finding.Argument {
    if let near = nearest(to: place.value ?? "", among: names) {
      return advice(Bilingual(zh: "是否应为 \(near)？", en: "did you mean \(near)?"))
    }
    guard !names.isEmpty else { return advice(Bilingual(zh: "此处没有可用的名称", en: "there are no names here")) }
    let some = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
    return advice(Bilingual(zh: "可用的名称：\(some)", en: "names that can stand here: \(some)"))
  }
}

extension Shape {
  fileprivate var title: Bilingual {
    switch unfolded {
    case .text: Bilingual(zh: "文本", en: "a text")
    case .number: Bilingual(zh: "数值", en: "a number")
    case .date: Bilingual(zh: "日期", en: "a date")
    case .flag: Bilingual(zh: "是否值", en: "a yes or no")
    case .list: Bilingual(zh: "列表", en: "a list")
    case .record, .recursive: Bilingual(zh: "一组名称", en: "a group of names")
    }
  }
}
