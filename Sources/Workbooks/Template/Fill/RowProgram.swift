import Templates

/// A row of the template made ready for the columns of a sheet: all that stays the same each time it is filled.
///
/// ADVICE: a million rows are filled from few programs. So a program is a class, its cells are plain numbers, and their
/// markup is one array of bytes, to be fetched once for each row: going over its cells copies nothing whose references have
/// to be counted.
final class RowProgram {
  /// Cells side by side in the same times of bands.
  struct Run {
    let path: [BandTime]
    let hasFormulas: Bool
    var cells: Range<Int>
  }

  /// Nil for a row without cells, on which something else begins.
  let plan: RowPlan?
  /// The numbers of the ranges that begin on the row.
  let watched: [Int]
  let runs: [Run]
  let cells: [ProgramCell]
  /// The markup of all its cells, one behind the other.
  let markup: [UInt8]

  /// - Parameters:
  ///   - noted: the template's columns whose values are remembered.
  ///   - watched: the numbers of the ranges that begin on the row.
  init(_ plan: RowPlan?, _ columns: ColumnLayout, noted: Set<Int>, watched: [Int]) {
    self.plan = plan
    self.watched = watched
    var builder = Builder()
    let cells = plan?.cells ?? []
    let numbers = Dictionary(cells.indices.map { (cells[$0].column, $0) }, uniquingKeysWith: { a, _ in a })
    for (index, slot) in columns.slots.enumerated() {
      guard let number = numbers[slot.column] else { continue }
      builder.add(cells[number], number, at: index, in: slot.path, isNoted: noted.contains(slot.column))
    }
    (runs, self.cells, markup) = (builder.runs, builder.cells, builder.markup)
  }
}

extension RowProgram {
  /// Puts a program together.
  fileprivate struct Builder {
    var runs: [Run] = []
    var cells: [ProgramCell] = []
    var markup: [UInt8] = []
  }
}

extension RowProgram.Builder {
  /// - Parameter index: its column in the filled sheet, counted from 0.
  fileprivate mutating func add(_ cell: CellPlan, _ number: Int, at index: Int, in path: [BandTime], isNoted: Bool) {
    let start = add(Array("<c r=\"\(CellReference.letters(index))".utf8))
    let attributes = add(Array("\"".utf8) + cell.attributes)
    let form = isNoted ? .other : form(of: cell.content)
    let rest = add(Self.rest(form, cell.content))
    cells.append(
      ProgramCell(
        column: index + 1, number: number, isNoted: isNoted, fit: cell.fit, form: form, start: start,
        attributes: attributes, whole: attributes.lowerBound..<rest.upperBound))
    if let last = runs.last, last.path == path, last.hasFormulas == cell.content.isFormula {
      runs[runs.count - 1].cells = last.cells.lowerBound..<cells.count
    } else {
      runs.append(RowProgram.Run(path: path, hasFormulas: cell.content.isFormula, cells: cells.count - 1..<cells.count))
    }
  }

  private mutating func add(_ bytes: [UInt8]) -> Range<Int> {
    markup += bytes
    return markup.count - bytes.count..<markup.count
  }

  private func form(of content: CellPlan.Content) -> ProgramCell.Form {
    switch content {
    case .empty, .fixed: return .ready
    case .text(let text):
      guard let (path, run) = text.single, (1...2).contains(path.slots.count), text.looks[run].isEmpty else {
        return .other
      }
      return .value(level: path.level, slot: path.slots[0], inner: path.slots.count == 2 ? path.slots[1] : nil)
    case .formula: return .other
    }
  }

  /// What stands behind the attributes.
  private static func rest(_ form: ProgramCell.Form, _ content: CellPlan.Content) -> [UInt8] {
    switch (form, content) {
    case (.ready, .fixed(let bytes, _)): bytes
    case (.ready, _): CellWriter.emptyEnd
    case (.value, _): CellWriter.textStart
    case (.other, _): []
    }
  }
}

/// A cell of a row in its column of the filled sheet.
struct ProgramCell {
  /// How it is filled.
  enum Form {
    /// With markup alone.
    case ready
    /// With the value in a slot of the record at a level of the stack, or in a slot of the record that stands there.
    case value(level: Int, slot: Int, inner: Int?)
    /// As its plan says.
    case other
  }

  /// Counted from 1.
  let column: Int
  /// Its number in the row of the template.
  let number: Int
  /// Whether its value is to be remembered.
  let isNoted: Bool
  let fit: CellFit?
  let form: Form
  /// Its markup up to its row's number, among that of the program.
  let start: Range<Int>
  /// From behind the number up to the type.
  let attributes: Range<Int>
  /// The attributes with what always follows: the start of a text, or all the rest of a cell that is ready.
  let whole: Range<Int>
}
