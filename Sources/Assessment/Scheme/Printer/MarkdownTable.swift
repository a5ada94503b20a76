/// A table that renders as GitHub Markdown and stands in straight columns in plain text.
struct MarkdownTable {
  private var rows: [[String]]
  /// The columns of numbers, aligned to the right.
  private let numeric: Set<Int>

  init(_ header: [String], numeric: Set<Int> = []) {
    rows = [header.map(escapedMarkdown)]
    self.numeric = numeric
  }

  mutating func add(_ row: [String]) {
    rows.append(row.map(escapedMarkdown))
  }

  var text: String {
    let widths = rows[0].indices.map { column in max(3, rows.map { $0[column].displayWidth }.max() ?? 0) }
    var lines = rows.map { row in
      line(row.indices.map { padded(row[$0], to: widths[$0], right: numeric.contains($0)) })
    }
    lines.insert(
      line(
        widths.indices.map {
          String(repeating: "-", count: widths[$0] - (numeric.contains($0) ? 1 : 0)) + (numeric.contains($0) ? ":" : "")
        }),
      at: 1)
    return lines.joined()
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private func padded(_ text: String, to width: Int, right: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.displayWidth))
    return right ? blanks + text : text + blanks
  }
}

/// A text in which no character means anything to Markdown, on one line.
func escapedMarkdown(_ text: String) -> String {
  var escaped = ""
  for character in text {
    switch character {
    case "\\", "|", "*", "_", "`", "[", "]", "<", ">", "#", "~", "&": escaped += "\\\(character)"
    case _ where character.isNewline: escaped += " "
    default: escaped.append(character)
    }
  }
  return escaped
}

extension String {
  /// How many columns a terminal gives to it: Chinese characters and full-width punctuation take two.
  fileprivate var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }
}

extension Unicode.Scalar {
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
