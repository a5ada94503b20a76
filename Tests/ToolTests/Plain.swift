import Foundation
import Glibc
import Records
import TestSupport

/// Tables read in the plainest way, to be written in other forms.
enum Plain {
  /// The province's tables: the header and the records, all as text.
  struct Sheet {
    let table: Table
    var header: [String]
    var records: [[String]]
  }

  /// The tables of a folder of well-formed CSV files.
  static func sheets(_ folder: URL) throws -> [Sheet] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.compactMap { name in
      guard name.hasSuffix(".csv"), let table = Table(fileName: name) else { return nil }
      let rows = rows(try text([UInt8](Data(contentsOf: folder.appending(path: name)))))
      return Sheet(table: table, header: rows[0], records: Array(rows.dropFirst()))
    }
  }

  /// How many records the files of a table have.
  static func records(of table: Table, in folder: TestFolder) throws -> Int {
    try sheets(URL(filePath: folder.path("data"))).filter { $0.table == table }.reduce(0) { $0 + $1.records.count }
  }

  /// UTF-8 with or without a mark, else GB 18030.
  private static func text(_ bytes: [UInt8]) throws -> String {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    return String(validating: body, as: UTF8.self)
      ?? String(decoding: converted(body, "GB18030", "UTF-8"), as: UTF8.self)
  }

  /// Text in another encoding, by the C library.
  static func converted(_ bytes: [UInt8], _ from: String, _ to: String) -> [UInt8] {
    let descriptor = iconv_open(to, from)
    defer { iconv_close(descriptor) }
    var (input, output) = (bytes.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: bytes.count * 4 + 16))
    var (left, room) = (input.count, output.count)
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        _ = iconv(descriptor, &from, &left, &to, &room)
      }
    }
    return output.dropLast(room).map { UInt8(bitPattern: $0) }
  }

  static func rows(_ text: String) -> [[String]] {
    var (rows, row, field, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isDoubled = isQuoted && scalar == "\"" && index + 1 < scalars.count && scalars[index + 1] == "\""
      if isDoubled { index += 1 }
      switch scalar {
      case "\"" where !isDoubled: isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
      index += 1
    }
    if !row.isEmpty || !field.isEmpty { rows.append(row + [field]) }
    return rows.filter { $0.contains { !$0.isEmpty } }
  }
}
