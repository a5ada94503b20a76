import CSV
import Foundation
import Records

/// The tables of a folder, in memory.
struct Tables {
  private let files: [(opened: OpenedFile, text: [UInt8])]

  /// How many bytes they have.
  let size: Int

  init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    files = try names.compactMap { name in
      guard name.hasSuffix(".csv"), let table = Table(fileName: name) else { return nil }
      let text = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      return (SourceFile.open(path: name, table: table, encoding: .utf8, text: text), text)
    }
    size = files.reduce(0) { $0 + $1.text.count }
  }

  /// Finds all rows and fields; returns how many fields there are.
  func scan() -> Int {
    files.reduce(0) { fields, file in
      file.text.withUnsafeBufferPointer { bytes in
        var cursor = RowCursor(bytes, delimiter: Byte.comma)
        var count = fields
        while cursor.next() { count += cursor.count }
        return count
      }
    }
  }

  /// The codes of the units.
  var units: UnitDirectory {
    var builder = RegisterBuilder()
    for file in files where file.opened.file.table == .units {
      let number = builder.add(file.opened)
      let piece = file.opened.file.decode(
        file.text, units: UnitDirectory(), position: file.opened.body.position)
      builder.add(piece, to: number, startingAt: 0)
    }
    return builder.settleUnits()
  }

  /// Decodes all records; returns how many lines there are.
  func decode(_ units: UnitDirectory) -> Int {
    files.reduce(0) {
      $0 + $1.opened.file.decode($1.text, units: units, position: $1.opened.body.position).lines
    }
  }

  /// Decodes and joins all records.
  func register() -> Register {
    var builder = RegisterBuilder()
    let numbers = files.map { builder.add($0.opened) }
    var units = UnitDirectory()
    for isOfUnits in [true, false] {
      for (file, number) in zip(files, numbers) where (file.opened.file.table == .units) == isOfUnits {
        let piece = file.opened.file.decode(file.text, units: units, position: file.opened.body.position)
        builder.add(piece, to: number, startingAt: 0)
      }
      if isOfUnits { units = builder.settleUnits() }
    }
    return (consume builder).finish().register
  }
}
