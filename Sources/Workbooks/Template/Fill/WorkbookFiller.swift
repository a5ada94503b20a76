import Diagnostics
import Spreadsheets
import Templates

/// Fills a template: finds out where everything comes to stand, fills the rows, and lets all parts follow.
struct WorkbookFiller {
  let template: WorkbookTemplate
  let values: [Value]
  /// The moment in its properties; nil for that of the template.
  let created: Int?
  private let rowLimit: Int
  var parts: FilledParts
  private(set) var summary = FilledWorkbook()
  /// The sheets of the filled workbook in their order, as its list has them.
  private(set) var listed: [ListedSheet] = []
  /// Whether formulas are without their results.
  private(set) var needsCalculation = false
  private var nextTable = 1
  private var tableNames: Set<String> = []

  /// A sheet in the list of the filled workbook.
  struct ListedSheet {
    let name: String
    /// The number of the template's sheet.
    let number: Int
    let part: String
    /// Whether it stands for the first time.
    let isOriginal: Bool
  }

  init(_ template: WorkbookTemplate, _ values: [Value], created: Int?, rowLimit: Int) {
    self.created = created
    self.template = template
    self.values = values
    self.rowLimit = min(rowLimit, CellRange.lastRow)
    parts = FilledParts(template.parts)
  }

  mutating func fill(_ store: PieceStore) throws(WorkbookError) -> [PackagePart] {
    // Without tags there is nothing to fill, and no byte changes.
    guard template.hasTags else {
      summary.sheets = template.entries.map(\.name)
      return parts.all()
    }
    noteTables()
    var names = SheetNames()
    let sheets = sheets(&names)
    let known = KnownCells()
    let startsIn1904 = template.workbook.first("workbookPr")?.isTrue("date1904") ?? false
    var rows: [FilledRows] = []
    for sheet in sheets.all {
      rows.append(
        try RowFiller.fill(
          sheet, of: sheets, template.entries[sheet.number], known, startsIn1904: startsIn1904, store))
    }
    let calculator = Calculator(known) { sheets.index(named: $0) }
    for (number, entry) in template.entries.enumerated() {
      guard entry.template != nil else {
        list(entry.name, number, entry.part, isOriginal: true)
        continue
      }
      let filled = sheets.all(number)
      if filled.isEmpty { remove(entry.part) }
      for sheet in filled { write(sheet, of: sheets, rows[sheet.index], entry, calculator, &names) }
    }
    summary.sheets = listed.map(\.name)
    writeWorkbook(sheets)
    writeStrings()
    writeProperties(sheets)
    return parts.all()
  }

  /// Writes a sheet, and those that its rows go on in.
  private mutating func write(
    _ sheet: FilledSheet, of sheets: FilledSheets, _ rows: FilledRows, _ entry: SheetEntry, _ calculator: Calculator,
    _ names: inout SheetNames
  ) {
    guard let ranges = entry.ranges else { return }
    summary.shortenedTexts += rows.shortened
    needsCalculation = needsCalculation || rows.hasUnknownResults
    for part in 0..<rows.stored.count {
      let name = part == 0 ? sheet.name : names.claim(sheet.name)
      if part > 0 { summary.furtherSheets.append(name) }
      let (cells, isWhole) = rows.stretches(of: part) { formula in
        calculator.result(at: formula.place, on: sheet.index)
      }
      needsCalculation = needsCalculation || !isWhole
      let document = SheetDocument(
        sheet: sheet, sheets: sheets, rows: rows, cells: cells, ranges: ranges, part: part, isSelected: listed.isEmpty)
      write(document, entry, named: name, calculator)
    }
  }

  mutating func list(_ name: String, _ number: Int, _ part: String, isOriginal: Bool) {
    listed.append(ListedSheet(name: name, number: number, part: part, isOriginal: isOriginal))
  }
}

