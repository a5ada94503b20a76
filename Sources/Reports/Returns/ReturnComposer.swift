import Diagnostics
import Records

/// Puts the returns together: whose each finding is, and what became of each office's records.
struct ReturnComposer {
  private let submissions: Submissions
  private let language: Language
  /// By office; those of no office last.
  private let found: [[Finding]]
  private let coverage: [Coverage]
  /// For each office the files of others that are returned with records of its own.
  private let held: [Int: [HeldFile]]

  init(_ submissions: Submissions, _ register: Register, _ findings: [Finding], _ language: Language) {
    self.submissions = submissions
    self.language = language
    var found: [[Finding]] = Array(repeating: [], count: submissions.offices.count + 1)
    for finding in findings { found[submissions.office(of: finding) ?? submissions.offices.count].append(finding) }
    self.found = found
    coverage = submissions.coverage(register, found)
    held = submissions.held(language)
  }

  /// The offices that submitted something, by code; last those of no office, where there is anything.
  ///
  /// To stand in the directory is to submit nothing.
  var offices: [Int?] {
    let listed = submissions.offices.indices.filter { office in
      !found[office].isEmpty || submissions.rows(of: office).contains { submissions.isOfOffice($0) }
    }
    let rest = found[submissions.offices.count].isEmpty && submissions.rows(of: nil).isEmpty
    return listed.map { $0 } + (rest ? [] : [nil])
  }

  func findings(of office: Int?) -> [Finding] { found[office ?? submissions.offices.count] }

  /// An office in the index: its slip without the findings themselves.
  func line(of office: Int?) -> ReturnIndex.Line {
    let (findings, held) = (findings(of: office), office.flatMap { self.held[$0] } ?? [])
    let counts = Severities(findings)
    let isReturned = counts.errors > 0 || !held.isEmpty
    let status: ReturnStatus = isReturned ? .returned : counts.warnings > 0 ? .doubtful : .accepted
    let (title, word) = office == nil ? (Phrase.unassignedTitle, Phrase.forCollector) : (status.slipTitle, status.title)
    let slip = ReturnSlip(
      unit: submissions.name(of: office, language), isUnassigned: office == nil, status: status,
      title: title.text(language), statusWord: word.text(language), request: status.request.text(language),
      counts: counts, coverage: coverage[office ?? submissions.offices.count], held: held,
      workbook: hasTables(office, findings) ? Returns.workbookName : nil)
    return ReturnIndex.Line(slip: slip, hasSlip: !findings.isEmpty)
  }

  /// Whether there is anything for a copy of tables: something was found, and records of its own or a faulty header.
  private func hasTables(_ office: Int?, _ findings: [Finding]) -> Bool {
    guard !findings.isEmpty else { return false }
    return !submissions.rows(of: office).isEmpty || findings.contains { submissions.file(of: $0) != nil }
  }
}

extension Severities {
  fileprivate init(_ findings: [Finding]) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }
}

extension Submissions {
  /// The name of an office; that of none has a word for it and a folder of its own.
  func name(of office: Int?, _ language: Language) -> UnitName {
    guard let office else { return UnitName(name: Phrase.unassigned.text(language), code: Returns.unassignedFolder) }
    let unit = offices[office]
    return UnitName(name: unit.name.isEmpty ? unit.code : unit.name.plain, code: unit.code)
  }

  /// Whether a record was submitted by its office, not the directory of units by whoever keeps it.
  func isOfOffice(_ row: SubmittedRow) -> Bool { files[Int(row.file)].source.table != .units }

  /// For each office the files that are returned as a whole, are not its own, and have records of it.
  func held(_ language: Language) -> [Int: [HeldFile]] {
    var held: [Int: [HeldFile]] = [:]
    for file in files where file.source.hasFaultyHeader {
      var counts: [Int: Int] = [:]
      for row in rows[file.rows] {
        if let office = self.office(of: row), office != file.submitter { counts[office, default: 0] += 1 }
      }
      let submitter = self.name(of: file.submitter, language)
      for (office, count) in counts {
        let name = file.source.place.text.plain
        held[office, default: []].append(HeldFile(file: name, records: count, submitter: submitter))
      }
    }
    return held
  }

  /// What became of the records of each office; those of no office last.
  ///
  /// What stands is in the register; what was set aside is said by a finding; the rest is quarantined.
  func coverage(_ register: Register, _ found: [[Finding]]) -> [Coverage] {
    var counted = Array(repeating: 0, count: offices.count + 1)
    let numbers = Dictionary(offices.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let places = register.units.map { numbers[$0.code] ?? offices.count }
    register.forEachSource { _, unit in counted[places[unit]] += 1 }
    return counted.indices.map { place in
      let read = rows(of: place < offices.count ? place : nil).count
      let aside = Set(found[place].filter { Self.setsAside($0) }.map(\.place.record)).count
      let setAside = min(aside, max(0, read - counted[place]))
      return Coverage(counted: counted[place], quarantined: read - counted[place] - setAside, setAside: setAside)
    }
  }

  /// Whether a finding says that a record was set aside: it does unless it is ruled to be an error.
  private static func setsAside(_ finding: Finding) -> Bool {
    finding.severity != .error && (finding.kind == .duplicateRow || finding.kind == .notAResponseCase)
  }
}

extension Place {
  /// The record that it lies in.
  fileprivate var record: Place { Place(file: file, sheet: sheet, line: line) }
}
