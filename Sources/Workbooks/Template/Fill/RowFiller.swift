import Templates

/// Fills the rows of a sheet one behind the other; each becomes bytes at once and none is kept.
struct RowFiller {
  /// Rows are passed on to the scratch file in pieces of this size.
  private static let pieceSize = 1 << 18

  private let sheet: FilledSheet
  private let sheets: FilledSheets
  private let scratch: ScratchFile
  private let known: KnownCells
  /// The cells of the template whose values are remembered, columns by rows.
  private let noted: [Int: Set<Int>]
  private var writer: CellWriter
  private var stack: [Value]
  private var frames: [RowFrame] = []
  private var slots: [Int: [CellSlot]] = [:]
  private var start: Int
  /// What is on cells of the template, by the first row.
  private let watched: [Int: [Int]]
  private let ranges: [CellRange]
  /// Whether there is anything to be done for a row of the template.
  private let isBusy: [Bool]
  private var part = 0
  /// The number of the row that is being filled.
  private var place = 0
  /// How high it must be for its texts, in points, and whether those of merged cells say so.
  private var (height, isMergedHeight) = (0.0, false)
  private var isRepeatingHead = false
  private(set) var result = FilledRows()

  private init(
    _ sheet: FilledSheet, of sheets: FilledSheets, _ entry: SheetEntry, _ known: KnownCells, startsIn1904: Bool,
    _ scratch: ScratchFile
  ) {
    self.sheet = sheet
    self.sheets = sheets
    self.scratch = scratch
    self.known = known
    let ranges = entry.ranges?.all ?? []
    self.ranges = ranges
    noted = sheet.template.cells(in: entry.watched)
    writer = CellWriter(startsIn1904: startsIn1904)
    stack = sheet.stack
    start = scratch.size
    watched = Dictionary(grouping: ranges.indices) { ranges[$0].rows.lowerBound }
    let watched = watched
    isBusy = sheet.template.plans.indices.map { sheet.template.plan($0) != nil || watched[$0] != nil }
  }

  /// Fills all rows, and tells where they are and what is on them.
  ///
  /// - Parameters:
  ///   - entry: names the cells of the template of which it is to be found out where they come to stand, and those whose
  ///     values are to be remembered.
  ///   - known: remembers values and formulas.
  static func fill(
    _ sheet: FilledSheet, of sheets: FilledSheets, _ entry: SheetEntry, _ known: KnownCells, startsIn1904: Bool,
    _ scratch: ScratchFile
  ) throws(WorkbookError) -> FilledRows {
    var filler = RowFiller(sheet, of: sheets, entry, known, startsIn1904: startsIn1904, scratch)
    try filler.fill(sheet.rows)
    try filler.endPart()
    filler.result.shortened = filler.writer.shortened
    return filler.result
  }

  private mutating func fill(_ frame: RowFrame) throws(WorkbookError) {
    for (index, stretch) in frame.block.stretches.enumerated() {
      let base = frame.base + frame.starts[index]
      switch stretch.kind {
      case .removed: break
      case .kept:
        for row in stretch.rows where isBusy[row] { try fill(row, at: base + row - stretch.rows.lowerBound) }
      case .section(let section):
        try fill(section, at: base, height: frame.starts[index + 1] - frame.starts[index])
      }
    }
  }

  private mutating func fill(_ section: RowSection, at base: Int, height: Int) throws(WorkbookError) {
    let (value, count) = section.condition.occurrences(stack)
    if count == 0, height > 0, let row = section.firstRow { return try fillBlank(row, at: base) }
    var row = base
    for index in 0..<count {
      stack.append(section.condition.item(value, index))
      let frame = sheet.measure.frame(section.block, section, base: row, &stack)
      frames.append(frame)
      try fill(frame)
      frames.removeLast()
      stack.removeLast()
      row += frame.height
    }
  }

