import Diagnostics
import Templates

/// A place of the filled workbook that refers to cells: what it sees, and how it names them.
struct ReferenceSite {
  let sheets: FilledSheets
  /// The sheet that references without a name mean; nil where there is none.
  let sheet: FilledSheet?
  /// Where it stands among the rows; outside of all sections for what is no cell.
  var rows: RowPosition?
  /// Where it stands among the columns.
  var path: [BandTime] = []
  /// Which of the sheets that its sheet's rows are shared out to.
  var part = 0
  /// Whether every single cell becomes a range where its row or column is repeated, as in charts and names.
  var grows = false
  /// Whether absolute references too stay within the time of the section that the place stands in, as those of its charts.
  var keepsTime = false

  /// The formula with its references as they are now.
  func text(_ formula: Formula) -> String { formula.text(text) }

  /// A reference as it is now; `#REF!` where nothing is left of it.
  func text(_ reference: Reference) -> String {
    guard let target = target(reference.sheet) else { return "#REF!" }
    let isOwn = target.number == sheet?.number && target.time == sheet?.time
    guard let first = corners(reference, target, isOwn: isOwn) else { return "#REF!" }
    let isRange = reference.last != nil || ((grows || reference.mayGrow) && first.0 != first.1)
    return qualifier(reference, target) + first.0.text + (isRange ? ":" + first.1.text : "")
  }

  /// The sheet that a reference means: the own one, or the first that came of the one it names.
  func target(_ number: Int?) -> FilledSheet? {
    guard let number, number != sheet?.number else { return sheet }
    return sheets.first(number)
  }

  private func qualifier(_ reference: Reference, _ target: FilledSheet) -> String {
    if reference.qualifier.isEmpty || target.name == target.template.grid.name { return reference.qualifier }
    return CellReference.sheet(target.name) + "!"
  }

  private func corners(_ reference: Reference, _ target: FilledSheet, isOwn: Bool) -> (Corner, Corner)? {
    var (first, last) = reference.ends
    if let rows = reference.rows {
      let place = isOwn ? self.rows ?? target.position : target.position
      let absolute = (first.isRowAbsolute && !keepsTime, last.isRowAbsolute && !keepsTime)
      guard let found = place.rows(rows, absolute: absolute) else { return nil }
      first.row = target.parts.number(of: found.lowerBound, in: isOwn ? part : 0)
      last.row = target.parts.number(of: found.upperBound, in: isOwn ? part : 0)
    }
    if let columns = reference.columns {
      let absolute = (first.isColumnAbsolute, last.isColumnAbsolute)
      guard let found = target.columns.columns(columns, from: isOwn ? path : [], absolute: absolute) else { return nil }
      (first.column, last.column) = (found.lowerBound, found.upperBound)
    }
    return (first, last)
  }
}

extension Reference {
  /// The corner with the lesser row and column first; each keeps its signs.
  fileprivate var ends: (Corner, Corner) { (first, last ?? first) }
}

/// The sheets of the filled workbook.
struct FilledSheets: Sendable {
  let all: [FilledSheet]
  /// The sheets of the template by their names.
  let directory: SheetDirectory
  private let byNumber: [Int: [Int]]
  private let byName: [String: Int]

  init(_ all: [FilledSheet], _ directory: SheetDirectory) {
    self.all = all
    self.directory = directory
    byNumber = Dictionary(grouping: all.indices) { all[$0].number }
    byName = Dictionary(all.map { ($0.name.lowercased(), $0.index) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those that came of a sheet of the template.
  func all(_ number: Int) -> [FilledSheet] { (byNumber[number] ?? []).map { all[$0] } }

  func first(_ number: Int) -> FilledSheet? { byNumber[number]?.first.map { all[$0] } }

  /// The number of a filled sheet by its name.
  func index(named name: String) -> Int? { byName[name.lowercased()] }

  /// A text with tags that is no cell's, filled; the closure makes values harmless.
  func text(
    _ text: String, in scope: NameScope, _ stack: [Value], escape: (String) -> String = { $0 }
  ) -> String {
    var compiler = TextCompiler(CellScanner.scan(RichText(text), at: Place()).tokens, at: Place())
    var (pieces, values): ([TextPiece], [Value]) = ([], stack)
    compiler.compile(in: scope).fill(&values, into: &pieces)
    return pieces.reduce(into: "") { result, piece in
      if case .value(let value, _) = piece { result += escape(value.printed) } else { result += piece.plain }
    }
  }
}
