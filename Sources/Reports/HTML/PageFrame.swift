import Diagnostics
import Templates

/// What surrounds every page: the labels and the report's cover.
enum PageFrame {
  static let shape = RecordShape([
    .init("label", .record(Labels.shape), meaning: Bilingual(zh: "界面用语", en: "the words of the pages")),
    .init(
      "report", .record(Cover.fields.shape), meaning: Bilingual(zh: "报告的基本情况", en: "what every page says of the report")
    ),
  ])

  static func value(_ cover: Cover, _ language: Language) -> Value {
    .record([Labels.value(language), Cover.fields.value(cover)])
  }
}
