import Diagnostics
import Records
import Workbooks

/// The tables of an office as it submitted them, with what was found: the faulty cells coloured and commented, and a
/// first column that says it in words.
///
/// It goes to the office whose records they are, and so holds all their fields, names of plaintiffs too; of other
/// offices it holds nothing.
public struct AnnotatedCopy: Sendable {
  /// The text of a record as it was submitted, in UTF-8.
  public typealias Text = @Sendable (SubmittedRow) throws(WorkbookError) -> [UInt8]

  private let returns: Returns
  private let line: Int
  private let text: Text

  /// - Parameters:
  ///   - line: the line of the index that the office has.
  ///   - text: looks a record up; called for each record once, while the workbook is being written.
  public init(_ returns: Returns, line: Int, text: @escaping Text) {
    self.returns = returns
    self.line = line
    self.text = text
  }

  /// The workbook, ready to be written.
  ///
  /// - Parameter created: the moment in its properties, in seconds since 1970-01-01 UTC.
  public func workbook(created: Int) -> Workbook {
    let submissions = returns.submissions
    let rows = Dictionary(grouping: submissions.rows(of: returns.offices[line])) { Int($0.file) }
    let found = Dictionary(grouping: returns.findings[line]) { submissions.file(of: $0) }
    let files = Set(rows.keys).union(found.keys.compactMap(\.self)).sorted()
    let tables = Dictionary(grouping: files) { submissions.files[$0].source.table }
    let sheets = files.map { number in
      let file = submissions.files[number]
      let isOnly = tables[file.source.table]?.count == 1
      return AnnotatedTable(
        file: file, width: file.width(for: returns.offices[line]), rows: rows[number] ?? [],
        findings: found[number] ?? [], language: returns.language, text: text
      ).sheet(named: isOnly ? file.source.table.title[returns.language] : file.source.sheetName(returns.language))
    }
    let unit = returns.index.lines[line].slip.unit.name
    return Workbook(
      title: Phrase.copyTitle.text(returns.language, ["unit": unit]), creator: "Assize \(returns.cover.version)",
      created: created, sheets: sheets)
  }
}

extension SourceFile {
  /// The table, and the file's own name without its ending.
  fileprivate func sheetName(_ language: Language) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return ([table.title[language], stem] + [sheet].compactMap(\.self)).joined(separator: " ")
  }
}
