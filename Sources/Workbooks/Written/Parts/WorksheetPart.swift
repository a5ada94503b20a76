/// `xl/worksheets/sheetN.xml` around its rows: view, widths, filter, links, and how it is printed.
struct WorksheetPart {
  private let sheet: WrittenSheet
  private let title: String
  private let isFirst: Bool
  private let names: [String: String]

  /// `title` is printed at the head of every page; `names` are the legal names of all sheets by those they were given.
  init(_ sheet: WrittenSheet, title: String, isFirst: Bool, names: [String: String]) {
    self.sheet = sheet
    self.title = title
    self.isFirst = isFirst
    self.names = names
  }

  /// What stands before the rows, and what stands after them: one well-formed document when put together.
  func frame() -> (head: [UInt8], tail: [UInt8]) {
    var end = 0
    let document = XMLWriter.bytes(standalone: true) { xml in
      xml.element("worksheet", ["xmlns": Namespace.main, "xmlns:r": Namespace.relationships]) {
        writeView(to: xml)
        writeColumns(to: xml)
        xml.element("sheetData") { end = xml.flushedCount() }
        writeRanges(to: xml)
        writePage(to: xml)
        writeIgnoredErrors(to: xml)
        if !sheet.part.comments.isEmpty {
          xml.element("legacyDrawing", ["r:id": RelationshipsPart.drawing])
        }
      }
    }
    return (Array(document[..<end]), Array(document[end...]))
  }

  private var lastRow: Int { sheet.part.noteRows.last ?? sheet.part.tableRows }

  /// The header stays in sight, and the first columns where it is wished.
  private func writeView(to xml: XMLWriter) {
    xml.element("sheetPr") { xml.element("pageSetUpPr", ["fitToPage": "1"]) }
    xml.element("dimension", ["ref": CellReference.range(rows: 1...lastRow, columns: sheet.columnCount)])
    xml.element("sheetViews") {
      xml.element("sheetView", ["tabSelected": isFirst ? "1" : "0", "workbookViewId": "0"]) {
        writePanes(frozen: min(sheet.encoded.sheet.frozenColumns, sheet.columnCount - 1), to: xml)
      }
    }
    xml.element("sheetFormatPr", ["defaultColWidth": "\(DisplayWidth.untouched)", "defaultRowHeight": "16.5"])
  }

  private func writePanes(frozen columns: Int, to xml: XMLWriter) {
    let corner = CellReference.cell(column: max(columns, 0), row: sheet.headerRow + 1)
    let pane = columns > 0 ? "bottomRight" : "bottomLeft"
    xml.element("pane") {
      if columns > 0 { xml.attribute("xSplit", "\(columns)") }
      xml.attribute("ySplit", "\(sheet.headerRow)")
      xml.attribute("topLeftCell", corner)
      xml.attribute("activePane", pane)
      xml.attribute("state", "frozen")
    }
    if columns > 0 {
      xml.element("selection", ["pane": "topRight"])
      xml.element("selection", ["pane": "bottomLeft"])
    }
    xml.element("selection", ["pane": pane, "activeCell": corner, "sqref": corner])
  }

  private func writeColumns(to xml: XMLWriter) {
    if sheet.columnCount == 0 { return }
    let columns = sheet.encoded.sheet.columns
    xml.element("cols") {
      for (index, width) in sheet.encoded.widths.enumerated() {
        let number = "\(index + 1)"
        xml.element("col", ["min": number, "max": number, "width": "\(width)", "customWidth": "1"]) {
          if let entry = columns[index].entry { xml.attribute("style", "\(entry.style.index)") }
        }
      }
    }
  }

  /// What is said of cells after them all: filter, notes over all columns, links.
  private func writeRanges(to xml: XMLWriter) {
    if sheet.isFiltered { xml.element("autoFilter", ["ref": tableRange(from: sheet.headerRow)]) }
    let notes = sheet.part.noteRows
    let columns = sheet.encoded.noteColumns
    if !notes.isEmpty, columns > 1 {
      xml.element("mergeCells", ["count": "\(notes.count)"]) {
        for row in notes {
          xml.element("mergeCell", ["ref": CellReference.range(rows: row...row, columns: columns)])
        }
      }
    }
    let first = sheet.headerRow + 1
    Validations(sheet.encoded.sheet.columns, rows: first...max(lastEntryRow, first), names: names).write(to: xml)
    if !sheet.part.links.isEmpty {
      xml.element("hyperlinks") {
        for (index, link) in sheet.part.links.enumerated() { write(link, index, to: xml) }
      }
    }
  }

  private func write(_ link: LinkedCell, _ index: Int, to xml: XMLWriter) {
    xml.element("hyperlink", ["ref": link.cell]) {
      switch link.target {
      case .place(let place): xml.attribute("location", place)
      case .address: xml.attribute("r:id", RelationshipsPart.id(ofLink: index))
      }
    }
  }

  /// A4, one page wide, as many high as it takes; above title and sheet, below the page of how many.
  private func writePage(to xml: XMLWriter) {
    xml.element("printOptions", ["horizontalCentered": "1"])
    xml.element(
      "pageMargins",
      ["left": "0.5", "right": "0.5", "top": "0.75", "bottom": "0.75", "header": "0.3", "footer": "0.3"])
    xml.element(
      "pageSetup",
      [
        "paperSize": "9", "fitToWidth": "1", "fitToHeight": "0",
        "orientation": sheet.encoded.sheet.isLandscape ? "landscape" : "portrait",
      ])
    xml.element("headerFooter") {
      xml.element("oddHeader", text: "&L\(Self.headerText(title))&R&A")
      xml.element("oddFooter", text: "&C&P / &N")
    }
  }

  /// Codes such as 007 are text that looks like a number: no green triangles on them.
  private func writeIgnoredErrors(to xml: XMLWriter) {
    if sheet.columnCount == 0 { return }
    xml.element("ignoredErrors") {
      xml.element("ignoredError", ["sqref": tableRange(from: 1, through: lastEntryRow), "numberStoredAsText": "1"])
    }
  }

  /// The last row that someone may fill in: of the whole sheet, where that is what it is for and no notes are below.
  private var lastEntryRow: Int {
    let isForm = sheet.part.noteRows.isEmpty && sheet.encoded.sheet.columns.contains { $0.entry != nil }
    return isForm ? Workbook.mostRows : sheet.part.tableRows
  }

  private func tableRange(from row: Int, through last: Int? = nil) -> String {
    CellReference.range(rows: row...(last ?? sheet.part.tableRows), columns: sheet.columnCount)
  }

  /// An ampersand begins a code in a page header, unless there are two.
  ///
  /// The header takes 255 characters in all.
  private static func headerText(_ title: String) -> String {
    let doubled = title.prefix(60).map { $0 == "&" ? "&&" : String($0) }.joined()
    return CellText.escaped(doubled)
  }
}

extension WrittenSheet {
  var columnCount: Int { encoded.sheet.columns.count }
  var headerRow: Int { encoded.sheet.headerRow }
  var isFiltered: Bool { encoded.sheet.hasFilter && columnCount > 0 }
}
