/// Numbers up to 99, and years, written in Chinese.
enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// A text with its numbers in digits: 二〇二五年三月十一日 becomes 2025年3月11日.
  static func replaced(in text: String) -> String {
    var (result, numeral) = ("", "")
    for character in text {
      if isPart(character) {
        numeral.append(character)
      } else {
        result += value(of: numeral) + String(character)
        numeral = ""
      }
    }
    return result + value(of: numeral)
  }

  private static func isPart(_ character: Character) -> Bool { character == "十" || digits[character] != nil }

  /// A numeral in digits: digit by digit, or with 十 between tens and ones.
  private static func value(of numeral: String) -> String {
    guard let ten = numeral.firstIndex(of: "十") else {
      return numeral.compactMap { digits[$0].map(String.init) }.joined()
    }
    let (tens, ones) = (numeral[..<ten], numeral[numeral.index(after: ten)...])
    guard tens.count <= 1, ones.count <= 1, !ones.contains("十") else { return numeral }
    return String((tens.first.flatMap { digits[$0] } ?? 1) * 10 + (ones.first.flatMap { digits[$0] } ?? 0))
  }
}

/// Words that clerks write where there is nothing to write.
enum Blanks {
  static let words: Set = [
    "-", "--", "---", "—", "——", "/", "\\", "无", "没有", "暂无", "待定", "不详", "未知", "不明", "空", "n/a", "na", "null", "none",
    "?", "0",
  ]
}
