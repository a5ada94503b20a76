import Diagnostics
import Templates

/// Turns a sheet of a template into what can be filled, and finds everything that is wrong with it.
struct SheetCompiler {
  private let grid: SheetGrid
  private let file: String
  private let sheets: SheetDirectory
  private let looks: CellLooks
  private let widths: SheetWidths
  private var rows: [Int: ScannedRow] = [:]
  private var bands: [BandTree.Key: Int] = [:]
  private var plans: [RowPlan?]
  private var scopes: [Int: NameScope] = [:]
  private var sectionCount = 0
  private var findings: [Finding] = []

  /// Compiles a sheet for values of the scope.
  static func compile(
    _ grid: SheetGrid, file: String, sheets: SheetDirectory, looks: CellLooks, in scope: NameScope
  ) -> (sheet: SheetTemplate, findings: [Finding]) {
    var compiler = SheetCompiler(grid: grid, file: file, sheets: sheets, looks: looks)
    let sheet = compiler.compile(in: scope)
    return (sheet, compiler.findings)
  }

  private init(grid: SheetGrid, file: String, sheets: SheetDirectory, looks: CellLooks) {
    self.grid = grid
    self.looks = looks
    widths = SheetWidths(grid)
    self.file = file
    self.sheets = sheets
    plans = Array(repeating: nil, count: grid.lastRow + 1)
  }

  private func place(row: Int? = nil, column: Int? = nil, value: String? = nil) -> Place {
    Place(file: file, sheet: grid.name, line: row, column: column, value: value)
  }

  private mutating func compile(in scope: NameScope) -> SheetTemplate {
    let scanned = grid.rows.map { row in ScannedRow(row) { place(row: row.number, column: $0) } }
    rows = Dictionary(scanned.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    findings += scanned.flatMap(\.findings)
    let end = grid.lastRow + 1
    let tree = RowTree(scanned, end: end)
    let lastColumn = max(1, grid.rows.compactMap { $0.cells.last?.column }.max() ?? 1)
    let bands = BandTree(scanned, lastColumn: max(lastColumn, grid.merges.map(\.columns.upperBound).max() ?? 1))
    findings += tree.findings + bands.findings
    self.bands = bands.numbers
    checkMerges(tree, scanned)
    let name = sheetName(in: scope, marker: tree.sheetSection)
    let block = block(1..<end, tree.nodes, tree.removed, name.scope)
    return SheetTemplate(
      grid: grid, repetition: name.repetition, title: name.title, scope: name.scope, rows: block, plans: plans,
      scopes: scopes, columns: bands.block, lastColumn: bands.lastColumn)
  }
}

extension SheetCompiler {
  /// What the name of the sheet says, and the scope within.
  private mutating func sheetName(
    in scope: NameScope, marker: Marker?
  ) -> (repetition: Condition?, title: [TextNode], scope: NameScope) {
    let place = place(value: grid.name)
    let (tokens, found) = CellScanner.scan(RichText(grid.name), at: place)
    findings += found
    var rest = tokens
    var repetition: Condition?
    var inner = scope
    if let marker { (repetition, inner) = condition(marker, in: scope) }
    if marker == nil, case .open(let name, let isInverted) = tokens.first, !tokens.contains(.close(name)) {
      let marker = Marker(kind: .open(isInverted: isInverted), name: name, place: place)
      (repetition, inner) = condition(marker, in: scope)
      rest.removeFirst()
    }
    if rest.filter(\.isMarker).count % 2 != 0 { findings.append(.sheetName(place)) }
    var text = TextCompiler(rest, at: place)
    let title = text.compile(in: inner)
    findings += text.findings
    return (repetition, title, inner)
  }

  /// What a section goes over, and the scope within it.
  private mutating func condition(_ marker: Marker, in scope: NameScope) -> (Condition?, NameScope) {
    let isInverted = marker.kind == .open(isInverted: true)
    switch scope.resolve(marker.name, at: marker.place) {
    case .success(let path):
      let inner = scope.entering(isInverted ? .flag : path.shape.item)
      return (Condition(path: path, isInverted: isInverted), inner)
    case .failure(let fault):
      if let finding = fault.finding { findings.append(finding) }
      return (nil, scope.entering(nil))
    }
  }

  private mutating func block(
    _ rows: Range<Int>, _ nodes: [RowTree.Node], _ removed: Set<Int>, _ scope: NameScope
  ) -> RowBlock {
    var stretches: [RowBlock.Stretch] = []
    var row = rows.lowerBound
    for node in nodes {
      keep(row..<max(row, node.rows.lowerBound), removed, scope, &stretches)
      let (condition, inner) = condition(node.marker, in: scope)
      let block = block(node.rows, node.children, removed, inner)
      if let condition {
        sectionCount += 1
        let section = RowSection(condition, block, depth: scope.depth, number: sectionCount)
        stretches.append(RowBlock.Stretch(rows: node.rows, kind: .section(section)))
      }
      row = node.rows.upperBound
    }
    keep(row..<max(row, rows.upperBound), removed, scope, &stretches)
    return RowBlock(rows, stretches)
  }

