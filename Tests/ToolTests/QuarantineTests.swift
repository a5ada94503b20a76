import Foundation
import Records
import TestSupport
import Testing

/// Faulty records are left out, counted and listed; every record that was read is accounted for.
@Suite struct QuarantineTests {
  /// The province with an eighth table file of faulty case rows.
  private func faulty() throws -> TestFolder {
    let folder = try Province.copied()
    try folder.write(
      "data/cases-late.csv",
      """
      case_no,unit_code,instance,filed_on,outcome,plaintiff
      （2025）砚0321行初901号,990321-01,一审,2025-13-01,,王某甲
      （2025）砚0321行初902号,990321-99,一审,2025-03-01,,王某乙
      （2025）砚0321行初903号,990321-01,一审,2025-03-01,撤消,王某丙
      （2025）砚0321行初904号,990321-01,一审,2025-03-01,,王某丁

      """)
    try folder.write("data/hearings-late.csv", "case_no,unit_code,held_on\n（2025）砚0321行初901号,990321-01,2025-05-06\n")
    return folder
  }

  @Test func reportsAreWrittenWithoutTheFaultyRecords() throws {
    let folder = try faulty()
    let refused = try ToolRun(["report", "data", "--out", "out"], in: folder)
    #expect(refused.status == 65 && !folder.has("out"), "\(refused.summary)")
    let run = try ToolRun(["report", "data", "--out", "out", "--quarantine"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let coverage = try JSONDocument(folder.bytes("out/results.json"))["coverage"]
    #expect(coverage["cases"]["quarantined"].int == 3)
    #expect(coverage["hearings"]["quarantined"].int == 1)
    let expected = try JSONDocument([UInt8](Data(contentsOf: Expected.results)))["coverage"]
    #expect(coverage["cases"]["counted"].int == (expected["cases"]["counted"].int ?? 0) + 1)
  }

  @Test func everyRecordIsAccountedFor() throws {
    let folder = try faulty()
    let run = try ToolRun(["report", "data", "--out", "out", "--quarantine", "--format", "json"], in: folder)
    let cases = try JSONDocument(folder.bytes("out/results.json"))["coverage"]["cases"]
    let counts = ["read", "counted", "quarantined", "set_aside"].map { cases[$0].int.map(String.init) ?? "?" }
    #expect(run.messages.contains("案件 \(counts[0]) = \(counts[1]) + \(counts[2]) + \(counts[3])"), "\(run.messages)")
    for file in ["out/results.json", "out/manifest.json"] {
      let coverage = try JSONDocument(folder.bytes(file))["coverage"]
      #expect(coverage.keys == Table.allCases.map(\.rawValue).sorted())
      for table in coverage.keys {
        let count = { coverage[table][$0].int ?? -1 }
        #expect(count("read") == count("counted") + count("quarantined") + count("set_aside"), "\(table)")
      }
      let records = try Table.allCases.map { table in (table.rawValue, try Plain.records(of: table, in: folder)) }
      for (table, count) in records { #expect(coverage[table]["read"].int == count, "\(table)") }
    }
  }

  @Test func theListOfFindingsIsThatOfCheck() throws {
    let folder = try faulty()
    _ = try ToolRun(["report", "data", "--out", "out", "--quarantine"], in: folder)
    let check = try ToolRun(["check", "data", "--format", "csv"], in: folder)
    #expect(check.status == 65)
    #expect(try folder.bytes("out/diagnostics.csv") == check.output)
    for code in ["bad-date", "unknown-unit", "bad-value", "refers-to-quarantined"] {
      #expect(check.text.contains("\n\(code),error,"))
    }
    let page = try folder.text("out/index.html")
    #expect(page.contains("cases-late.csv"), "the first page names the records that were left out")
  }

  @Test func noPlaintiffIsNamedInAnyFile() throws {
    let folder = try faulty()
    try folder.write(
      "data/cases-more.csv",
      """
      case_no,unit_code,instance,filed_on,plaintiff,note
      （2025）砚01行初905号,990103,一审,2025-01-40,欧阳无忌,绝密备注

      """)
    _ = try ToolRun(["report", "data", "--out", "out", "--quarantine"], in: folder)
    for (path, bytes) in try folder.contents("out") where !path.hasSuffix(".xlsx") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!["王某甲", "王某丁", "欧阳无忌", "绝密备注"].contains { text.contains($0) }, "\(path)")
    }
  }

  @Test func explainTakesQuarantineToo() throws {
    let folder = try faulty()
    #expect(try ToolRun(["explain", "data", "--unit", "990321-01"], in: folder).status == 65)
    #expect(try ToolRun(["explain", "data", "--unit", "990321-01", "--quarantine"], in: folder).status == 0)
  }
}

/// A scheme's severities decide what refuses a report.
@Suite struct SchemeSeverityTests {
  private static let scheme = """
    assize: 1
    id: strict
    period: {from: 2025-01-01, to: 2025-12-31}
    outcomes: {lost: [撤销]}
    indicators: [{id: shown, of: trials, count: joint}]

    """

  private func folder(_ findings: String, _ office: Office) throws -> TestFolder {
    let folder = try TestFolder()
    for (name, text) in office.files { try folder.write("data/" + name, text) }
    try folder.write("data/scheme.yaml", Self.scheme + "findings: {\(findings)}\n")
    return folder
  }

  @Test func aRaisedWarningRefusesTheReport() throws {
    let folder = try folder("case-type-mismatch: error", Office(cases: [["instance": "二审"], ["case_no": number(2)]]))
    #expect(try ToolRun(["check", "data"], in: folder).status == 65)
    #expect(try ToolRun(["report", "data", "--out", "out"], in: folder).status == 65)
    let run = try ToolRun(["report", "data", "--out", "out", "--quarantine"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let coverage = try JSONDocument(folder.bytes("out/results.json"))["coverage"]["cases"]
    #expect(coverage["quarantined"].int == 1 && coverage["counted"].int == 1)
    #expect(try folder.text("out/diagnostics.csv").contains("case-type-mismatch,error,"))
  }

  @Test func aLoweredErrorLetsItThrough() throws {
    let late = Office(cases: [["concluded_on": "2025-01-01", "outcome": "撤销"]])
    #expect(try ToolRun(["check", "data"], in: folder("", late)).status == 65)
    let folder = try folder("date-order: warning", late)
    #expect(try ToolRun(["check", "data"], in: folder).status == 0)
    let run = try ToolRun(["report", "data", "--out", "out"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try JSONDocument(folder.bytes("out/results.json"))["coverage"]["cases"]["counted"].int == 1)
  }

  @Test func whatHasNoRecordRefusesToo() throws {
    let early = Office(trainings: [["held_on": "2024-03-04"]])
    let folder = try folder("outside-period: error", early)
    #expect(try ToolRun(["report", "data", "--out", "out"], in: folder).status == 65)
    #expect(try ToolRun(["report", "data", "--out", "out", "--quarantine"], in: folder).status == 0)
  }
}