extension WorkbookFiller {
  /// The sheets with their names; names without tags are given out first, so that they stay.
  private func sheets(_ names: inout SheetNames) -> FilledSheets {
    var fixed: [Int: String] = [:]
    for (number, entry) in template.entries.enumerated()
    where !entry.name.hasTagMark && entry.template?.repetition == nil {
      fixed[number] = names.claim(entry.name)
    }
    var sheets: [FilledSheet] = []
    for (number, entry) in template.entries.enumerated() {
      guard let sheet = entry.template else { continue }
      for (time, stack) in stacks(sheet).enumerated() {
        let name = fixed[number] ?? names.claim(title(sheet, stack))
        sheets.append(
          FilledSheet(
            sheet, index: sheets.count, number: number, time: time, name: name, stack: stack, needed: entry.needed,
            rowLimit: rowLimit))
      }
    }
    if sheets.isEmpty, let number = template.entries.firstIndex(where: { $0.template != nil }),
      let sheet = template.entries[number].template
    {
      let stack = values + (sheet.repetition == nil ? [] : [.none])
      let name = names.claim(title(sheet, stack))
      sheets.append(
        FilledSheet(
          sheet, index: 0, number: number, time: 0, name: name, stack: stack, needed: [], rowLimit: rowLimit))
    }
    return FilledSheets(sheets, template.directory)
  }

  /// The values that each of the sheets sees that come of one.
  private func stacks(_ sheet: SheetTemplate) -> [[Value]] {
    guard let repetition = sheet.repetition else { return [values] }
    let (value, count) = repetition.occurrences(values)
    return (0..<count).map { values + [repetition.item(value, $0)] }
  }

  private func title(_ sheet: SheetTemplate, _ stack: [Value]) -> String {
    var (pieces, stack): ([TextPiece], [Value]) = ([], stack)
    sheet.title.fill(&stack, into: &pieces)
    return pieces.map(\.plain).joined()
  }
}

extension WorkbookFiller {
  /// Writes a sheet with the parts that belong to it.
  private mutating func write(
    _ document: SheetDocument, _ entry: SheetEntry, named name: String, _ calculator: Calculator
  ) {
    var document = document
    let links = template.parts.links(of: entry.part)
    let (hyperlinks, added) = document.followedLinks(links)
    document.hyperlinks = hyperlinks
    let part = document.isOriginal ? entry.part : parts.add(like: entry.part)
    list(name, document.sheet.number, part, isOriginal: document.isOriginal)
    parts.put(part, document.stretches())
    var followed = added
    for link in links where link.tagged == nil {
      if let kept = follow(link, from: entry.part, document, entry, calculator) { followed.append(kept) }
    }
    let hasOther = !document.isOriginal || !added.isEmpty || links.contains { $0.tagged != nil }
    if hasOther, !(followed.isEmpty && links.isEmpty) { parts.put(links: followed, of: part) }
  }

  /// Lets a part that belongs to a sheet follow, and tells how the sheet links to it; nil for one that it has no more.
  private mutating func follow(
    _ link: Relationship, from base: String, _ document: SheetDocument, _ entry: SheetEntry, _ calculator: Calculator
  ) -> Relationship? {
    guard let name = link.part(from: base), let tree = template.parts.tree(name), Self.ownKinds.contains(link.kind)
    else {
      return link.placed(from: base)
    }
    guard document.part == 0 else { return nil }
    let target = document.isOriginal ? name : parts.add(like: name)
    let cells = entry.ranges.map { Array($0.all[$0.comments]) } ?? []
    switch link.kind {
    case "drawing": writeDrawing(tree, name, to: target, document, calculator)
    case "comments": parts.put(target, CommentParts(document: document).comments(tree).document())
    case "vmlDrawing":
      parts.put(target, CommentParts(document: document).boxes(tree, cells: cells).document())
    case "table":
      let identity = document.isOriginal ? nil : freshTable(tree["name"] ?? "Table")
      parts.put(target, TablePart(document: document, identity: identity).followed(tree).document())
    case "threadedComment":
      parts.put(target, CommentParts(document: document).threads(tree, cells: cells).document())
    default: parts.put(target, template.parts.bytes(name) ?? [])
    }
    return Relationship(id: link.id, type: link.type, target: "/" + target, isExternal: false)
  }

