/// Reads the list of a workbook's sheets and the year from which its dates count.
final class WorkbookPart: PartHandler {
  struct Entry {
    let name: String
    /// The link that leads to the sheet.
    let id: String
    let isHidden: Bool
  }

  private enum Node { case workbook, sheets, sheet }

  private(set) var sheets: [Entry] = []
  private(set) var startsIn1904 = false
  private let limits: SpreadsheetLimits
  private var trail = Trail<Node>()

  init(limits: SpreadsheetLimits) { self.limits = limits }

  func open(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetFault) {
    guard trail.reaches(depth) else { return }
    switch trail.last {
    case nil where name == "workbook": trail.enter(.workbook)
    case nil: throw .notAWorkbook(.otherPackage)
    case .workbook where name == "sheets": trail.enter(.sheets)
    case .workbook where name == "workbookPr": startsIn1904 = attributes.isTrue("date1904")
    case .sheets where name == "sheet": try add(attributes)
    default: break
    }
  }

  private func add(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
    guard sheets.count < limits.sheets else { throw .tooLarge(.init("工作表数", "sheets", limits.sheets)) }
    let name = attributes.text("name") ?? ""
    guard let id = attributes.prefixedText("id") else { throw .damaged(.missingPart(name)) }
    let isHidden = ["hidden", "veryHidden"].contains(attributes.text("state"))
    sheets.append(Entry(name: name, id: id, isHidden: isHidden))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func close(depth: Int) { _ = trail.leave(depth) }
}
