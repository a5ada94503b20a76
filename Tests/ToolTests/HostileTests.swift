import Foundation
import TestSupport
import Testing

/// Whatever stands in the tables, it stays text in every output.
@Suite struct HostileTests {
  private static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a|b|c", "{{x}}{{{report.title}}}", "=cmd()",
    "+1+1", "@SUM(A1)", "\u{202E}反向\u{2066}", "\u{1B}[31m红\u{7}", "]]></td>", "`code` *b* [x](javascript:alert(1))",
    String(repeating: "长", count: 10_000), "&lt;b&gt;", "'; DROP TABLE",
    String(decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90], as: UTF8.self),
  ]

  /// A record with each text in each column of text; and records in which it stands where it must not.
  private static var office: Office {
    var units: [Row] = [["unit_code": "A", "name": texts[0], "kind": "政府", "level": "县"]]
    var cases: [Row] = []
    var rest: [String: [Row]] = [:]
    for (number, text) in texts.enumerated() {
      let code = "A-\(number)"
      units.append(["unit_code": code, "name": text, "parent_code": "A"])
      var row: Row = ["case_no": "（2025）湘01行初\(number + 1)号", "unit_code": code]
      for column in ["court", "field", "act_kind", "plaintiff", "note"] { row[column] = text }
      cases.append(row)
      for (offset, column) in ["case_no", "outcome", "defence_on", "enforced", "must_appear"].enumerated() {
        cases.append(
          ["case_no": "（2025）湘02行初\(number * 9 + offset + 1)号", "unit_code": code].merging([column: text]) { $1 })
      }
      rest["advice", default: []].append(["letter_no": "\(text)\(number)号", "unit_code": code, "court": text])
      rest["trainings", default: []].append(["unit_code": code, "topic": text])
      rest["accountability", default: []].append(["unit_code": code, "handling": text])
    }
    var office = Office(
      units: units, cases: cases, advice: rest["advice"] ?? [], trainings: rest["trainings"] ?? [],
      accountability: rest["accountability"] ?? [])
    office.tables[.waivers] =
      texts.indices.map { number in
        [
          "code": "bad-date", "table": "案件", "key": "（2025）湘02行初\(number * 9 + 3)号", "reason": texts[number],
          "approved_by": texts[number],
        ]
      } + texts.map { ["key": $0] }
    return office
  }

  private static func outputs() throws -> Outputs {
    let folder = try TestFolder()
    for (name, text) in office.files { try folder.write("data/" + name, text) }
    try folder.write("data/cases-\"><img src=x>{{x}}.csv", "case_no,unit_code,instance,filed_on,<script>\n,,,x,\n")
    return try Outputs(of: folder, unit: "A-1", trial: "（2025）湘01行初2号")
  }

  @Test func everyOutputStaysWhole() throws {
    let outputs = try Self.outputs()
    #expect(outputs["html"].count == 4 * (Self.texts.count + 2) && outputs["messages"].count == 18)
    for file in outputs["html"] { expectHarmlessPage(file) }
    for file in outputs["md"] { expectHarmlessText(file) }
    for file in outputs["csv"] { expectHarmlessTable(file) }
    for file in outputs["xml"] + outputs["rels"] {
      #expect(file.isWellFormedXML, "\(file.path)")
      #expect(!file.text.contains("<f>") && !file.text.contains("<script"), "\(file.path)")
    }
    for file in outputs["json"] { #expect(throws: Never.self, "\(file.path)") { try JSONDocument(file.bytes) } }
    for file in outputs["text"] + outputs["messages"] {
      #expect(!file.hasUnseen, "\(file.path)")
    }
  }

  private func expectHarmlessPage(_ file: WrittenFile) {
    let html = file.text
    #expect(html.components(separatedBy: "<script").count == 2, "\(file.path)")
    #expect(!html.contains("<img") && !html.contains("</td></td>"), "\(file.path)")
    let tags = html.matches(of: /<[^>]*>/).map { String($0.0) }
    for word in ["onerror", "javascript:", "alert("] {
      #expect(!tags.contains { $0.contains(word) }, "\(file.path): \(word)")
    }
    #expect(!file.hasUnseen, "\(file.path)")
  }

  private func expectHarmlessText(_ file: WrittenFile) {
    #expect(!file.text.contains("<script") && !file.text.contains("<img"), "\(file.path)")
    #expect(!file.text.contains("[x](") && !file.hasUnseen, "\(file.path)")
    var columns: Int?
    for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let count = line.replacing("\\\\", with: "").replacing("\\|", with: "").filter { $0 == "|" }.count
      #expect(columns == nil || columns == count, "\(file.path): \(line.prefix(200))")
      columns = count
    }
  }

  private func expectHarmlessTable(_ file: WrittenFile) {
    let rows = Plain.rows(String(file.text.drop { $0 == "\u{FEFF}" }))
    #expect(rows.count > 1 && Set(rows.map(\.count)).count == 1, "\(file.path)")
    for field in rows.joined() { #expect(!"=+@\t\r".contains(field.first ?? " "), "\(file.path): \(field.prefix(40))") }
  }
}

extension WrittenFile {
  fileprivate var hasUnseen: Bool { text.unicodeScalars.contains { $0.isUnseen } }
}

extension Unicode.Scalar {
  /// Whether it steers a terminal or turns the direction of writing.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
