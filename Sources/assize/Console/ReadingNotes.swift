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
      parts.append(language == .zh ? "表头在第 \(line) 行" : "its header is on line \(line)")
    }
    guard !parts.isEmpty else { return nil }
    return source.place.text.plain + (language == .zh ? "：" : ": ")
      + parts.joined(separator: language == .zh ? "，" : ", ")
  }
}
