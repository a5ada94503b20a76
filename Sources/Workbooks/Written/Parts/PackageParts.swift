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
///     xl/comments1.xml …                the comments on their cells
///     xl/drawings/vmlDrawing1.vml …     the boxes of the comments
struct PackageParts {
  private let workbook: Workbook
  private let sheets: [WrittenSheet]
  /// The legal names of sheets by those they were given; the first of several counts.
  private let names: [String: String]

  init(_ workbook: Workbook, _ sheets: [WrittenSheet]) {
    self.workbook = workbook
    self.sheets = sheets
    names = Dictionary(sheets.map { ($0.encoded.sheet.name, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  var all: [PackagePart] {
    let book = [
      PackagePart("[Content_Types].xml", ContentTypesPart.bytes(sheetCount: sheets.count, commented: commented)),
      PackagePart("_rels/.rels", RelationshipsPart.package()),
      PackagePart("docProps/core.xml", PropertiesPart.bytes(workbook)),
      PackagePart("xl/workbook.xml", WorkbookPart.bytes(sheets)),
      PackagePart("xl/_rels/workbook.xml.rels", RelationshipsPart.workbook(sheetCount: sheets.count)),
      PackagePart("xl/styles.xml", StylesPart.bytes(hasRareLooks: sheets.contains(where: \.encoded.hasRareLooks))),
    ]
    return sheets.enumerated().reduce(into: book) { $0 += parts(of: $1.element, number: $1.offset + 1) }
  }

  /// The numbers of the sheets with comments.
  private var commented: [Int] {
    sheets.indices.filter { !sheets[$0].part.comments.isEmpty }.map { $0 + 1 }
  }

  private func parts(of sheet: WrittenSheet, number: Int) -> [PackagePart] {
    let frame = WorksheetPart(sheet, title: workbook.title, isFirst: number == 1, names: names).frame()
    let rows = PackagePart.Stretch.packed(sheet.part.stored)
    let body = PackagePart("xl/worksheets/sheet\(number).xml", [.bytes(frame.head), rows, .bytes(frame.tail)])
    guard let relations = RelationshipsPart.sheet(sheet.part, number: number) else { return [body] }
    return [body, PackagePart("xl/worksheets/_rels/sheet\(number).xml.rels", relations)] + comments(sheet, number)
  }

  private func comments(_ sheet: WrittenSheet, _ number: Int) -> [PackagePart] {
    if sheet.part.comments.isEmpty { return [] }
    let blocksBefore = sheets[..<(number - 1)].reduce(1) {
      $0 + CommentDrawingPart.blocks(comments: $1.part.comments.count)
    }
    let drawing = CommentDrawingPart(sheet, firstBlock: blocksBefore)
    return [
      PackagePart(
        "xl/comments\(number).xml", CommentsPart.bytes(sheet.part.comments, author: workbook.creator)),
      PackagePart("xl/drawings/vmlDrawing\(number).vml", drawing.bytes()),
    ]
  }
}
