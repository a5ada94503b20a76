import Diagnostics
import Templates

/// Tags outside of cells: in comments, links, headers, charts, shapes and properties, and where they cannot be filled.
extension WorkbookCompiler {
  mutating func checkTexts(_ entries: [SheetEntry], _ directory: SheetDirectory) {
    for entry in entries {
      guard let sheet = entry.template else { continue }
      checkDocument(sheet, directory)
      checkLinks(entry, sheet)
      checkComments(entry, sheet)
      checkDrawings(entry, sheet)
    }
    for name in workbook.first("definedNames")?.all("definedName") ?? [] {
      refuse(Formula(name.text, in: directory).plainText, at: Place(file: file))
    }
    for link in parts.links(of: "") where ["core-properties", "extended-properties"].contains(link.kind) {
      // The lists of sheets inside one another are made anew.
      for element in link.part(from: "").flatMap({ parts.tree($0) })?.elements ?? [] where element.elements.isEmpty {
        check(element.text, in: scope, at: Place(file: file))
      }
    }
  }

  /// Headers and footers; checks and formats, which take no tags.
  private mutating func checkDocument(_ sheet: SheetTemplate, _ directory: SheetDirectory) {
    let (document, place) = (sheet.grid.document, Place(file: file, sheet: sheet.grid.name))
    for text in document.first("headerFooter")?.elements ?? [] { check(text.text, in: sheet.scope, at: place) }
    for rule in document.deep("formula") + document.deep("formula1") + document.deep("formula2") {
      refuse(Formula(rule.text, in: directory).plainText, at: place)
    }
    for check in document.deep("dataValidation") {
      for name in ["promptTitle", "prompt", "errorTitle", "error"] { refuse(check[name] ?? "", at: place) }
    }
  }

  private mutating func checkLinks(_ entry: SheetEntry, _ sheet: SheetTemplate) {
    let targets = parts.links(of: entry.part)
    for link in sheet.grid.document.first("hyperlinks")?.all("hyperlink") ?? [] {
      let address = targets.first { $0.id == link.linkID }?.tagged
      for text in [link["tooltip"], link["display"], link["location"], address] {
        check(text ?? "", sheet, row: link["ref"].flatMap { CellRange($0) })
      }
    }
  }

  private mutating func checkComments(_ entry: SheetEntry, _ sheet: SheetTemplate) {
    for tree in related(entry.part, "comments") + related(entry.part, "threadedComment") {
      for comment in tree.deep("comment") + tree.deep("threadedComment") {
        for text in comment.deep("t") + comment.deep("text") where text.elements.isEmpty {
          check(text.text, sheet, row: comment["ref"].flatMap { CellRange($0) })
        }
      }
    }
  }

  /// The texts of shapes, and those of charts.
  private mutating func checkDrawings(_ entry: SheetEntry, _ sheet: SheetTemplate) {
    for link in parts.links(of: entry.part) where link.kind == "drawing" {
      guard let name = link.part(from: entry.part), let drawing = parts.tree(name) else { continue }
      let charts = parts.links(of: name)
      for (anchor, cells) in zip(drawing.elements, DrawingPart.anchors(drawing)) {
        let shown = anchor.deep("chart").compactMap { chart in charts.first { $0.id == chart.linkID } }
          .compactMap { $0.part(from: name).flatMap { parts.tree($0) } }
        let names = shown.flatMap { $0.deep("tx") }.flatMap { $0.all("v") }
        for text in anchor.deep("t") + shown.flatMap({ $0.deep("t") }) + names { check(text.text, sheet, row: cells) }
      }
    }
  }

  /// A text that belongs to a cell of a sheet.
  private mutating func check(_ text: String, _ sheet: SheetTemplate, row cell: CellRange?) {
    let row = cell?.rows.lowerBound
    let scope = row.flatMap { sheet.scopes[$0] } ?? sheet.scope
    check(
      text, in: scope,
      at: Place(file: file, sheet: sheet.grid.name, line: row, column: cell?.columns.lowerBound))
  }

  private mutating func check(_ text: String, in scope: NameScope, at place: Place) {
    guard text.hasTagMark else { return }
    let (tokens, found) = CellScanner.scan(RichText(text), at: place)
    note(found + Self.unbalanced(tokens, at: place))
    var compiler = TextCompiler(tokens, at: place)
    _ = compiler.compile(in: scope)
    note(compiler.findings)
  }

  private static func unbalanced(_ tokens: [CellToken], at place: Place) -> [Finding] {
    var open: [String] = []
    var findings: [Finding] = []
    func placed(_ name: String) -> Place {
      var place = place
      place.value = name
      return place
    }
    for token in tokens {
      switch token {
      case .open(let name, _): open.append(name)
      case .close(let name) where open.last == name: open.removeLast()
      case .close(let name): findings.append(.unbalancedSection(placed(name), expected: open.last))
      case .literal, .variable: break
      }
    }
    return findings + open.map { .unclosedSection(placed($0)) }
  }

  /// A text that tags stand in and that is not filled.
  private mutating func refuse(_ text: String, at place: Place) {
    guard text.hasTagMark else { return }
    var place = place
    place.value = String(text.prefix(60))
    note([.tagNotFilled(place)])
  }
}
