import CSV
import Diagnostics

/// What is said of files that were not read as plain UTF-8 with the header on top, so that a wrong guess is seen.
enum ReadingNotes {
  static func say(_ inputs: [InputFile], _ language: Language) {
    let notes = inputs.compactMap { note($0, language) }
    notes.prefix(limit).forEach { Console.say($0) }
    guard notes.count > limit else { return }
    let more = notes.count - limit
    Console.say(language == .zh ? "……另有 \(more) 个文件，见 manifest.json" : "… and \(more) more files; see manifest.json")
  }

  private static let limit = 20

  private static func note(_ input: InputFile, _ language: Language) -> String? {
    guard let source = input.source else { return nil }
    var parts: [String] = []
    if source.encoding != .utf8 {
      parts.append(language == .zh ? "按 \(source.encoding.rawValue) 读入" : "read as \(source.encoding.rawValue)")
    }
    if source.titleRows > 0, let line = source.headerLine {
      parts.append(language == .zh ? "表头在第 \(line) 行" : "its header is on line \(line)")
    }
    guard !parts.isEmpty else { return nil }
    return input.file.path.plain + (language == .zh ? "：" : ": ")
      + parts.joined(separator: language == .zh ? "，" : ", ")
  }
}
