import CSV
import Diagnostics

/// What findings may quote of the fields of a table that holds personal data.
///
/// Where the cells of a row have shifted, a plaintiff's name or a note stands among dates and words. What looks like one
/// is masked; whatever else stands in a column is quoted as written.
enum Quotation {
  /// What stands for a text that is not quoted.
  static let withheld = "…"

  /// The text, or what may be shown of it.
  static func text(_ text: String, of column: Column) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return column.isShort && holdsLongNumber(text) ? withheld : text }
    if isPerson(text), !column.isNear(text) { return text.prefix(1) + "某某" }
    return column.isShort && (isSentence(text) || holdsLongNumber(text)) ? withheld : text
  }

  /// Whether it is one name or several: 张三丰, 买买提·吐尔逊, 李四、王五等3人.
  private static func isPerson(_ text: String) -> Bool {
    let parts = text.split { "、，,;； 　".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { isName($0.prefix { $0 != "等" }) }
  }

  private static func isName(_ part: Substring) -> Bool {
    let letters = part.unicodeScalars.filter { $0 != "·" && $0 != "•" }
    guard letters.count >= 2, letters.allSatisfy(\.isHan), let first = letters.first, let last = letters.last else {
      return false
    }
    if letters.count < part.unicodeScalars.count { return true }
    guard letters.count <= 4, !endsOfUnits.contains(last) else { return false }
    return surnames.contains(first) || doubleSurnames.contains(String(part.prefix(2)))
  }

  /// Whether it says more than a date or yes and no could.
  private static func isSentence(_ text: String) -> Bool {
    text.unicodeScalars.filter { $0.isHan && !ofDates.contains($0) }.count >= 5
  }

  /// Whether it holds the number of a telephone or of an identity card.
  private static func holdsLongNumber(_ text: String) -> Bool {
    text.split { !($0.isASCII && ($0.isNumber || $0 == "X" || $0 == "x")) }.contains { run in
      run.count == 15 || run.count == 18 || (run.count == 11 && run.hasPrefix("1"))
    }
  }

  private static let ofDates = Set("〇零一二三四五六七八九十廿卅元年月日号上中下旬".unicodeScalars)

  /// What names of government bodies end with.
  private static let endsOfUnits = Set("局厅县市区府乡镇委办院处队所站会".unicodeScalars)

  /// The most frequent family names, but for those with which ordinary words often begin.
  private static let surnames = Set(
    """
    王李张刘陈杨黄赵周吴徐孙朱马胡郭林何梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔陆廖姚金邱夏谭韦贾邹石熊孟秦\
    阎薛侯雷白龙段郝孔邵史毛万顾赖武康贺尹钱施牛洪龚汤陶黎温莫易樊乔殷颜庄章鲁倪庞邢俞翟蓝聂齐申葛柴伍覃骆焦柳欧祝纪毕耿芦左季管符辛苗詹曲靳祁涂兰甘裴\
    梅童翁霍游阮尤岳柯牟滕谷舒卜饶宁凌查冉鲍华屈喻蒲卫闵邬吉阳费蒙席晏隋古穆姬宫景麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚娄甄郎池丛岑农苟臧佘卞虞刁匡栗仇练楚揭\
    佟燕桑巫敖邝仲荆储宗楼苑寇屠鞠荣井银奚麻雍闻冼郜廉蔺冀肖付高方任严尚
    """.unicodeScalars.filter(\.isHan))

  private static let doubleSurnames: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "东方", "长孙", "宇文", "独孤", "呼延", "南宫", "端木",
  ]
}

extension Column {
  /// Whether a text could be meant for a word of the column.
  fileprivate func isNear(_ text: String) -> Bool {
    switch content {
    case .word(let words), .words(let words): nearest(to: text, among: words) != nil
    default: false
    }
  }

  /// Whether its values are too short for sentences.
  fileprivate var isShort: Bool {
    switch content {
    case .date, .yesNo, .wholeNumber: true
    default: false
    }
  }
}

extension Table {
  /// Whether its records hold personal data.
  var isPersonal: Bool { columns.contains(where: \.isPrivate) }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character.
  fileprivate var isHan: Bool { 0x3400..<0xA000 ~= value || 0x20000..<0x32000 ~= value }
}
