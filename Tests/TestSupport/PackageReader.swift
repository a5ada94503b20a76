import CLibZip
import Foundation
import Workbooks

/// A workbook as it was written, read back through libzip and libxml2.
package struct PackageReader {
  /// One file of the package.
  package struct Entry {
    package let name: String
    package let bytes: [UInt8]
  }

  package let summary: WorkbookSummary
  package let file: [UInt8]
  package let entries: [Entry]

  package struct CannotRead: Error { let name: String }

  /// Writes the workbook into a folder of its own, which is gone afterwards.
  package init(writing workbook: Workbook) throws {
    (summary, file, entries) = try withTemporaryFolder { folder in
      let path = folder + "/工作簿.xlsx"
      let summary = try workbook.write(to: path)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      guard files.count == 1 else { throw CannotRead(name: folder) }
      return (summary, [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), try Self.entries(path))
    }
  }

  /// The files of a package at a path, by their names.
  package static func parts(at path: String) throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try entries(path).map { ($0.name, $0.bytes) })
  }

  /// A part, parsed.
  package func xml(_ name: String) throws -> XMLTree {
    guard let entry = entries.first(where: { $0.name == name }) else { throw CannotRead(name: name) }
    return try XMLTree(parsing: entry.bytes)
  }

  /// The cells of the sheet with this number, counted from 1.
  package func sheet(_ number: Int = 1) throws -> SheetReader {
    try SheetReader(xml("xl/worksheets/sheet\(number).xml"), styles: xml("xl/styles.xml"))
  }

  private static func entries(_ path: String) throws -> [Entry] {
    guard let archive = zip_open(path, ZIP_CHECKCONS, nil) else { throw CannotRead(name: path) }
    defer { zip_discard(archive) }
    return try (0..<zip_get_num_entries(archive, 0)).map { index in
      let index = zip_uint64_t(index)
      guard let name = zip_get_name(archive, index, 0), let opened = zip_fopen_index(archive, index, 0) else {
        throw CannotRead(name: path)
      }
      defer { zip_fclose(opened) }
      return Entry(name: String(cString: name), bytes: try content(of: opened))
    }
  }

  private static func content(of file: OpaquePointer) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = zip_fread(file, &piece, zip_uint64_t(piece.count))
      guard count >= 0 else { throw CannotRead(name: "entry") }
      if count == 0 { return bytes }
      bytes += piece[..<Int(count)]
    }
  }
}

/// A new empty folder for the closure; it is removed afterwards.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