  private mutating func fill(_ row: Int, at place: Int) throws(WorkbookError) {
    try enterPart(of: place)
    note(row, at: place)
    guard let plan = sheet.template.plan(row) else { return }
    self.place = sheet.parts.number(of: place, in: part)
    writer.beginRow(self.place, attributes: plan.attributes)
    let formulas = result.formulas.count
    (height, isMergedHeight) = (plan.leastHeight ?? 0, false)
    for slot in cellSlots(row, plan) { fill(slot, plan) }
    if let least = plan.leastHeight, height > least || plan.hasHeight {
      let added = writer.setHeight(height, isFixed: isMergedHeight)
      for index in formulas..<result.formulas.count { result.formulas[index].offset += added }
    }
    writer.endRow()
    if writer.bytes.count >= Self.pieceSize { try passOn() }
  }

  /// A row of looks alone.
  private mutating func fillBlank(_ row: Int, at place: Int) throws(WorkbookError) {
    try enterPart(of: place)
    guard let plan = sheet.template.plan(row) else { return }
    writer.beginRow(sheet.parts.number(of: place, in: part), attributes: plan.attributes)
    for slot in cellSlots(row, plan) {
      writer.beginCell(slot.letters, attributes: plan.cells[slot.cell].attributes)
      writer.endEmpty()
    }
    writer.endRow()
  }
}

extension RowFiller {
  /// A cell of a row in its column of the filled sheet.
  struct CellSlot {
    /// Counted from 1.
    let column: Int
    let letters: ShortASCII
    /// Its number in the row of the template.
    let cell: Int
    let path: [BandTime]
    /// Whether its value is to be remembered.
    let isNoted: Bool
  }

  private mutating func cellSlots(_ row: Int, _ plan: RowPlan) -> [CellSlot] {
    if let known = slots[row] { return known }
    let cells = Dictionary(plan.cells.indices.map { (plan.cells[$0].column, $0) }, uniquingKeysWith: { a, _ in a })
    let made = sheet.columns.slots.enumerated().compactMap { index, slot in
      cells[slot.column].map {
        CellSlot(
          column: index + 1, letters: ShortASCII(CellReference.letters(index)), cell: $0, path: slot.path,
          isNoted: noted[row]?.contains(slot.column) ?? false)
      }
    }
    slots[row] = made
    return made
  }

  private mutating func fill(_ slot: CellSlot, _ plan: RowPlan) {
    let cell = plan.cells[slot.cell]
    writer.beginCell(slot.letters, attributes: cell.attributes)
    guard !slot.path.isEmpty else { return fill(cell, slot) }
    guard let pushed = enter(slot.path, plan, cell) else { return writer.endEmpty() }
    fill(cell, slot)
    stack.removeLast(pushed)
  }

  /// Pushes the items of the bands around a cell; nil where the row has none for it.
  ///
  /// In a row that does not repeat the columns itself a formula stands in all of them, anything else in the first.
  private mutating func enter(_ path: [BandTime], _ plan: RowPlan, _ cell: CellPlan) -> Int? {
    var pushed = 0
    for time in path {
      let condition = plan.bands[time.band]
      let (value, count) = condition?.occurrences(stack) ?? (.none, cell.content.isFormula ? Int.max : 1)
      guard time.time < count else {
        stack.removeLast(pushed)
        return nil
      }
      guard let condition else { continue }
      stack.append(condition.item(value, time.time))
      pushed += 1
    }
    return pushed
  }

  private mutating func fill(_ cell: CellPlan, _ slot: CellSlot) {
    switch cell.content {
    case .empty: writer.endEmpty()
    case .fixed(let bytes, let value):
      writer.append(bytes)
      if slot.isNoted { note(value, slot) }
    case .text(let text):
      if let single = text.single {
        let value = single.path.value(in: stack)
        if slot.isNoted { note(CellValue(value, epoch: writer.epoch), slot) }
        if let fit = cell.fit, value.isText { fitRow(to: value.printed, fit) }
        return writer.value(value, look: text.looks[single.run])
      }
      var pieces: [TextPiece] = []
      text.nodes.fill(&stack, into: &pieces)
      if slot.isNoted { note(CellValue(pieces, epoch: writer.epoch), slot) }
      if let fit = cell.fit { fitRow(to: pieces.map(\.plain).joined(), fit) }
      writer.pieces(pieces, looks: text.looks)
    case .formula(let formula): fill(formula, slot)
    }
  }

