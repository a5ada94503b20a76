import Diagnostics
import Templates
import Workbooks

/// The workbooks of a report that are filled from templates.
public struct WorkbookSet: Sendable {
  /// A workbook to be filled.
  public struct Named: Sendable {
    /// The name of the file that it becomes.
    public let output: String
    let template: WorkbookTemplate
  }

  /// In the order of their names.
  public let workbooks: [Named]

  /// The shapes that surround a workbook, outermost first.
  static let shapes: [Shape] = [
    .record(PageFrame.shape), .record(Summary.fields.shape), .record(WorkbookPage.fields.shape),
  ]

  /// Compiles workbooks; a later one takes the place of an earlier one of the same name.
  ///
  /// - Returns: The workbooks, or nil where one is at fault, and everything found.
  static func load(_ sources: [TemplateSource]) -> (set: WorkbookSet?, findings: [Finding]) {
    var byName: [String: TemplateSource] = [:]
    for source in sources { byName[output(of: source.file)] = source }
    var findings: [Finding] = []
    let workbooks = byName.sorted { $0.key < $1.key }.compactMap { name, source in
      let (template, found) = WorkbookTemplate.compile(source.bytes, file: source.file, for: shapes)
      findings += found
      return template.map { Named(output: name, template: $0) }
    }
    return (workbooks.count == byName.count ? WorkbookSet(workbooks: workbooks) : nil, findings)
  }

  /// `ledger.xlsx` becomes `assessment.xlsx`; every other workbook keeps its name.
  private static func output(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name == "ledger.xlsx" ? "assessment.xlsx" : name
  }
}

extension Report {
  /// What the workbooks of the report are filled with.
  public func workbookValues(_ findings: [Finding]) -> [Value] {
    [
      frame, Summary.fields.value(summary),
      WorkbookPage.fields.value(WorkbookPage(report: self, findings: findings)),
    ]
  }
}

extension WorkbookSet.Named {
  /// Fills the workbook and writes it to a path.
  ///
  /// - Parameters:
  ///   - values: what ``Report/workbookValues(_:)`` gives.
  ///   - created: the moment in its properties, in seconds since 1970-01-01 UTC.
  public func fill(
    _ values: [Value], created: Int, to path: String
  ) throws(WorkbookError) -> FilledWorkbook {
    try template.fill(values, created: created, to: path)
  }
}
