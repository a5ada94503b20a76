import Assessment
import Records
import TestSupport
import Testing

/// However the same records are written down, the results are the same.
@Suite struct RearrangementTests {
  private struct Results: Equatable {
    let cards: [Scorecard]
    let rankings: [Ranking]
    let coverage: [Table: Coverage]

    init(_ files: [String: [UInt8]]) throws {
      let register = Ledger(files).register
      let evaluation = Evaluation(try ShippedScheme.read(), register)
      (cards, rankings, coverage) = (evaluation.cards, evaluation.rankings, register.coverage)
    }
  }

  private static func results(_ files: [String: String]) throws -> Results {
    try Results(files.mapValues { Array($0.utf8) })
  }

  private static func office(_ seed: UInt64, dirty: Bool) -> Office {
    var random = RandomOffice(seed: seed, cases: 60)
    if dirty { random.spoil(oneIn: 12) }
    return random.office
  }

  @Test(arguments: 1...3) func rowsInAnyOrder(_ seed: UInt64) throws {
    let office = Self.office(seed, dirty: false)
    var random = SeededGenerator(seed: seed)
    let shuffled = office.filled.map { ("\($0.rawValue).csv", csv($1.shuffled(using: &random))) }
    #expect(try Self.results(Dictionary(uniqueKeysWithValues: shuffled)) == Self.results(office.files))
  }

  @Test(arguments: 1...3) func rowsInAnyFiles(_ seed: UInt64) throws {
    let office = Self.office(seed, dirty: true)
    var split: [String: String] = [:]
    for (table, rows) in office.filled where !rows.isEmpty {
      let cut = rows.count / Int(seed + 1)
      split["\(table.rawValue)-1.csv"] = Self.part(rows, 0..<cut)
      split["\(table.title.zh)-2.csv"] = Self.part(rows, cut..<rows.count)
    }
    #expect(try Self.results(split) == Self.results(office.files))
  }

  /// Some rows with the header of all.
  private static func part(_ rows: [Row], _ range: Range<Int>) -> String {
    let columns = Set(rows.flatMap(\.keys)).map { ($0, "") }
    let blank = Dictionary(uniqueKeysWithValues: columns)
    return csv([blank] + rows[range])
  }

  @Test(arguments: 4...6) func columnsInAnyOrderAndLanguage(_ seed: UInt64) throws {
    let office = Self.office(seed, dirty: true)
    var random = SeededGenerator(seed: seed)
    let rewritten = office.filled.map { table, rows in
      ("\(table.rawValue).csv", Self.chinese(table, rows, &random))
    }
    #expect(try Self.results(Dictionary(uniqueKeysWithValues: rewritten)) == Self.results(office.files))
  }

  /// The table with Chinese headers, all columns in any order.
  private static func chinese(_ table: Table, _ rows: [Row], _ random: inout SeededGenerator) -> String {
    let columns = table.columns.map(\.name).shuffled(using: &random)
    let keyed = rows.map { row in
      Dictionary(uniqueKeysWithValues: columns.enumerated().map { (Self.place($0), row[$1.id] ?? "") })
    }
    let header = columns.map(\.title.zh).joined(separator: ",")
    let body = csv(keyed.isEmpty ? [[:]] : keyed).split(separator: "\n", maxSplits: 1).dropFirst().joined()
    return header + "\n" + body
  }

  /// Names that sort as their places do.
  private static func place(_ index: Int) -> String { String(index + 100) }

  @Test(arguments: ["\n", "\r\n", "\r"], [",", "\t", ";"])
  func anyLineEndAndDelimiter(_ lineEnd: String, _ delimiter: String) throws {
    let office = Self.office(7, dirty: true)
    let files = office.filled.map { ("\($0.rawValue).csv", csv($1, delimiter: delimiter, lineEnd: lineEnd)) }
    #expect(try Self.results(Dictionary(uniqueKeysWithValues: files)) == Self.plain.get())
  }

  private static let plain = Result { try results(office(7, dirty: true).files) }

  @Test func anyEncoding() throws {
    let plain = Self.office(7, dirty: true).files
    let utf16 = plain.mapValues { text -> [UInt8] in
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    }
    let marked = plain.mapValues { text -> [UInt8] in [0xEF, 0xBB, 0xBF] + Array(text.utf8) }
    #expect(try Results(utf16) == Self.plain.get())
    #expect(try Results(marked) == Self.plain.get())
  }

  /// The test would see a difference.
  @Test func otherRecordsGiveOtherResults() throws {
    var office = Self.office(7, dirty: true)
    office.tables[.trainings] = []
    #expect(try Self.results(office.files) != Self.plain.get())
  }
}