  /// The kinds of parts of which every sheet has its own.
  private static let ownKinds: Set<Substring> = ["drawing", "comments", "vmlDrawing", "table", "threadedComment"]

  /// Writes a drawing and its charts.
  private mutating func writeDrawing(
    _ tree: Element, _ name: String, to target: String, _ document: SheetDocument, _ calculator: Calculator
  ) {
    let drawing = DrawingPart(document: document).followed(tree)
    parts.put(target, drawing.tree.document())
    let old = template.parts.links(of: name)
    let shown = Set(tree.deep("chart").compactMap(\.linkID))
    var links = old.filter { $0.kind != "chart" }.map { $0.placed(from: name) }
    var written: Set<String> = []
    let hidden = old.filter { $0.kind == "chart" && !shown.contains($0.id) }.map { DrawingPart.Chart(hidden: $0.id) }
    for chart in drawing.charts + hidden {
      guard let link = old.first(where: { $0.id == chart.link }), let part = link.part(from: name),
        let tree = template.parts.tree(part)
      else { continue }
      let own = document.isOriginal && written.insert(part).inserted ? part : parts.add(like: part)
      parts.put(own, ChartPart(document, at: chart.place, calculator).followed(tree).document())
      links.append(Relationship(id: chart.newLink, type: link.type, target: "/" + own, isExternal: false))
      let inner = template.parts.links(of: part).map { $0.placed(from: part) }
      if own != part, !inner.isEmpty { parts.put(links: inner, of: own) }
    }
    let isSame = document.isOriginal && Set(links.map(\.id)) == Set(old.map(\.id))
    if !isSame, !links.isEmpty { parts.put(links: links, of: target) }
    removeUnused(charts: old, of: name, links)
  }

  /// Takes out the charts of a drawing that stands nowhere.
  private mutating func removeUnused(charts old: [Relationship], of name: String, _ links: [Relationship]) {
    for link in old where link.kind == "chart" && !links.contains(where: { $0.id == link.id }) {
      if let part = link.part(from: name), !links.contains(where: { $0.target == "/" + part }) { parts.remove(part) }
    }
  }

  /// Takes out a sheet that is shown no time, with what belongs to it alone.
  private mutating func remove(_ part: String) {
    parts.remove(part)
    for link in template.parts.links(of: part) where Self.ownKinds.contains(link.kind) {
      guard let name = link.part(from: part) else { continue }
      parts.remove(name)
      for chart in template.parts.links(of: name) where chart.kind == "chart" {
        if let name = chart.part(from: name) { parts.remove(name) }
      }
    }
  }

  /// Notes the names and numbers of all tables, so that copies get others.
  private mutating func noteTables() {
    for entry in template.entries {
      for link in template.parts.links(of: entry.part) where link.kind == "table" {
        guard let table = link.part(from: entry.part).flatMap({ template.parts.tree($0) }) else { continue }
        nextTable = max(nextTable, 1 + (table["id"].flatMap { Int($0) } ?? 0))
        tableNames.insert((table["displayName"] ?? "").lowercased())
      }
    }
  }

  private mutating func freshTable(_ name: String) -> (id: Int, name: String) {
    defer { nextTable += 1 }
    var number = 2
    while !tableNames.insert("\(name)_\(number)".lowercased()).inserted { number += 1 }
    return (nextTable, "\(name)_\(number)")
  }
}

extension Relationship {
  /// The same link from whatever part of the package.
  func placed(from base: String) -> Relationship {
    guard let part = part(from: base) else { return self }
    return Relationship(id: id, type: type, target: "/" + part, isExternal: false)
  }
}