  private mutating func fitRow(to text: String, _ fit: CellFit) {
    guard let needed = fit.height(text), needed > height else { return }
    (height, isMergedHeight) = (needed, isMergedHeight || fit.isMerged)
  }

  private func note(_ value: CellValue?, _ slot: CellSlot) {
    if part == 0 { known.note(value, at: .init(sheet: sheet.index, row: place, column: slot.column)) }
  }

  private var position: RowPosition {
    RowPosition(root: sheet.rows, measure: sheet.measure, frames: frames, stack: stack)
  }

  /// Leaves a gap where the formula will stand with its result, which may depend on cells that are not filled yet.
  private mutating func fill(_ plan: FormulaPlan, _ slot: CellSlot) {
    let site = ReferenceSite(sheets: sheets, sheet: sheet, rows: position, path: slot.path, part: part)
    var element = Element("f", plan.attributes)
    element["ref"] = plan.range.flatMap { site.area($0)?.text }
    element.text = site.text(plan.formula)
    let place = KnownCells.Place(sheet: sheet.index, row: self.place, column: slot.column)
    let isPlain = plan.attributes.isEmpty && part == 0
    guard known.note(formula: isPlain ? element.text : "", at: place) else {
      result.hasUnknownResults = true
      return writer.append(PendingFormula.markup(element, nil))
    }
    result.formulas.append(
      PendingFormula(offset: scratch.size + writer.bytes.count, place: place, element: element))
  }
}

extension RowFiller {
  /// Remembers where cells of the template that begin on a row have come to stand.
  private mutating func note(_ row: Int, at place: Int) {
    guard !isRepeatingHead, let found = watched[row] else { return }
    for index in found {
      let end = position.row(ranges[index].rows.upperBound, .end)
      if end >= place { result.places.append(.init(range: index, first: place, last: end)) }
    }
  }

  /// Goes on in a further sheet where the rows before have filled one.
  private mutating func enterPart(of place: Int) throws(WorkbookError) {
    let next = sheet.parts.part(of: place)
    guard next > part, !isRepeatingHead else { return }
    try endPart()
    part = next
    isRepeatingHead = true
    let (stack, frames) = (self.stack, self.frames)
    (self.stack, self.frames) = (sheet.stack, [])
    for row in sheet.template.rows.rows where isBusy[row] && row <= sheet.template.rows.headRows {
      let place = sheet.position.row(row, .start)
      if place <= sheet.parts.head { try fill(row, at: place) }
    }
    (self.stack, self.frames) = (stack, frames)
    isRepeatingHead = false
  }

  private mutating func endPart() throws(WorkbookError) {
    try passOn()
    result.stored.append(start..<scratch.size)
    start = scratch.size
  }

  private mutating func passOn() throws(WorkbookError) {
    try scratch.append(writer.bytes.contents)
    writer.bytes.removeAll()
  }
}

/// The rows of a sheet in the scratch file, and what is on them.
struct FilledRows {
  /// Where cells of the template have come to stand.
  struct Place {
    /// The number among the ranges asked for.
    let range: Int32
    private let packedFirst: Int32
    private let packedLast: Int32

    var rows: ClosedRange<Int> { Int(packedFirst)...Int(packedLast) }

    init(range: Int, first: Int, last: Int) {
      self.range = Int32(range)
      packedFirst = Int32(clamping: first)
      packedLast = Int32(clamping: last)
    }
  }

  /// The bytes of each sheet that the rows were shared out to.
  var stored: [Range<Int>] = []
  var places: [Place] = []
  var shortened = 0
  /// The gaps for formulas, in their order.
  var formulas: [PendingFormula] = []
  /// Whether there are formulas in the rows without results.
  var hasUnknownResults = false
}

extension RowBlock {
  /// The last row before the first section.
  var headRows: Int {
    for stretch in stretches { if case .section = stretch.kind { return stretch.rows.lowerBound - 1 } }
    return rows.upperBound - 1
  }
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
