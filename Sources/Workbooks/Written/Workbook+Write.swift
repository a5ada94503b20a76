extension Workbook {
  /// Writes the workbook to the path, and tells what became of its sheets.
  ///
  /// The file appears at the path when it is complete; until then, and after an error, whatever was there stays.
  /// Memory stays small however many rows there are; they wait, compressed, on the same disk until the file is put together.
  public func write(to path: String) throws(WorkbookError) -> WorkbookSummary {
    precondition(!sheets.isEmpty, "a workbook has at least one sheet")
    let package = try ZipPackage(path: path)
    let written = try encodeSheets(package.store)
    for part in PackageParts(self, written.sheets).all { try package.add(part) }
    try package.close()
    return written.summary
  }

  /// Puts the rows of all sheets into the store, sheet after sheet, and names the sheets of the file.
  private func encodeSheets(
    _ store: PieceStore
  ) throws(WorkbookError) -> (sheets: [WrittenSheet], summary: WorkbookSummary) {
    var names = SheetNames()
    let claimed = sheets.map { (given: $0.name, legal: names.claim($0.name)) }
    let targets = LinkTargets(claimed)
    var written: [WrittenSheet] = []
    var summary = WorkbookSummary()
    for (sheet, name) in zip(sheets, claimed) {
      let encoded = try sheet.encoded(rowLimit: rowLimit, targets: targets, store)
      for (number, part) in encoded.parts.enumerated() {
        let legal = number == 0 ? name.legal : names.claim(sheet.name)
        written.append(WrittenSheet(name: legal, encoded: encoded, part: part))
        summary.add(part, named: legal, headerRow: sheet.headerRow)
      }
      summary.droppedLinks += encoded.droppedLinks
      summary.droppedComments += encoded.droppedComments
    }
    return (written, summary)
  }
}

/// A sheet of the file with the name that it bears there.
struct WrittenSheet {
  let name: String
  let encoded: EncodedSheet
  let part: SheetPart
}

extension Sheet {
  fileprivate func encoded(
    rowLimit: Int, targets: LinkTargets, _ store: PieceStore
  ) throws(WorkbookError) -> EncodedSheet {
    let rows = Rows(self, rowLimit: rowLimit, targets: targets, store: store)
    try produceRows(rows)
    return try rows.finish()
  }
}

extension WorkbookSummary {
  fileprivate mutating func add(_ part: SheetPart, named name: String, headerRow: Int) {
    sheets.append(WrittenSheet(name: name, rows: part.tableRows - headerRow))
    shortenedTexts += part.shortenedTexts
    guard firstShortened == nil, let cell = part.firstShortened else { return }
    firstShortened = CellReference.sheet(name) + "!" + cell
  }
}
