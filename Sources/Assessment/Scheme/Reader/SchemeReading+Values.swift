import Diagnostics
import Records

/// What a part of a scheme has to be, in words.
enum SchemeType {
  static let key = Bilingual(zh: "文字作为键", en: "a plain word as key")
  static let mapping = Bilingual(zh: "一组“键: 值”", en: "a mapping (key: value)")
  static let list = Bilingual(zh: "列表 […]", en: "a list […]")
  static let filledList = Bilingual(zh: "至少有一项的列表", en: "a list with at least one entry")
  static let text = Bilingual(zh: "文字", en: "text")
  static let title = Bilingual(zh: "文字或 {zh: …, en: …}", en: "text or {zh: …, en: …}")
  static let score = Bilingual(
    zh: "proportional、linear: {…} 或 steps: […] 之一", en: "one of proportional, linear: {…} and steps: […]")
}

// Each of these reads a node that may be absent (nil, without a finding) and reports one that is not as it should be.
extension SchemeReading {
  func expect(_ type: Bilingual, instead node: SchemeNode) {
    if case .refused = node.content { return }
    var place = node.place
    place.value = node.text
    report(.schemeWrongType, at: place, [.init("expected", type)])
  }

  /// A text that is not empty.
  func text(_ node: SchemeNode?) -> String? {
    guard let node else { return nil }
    guard let text = node.text, !text.isEmpty else {
      expect(SchemeType.text, instead: node)
      return nil
    }
    return text
  }

  func list(_ node: SchemeNode?) -> [SchemeNode]? {
    guard let node else { return nil }
    guard case .list(let items) = node.content else {
      expect(SchemeType.list, instead: node)
      return nil
    }
    return items
  }

  /// A list with at least one entry.
  func filledList(_ node: SchemeNode?) -> [SchemeNode]? {
    guard let node, let items = list(node) else { return nil }
    if items.isEmpty { expect(SchemeType.filledList, instead: node) }
    return items.isEmpty ? nil : items
  }

  /// A title: `{zh, en}` or one text for both; where one language is missing, the other's.
  func title(_ node: SchemeNode?) -> Bilingual? {
    guard let node else { return nil }
    if let text = node.text, !text.isEmpty { return Bilingual(text) }
    guard case .mapping = node.content, let section = SchemeSection(node, self, optional: ["zh", "en"]) else {
      expect(SchemeType.title, instead: node)
      return nil
    }
    let (zh, en) = (text(section["zh"]), text(section["en"]))
    guard let one = zh ?? en else { return nil }
    return Bilingual(zh: zh ?? one, en: en ?? one)
  }

  func day(_ node: SchemeNode?) -> Day? {
    guard let node, let text = text(node) else { return nil }
    let day = Day(text)
    if day == nil { report(.schemeBadDate, text, at: node.place) }
    return day
  }

  /// One of the words of a list.
  func choice<Choice>(_ node: SchemeNode?, of words: [String], _ value: (String) -> Choice?) -> Choice? {
    guard let node, let text = text(node) else { return nil }
    let choice = value(text)
    if choice == nil { report(.schemeUnknownWord, text, at: node.place, .choice(of: words, insteadOf: text)) }
    return choice
  }

  func word<W: Word>(_ node: SchemeNode?) -> W? {
    choice(node, of: W.words) { W(word: $0) }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ node: SchemeNode?) -> Choice?
  where Choice.RawValue == String {
    choice(node, of: Choice.allCases.map(\.rawValue)) { Choice(rawValue: $0) }
  }
}
