import Spreadsheets

/// A small workbook, written part by part so that a test can spoil any of them.
struct SampleBook {
  /// The rows of each sheet as XML; the sheets are called 表1, 表2, ….
  var sheets: [String]
  /// What follows the rows inside a sheet.
  var afterRows = ""
  /// The items of the shared strings.
  var strings = ""
  /// The codes of number formats; cell style 1 has the first, 2 the second, and so on.
  var formats: [String] = []
  /// The numbers of built-in formats; their cell styles follow those of ``formats``.
  var builtIn: [Int] = []
  /// The attributes of `workbookPr`.
  var properties = ""
  /// The attributes of each `sheet` but name and link.
  var sheetAttributes = ""
  /// Parts that take the place of those with the same name, or are added.
  var replaced: [String: String] = [:]
  var password: String?

  init(rows: String...) { sheets = rows }

  var bytes: [UInt8] { get throws { try Archive.bytes(parts.map { ($0, Array($1.utf8)) }, password: password) } }

  /// All parts, by name and text.
  var parts: [(name: String, text: String)] {
    let own = [
      ("_rels/.rels", Self.links([("officeDocument", "xl/workbook.xml")])), ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", Self.links(workbookLinks)), ("xl/sharedStrings.xml", Self.part("sst", strings)),
      ("xl/styles.xml", Self.part("styleSheet", styles)),
    ]
    let sheets = sheets.enumerated().map { number, rows in
      (
        "xl/worksheets/sheet\(number + 1).xml",
        Self.part("worksheet", "<sheetData>\(rows)</sheetData>\(afterRows)")
      )
    }
    let all = own + sheets
    let added = replaced.filter { name, _ in !all.contains { $0.0 == name } }.sorted { $0.key < $1.key }
    return all.map { ($0, replaced[$0] ?? $1) } + added.map { ($0.key, $0.value) }
  }

  private var workbook: String {
    let sheets = sheets.indices.map { "<sheet name=\"表\($0 + 1)\" r:id=\"rId\($0 + 1)\" \(sheetAttributes)/>" }
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(relations)\"><workbookPr \(properties)/>"
      + "<sheets>\(sheets.joined())</sheets></workbook>"
  }

  private var workbookLinks: [(String, String)] {
    sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("sharedStrings", "/xl/sharedStrings.xml"), ("styles", "styles.xml")]
  }

  private var styles: String {
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(Self.escaped($1))\"/>" }
    let styles = ([0] + formats.indices.map { 164 + $0 } + builtIn).map { "<xf numFmtId=\"\($0)\"/>" }
    return "<numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(styles.joined())</cellXfs>"
  }

  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  static func part(_ root: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(root) xmlns=\"\(namespace)\">\(content)</\(root)>"
  }

  /// A list of links: the last word of the type, and the target.
  static func links(_ links: [(String, String)], mode: String = "Internal") -> String {
    let items = links.enumerated().map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"http://example.org/relationships/\($1.0)\" Target=\"\($1.1)\" "
        + "TargetMode=\"\(mode)\"/>"
    }
    return "<Relationships>\(items.joined())</Relationships>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}

extension SampleBook {
  /// The sheets, as they are read.
  func read(_ limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> [Sheet] {
    try SpreadsheetReader.sheets(in: bytes, limits: limits).get()
  }

  /// The only sheet as CSV text.
  var csv: String { get throws { String(decoding: try read()[0].csv(), as: UTF8.self) } }

  /// Why it cannot be read; nil where it can.
  func fault(_ limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> SpreadsheetFault? {
    if case .failure(let fault) = SpreadsheetReader.sheets(in: try bytes, limits: limits) { return fault }
    return nil
  }
}
