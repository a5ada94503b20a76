import CSV
import Diagnostics
import Records

/// What is said of tables that were not read as plain UTF-8 with the header on top, so that a wrong guess is seen.
enum ReadingNotes {
  static func say(_ inputs: [InputFile], _ language: Language) {
    let notes = inputs.flatMap(\.sources).compactMap { note($0, language) }
    notes.prefix(limit).forEach { Console.say($0) }
    guard notes.count > limit else { return }
    let more = notes.count - limit
    Console.say(language == .zh ? "……另有 \(more) 处，见 manifest.json" : "… and \(more) more; see manifest.json")
  }

  private static let limit = 20

  private static func note(_ source: SourceFile, _ language: Language) -> String? {
    var parts: [String] = []
    if source.encoding != .utf8 {
      parts.append(language == .zh ? "按 \(source.encoding.rawValue) 读入" : "read as \(source.encoding.rawValue)")
    }
    if source.titleRows > 0, let line = source.headerLine {
      parts.append(
        language == .zh
          ? "表头在第 \(line) 行，其上 \(source.titleRows) 行作标题，未读入"
          : "its header is on line \(line), the \(source.titleRows) rows above it were taken for titles")
    }
    if !source.renamed.isEmpty { parts.append(renamed(source.renamed, language)) }
    guard !parts.isEmpty else { return nil }
    return source.place.text.plain + (language == .zh ? "：" : ": ")
      + parts.joined(separator: language == .zh ? "，" : ", ")
  }

  /// Which headers were taken for which columns by a synonym.
  private static func renamed(_ columns: [RenamedColumn], _ language: Language) -> String {
    let pairs = columns.map { column in
      let name = column.column.name.title[language]
      return language == .zh ? "“\(column.header)”作“\(name)”" : "“\(column.header)” as “\(name)”"
    }
    return language == .zh
      ? "表头 \(pairs.joined(separator: "、")) 读入" : "read the headers \(pairs.joined(separator: ", "))"
  }
}
