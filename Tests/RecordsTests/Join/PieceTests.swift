import CSV
import Records
import TestSupport
import Testing

/// A file read in pieces, its rows looked up in parts, is the file read at once: the same records, the same findings on the same lines.
@Suite struct PieceTests {
  @Test(arguments: 1...12) func anyCutsGiveTheSameRegister(_ seed: UInt64) {
    var dirty = RandomOffice(seed: seed)
    dirty.spoil(oneIn: 6)
    // Sessions far from their cases, so that they have a way to go.
    var (office, order) = (dirty.office, SeededGenerator(seed: seed))
    office.tables[.hearings]?.shuffle(using: &order)
    let files = office.files.mapValues { Array($0.utf8) }
    let whole = Ledger(files)
    for (longest, parts) in [(40, 1), (400, 3), (4000, 50)] {
      var random = SeededGenerator(seed: seed)
      let workers = Workers(parts, atLeast: 1) { count, work in
        for part in (0..<count).reversed() { work(part) }
      }
      let pieces = Ledger(files, cut: { Self.blocks(of: $0, longest, &random) }, workers: workers)
      #expect(pieces.findings == whole.findings)
      #expect(pieces.register.coverage == whole.register.coverage)
      #expect(Self.cases(pieces.register) == Self.cases(whole.register))
      #expect(pieces.register.jointCases == whole.register.jointCases)
      #expect(pieces.register.letters == whole.register.letters)
      #expect(pieces.register.trainings == whole.register.trainings)
      #expect(pieces.register.events == whole.register.events)
    }
  }

  private static func cases(_ register: Register) -> [CaseAndSessions] {
    (0..<register.caseCount).map { row in
      let record = register.caseRecord(row)
      return CaseAndSessions(
        number: register.text(record.number), record: record, sessions: Array(register.sessions(of: row)))
    }
  }

  private struct CaseAndSessions: Equatable {
    let number: String
    let record: CaseRecord
    let sessions: [HearingRecord]
  }

  private static func blocks(of text: [UInt8], _ longest: Int, _ random: inout SeededGenerator) -> [[UInt8]] {
    var (cutter, blocks, rest) = (BlockCutter(), [[UInt8]](), text[...])
    while !rest.isEmpty {
      let length = min(rest.count, random.number(in: 1...longest))
      if let block = cutter.add(Array(rest.prefix(length))) { blocks.append(block) }
      rest = rest.dropFirst(length)
    }
    return blocks + [cutter.finish()]
  }

  /// A file that turns out to be in another encoding is taken out again.
  @Test func rollingBackLeavesNothing() {
    let (files, text) = (Office().files, Array((Office().files["cases.csv"] ?? "").utf8))
    var builder = RegisterBuilder()
    let start = builder.checkpoint
    for _ in 1...2 {
      builder.rollBack(to: start)
      let opened = SourceFile.open(path: "cases.csv", table: .cases, encoding: .utf8, text: text)
      let number = builder.add(opened)
      let piece = opened.file.decode(text, units: UnitDirectory(), position: opened.body.position)
      builder.add(piece, to: number, startingAt: opened.body.line)
    }
    builder.rollBack(to: start)
    _ = builder.settleUnits()
    let settled = builder.finish()
    #expect(files.count == 2)
    #expect(settled.findings.isEmpty && settled.register.caseCount == 0)
    #expect(settled.register.coverage.values.allSatisfy { $0.read == 0 } && settled.register.files.isEmpty)
  }
}
