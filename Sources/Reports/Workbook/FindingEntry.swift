import Diagnostics
import Templates

/// Something found in the data, with all that is known of it.
struct FindingEntry: Sendable {
  let finding: Finding
  let language: Language

  private var place: Place { finding.place }

  static let fields = Fields<FindingEntry>([
    .text("code", "代号", "the stable code") { $0.finding.code },
    .text("severity", "程度", "error, warning or note") { $0.finding.title[$0.language] },
    .flag("isError", "是错误", "it is an error") { $0.finding.severity == .error },
    .text("file", "文件", "the file") { $0.place.file },
    .text("cell", "工作表和单元格", "sheet and cell") { $0.place.cell },
    number("line", "行", "the line") { $0.place.line },
    number("column", "列", "the column") { $0.place.column },
    .text("field", "字段", "the field") { $0.place.field?.title[$0.language] },
    .text("value", "原文", "the text as written") { $0.place.value },
    .text("message", "问题", "what was found") { $0.finding.message($0.language) },
    .text("hint", "办法", "how to mend it") { $0.finding.hint($0.language) },
    .text("waiverReason", "豁免理由", "why it is accepted") { $0.finding.acceptance?.reason },
    .text("approvedBy", "豁免的批准单位", "who accepted it") { $0.finding.acceptance?.approvedBy },
    .text("expiresOn", "豁免的有效期", "until when it is accepted") { $0.finding.acceptance?.expiresOn },
  ])

  private static func number(
    _ name: String, _ zh: String, _ en: String, _ number: @escaping @Sendable (FindingEntry) -> Int?
  ) -> Fields<FindingEntry>.Field {
    .init(name, .number, meaning: Bilingual(zh: zh, en: en)) { number($0).map { .number($0) } ?? .none }
  }
}
