import Foundation

/// The text of a page, for reading figures back.
struct PageText {
  let html: String

  init(_ bytes: [UInt8]) { html = String(decoding: bytes, as: UTF8.self) }

  /// The rows of all tables, as the texts of their cells.
  var rows: [[String]] {
    html.components(separatedBy: "<tr>").dropFirst().map { row in
      let cells = row.components(separatedBy: "</tr>")[0].replacing("</th>", with: "</td>")
      return cells.components(separatedBy: "</td>").dropLast().map { Self.plain($0) }
    }
  }

  static func plain(_ html: some StringProtocol) -> String {
    String(html).replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
