import Assessment
import Templates

/// What every page says of the report.
public struct Cover: Sendable {
  public let title: String
  public let basis: String?
  /// The period in words.
  public let period: String
  public let date: String
  /// The language tag of the pages.
  public let language: String
  public let version: String
  public let schemeID: String
  public let schemeDigest: String
  public let inputs: [String]
  /// That tallies from elsewhere were merged, and what therefore is not on the pages; nil where none was.
  public let tallied: String?

  static let fields = Fields<Cover>([
    .text("title", "方案的标题", "the scheme's title") { $0.title },
    .text("basis", "方案的依据", "the document it rests on") { $0.basis },
    .text("period", "考核期", "the period") { $0.period },
    .text("date", "报告日期", "the report's date") { $0.date },
    .text("language", "页面语言标记", "the language tag of the pages") { $0.language },
    .text("version", "程序版本", "the program's version") { $0.version },
    .text("scheme", "方案代号", "the scheme's id") { $0.schemeID },
    .text("digest", "方案的 SHA-256", "the SHA-256 of the scheme") { $0.schemeDigest },
    .texts("files", "读入的数据文件", "the data files that were read") { $0.inputs },
    .text("tallied", "合并了计数文件，因而缺少的内容", "that tallies were merged, and what the pages therefore lack") { $0.tallied },
  ])
}

extension Cover {
  init(_ scheme: Scheme, _ imprint: Imprint) {
    let (period, language) = (scheme.period, imprint.language)
    self.init(
      title: scheme.title[language].plain,
      basis: scheme.basis.map { BasisWords(document: nil, language: language).number($0.plain) },
      period: Phrase.period.text(language, ["from": period.from.description, "to": period.to.description]),
      date: imprint.date.description, language: language == .zh ? "zh-CN" : "en", version: imprint.provenance.version,
      schemeID: scheme.id.plain, schemeDigest: imprint.provenance.schemeDigest, inputs: imprint.inputs.map(\.plain),
      tallied: imprint.tallied)
  }
}

extension Imprint {
  /// What a report of tallies lacks, in words.
  var tallied: String? {
    tallies > 0 ? Phrase.tallied.text(language, ["count": String(tallies)]) : nil
  }
}
