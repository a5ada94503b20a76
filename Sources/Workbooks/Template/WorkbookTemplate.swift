import Diagnostics
import Spreadsheets
import Templates

/// An office's own workbook with tags in its cells, ready to be filled.
///
/// The language is that of all templates; what it means in cells is told in `docs/templates.md`. Everything in the
/// workbook that refers to cells follows where rows and columns are repeated; what is not understood is kept as it is.
public struct WorkbookTemplate: Sendable {
  let parts: TemplateParts
  /// The part that lists the sheets.
  let workbook: Element
  let links: [Relationship]
  let entries: [SheetEntry]
  let directory: SheetDirectory
  let scope: NameScope
  /// The part with the shared strings.
  let stringsName: String?
  /// Whether there are tags in it.
  let hasTags: Bool

  /// How the names of such files end.
  public static let suffix = ".xlsx"

  /// Reads and checks a workbook for values of the given shapes, outermost first.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for findings.
  /// - Returns: The template, unless there is an error, and everything found, by place.
  public static func compile(
    _ bytes: [UInt8], file: String, for shapes: [Shape]
  ) -> (template: WorkbookTemplate?, findings: [Finding]) {
    do throws(SpreadsheetFault) {
      var compiler = try WorkbookCompiler(TemplateParts(bytes), file: file, shapes)
      let template = try compiler.compile()
      let findings = Set(compiler.findings).sorted()
      return (findings.contains { $0.severity == .error } ? nil : template, findings)
    } catch {
      let reason = error.finding(file: file).message
      return (nil, [Finding(WorkbookTemplateFinding.unreadable, at: Place(file: file), [.init("reason", reason)])])
    }
  }

  /// Writes the workbook filled with values of the shapes it was compiled for, outermost first.
  ///
  /// The file appears at the path when it is complete. Memory stays small however many rows there are.
  /// - Parameters:
  ///   - created: the moment in its properties, in seconds since 1970-01-01 UTC; nil leaves that of the template.
  ///   - rowLimit: how many rows a sheet takes; the rest goes on in a further sheet.
  public func fill(
    _ values: [Value], created: Int? = nil, to path: String, rowLimit: Int = 1_048_576
  ) throws(WorkbookError) -> FilledWorkbook {
    let package = try ZipPackage(path: path)
    var filler = WorkbookFiller(self, values, created: created, rowLimit: rowLimit)
    for part in try filler.fill(package.store) { try package.add(part) }
    try package.close()
    return filler.summary
  }
}

/// What a filled workbook became, where the format forced a change.
public struct FilledWorkbook: Sendable, Hashable {
  /// The names of its sheets.
  public internal(set) var sheets: [String] = []
  /// The sheets that go on where another has all the rows that a sheet takes.
  public internal(set) var furtherSheets: [String] = []
  /// How many texts were longer than a cell takes (32,767 UTF-16 units) and end with `…` instead.
  public internal(set) var shortenedTexts = 0
}
