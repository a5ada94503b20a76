/// `xl/workbook.xml`: the sheets, and which rows are filtered and repeated on every page.
enum WorkbookPart {
  static func bytes(_ sheets: [WrittenSheet]) -> [UInt8] {
    XMLWriter.bytes(standalone: true) { xml in
      xml.element("workbook", ["xmlns": Namespace.main, "xmlns:r": Namespace.relationships]) {
        xml.element("bookViews") { xml.element("workbookView", ["windowWidth": "28800", "windowHeight": "15000"]) }
        xml.element("sheets") {
          for (index, sheet) in sheets.enumerated() { write(sheet, number: index + 1, to: xml) }
        }
        xml.element("definedNames") {
          for (index, sheet) in sheets.enumerated() { writeNames(of: sheet, index: index, to: xml) }
        }
      }
    }
  }

  private static func write(_ sheet: WrittenSheet, number: Int, to xml: XMLWriter) {
    xml.element(
      "sheet", ["name": sheet.name, "sheetId": "\(number)", "r:id": "rId\(number)"])
  }

  private static func writeNames(of sheet: WrittenSheet, index: Int, to xml: XMLWriter) {
    let prefix = CellReference.sheet(sheet.name) + "!"
    if sheet.isFiltered {
      let last = "$" + CellReference.letters(sheet.columnCount - 1) + "$\(sheet.part.tableRows)"
      xml.element(
        "definedName", ["name": "_xlnm._FilterDatabase", "localSheetId": "\(index)", "hidden": "1"],
        text: "\(prefix)$A$\(sheet.headerRow):\(last)")
    }
    xml.element(
      "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(index)"],
      text: "\(prefix)$\(sheet.headerRow):$\(sheet.headerRow)")
  }
}
