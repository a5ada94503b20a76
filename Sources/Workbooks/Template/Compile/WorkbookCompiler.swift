import Diagnostics
import Spreadsheets
import Templates

/// Turns a workbook into a template, and finds everything that is wrong with it.
struct WorkbookCompiler {
  let parts: TemplateParts
  let file: String
  let scope: NameScope
  let workbook: Element
  private let links: [Relationship]
  private let looks: CellLooks
  private(set) var findings: [Finding] = []

  init(_ parts: TemplateParts, file: String, _ shapes: [Shape]) throws(SpreadsheetFault) {
    guard let workbook = parts.tree(parts.workbookName) else { throw .damaged(.part(parts.workbookName)) }
    self.parts = parts
    self.file = file
    self.workbook = workbook.withoutPrefix()
    scope = NameScope(shapes)
    let links = parts.links(of: parts.workbookName)
    self.links = links
    let styles = links.first { $0.kind == "styles" }?.part(from: parts.workbookName)
    looks = CellLooks(styles.flatMap { parts.tree($0) })
  }

  mutating func compile() throws(SpreadsheetFault) -> WorkbookTemplate {
    let strings = strings()
    let elements = workbook.first("sheets")?.all("sheet") ?? []
    let directory = SheetDirectory(elements.map { $0["name"] ?? "" })
    var entries: [SheetEntry] = []
    for element in elements { entries.append(try entry(element, strings: strings?.items ?? [], directory)) }
    markNeeded(&entries, directory)
    checkTexts(entries, directory)
    return WorkbookTemplate(
      parts: parts, workbook: workbook, links: links, entries: entries, directory: directory, scope: scope,
      stringsName: strings?.name, hasTags: hasTags)
  }

  mutating func note(_ found: [Finding]) { findings += found }

  /// Whether there is anything to be filled.
  private var hasTags: Bool {
    parts.names.contains { name in
      name.hasSuffix(".xml") && parts.bytes(name)?.haveTagMark == true
    }
  }

  private func strings() -> (name: String, items: [Element])? {
    guard let link = links.first(where: { $0.kind == "sharedStrings" }), let name = link.part(from: parts.workbookName),
      let tree = parts.tree(name)
    else { return nil }
    return (name, tree.withoutPrefix().all("si"))
  }

  private mutating func entry(
    _ element: Element, strings: [Element], _ directory: SheetDirectory
  ) throws(SpreadsheetFault) -> SheetEntry {
    let name = element["name"] ?? ""
    guard let link = links.first(where: { $0.id == element.linkID }), let part = link.part(from: parts.workbookName),
      let document = parts.tree(part)
    else { throw .damaged(.missingPart(name)) }
    guard link.kind == "worksheet" else {
      return SheetEntry(element: element, link: link, part: part, template: nil, ranges: nil)
    }
    let comments = related(part, "comments").flatMap { $0.first("commentList")?.all("comment") ?? [] }
      .compactMap { $0["ref"].flatMap { CellRange($0) } }
    let grid = SheetGrid(name: name, part: part, document: document, strings: strings, comments: comments)
    let (sheet, found) = SheetCompiler.compile(grid, file: file, sheets: directory, looks: looks, in: scope)
    findings += found
    let anchors = related(part, "drawing").flatMap { DrawingPart.anchors($0) }
    return SheetEntry(
      element: element, link: link, part: part, template: sheet,
      ranges: SheetRanges(sheet, comments: comments, anchors: anchors))
  }

  /// The parts of a kind that a part leads to.
  func related(_ part: String, _ kind: String) -> [Element] {
    parts.links(of: part).filter { $0.kind == kind }.compactMap { $0.part(from: part).flatMap { parts.tree($0) } }
  }
}

extension WorkbookCompiler {
  /// Marks the sections that something outside of them refers to: they leave a blank row where they have nothing to show.
  private func markNeeded(_ entries: inout [SheetEntry], _ directory: SheetDirectory) {
    for number in entries.indices {
      guard let sheet = entries[number].template else { continue }
      for plan in sheet.plans.compactMap({ $0 }) {
        for case .formula(let formula) in plan.cells.map(\.content) {
          for reference in formula.formula.references { mark(reference, from: number, row: plan.number, &entries) }
        }
      }
      let names = parts.links(of: entries[number].part).filter { ["drawing", "table"].contains($0.kind) }
        .compactMap { $0.part(from: entries[number].part) }
      for name in names { markPart(name, from: number, directory, &entries) }
    }
    let watched = entries.map(\.watched)
    for name in workbook.first("definedNames")?.all("definedName") ?? [] {
      let formula = Formula(name.text, in: directory)
      for reference in formula.references { mark(reference, from: nil, row: nil, &entries) }
    }
    // Names have no results to be remembered for.
    for number in entries.indices { entries[number].watched = watched[number] }
  }

  /// What charts and tables refer to.
  private func markPart(_ name: String, from sheet: Int, _ directory: SheetDirectory, _ entries: inout [SheetEntry]) {
    guard let tree = parts.tree(name) else { return }
    let charts = parts.links(of: name).filter { $0.kind == "chart" }.compactMap { $0.part(from: name) }
      .compactMap { parts.tree($0) }
    let texts =
      charts.flatMap { $0.deep("f") }.map(\.text) + [tree.local == "table" ? tree["ref"] : nil].compactMap { $0 }
    for text in texts {
      for reference in Formula(text, in: directory).references { mark(reference, from: sheet, row: nil, &entries) }
    }
    guard tree.local == "table", let range = tree["ref"].flatMap({ CellRange($0) }), range.rows.count > 1 else {
      return
    }
    mark(range.rows.lowerBound + 1...range.rows.upperBound, on: sheet, from: nil, &entries)
  }

  private func mark(_ reference: Reference, from sheet: Int?, row: Int?, _ entries: inout [SheetEntry]) {
    guard let number = reference.sheet ?? sheet, entries.indices.contains(number) else { return }
    entries[number].watched.insert(
      CellRange(rows: reference.rows ?? 1...CellRange.lastRow, columns: reference.columns ?? 1...CellRange.lastColumn))
    guard let rows = reference.rows else { return }
    mark(rows, on: number, from: number == sheet ? row : nil, &entries)
  }

  private func mark(_ rows: ClosedRange<Int>, on number: Int, from row: Int?, _ entries: inout [SheetEntry]) {
    guard let sheet = entries[number].template else { return }
    for section in sheet.rows.sections where section.block.rows.contains(rows.lowerBound) {
      guard section.block.rows.contains(rows.upperBound), row.map({ !section.block.rows.contains($0) }) ?? true else {
        continue
      }
      entries[number].needed.insert(section.number)
    }
  }
}
