import Diagnostics
import Records

extension ColumnDescription {
  /// What its fields hold, in words.
  public var content: Bilingual {
    switch column.content {
    case .unitCode: Bilingual(zh: "代码", en: "code")
    case .caseNumber: Bilingual(zh: "案号", en: "case number")
    case .letterNumber: Bilingual(zh: "文号", en: "letter number")
    case .text: Bilingual(zh: "文字", en: "text")
    case .date: Bilingual(zh: "日期", en: "date")
    case .yesNo: Bilingual(zh: "是或否", en: "yes or no")
    case .wholeNumber: Bilingual(zh: "整数", en: "whole number")
    case .word: Bilingual(zh: "选一个词", en: "one word of a list")
    case .words: Bilingual(zh: "一个或几个词，用“；”隔开", en: "words of a list, with ； between them")
    }
  }

  /// Which values it takes, in words; for lists the words themselves, in English with their meanings.
  public var allowed: Bilingual {
    switch column.content {
    case .unitCode:
      Bilingual(zh: "字母、数字和“-”，1 至 32 个", en: "letters, digits and hyphens, 1 to 32 of them")
    case .caseNumber:
      Bilingual(
        zh: "（年份）法院代字、行政案件类型代字、序号，如（2025）湘0102行初123号",
        en: "(year) court, type beginning with 行, serial number, such as （2025）湘0102行初123号")
    case .letterNumber: Bilingual(zh: "如 湘0102法建〔2025〕7号", en: "such as 湘0102法建〔2025〕7号")
    case .text: Bilingual(zh: "不限", en: "anything")
    case .date:
      Bilingual(
        zh: "1990-01-01 至 2099-12-31；也可写作 2025/3/1、2025.3.1、2025年3月1日、20250301",
        en: "1990-01-01 to 2099-12-31; also as 2025/3/1, 2025.3.1, 2025年3月1日, 20250301")
    case .yesNo:
      Bilingual(zh: "是、否（也可写 Y、N、1、0、√、×）", en: "是 (yes), 否 (no); also Y, N, 1, 0, √, ×")
    case .wholeNumber: Bilingual(zh: "0 至 999999999", en: "0 to 999999999")
    case .word(let words), .words(let words):
      Bilingual(
        zh: words.joined(separator: "、"),
        en: words.map { word in wordMeanings[word].map { "\(word) (\($0))" } ?? word }.joined(separator: ", "))
    }
  }
}

/// The English of the words of all lists.
private let wordMeanings: [String: String] = {
  let lists = [
    meanings(UnitKind.self), meanings(UnitLevel.self), meanings(Instance.self), meanings(Role.self),
    meanings(MustAppear.self), meanings(Outcome.self), meanings(LeaderRank.self), meanings(Absence.self),
    meanings(LetterKind.self), meanings(LetterResult.self), meanings(TrainingKind.self), meanings(Misconduct.self),
  ]
  return Dictionary(lists.joined(), uniquingKeysWith: { first, _ in first })
}()

private func meanings<W: Word>(_ type: W.Type) -> [(String, String)] {
  W.allCases.map { ($0.word, $0.title.en.prefix(1).lowercased() + $0.title.en.dropFirst()) }
}
