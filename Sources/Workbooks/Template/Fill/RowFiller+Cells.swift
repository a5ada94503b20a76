import Templates

extension RowFiller {
  /// Fills cells side by side, with the items of the bands around them.
  mutating func fill(_ run: RowProgram.Run, of cells: [ProgramCell], _ markup: [UInt8], _ plan: RowPlan) {
    if enter(run, plan) {
      for index in run.cells { fill(cells[index], markup, plan, run.path) }
    } else {
      for index in run.cells { fillEmpty(cells[index], markup) }
    }
  }

  /// Pushes the items of the bands around a run, as far as those of the run before are others; false where the row has
  /// none for it.
  ///
  /// In a row that does not repeat the columns itself a formula stands in all of them, anything else in the first.
  private mutating func enter(_ run: RowProgram.Run, _ plan: RowPlan) -> Bool {
    leaveBands(to: zip(bands, run.path).prefix { $0.time == $1 && ($0.isPushed || run.takes($1)) }.count)
    for time in run.path.dropFirst(bands.count) {
      guard let condition = plan.bands[time.band] else {
        guard run.takes(time) else { return false }
        bands.append(EnteredBand(time: time, isPushed: false))
        continue
      }
      let (value, count) = condition.occurrences(stack)
      guard time.time < count else { return false }
      stack.append(condition.item(value, time.time))
      bands.append(EnteredBand(time: time, isPushed: true))
    }
    return true
  }

  /// Takes the items of the innermost bands from the stack; leaves so many bands entered.
  mutating func leaveBands(to count: Int) {
    while bands.count > count {
      if bands.removeLast().isPushed { stack.removeLast() }
    }
  }

  /// A cell that has nothing but its look.
  mutating func fillEmpty(_ cell: ProgramCell, _ markup: [UInt8]) {
    writer.beginCell(cell, markup)
    writer.append(markup, cell.attributes)
    writer.endEmpty()
  }

  private mutating func fill(_ cell: ProgramCell, _ markup: [UInt8], _ plan: RowPlan, _ path: [BandTime]) {
    writer.beginCell(cell, markup)
    switch cell.form {
    case .ready: writer.append(markup, cell.whole)
    case .value(let level, let slot, let inner):
      guard level < stack.count, case .record(let fields) = stack[level] else {
        return fill(cell, markup, with: .none)
      }
      guard let inner else { return fill(cell, markup, with: fields[slot]) }
      guard case .record(let record) = fields[slot] else { return fill(cell, markup, with: .none) }
      fill(cell, markup, with: record[inner])
    case .other:
      writer.append(markup, cell.attributes)
      fill(plan.cells[cell.number], cell, path)
    }
  }

  /// Fills a cell with one value of a record, as nearly all cells are.
  private mutating func fill(_ cell: ProgramCell, _ markup: [UInt8], with value: Value) {
    if case .text(let text) = value {
      if let fit = cell.fit { fitRow(to: text, fit) }
      return writer.text(text, in: cell, markup)
    }
    if let fit = cell.fit, value.isText { fitRow(to: value.printed, fit) }
    writer.append(markup, cell.attributes)
    writer.value(value, look: [])
  }

  private mutating func fill(_ plan: CellPlan, _ cell: ProgramCell, _ path: [BandTime]) {
    switch plan.content {
    case .empty: writer.endEmpty()
    case .fixed(let bytes, let value):
      writer.append(bytes)
      if cell.isNoted { note(value, cell) }
    case .text(let text): fill(text, cell)
    case .formula(let formula): fill(formula, cell, path)
    }
  }

  private mutating func fill(_ text: TextPlan, _ cell: ProgramCell) {
    if let single = text.single {
      let value = single.path.value(in: stack)
      if cell.isNoted { note(CellValue(value, epoch: writer.epoch), cell) }
      if let fit = cell.fit, value.isText { fitRow(to: value.printed, fit) }
      return writer.value(value, look: text.looks[single.run])
    }
    var pieces: [TextPiece] = []
    text.nodes.fill(&stack, into: &pieces)
    if cell.isNoted { note(CellValue(pieces, epoch: writer.epoch), cell) }
    if let fit = cell.fit { fitRow(to: pieces.map(\.plain).joined(), fit) }
    writer.pieces(pieces, looks: text.looks)
  }

  private mutating func fitRow(to text: String, _ fit: CellFit) {
    guard let needed = fit.height(text), needed > height else { return }
    (height, isMergedHeight) = (needed, isMergedHeight || fit.isMerged)
  }

  private func note(_ value: CellValue?, _ cell: ProgramCell) {
    if part == 0 { known.note(value, at: .init(sheet: sheet.index, row: place, column: cell.column)) }
  }

  /// Leaves a gap where the formula will stand with its result, which may depend on cells that are not filled yet.
  private mutating func fill(_ plan: FormulaPlan, _ cell: ProgramCell, _ path: [BandTime]) {
    let site = ReferenceSite(sheets: sheets, sheet: sheet, rows: position, path: path, part: part)
    var element = Element("f", plan.attributes)
    element["ref"] = plan.range.flatMap { site.area($0)?.text }
    element.text = site.text(plan.formula)
    let place = KnownCells.Place(sheet: sheet.index, row: self.place, column: cell.column)
    let isPlain = plan.attributes.isEmpty && part == 0
    guard known.note(formula: isPlain ? element.text : "", at: place) else {
      result.hasUnknownResults = true
      return writer.append(PendingFormula.markup(element, nil))
    }
    result.formulas.append(
      PendingFormula(offset: writer.bytes.count, place: place, element: element))
  }
}

extension RowProgram.Run {
  /// Whether its cells stand in the time of a band that the row does not repeat.
  fileprivate func takes(_ time: BandTime) -> Bool { hasFormulas || time.time < 1 }
}

extension ReferenceSite {
  /// The cells that a range of the own sheet became, seen from here; nil for none.
  func area(_ range: CellRange) -> CellRange? {
    guard let sheet, let rows = (rows ?? sheet.position).rows(range.rows),
      let columns = sheet.columns.columns(range.columns, from: path), let clipped = sheet.parts.clip(rows, to: part)
    else { return nil }
    return CellRange(rows: clipped, columns: columns)
  }
}
