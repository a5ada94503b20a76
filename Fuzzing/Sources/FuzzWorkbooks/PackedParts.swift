import CLibZip
import Glibc

/// A small workbook of which one part is replaced.
enum PackedParts {
  /// The parts of a workbook with one sheet, sound by themselves.
  private static let parts: [(name: String, text: String)] = [
    (
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"
    ),
    (
      "xl/sharedStrings.xml",
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>案号</t></si></sst>"
    ),
    (
      "xl/styles.xml",
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
        + relations + "\"><sheets><sheet name=\"案件\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(relations)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        + "<Relationship Id=\"rId3\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
    ),
  ]

  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The package, uncompressed; empty where libzip cannot make it.
  static func workbook(replacing choice: Int, by body: [UInt8]) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { return [] }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else { return [] }
    for (index, part) in parts.enumerated() {
      add(part.name, index == choice % parts.count ? body : Array(part.text.utf8), to: archive)
    }
    guard zip_close(archive) == 0 else { return [] }
    return content(of: target)
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) {
    // libzip frees the copy when the archive is closed.
    guard let copy = malloc(bytes.count + 1) else { return }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else { return }
    let index = zip_file_add(archive, name, source, 0)
    if index >= 0 { zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) }
  }

  private static func content(of source: OpaquePointer) -> [UInt8] {
    var description = zip_stat_t()
    guard zip_source_stat(source, &description) == 0, zip_source_open(source) == 0 else { return [] }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(description.size))
    let count = zip_source_read(source, &bytes, description.size)
    return count == Int64(bytes.count) ? bytes : []
  }
}
