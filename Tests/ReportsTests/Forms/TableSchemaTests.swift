import Diagnostics
import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite struct TableSchemaTests {
  /// What a validator reads of a schema.
  private struct Schema: Decodable {
    struct Field: Decodable {
      struct Constraints: Decodable {
        let required: Bool?
        let pattern: String?
        let `enum`: [String]?
        let minimum: Int?
      }

      let name: String
      let title: String
      let description: String
      let type: String
      let trueValues: [String]?
      let falseValues: [String]?
      let constraints: Constraints?
    }

    struct Reference: Decodable {
      struct Target: Decodable { let resource: String, fields: [String] }
      let fields: [String]
      let reference: Target
    }

    let fields: [Field]
    let missingValues: [String]
    let primaryKey: [String]?
    let foreignKeys: [Reference]?
  }

  private struct Package: Decodable {
    struct Resource: Decodable { let name: String, path: String, schema: Schema }
    let resources: [Resource]
  }

  private static func schema(_ table: Table, _ headers: Language = .zh) throws -> Schema {
    try JSONDecoder().decode(Schema.self, from: Data(tableSchema(table, headers: headers)))
  }

  @Test(arguments: Table.allCases, Language.allCases)
  func fieldsAreTheColumns(_ table: Table, _ headers: Language) throws {
    let schema = try Self.schema(table, headers)
    #expect(schema.fields.map(\.name) == table.columns.map { $0.name.title[headers] })
    #expect(schema.fields.map(\.title) == table.columns.map { $0.name.title[headers == .zh ? .en : .zh] })
    #expect(schema.fields.map { $0.constraints?.required == true } == table.columns.map(\.isRequired))
    #expect(schema.primaryKey ?? [] == table.key.map { table.columns[$0].name.title[headers] })
    #expect(schema.foreignKeys == nil && schema.missingValues == [""])
    for (field, column) in zip(schema.fields, table.columns) {
      switch column.content {
      case .word(let words): #expect(field.constraints?.enum == words && field.type == "string")
      case .yesNo: #expect(field.type == "boolean")
      case .wholeNumber: #expect(field.type == "integer" && field.constraints?.minimum == 0)
      default: #expect(field.type == "string")
      }
    }
  }

  @Test func thePackageHasAllTablesAndTheirUnits() throws {
    let package = try JSONDecoder().decode(Package.self, from: Data(dataPackage()))
    #expect(package.resources.map(\.name) == Table.allCases.map(\.rawValue))
    #expect(package.resources.map { Table(fileName: $0.path) } == Table.allCases)
    let references = package.resources.map { $0.schema.foreignKeys?.map { [$0.fields, $0.reference.fields] } }
    #expect(references[0] == [[["上级代码"], ["单位代码"]]] && references[1] == [[["被告单位代码"], ["单位代码"]]])
    #expect(
      package.resources.map { $0.schema.foreignKeys?.first?.reference.resource } == [""]
        + Array(repeating: "units", count: 6))
  }

  /// Whether the schema takes a value of a field.
  private static func takes(_ value: String, _ table: Table, _ column: String) throws -> Bool {
    let field = try #require(try schema(table, .en).fields.first { $0.name == column })
    if let pattern = field.constraints?.pattern { return try Regex(pattern).wholeMatch(in: value) != nil }
    if let words = field.constraints?.enum { return words.contains(value) }
    if let yes = field.trueValues, let no = field.falseValues { return (yes + no).contains(value) }
    return true
  }

  @Test(arguments: [
    "2025-03-01", "2025/3/1", "2025.3.1", "2025年3月1日", "20250301", "２０２５－０３－０１", "2024-02-29", "2000-2-29",
    "2025-02-29", "2025-02-30", "2025-04-31", "2025-13-01", "1989-12-31", "2100-01-01", "1990-01-01", "2099-12-31",
    "2025-3-1 00:00", "2025-03-01 00:00:00.0", "2025-03-01 12:00", "2025301", "2025-03", "25-03-01", "三月一日",
    "2025-00-01", "2025-01-00", "2025-01-32", "2096-02-29", "1992/2/29", "1994-02-29",
  ])
  func aDateIsTakenWhereItIsRead(_ date: String) throws {
    let isRead = !Office(cases: [["filed_on": date]]).ledger.codes.contains("bad-date")
    #expect(try Self.takes(date, .cases, "filed_on") == isRead)
  }

  @Test(arguments: [
    "（2025）湘0102行初123号", "(2025)湘0102行初123号", "〔2025〕湘01行终7号", "【2015】长中行初字第00123号", "（２０２５）湘０１行初１号",
    "（2025） 湘01 行初 12号", "2025湘01行初1号", "（1989）湘01行初1号", "（2025）湘01民初1号", "（2025）湘01行初0号",
    "（2025）湘01行初1", "（2025）0102行初1号", "（2025）湘01行初1234567890号", "（2025）湘0102非诉行初1号",
  ])
  func aCaseNumberIsTakenWhereItIsRead(_ number: String) throws {
    let codes = Office(cases: [["origin_case_no": number]]).ledger.codes
    #expect(try Self.takes(number, .cases, "origin_case_no") == !codes.contains("bad-case-number"))
  }

  @Test(arguments: ["是", "否", "Y", "no", "TRUE", "√", "×", "1", "有", "2", "-"])
  func yesAndNoAreTakenWhereTheyAreRead(_ word: String) throws {
    let isRead = Office(cases: [["repeated_act": word]]).ledger.codes.isEmpty
    #expect(try Self.takes(word, .cases, "repeated_act") == isRead)
  }

  @Test(arguments: ["群体性事件", "群体性事件；社会高度关注", "群体性事件、 法院书面建议/社会高度关注", "群体事件", "群体性事件+社会高度关注"])
  func wordsAreTakenWhereTheyAreRead(_ words: String) throws {
    let isRead = Office(cases: [["must_appear": words]]).ledger.codes.isEmpty
    #expect(try Self.takes(words, .cases, "must_appear") == isRead)
  }

  @Test(arguments: ["990102-01", "Z", "９９０１０２", "a_b", "990102.01", String(repeating: "9", count: 33)])
  func aCodeIsTakenWhereItIsRead(_ code: String) throws {
    let codes = Office(units: Office.county + [["unit_code": code]]).ledger.codes
    #expect(try Self.takes(code, .units, "unit_code") == codes.isEmpty)
  }
}
