import Diagnostics
import Foundation
import Reports
import Testing

/// Lists of findings are written in parts; put together, the parts are the list, however long it is.
@Suite struct FindingsTests {
  private static let kind = FindingKind(
    "odd", .warning, message: Bilingual(zh: "“{value}”，不对", en: "“{value}”, \"{what}\" is\nodd"),
    hint: Bilingual(zh: "核对", en: "=check"))

  private static func findings(_ count: Int) -> [Finding] {
    (0..<count).map { number in
      Finding(kind, at: Place(file: "a,b.csv", line: number + 2, value: "=\(number)\t\\"), [.init("what", "值")])
    }
  }

  @Test(arguments: [0, 1, 2, 4095, 4096, 4097, 8192, 10_000]) func json(_ count: Int) throws {
    let bytes = Array(findingsJSON(Self.findings(count)).joined())
    let whole = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let items = try #require(whole?["findings"] as? [[String: Any]])
    #expect(items.count == count)
    for (number, item) in items.enumerated() where number % 511 == 0 || number == count - 1 {
      #expect(item["line"] as? Int == number + 2)
      #expect(item["value"] as? String == "=\(number)\t\\")
      let message = item["message"] as? [String: String]
      #expect(message == ["zh": "“=\(number)\t\\”，不对", "en": "“=\(number)\t\\”, \"值\" is\nodd"])
    }
    #expect(whole?["counts"] as? [String: Int] == ["error": 0, "warning": count, "note": 0])
  }

  @Test(arguments: [0, 1, 4096, 4097]) func csv(_ count: Int) {
    let text = String(decoding: Array(findingsCSV(Self.findings(count)).joined()), as: UTF8.self)
    let rows = text.components(separatedBy: "\r\n")
    let heads = "code,severity,file,line,column,field,value,message,hint,message_en,hint_en,sheet"
    #expect(rows[0] == "\u{FEFF}\(heads),waiver_reason,approved_by,expires_on")
    #expect(rows.count == count + 2)
    for (number, row) in rows.dropFirst().dropLast().enumerated() {
      let english = "\"“=\(number)\t\\”, \"\"值\"\" is\nodd\",'=check,,,,"
      #expect(row == "odd,warning,\"a,b.csv\",\(number + 2),,,'=\(number)\t\\,“=\(number)\t\\”，不对,核对,\(english)")
    }
  }
}
