import Templates

/// The document around the rows of a filled sheet: what refers to cells follows them.
struct SheetDocument {
  let sheet: FilledSheet
  let sheets: FilledSheets
  let rows: FilledRows
  /// The rows of this part, their formulas among them.
  let cells: [PackagePart.Stretch]
  /// The ranges that the rows were asked about.
  let ranges: SheetRanges
  /// Which of the sheets that the rows are shared out to.
  let part: Int
  /// Whether it is the sheet that is shown when the workbook is opened.
  let isSelected: Bool
  /// The hyperlinks of this part.
  var hyperlinks: [Element] = []

  var site: ReferenceSite { ReferenceSite(sheets: sheets, sheet: sheet, part: part) }
  /// Whether it is the first that came of the template's sheet.
  var isOriginal: Bool { sheet.time == 0 && part == 0 }

  /// The whole document.
  func stretches() -> [PackagePart.Stretch] {
    let root = sheet.template.grid.document
    var cuts: [(offset: Int, stretch: PackagePart.Stretch)] = []
    let bytes = XMLWriter.bytes(standalone: true) { xml in
      xml.start(root)
      for element in root.elements.flatMap(followed) {
        guard let content = content(of: element) else {
          xml.element(element)
          continue
        }
        xml.start(Element(element.name))
        for stretch in content { cuts.append((xml.flushedCount(), stretch)) }
        xml.end()
      }
      xml.end()
    }
    var stretches: [PackagePart.Stretch] = []
    var start = 0
    for cut in cuts {
      stretches += [.bytes(Array(bytes[start..<cut.offset])), cut.stretch]
      start = cut.offset
    }
    return stretches + [.bytes(Array(bytes[start...]))]
  }

  /// What stands in an element that is written apart; nil for the others.
  private func content(of element: Element) -> [PackagePart.Stretch]? {
    switch element.local {
    case "sheetData": cells
    case "mergeCells": [.bytes(mergedCells)]
    case "hyperlinks": [.bytes(links)]
    default: nil
    }
  }

  /// What becomes of an element; nothing where nothing is left of it.
  private func followed(_ element: Element) -> [Element] {
    switch element.local {
    case "sheetPr": [properties(element)]
    case "dimension": [dimension(element)]
    case "sheetViews": [views(element)]
    case "cols": [columns(element)].filter { !$0.elements.isEmpty }
    case "autoFilter", "sortState": filter(element)
    case "mergeCells": mergedCells.isEmpty ? [] : [element]
    case "hyperlinks": links.isEmpty ? [] : [element]
    case "conditionalFormatting": formatting(element)
    case "dataValidations": validations(element)
    case "rowBreaks", "colBreaks": breaks(element)
    case "ignoredErrors", "protectedRanges", "cellWatches": areas(element)
    case "headerFooter": [headerFooter(element)]
    case "extLst": [extensions(element)]
    case "drawing", "legacyDrawing", "legacyDrawingHF", "tableParts", "controls", "oleObjects", "picture":
      part == 0 ? [element] : []
    default: [element]
    }
  }

  private var mergedCells: [UInt8] {
    placed(ranges.merges).reduce(into: []) { bytes, cells in
      if cells.range.text.contains(":") { bytes += Array("<mergeCell ref=\"\(cells.range.text)\"/>".utf8) }
    }
  }

  private var links: [UInt8] { hyperlinks.reduce(into: []) { $0 += $1.fragment() } }

  /// Where ranges of the template have come to stand on this sheet, in their order.
  ///
  /// - Parameter numbers: their numbers among all ranges; those of the result count from the first of them.
  func placed(_ numbers: Range<Int>) -> [PlacedRange] {
    rows.places.filter { numbers.contains(Int($0.range)) && sheet.parts.part(of: $0.rows.lowerBound) == part }
      .flatMap { place -> [PlacedRange] in
        guard let clipped = sheet.parts.clip(place.rows, to: part) else { return [] }
        let source = ranges.all[Int(place.range)]
        return sheet.columns.areas(source.columns).map { columns in
          PlacedRange(
            number: Int(place.range) - numbers.lowerBound, source: source,
            range: CellRange(rows: clipped, columns: columns), row: place.rows.lowerBound)
        }
      }
  }
}

/// Where a range of the template has come to stand.
struct PlacedRange {
  /// Its number among those asked for.
  let number: Int
  /// The cells in the template.
  let source: CellRange
  /// The cells of the filled sheet.
  let range: CellRange
  /// The first row, counted over all the sheets that the rows are shared out to.
  let row: Int
}
