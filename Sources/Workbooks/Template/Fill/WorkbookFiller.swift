import Diagnostics
import Spreadsheets
import Templates

/// Fills a template: finds out where everything comes to stand, fills the rows, and lets all parts follow.
struct WorkbookFiller {
  let template: WorkbookTemplate
  let values: [Value]
  private let rowLimit: Int
  var parts: FilledParts
  private(set) var summary = FilledWorkbook()
  /// The sheets of the filled workbook in their order, as its list has them.
  private(set) var listed: [ListedSheet] = []
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

  init(_ template: WorkbookTemplate, _ values: [Value], rowLimit: Int) {
    self.template = template
    self.values = values
    self.rowLimit = min(rowLimit, CellRange.lastRow)
    parts = FilledParts(template.parts)
  }

  mutating func fill(_ scratch: ScratchFile) throws(WorkbookError) -> [PackagePart] {
    noteTables()
    var names = SheetNames()
    let sheets = sheets(&names)
    let startsIn1904 = template.workbook.first("workbookPr")?.isTrue("date1904") ?? false
    for (number, entry) in template.entries.enumerated() {
      let filled = sheets.all(number)
      if entry.template == nil { list(entry.name, number, entry.part, isOriginal: true) }
      if entry.template != nil, filled.isEmpty { remove(entry.part) }
      for sheet in filled {
        guard let ranges = entry.ranges else { continue }
        let rows = try RowFiller.fill(
          sheet, of: sheets, ranges: ranges.all, startsIn1904: startsIn1904, scratch)
        summary.shortenedTexts += rows.shortened
        for part in 0..<rows.stored.count {
          let name = part == 0 ? sheet.name : names.claim(sheet.name)
          if part > 0 { summary.furtherSheets.append(name) }
          let document = SheetDocument(
            sheet: sheet, sheets: sheets, rows: rows, ranges: ranges, part: part, isSelected: listed.isEmpty)
          write(document, entry, named: name, scratch)
        }
      }
    }
    summary.sheets = listed.map(\.name)
    writeWorkbook(sheets)
    writeStrings()
    writeProperties(sheets)
    return parts.all()
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
    where !entry.name.contains("{{") && entry.template?.repetition == nil {
      fixed[number] = names.claim(entry.name)
    }
    var sheets: [FilledSheet] = []
    for (number, entry) in template.entries.enumerated() {
      guard let sheet = entry.template else { continue }
      for (time, stack) in stacks(sheet).enumerated() {
        let name = fixed[number] ?? names.claim(title(sheet, stack))
        sheets.append(
          FilledSheet(
            sheet, number: number, time: time, name: name, stack: stack, needed: entry.needed, rowLimit: rowLimit))
      }
    }
    if sheets.isEmpty, let number = template.entries.firstIndex(where: { $0.template != nil }),
      let sheet = template.entries[number].template
    {
      let stack = values + (sheet.repetition == nil ? [] : [.none])
      let name = names.claim(title(sheet, stack))
      sheets.append(
        FilledSheet(sheet, number: number, time: 0, name: name, stack: stack, needed: [], rowLimit: rowLimit))
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
    _ document: SheetDocument, _ entry: SheetEntry, named name: String, _ scratch: ScratchFile
  ) {
    let part = document.isOriginal ? entry.part : parts.add(like: entry.part)
    list(name, document.sheet.number, part, isOriginal: document.isOriginal)
    parts.put(
      part,
      document.pieces().map { piece in
        switch piece {
        case .bytes(let bytes): .bytes(bytes)
        case .rows(let range): .scratch(scratch, range)
        }
      })
    let links = template.parts.links(of: entry.part)
    var followed: [Relationship] = []
    for link in links {
      if let kept = follow(link, from: entry.part, document, entry) { followed.append(kept) }
    }
    if !document.isOriginal, !followed.isEmpty { parts.put(links: followed, of: part) }
  }

  /// Lets a part that belongs to a sheet follow, and tells how the sheet links to it; nil for one that it has no more.
  private mutating func follow(
    _ link: Relationship, from base: String, _ document: SheetDocument, _ entry: SheetEntry
  ) -> Relationship? {
    guard let name = link.part(from: base), let tree = template.parts.tree(name), Self.ownKinds.contains(link.kind)
    else {
      return link.placed(from: base)
    }
    guard document.part == 0 else { return nil }
    let target = document.isOriginal ? name : parts.add(like: name)
    switch link.kind {
    case "drawing": writeDrawing(tree, name, to: target, document)
    case "comments": parts.put(target, CommentParts(document: document).comments(tree).document())
    case "vmlDrawing":
      let cells = entry.ranges.map { Array($0.all[$0.comments]) } ?? []
      parts.put(target, CommentParts(document: document).boxes(tree, cells: cells).document())
    case "table":
      let identity = document.isOriginal ? nil : freshTable(tree["name"] ?? "Table")
      parts.put(target, TablePart(document: document, identity: identity).followed(tree).document())
    default: parts.put(target, template.parts.bytes(name) ?? [])
    }
    return Relationship(id: link.id, type: link.type, target: "/" + target, isExternal: false)
  }

  /// The kinds of parts of which every sheet has its own.
  private static let ownKinds: Set<Substring> = ["drawing", "comments", "vmlDrawing", "table", "threadedComment"]

  /// Writes a drawing and its charts.
  private mutating func writeDrawing(_ tree: Element, _ name: String, to target: String, _ document: SheetDocument) {
    parts.put(target, DrawingPart(document: document).followed(tree).document())
    var links: [Relationship] = []
    for link in template.parts.links(of: name) {
      guard link.kind == "chart", let chart = link.part(from: name), let tree = template.parts.tree(chart) else {
        links.append(link.placed(from: name))
        continue
      }
      let own = document.isOriginal ? chart : parts.add(like: chart)
      let followed = ChartPart(
        site: document.site, scope: document.sheet.template.scope, stack: document.sheet.stack
      ).followed(tree)
      parts.put(own, followed.document())
      links.append(Relationship(id: link.id, type: link.type, target: "/" + own, isExternal: false))
      let inner = template.parts.links(of: chart).map { $0.placed(from: chart) }
      if !document.isOriginal, !inner.isEmpty { parts.put(links: inner, of: own) }
    }
    if !document.isOriginal, !links.isEmpty { parts.put(links: links, of: target) }
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
