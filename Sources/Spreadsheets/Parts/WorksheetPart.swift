/// Reads the cells of a worksheet.
///
/// Rows and cells must come in their order, as Excel asks; what has no address follows what came before it.
///
/// Advice for hackers: what is touched at every element goes without the runtime's checks for overlapping access,
/// which took a tenth of the time. No property is handed on `inout` to anything that could reach this object.
final class WorksheetPart: PartHandler {
  private enum Node { case sheet, data, row, cell, value, formula, inline, run, text, merges }

  private let name: String
  private let values: CellValues
  private let limits: SpreadsheetLimits
  private let budget: Budget
  @exclusivity(unchecked) private var trail = Trail<Node>()
  @exclusivity(unchecked) private var cells = CellTable()
  private var merged = MergedCells()
  private var formulasWithoutValue: [CellAddress] = []

  @exclusivity(unchecked) private var row = 0
  @exclusivity(unchecked) private var column = 0
  @exclusivity(unchecked) private var cell = OpenCell()
  @exclusivity(unchecked) private var written: [UInt8] = []

  /// The cell that is being read.
  private struct OpenCell {
    var kind = CellKind.number
    var style = 0
    var hasFormula = false
    var hasValue = false
  }

  init(name: String, values: CellValues, limits: SpreadsheetLimits, budget: Budget) {
    self.name = name
    self.values = values
    self.limits = limits
    self.budget = budget
  }

  func open(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetFault) {
    guard trail.reaches(depth) else { return }
    switch trail.last {
    case .row where name == "c": try beginCell(attributes)
    case .cell: enterContent(name)
    case .data where name == "row": try beginRow(attributes)
    case .inline where name == "r": trail.enter(.run)
    case .inline where name == "t", .run where name == "t": trail.enter(.text)
    case .merges where name == "mergeCell": try addMerge(attributes)
    case .sheet where name == "sheetData": trail.enter(.data)
    case .sheet where name == "mergeCells": trail.enter(.merges)
    case nil where name == "worksheet": trail.enter(.sheet)
    case nil: throw .damaged(.missingPart(self.name))
    default: break
    }
  }

  private func enterContent(_ name: XMLName) {
    if name == "v" {
      cell.hasValue = true
      trail.enter(.value)
    } else if name == "f" {
      cell.hasFormula = true
      trail.enter(.formula)
    } else if name == "is" {
      trail.enter(.inline)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch trail.last {
    case .value, .text: written.append(contentsOf: bytes)
    default: break
    }
  }

  func close(depth: Int) throws(SpreadsheetFault) {
    if case .cell = trail.leave(depth) { try endCell() }
  }

  /// What was read.
  func sheet(isHidden: Bool) throws(SpreadsheetFault) -> Sheet {
    let covered = merged.covered(in: cells, atMost: limits.doubtfulCells + 1)
    try budget.spend(doubtfulCells: covered.count)
    let shown = covered.isEmpty ? cells : cells.without { covered.contains($0) }
    guard shown.rowCount * shown.width <= limits.fields else {
      throw .tooLarge(.init("工作表“\(name)”行数乘列数的格数", "cells in rows times columns of “\(name)”", limits.fields))
    }
    let underMerges = covered.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return Sheet(
      name: name, isHidden: isHidden, cells: shown, formulasWithoutValue: formulasWithoutValue,
      valuesUnderMerges: underMerges)
  }
}

extension WorksheetPart {
  private func beginRow(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
    let number = attributes["r"].map { Digits.number($0) ?? 0 } ?? row + 1
    guard number > row else { throw malformed() }
    guard number <= limits.rows else { throw .tooLarge(.init("工作表“\(name)”的行数", "rows of “\(name)”", limits.rows)) }
    (row, column) = (number, 0)
    trail.enter(.row)
  }

  private func beginCell(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
    var next = column + 1
    if let reference = attributes["r"] {
      guard let address = CellAddress(reference), address.row == row, address.column >= next else { throw malformed() }
      next = address.column
    }
    guard next <= limits.columns else {
      throw .tooLarge(.init("工作表“\(name)”的列数", "columns of “\(name)”", limits.columns))
    }
    column = next
    guard let kind = CellKind(attributes["t"]) else { throw malformed() }
    cell = OpenCell(kind: kind, style: attributes["s"].flatMap { Digits.number($0) } ?? 0)
    written.removeAll(keepingCapacity: true)
    trail.enter(.cell)
  }

  private func endCell() throws(SpreadsheetFault) {
    let address = CellAddress(row: row, column: column)
    if cell.hasFormula, written.isEmpty, cell.kind != .formulaText || !cell.hasValue {
      try budget.spend(doubtfulCells: 1)
      formulasWithoutValue.append(address)
    }
    guard !written.isEmpty else { return }
    guard values.append(cell.kind, &written, style: cell.style, to: &cells.text) else { throw malformed() }
    try budget.spend(text: cells.endCell(at: address))
  }

  private func addMerge(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
    guard let reference = attributes["ref"] else { return }
    let corners = reference.split(separator: UInt8(ascii: ":")).compactMap { CellAddress($0) }
    guard let first = corners.first, let last = corners.last, corners.count <= 2, first.row <= last.row,
      first.column <= last.column, last.row <= limits.rows, last.column <= limits.columns
    else { throw malformed() }
    merged.add(MergedCells.Range(first: first, last: last))
    guard merged.columns <= limits.fields else {
      throw .tooLarge(.init("工作表“\(name)”的合并单元格", "merged cells of “\(name)”", limits.fields))
    }
  }

  private func malformed() -> SpreadsheetFault {
    .damaged(.cell(sheet: name, CellAddress(row: max(row, 1), column: max(column, 1))))
  }
}
