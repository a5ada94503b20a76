/// Reads the sheets of an Excel workbook as text.
///
/// Only the container and the parts that hold cells are looked at: no macros, no external links, no pictures. Nothing
/// is written anywhere, and nothing outside the bytes handed in is opened.
public enum SpreadsheetReader {
  /// The worksheets of a workbook, in its own order; chart and macro sheets are left out.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limits: how much a workbook may hold before it is refused; see ``SpreadsheetLimits``.
  /// - Returns: all sheets, or the one thing that keeps the workbook from being read. What is wrong with single cells
  ///   is said by ``Sheet/findings(file:)``.
  public static func sheets(
    in bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()
  ) -> Result<[Sheet], SpreadsheetFault> {
    guard bytes.count <= limits.fileBytes else { return .failure(.fileTooLarge(limits)) }
    let form = FileForm(of: bytes)
    guard form == .zip else { return .failure(form == .encrypted ? .encrypted : .notAWorkbook(form)) }
    return bytes.withUnsafeBytes { buffer in
      do throws(SpreadsheetFault) {
        return .success(try sheets(in: WorkbookPackage(buffer, limits: limits)))
      } catch {
        return .failure(error)
      }
    }
  }

  private static func sheets(in package: WorkbookPackage) throws(SpreadsheetFault) -> [Sheet] {
    let root = try package.workbookName()
    let links = try package.relationships(of: root)
    let workbook = WorkbookPart(limits: package.limits)
    try package.parse(root, with: workbook)
    let strings = SharedStringsPart(limits: package.limits)
    if let name = links.target(ofType: "sharedStrings") { try package.parse(name, with: strings) }
    let styles = StylesPart(limits: package.limits)
    if let name = links.target(ofType: "styles") { try package.parse(name, with: styles) }
    let values = CellValues(strings: strings.table, styles: styles.styles, startsIn1904: workbook.startsIn1904)
    return try worksheets(of: workbook, links, package, values)
  }

  private static func worksheets(
    of workbook: WorkbookPart, _ links: Relationships, _ package: WorkbookPackage, _ values: CellValues
  ) throws(SpreadsheetFault) -> [Sheet] {
    var sheets: [Sheet] = []
    var names: Set<String> = []
    for entry in workbook.sheets {
      guard names.insert(entry.name).inserted else { throw .damaged(.repeatedSheet(entry.name)) }
      guard let link = links[entry.id] else { throw .damaged(.missingPart(entry.name)) }
      guard link.type == "worksheet" else { continue }
      let part = WorksheetPart(name: entry.name, values: values, limits: package.limits, budget: package.budget)
      try package.parse(link.target, with: part)
      sheets.append(try part.sheet(isHidden: entry.isHidden))
    }
    return sheets
  }
}
