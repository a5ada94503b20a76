/// The files that make up a workbook, in the order in which they stand in its package.
///
///     [Content_Types].xml               what each file is
///     _rels/.rels                       where the workbook and its properties are
///     docProps/core.xml                 title, creator, date
///     xl/workbook.xml                   the sheets
///     xl/_rels/workbook.xml.rels        where they are
///     xl/styles.xml                     the looks of cells
///     xl/worksheets/sheet1.xml …        the sheets themselves
///     xl/worksheets/_rels/sheet1.xml.rels …   where their links lead
struct PackageParts {
  private let workbook: Workbook
  private let sheets: [WrittenSheet]
  private let scratch: ScratchFile

  init(_ workbook: Workbook, _ sheets: [WrittenSheet], _ scratch: ScratchFile) {
    self.workbook = workbook
    self.sheets = sheets
    self.scratch = scratch
  }

  var all: [PackagePart] {
    let book = [
      PackagePart("[Content_Types].xml", ContentTypesPart.bytes(sheetCount: sheets.count)),
      PackagePart("_rels/.rels", RelationshipsPart.package()),
      PackagePart("docProps/core.xml", PropertiesPart.bytes(workbook)),
      PackagePart("xl/workbook.xml", WorkbookPart.bytes(sheets)),
      PackagePart("xl/_rels/workbook.xml.rels", RelationshipsPart.workbook(sheetCount: sheets.count)),
      PackagePart("xl/styles.xml", StylesPart.bytes()),
    ]
    return sheets.enumerated().reduce(into: book) { $0 += parts(of: $1.element, number: $1.offset + 1) }
  }

  private func parts(of sheet: WrittenSheet, number: Int) -> [PackagePart] {
    let frame = WorksheetPart(sheet, title: workbook.title, isFirst: number == 1).frame()
    let rows = PackagePart.Piece.scratch(scratch, sheet.part.stored)
    let body = PackagePart("xl/worksheets/sheet\(number).xml", [.bytes(frame.head), rows, .bytes(frame.tail)])
    guard let links = RelationshipsPart.links(of: sheet.part) else { return [body] }
    return [body, PackagePart("xl/worksheets/_rels/sheet\(number).xml.rels", links)]
  }
}
