import Assessment
import TestSupport
import Testing

/// No text, however damaged, stops the reader: it gives a scheme or says why not, never both and never neither.
@Suite struct SchemeMutationTests {
  /// One of everything that a scheme can have.
  private static let small = """
    assize: 1
    id: small
    title: {zh: 考核, en: Small}
    period: {from: 2025-01-01, to: 2025-12-31}
    calendar: {holidays: [2025-01-01], workdays: [2025-01-26]}
    quotas: {trainings: 1, heavy-caseload: 10}
    outcomes: {lost: [撤销, 变更], won: [驳回诉讼请求]}
    when-empty: full
    grades: [{name: 优秀, from: 90}, {name: 合格, from: 0}]
    groups:
      - {id: cities, level: 市, kind: 政府, within: 省}
    areas: [{id: 'all', basis: "S 八(一)"}]
    indicators:
      - id: rate
        area: all
        of: trials
        among: required and not (excused or
          joint)
        count: leader-appeared
        points: 60
        score: {linear: {zero: 60%, full: 99.5%}}
      - {id: steps, of: effective, count: lost, points: 40, score: {steps: [{to: 5%, give: 100%}]}}
      - {id: fine, of: sessions, count: no-show, scope: own, deduct: {each: 1.5, at-most: 5}}
      - {id: veto, of: events, count: category-1, veto: {grade-at-most: 合格}}

    """

  @Test func damagedSchemesAreReadOrReported() throws {
    try readDamaged(Self.small, times: 2500, seed: 2017)
    try readDamaged(try BuiltInScheme.text, times: 200, seed: 2018)
  }

  private func readDamaged(_ text: String, times: Int, seed: UInt64) throws {
    #expect(SchemeReader.read(text, file: "").findings.isEmpty)
    var random = SeededGenerator(seed: seed)
    var (readable, faulty) = (0, 0)
    for _ in 0..<times {
      let damaged = String(decoding: Self.damaged(Array(text.utf8), &random), as: UTF8.self)
      let (scheme, findings) = SchemeReader.read(damaged, file: "")
      #expect((scheme == nil) == !findings.isEmpty, "\(damaged)")
      #expect(findings.allSatisfy { ($0.place.line ?? 0) > 0 && ($0.place.column ?? 0) > 0 }, "\(damaged)")
      if scheme == nil { faulty += 1 } else { readable += 1 }
    }
    #expect(readable > 0 && faulty > times / 2)
  }

  /// The bytes with one to four of them, or short stretches, deleted, doubled, swapped or replaced.
  private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0..<bytes.count - 40, using: &random)
      let stretch = start..<start + Int.random(in: 1...12, using: &random)
      switch Int.random(in: 0...4, using: &random) {
      case 0: bytes.removeSubrange(stretch)
      case 1: bytes.insert(contentsOf: bytes[stretch], at: stretch.upperBound)
      case 2: bytes.swapAt(start, start + Int.random(in: 1..<40, using: &random))
      case 3: bytes[start] = Array("{}[],:&*!|>'\"%@`#-? \n\t\0\u{1}0a".utf8).randomElement(using: &random) ?? 0
      default: bytes.insert(contentsOf: bytes[start..<start + 40], at: Int.random(in: 0...start, using: &random))
      }
    }
    return bytes
  }
}
