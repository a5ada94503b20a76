import Diagnostics
import Records

/// What became of the records that were read, so that everybody sees that none was lost.
enum CoverageNote {
  static func say(_ register: Register, _ language: Language) {
    if let text = text(register.coverage, language) { Console.say(text) }
  }

  /// One line for all tables; nil where nothing was read.
  private static func text(_ coverage: [Table: Coverage], _ language: Language) -> String? {
    let tables = Table.allCases.compactMap { table in coverage[table].map { (table.title[language], $0) } }
      .filter { $0.1.read > 0 }
    guard !tables.isEmpty else { return nil }
    let equations = tables.map { title, count in
      "\(title) \(count.read) = \(count.counted) + \(count.quarantined) + \(count.setAside)"
    }
    return language == .zh
      ? "记录：读入 = 计入 + 隔离 + 搁置。" + equations.joined(separator: "；") + "。"
      : "Records: read = counted + left out + set aside. " + equations.joined(separator: "; ") + "."
  }
}
