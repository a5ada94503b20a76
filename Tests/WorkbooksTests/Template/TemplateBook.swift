import Diagnostics
import Foundation
import Templates
import TestSupport
import Testing

@testable import Workbooks

/// A small template, written part by part.
struct TemplateBook {
  /// One for each sheet: its name, its cells by their places (`=` begins a formula), what stands before and after its rows.
  struct Page {
    var name = "表"
    var cells: KeyValuePairs<String, String>
    var before = ""
    var after = ""
    /// The attributes of rows, by their numbers.
    var rows: [Int: String] = [:]
    /// The attributes of cells, by their places.
    var styles: [String: String] = [:]
    /// The kinds and targets of its links.
    var links: [(kind: String, target: String)] = []
  }

  var pages: [Page]
  /// What follows the list of sheets.
  var names = ""
  /// Links of the workbook beside those to its sheets.
  var links: [(kind: String, target: String)] = []
  /// Parts added to those that every workbook has.
  var parts: [(name: String, text: String)] = []

  init(_ cells: KeyValuePairs<String, String>, before: String = "", after: String = "") {
    pages = [Page(cells: cells, before: before, after: after)]
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var all: [(name: String, text: String)] {
    let sheets = pages.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", Self.sheet($1)) }
    let lists = pages.enumerated().filter { !$0.element.links.isEmpty }
      .map { ("xl/worksheets/_rels/sheet\($0 + 1).xml.rels", Self.links($1.links)) }
    let links = pages.indices.map { (kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml") } + links
    return [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", Self.links([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", Self.links(links)),
    ] + sheets + lists + parts
  }

  private var contentTypes: String {
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
    let sheets = pages.indices.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(sheet)\"/>"
    }
    return
      "<Types xmlns=\"\(types)\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>\(sheets.joined())</Types>"
  }

  private var workbook: String {
    let sheets = pages.enumerated().map {
      "<sheet name=\"\($1.name.escapedForXML)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    return
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>\(sheets.joined())</sheets>\(names)</workbook>"
  }

  static func links(_ links: [(kind: String, target: String)]) -> String {
    let items = links.enumerated().map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/\($1.kind)\" Target=\"\($1.target)\"/>"
    }
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(namespace)\">\(items.joined())</Relationships>"
  }

  private static func sheet(_ page: Page) -> String {
    let cells = page.cells.map { (place: $0.key, row: CellRange($0.key)?.rows.lowerBound ?? 0, text: $0.value) }
    let rows = Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.map { number, cells in
      let content = cells.map { cell($0.place, $0.text, page.styles[$0.place] ?? "") }
      return "<row r=\"\(number)\" \(page.rows[number] ?? "")>\(content.joined())</row>"
    }
    return "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(page.before)<sheetData>\(rows.joined())</sheetData>"
      + "\(page.after)</worksheet>"
  }

  private static func cell(_ place: String, _ text: String, _ style: String) -> String {
    if text.hasPrefix("<") { return "<c r=\"\(place)\" \(style) t=\"inlineStr\"><is>\(text)</is></c>" }
    if text.hasPrefix("=") { return "<c r=\"\(place)\" \(style)><f>\(String(text.dropFirst()).escapedForXML)</f></c>" }
    return "<c r=\"\(place)\" \(style) t=\"inlineStr\"><is><t>\(text.escapedForXML)</t></is></c>"
  }
}

extension TemplateBook {
  /// The file.
  func bytes() throws -> [UInt8] {
    try withTemporaryFolder { folder in
      let package = try ZipPackage(path: folder + "/t.xlsx")
      for part in all { try package.add(PackagePart(part.name, Array(part.text.utf8))) }
      try package.close()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/t.xlsx")))
    }
  }

  /// What is wrong with it: places and codes.
  func findings() throws -> [String] {
    try WorkbookTemplate.compile(bytes(), file: "t.xlsx", for: [.record(Sample.page)]).findings
      .map { "\($0.place.cell ?? "") \($0.code)" }
  }

  /// The workbook filled with a page of values.
  func filled(
    _ page: Value = Sample.page(), rowLimit: Int = 1_048_576
  ) throws -> FilledBook {
    let (template, findings) = try WorkbookTemplate.compile(bytes(), file: "t.xlsx", for: [.record(Sample.page)])
    let sound = try #require(template, "\(findings.map { $0.text(.en) })")
    return try withTemporaryFolder { folder in
      let summary = try sound.fill([page], to: folder + "/f.xlsx", rowLimit: rowLimit)
      return FilledBook(
        summary: summary, parts: try PackageReader.parts(at: folder + "/f.xlsx"),
        file: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/f.xlsx"))))
    }
  }
}

/// A filled workbook, read back.
struct FilledBook {
  let summary: FilledWorkbook
  let parts: [String: [UInt8]]
  let file: [UInt8]

  func xml(_ name: String) throws -> XMLTree {
    try XMLTree(parsing: try #require(parts[name], "\(parts.keys.sorted())"))
  }

  func sheet(_ number: Int = 1) throws -> XMLTree { try xml("xl/worksheets/sheet\(number).xml") }

  /// The cells that hold something: texts, numbers as they are written, formulas with `=`.
  func cells(_ number: Int = 1) throws -> [String: String] {
    var cells: [String: String] = [:]
    for cell in try sheet(number).child("sheetData")["row"].flatMap({ $0["c"] }) {
      let formula = cell["f"].first.map { "=" + $0.text }
      let text = cell["is"].first.map { item in item.all.filter { $0.name == "t" }.map(\.text).joined() }
      if let content = formula ?? text ?? cell["v"].first?.text { cells[cell.attributes["r"] ?? ""] = content }
    }
    return cells
  }

  /// The cells of a column from row 1 on; `-` for an empty one.
  func column(_ letter: String, _ rows: Int, sheet: Int = 1) throws -> [String] {
    let cells = try cells(sheet)
    return (1...rows).map { cells["\(letter)\($0)"] ?? "-" }
  }

  /// An attribute of all elements of a name in a sheet.
  func attributes(_ element: String, _ attribute: String, sheet number: Int = 1) throws -> [String] {
    try sheet(number).all.filter { $0.name == element }.compactMap { $0.attributes[attribute] }
  }
}