  /// Compiles rows that stand in one scope.
  private mutating func keep(
    _ rows: Range<Int>, _ removed: Set<Int>, _ scope: NameScope, _ stretches: inout [RowBlock.Stretch]
  ) {
    var start = rows.lowerBound
    for row in rows.filter(removed.contains) {
      if start < row { stretches.append(RowBlock.Stretch(rows: start..<row, kind: .kept)) }
      stretches.append(RowBlock.Stretch(rows: row..<row + 1, kind: .removed))
      start = row + 1
    }
    if start < rows.upperBound { stretches.append(RowBlock.Stretch(rows: start..<rows.upperBound, kind: .kept)) }
    for row in rows { scopes[row] = scope }
    for row in grid.rows where rows.contains(row.number) && !removed.contains(row.number) {
      plans[row.number] = plan(row, scope)
    }
  }
}

extension SheetCompiler {
  private mutating func plan(_ row: GridRow, _ scope: NameScope) -> RowPlan {
    let sections = rows[row.number]?.columnSections ?? []
    let scanned = Dictionary(
      (rows[row.number]?.cells ?? []).map { ($0.cell.column, $0) }, uniquingKeysWith: { first, _ in first })
    let scopes = bandScopes(sections, scope)
    let cells = row.cells.map { cell in
      let inner = scopes.last { $0.columns.contains(cell.column) }?.scope ?? scope
      return plan(cell, row.number, scanned[cell.column], inner)
    }
    let bands = scopes.compactMap { band in band.condition.flatMap { found in band.number.map { ($0, found) } } }
    let fits = cells.contains { $0.fit != nil } && !row.attributes.contains { $0.name == "customHeight" }
    let height = row.attributes.first { $0.name == "ht" }.flatMap { Double($0.value) } ?? widths.rowHeight
    return RowPlan(
      number: row.number, attributes: row.attributes.filter { !fits || $0.name != "ht" }.bytes, cells: cells,
      bands: Dictionary(bands, uniquingKeysWith: { first, _ in first }), leastHeight: fits ? height : nil,
      hasHeight: row.attributes.contains { $0.name == "ht" })
  }

  private struct BandScope {
    let columns: Range<Int>
    let number: Int?
    let condition: Condition?
    let scope: NameScope
  }

  /// The column sections of a row with what they go over, outer ones first.
  private mutating func bandScopes(_ sections: [ScannedRow.ColumnSection], _ scope: NameScope) -> [BandScope] {
    var scopes: [BandScope] = []
    for (section, key) in zip(sections, BandTree.keys(sections)) {
      let outer = scopes.last {
        $0.columns.lowerBound <= key.columns.lowerBound && $0.columns.upperBound >= key.columns.upperBound
      }
      let (condition, inner) = condition(section.open, in: outer?.scope ?? scope)
      scopes.append(BandScope(columns: section.columns, number: bands[key], condition: condition, scope: inner))
    }
    return scopes
  }

  private mutating func plan(
    _ cell: GridCell, _ row: Int, _ scanned: ScannedCell?, _ scope: NameScope
  ) -> CellPlan {
    let content = content(cell, scanned, scope)
    let look = looks.look(cell.attributes)
    var fit: CellFit?
    if case .text = content, let look, look.wraps { fit = widths.fit(row: row, column: cell.column, look) }
    return CellPlan(column: cell.column, attributes: cell.attributes.bytes, content: content, fit: fit)
  }

  private mutating func content(
    _ cell: GridCell, _ scanned: ScannedCell?, _ scope: NameScope
  ) -> CellPlan.Content {
    switch cell.content {
    case .empty: return .empty
    case .fixed(let type, let nodes, let value): return .fixed(CellMarkup.content(type: type, nodes), value)
    case .formula(let formula): return .formula(plan(formula, at: scanned?.place ?? place()))
    case .text(let text):
      guard let scanned, scanned.hasContent else { return .empty }
      var compiler = TextCompiler(scanned.body, at: scanned.place)
      let nodes = compiler.compile(in: scope).withoutBlanksAround
      findings += compiler.findings
      return .text(TextPlan(nodes: nodes, looks: text.runs.map { $0.properties?.fragment() ?? [] }))
    }
  }

  private mutating func plan(_ formula: GridFormula, at place: Place) -> FormulaPlan {
    let parsed = Formula(formula.text, in: sheets)
    if parsed.plainText.hasTagMark {
      var place = place
      place.value = formula.text
      findings.append(.tagInFormula(place))
    }
    return FormulaPlan(
      formula: parsed, attributes: formula.attributes.filter { $0.name != "ref" },
      range: formula.range.flatMap { CellRange($0) })
  }
}

extension SheetCompiler {
  /// A merged cell must lie within a section, or around the whole of it.
  private mutating func checkMerges(_ tree: RowTree, _ scanned: [ScannedRow]) {
    for merge in grid.merges {
      checkRows(merge, tree.nodes)
      for section in scanned.flatMap(\.columnSections) where !section.columns.isEmpty {
        let around = [section.columns.lowerBound, section.columns.upperBound - 1]
        check(merge, merge.columns, from: around[0], to: around[1], section.open)
      }
    }
  }

  private mutating func checkRows(_ merge: CellRange, _ nodes: [RowTree.Node]) {
    for node in nodes where !node.rows.isEmpty {
      check(merge, merge.rows, from: node.rows.lowerBound, to: node.rows.upperBound - 1, node.marker)
      checkRows(merge, node.children)
    }
  }

  private mutating func check(_ merge: CellRange, _ range: ClosedRange<Int>, from: Int, to: Int, _ marker: Marker) {
    let section = from...to
    guard section.overlaps(range) else { return }
    let isInside = section.contains(range.lowerBound) && section.contains(range.upperBound)
    let isAround = range.contains(from) && range.contains(to)
    if !isInside, !isAround { findings.append(.loopAcrossMerge(marker.place, merge.text)) }
  }
}

extension [TextNode] {
  /// Without the blanks around a tag that is all there is.
  fileprivate var withoutBlanksAround: [TextNode] {
    let seen = filter { node in
      if case .literal(_, let text) = node { !text.allSatisfy(\.isWhitespace) } else { true }
    }
    guard seen.count == 1, case .value = seen[0] else { return self }
    return seen
  }
}
