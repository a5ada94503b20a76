import Templates

/// The time of a band around the cells that are being filled.
struct EnteredBand {
  let time: BandTime
  /// Whether the row itself repeats the columns, so that the band's item is on the stack.
  let isPushed: Bool
}

/// Fills the rows of a sheet one behind the other; each becomes bytes at once and none is kept.
struct RowFiller {
  let sheet: FilledSheet
  let sheets: FilledSheets
  private let store: PieceStore
  let known: KnownCells
  var writer: CellWriter
  var stack: [Value]
  private(set) var frames: [RowFrame] = []
  /// The times of bands that are entered, outermost first.
  var bands: [EnteredBand] = []
  /// The rows of the template; nil for those of which nothing is seen.
  private let programs: [RowProgram?]
  /// The rows of the present part that have been passed on.
  private var stored: [FilledRows.Stored] = []
  /// How many formulas stand in rows that have been passed on.
  private var placedFormulas = 0
  private let ranges: [CellRange]
  private(set) var part = 0
  /// The number of the row that is being filled.
  private(set) var place = 0
  /// How high it must be for its texts, in points, and whether those of merged cells say so.
  var (height, isMergedHeight) = (0.0, false)
  private var isRepeatingHead = false
  var result = FilledRows()

  private init(
    _ sheet: FilledSheet, of sheets: FilledSheets, _ entry: SheetEntry, _ known: KnownCells, startsIn1904: Bool,
    _ store: PieceStore
  ) {
    self.sheet = sheet
    self.sheets = sheets
    self.store = store
    self.known = known
    let ranges = entry.ranges?.all ?? []
    self.ranges = ranges
    writer = CellWriter(startsIn1904: startsIn1904)
    stack = sheet.stack
    let noted = sheet.template.cells(in: entry.watched)
    let watched = Dictionary(grouping: ranges.indices) { ranges[$0].rows.lowerBound }
    programs = sheet.template.plans.enumerated().map { row, plan in
      guard plan != nil || watched[row] != nil else { return nil }
      return RowProgram(plan, sheet.columns, noted: noted[row] ?? [], watched: watched[row] ?? [])
    }
  }

  /// Fills all rows, and tells where they are and what is on them.
  ///
  /// - Parameters:
  ///   - entry: names the cells of the template of which it is to be found out where they come to stand, and those whose
  ///     values are to be remembered.
  ///   - known: remembers values and formulas.
  static func fill(
    _ sheet: FilledSheet, of sheets: FilledSheets, _ entry: SheetEntry, _ known: KnownCells, startsIn1904: Bool,
    _ store: PieceStore
  ) throws(WorkbookError) -> FilledRows {
    var filler = RowFiller(sheet, of: sheets, entry, known, startsIn1904: startsIn1904, store)
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
        for row in stretch.rows {
          if let program = programs[row] { try fill(program, at: base + row - stretch.rows.lowerBound) }
        }
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

  private mutating func fill(_ program: RowProgram, at place: Int) throws(WorkbookError) {
    try enterPart(of: place)
    note(program.watched, at: place)
    guard let plan = program.plan else { return }
    self.place = sheet.parts.number(of: place, in: part)
    writer.beginRow(self.place, attributes: plan.attributes)
    let formulas = result.formulas.count
    (height, isMergedHeight) = (plan.leastHeight ?? 0, false)
    let (cells, markup) = (program.cells, program.markup)
    for run in program.runs { fill(run, of: cells, markup, plan) }
    leaveBands(to: 0)
    if let least = plan.leastHeight, height > least || plan.hasHeight {
      let added = writer.setHeight(height, isFixed: isMergedHeight)
      for index in formulas..<result.formulas.count { result.formulas[index].offset += added }
    }
    writer.endRow()
    if writer.bytes.count >= PieceStore.pieceSize { try passOn() }
  }

  /// A row of looks alone.
  private mutating func fillBlank(_ row: Int, at place: Int) throws(WorkbookError) {
    try enterPart(of: place)
    guard let program = programs[row], let plan = program.plan else { return }
    writer.beginRow(sheet.parts.number(of: place, in: part), attributes: plan.attributes)
    for cell in program.cells { fillEmpty(cell, program.markup) }
    writer.endRow()
  }

  var position: RowPosition {
    RowPosition(root: sheet.rows, measure: sheet.measure, frames: frames, stack: stack)
  }
}

extension RowFiller {
  /// Remembers where cells of the template that begin on a row have come to stand.
  private mutating func note(_ watched: [Int], at place: Int) {
    guard !isRepeatingHead else { return }
    for index in watched {
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
    for row in sheet.template.rows.rows where row <= sheet.template.rows.headRows {
      guard let program = programs[row] else { continue }
      let place = sheet.position.row(row, .start)
      if place <= sheet.parts.head { try fill(program, at: place) }
    }
    (self.stack, self.frames) = (stack, frames)
    isRepeatingHead = false
  }

  private mutating func endPart() throws(WorkbookError) {
    try passOn()
    result.stored.append(stored)
    stored = []
  }

  /// Rows with formulas are kept as they are until the results are known; others are compressed at once.
  private mutating func passOn() throws(WorkbookError) {
    let formulas = placedFormulas..<result.formulas.count
    if formulas.isEmpty {
      let first = store.count
      try store.add(&writer.bytes)
      stored.append(.packed(first..<store.count))
    } else {
      let kept = try store.keep(&writer.bytes)
      for index in formulas { result.formulas[index].offset += kept.lowerBound }
      placedFormulas = formulas.upperBound
      stored.append(.kept(kept, formulas: formulas))
    }
  }
}

extension RowBlock {
  /// The last row before the first section.
  var headRows: Int {
    for stretch in stretches { if case .section = stretch.kind { return stretch.rows.lowerBound - 1 } }
    return rows.upperBound - 1
  }
}
