import Assessment
import Diagnostics
import Records
import Reports
import Spreadsheets
import TestSupport
import Testing

/// The returns of some tables, with what they were composed from.
struct Returned {
  let files: SubmittedFiles
  let findings: [Finding]
  let register: Register
  let returns: Returns

  /// - Parameter more: findings that are not made from records, such as those about files that belong to no table.
  init(_ tables: [String: String], _ language: Language = .zh, more: [Finding] = []) throws {
    let scheme = try #require(SchemeReader.read(BuiltIn.scheme, file: BuiltIn.schemeFile).scheme)
    let ledger = Ledger(tables)
    register = ledger.register
    files = ledger.submitted(tables)
    findings = (ledger.findings + inspect(register, under: scheme) + more).sorted()
    let imprint = Imprint(
      provenance: Provenance(version: "1.2.3", schemeDigest: "5ca1ab1e"), date: scheme.period.to,
      inputs: register.files.map(\.path), language: language)
    returns = Returns.compose(files.submissions, register, findings, scheme, imprint)
  }

  /// The slips, by the names of their folders.
  var slips: [String: ReturnSlip] {
    Dictionary(uniqueKeysWithValues: returns.slips.map { (returns.folder(of: $0), returns.slip(of: $0)) })
  }

  /// The code and verdict of each line of the index.
  var verdicts: [String] { returns.index.lines.map { "\($0.slip.unit.code) \($0.slip.statusWord)" } }

  /// The annotated copy in a folder, as it is written.
  func copy(_ folder: String) throws -> PackageReader {
    let line = try #require(returns.slips.first { returns.folder(of: $0) == folder })
    let files = files
    return try PackageReader(
      writing: AnnotatedCopy(returns, line: line) { row in files.bytes(of: row) }.workbook(created: 0))
  }

  /// Its sheets, as a reader of workbooks sees them: names, and rows of texts by number.
  func sheets(_ folder: String) throws -> [(name: String, rows: [Int: [String]])] {
    try SpreadsheetReader.sheets(in: copy(folder).file).get().map { sheet in
      let rows = sheet.rows.map { row in
        let cells = Dictionary(uniqueKeysWithValues: row.cells.map { ($0.column, $0.text) })
        return (row.number, (1...sheet.width).map { cells[$0] ?? "" })
      }
      return (sheet.name, Dictionary(uniqueKeysWithValues: rows))
    }
  }
}
