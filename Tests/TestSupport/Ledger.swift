import CSV
import Diagnostics
import Foundation
import Records

/// Tables in memory: the plain counterpart of what the tool does with files, blocks and threads.
public struct Ledger {
  public let register: Register
  public let findings: [Finding]

  /// - Parameters:
  ///   - files: bytes by file name.
  ///   - rulings: how findings are to be taken.
  ///   - isGrouped: whether a group ranks units of a level and kind.
  ///   - cut: cuts the records of a file into blocks of whole lines; as a rule they are read in one.
  ///   - workers: whoever looks up the rows that belong together.
  public init(
    _ files: [String: [UInt8]], rulings: Rulings = Rulings(),
    isGrouped: (UnitLevel, UnitKind) -> Bool = { _, _ in true }, cut: ([UInt8]) -> [[UInt8]] = { [$0] },
    workers: Workers = .one
  ) {
    let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let excepted = Self.waivers(names.filter { Table(fileName: $0) == .waivers }, files, rulings)
    let rulings = rulings.granting(excepted.waivers)
    let tables = names.filter { Table(fileName: $0) != .waivers }.map { TableText($0, files[$0] ?? [], rulings) }
    var builder = RegisterBuilder(rulings: rulings)
    let numbers = tables.map { builder.add($0.opened) }
    let isUnits = { (index: Int) in tables[index].opened.file.table == .units }
    for index in tables.indices where isUnits(index) {
      tables[index].add(to: &builder, as: numbers[index], UnitDirectory(), cut)
    }
    let units = builder.settleUnits(isGrouped: isGrouped)
    for index in tables.indices where !isUnits(index) {
      tables[index].add(to: &builder, as: numbers[index], units, cut)
    }
    var settled = builder.finish(workers)
    for field in settled.wanted {
      settled.supply(tables[field.file].text(at: field), for: field)
    }
    register = settled.register
    let found = excepted.findings + settled.findings
    findings = (found + excepted.waivers.unused(after: found, under: rulings)).sorted()
  }

  /// The waivers in force at the end of 2025, and what was found in their tables.
  private static func waivers(
    _ names: [String], _ files: [String: [UInt8]], _ rulings: Rulings
  ) -> (waivers: Waivers, findings: [Finding]) {
    var builder = RegisterBuilder(rulings: rulings)
    for name in names {
      let table = TableText(name, files[name] ?? [], rulings)
      let number = builder.add(table.opened)
      table.add(to: &builder, as: number, UnitDirectory()) { [$0] }
    }
    return Day("2025-12-31").map { builder.finishWaivers(on: $0) } ?? (Waivers(), [])
  }

  /// Tables written as texts in UTF-8.
  public init(_ files: [String: String], rulings: Rulings = Rulings()) {
    self.init(files.mapValues { Array($0.utf8) }, rulings: rulings)
  }

  /// What was found, a line for each: code, file and line, field and value; what there is none of is left out.
  public var said: [String] { findings.map(\.said) }

  /// The codes of what was found.
  public var codes: [String] { findings.map(\.code) }

  /// The CSV files of a folder, subfolders left out.
  public init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
    let pairs = try names.filter { Table(fileName: $0) != nil }
      .map { ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) }
    self.init(Dictionary(uniqueKeysWithValues: pairs))
  }
}

extension Finding {
  /// Code, file and line, field and value; what there is none of is left out.
  public var said: String {
    let file = place.file.map { $0.hasSuffix(".csv") ? String($0.dropLast(4)) : $0 }
    let line = place.line.map(String.init)
    let parts = [[file, line].compactMap(\.self).joined(separator: ":"), place.field?.id ?? "", place.value ?? ""]
    return ([code] + parts.filter { !$0.isEmpty }).joined(separator: " ")
  }
}

/// A file of a table, decoded.
private struct TableText {
  let opened: OpenedFile
  private let text: [UInt8]

  init(_ name: String, _ bytes: [UInt8], _ rulings: Rulings) {
    let mark = TextEncoding.marked(in: bytes)
    let body = Array(bytes.dropFirst(mark?.length ?? 0))
    let encodings: [TextEncoding] = mark.map { [$0.encoding] } ?? [.utf8, .gb18030]
    let decoded = encodings.lazy.compactMap { encoding -> (TextEncoding, [UInt8])? in
      if case .text(let text) = encoding.decode(body) { (encoding, text) } else { nil }
    }.first
    guard let (encoding, text) = decoded, let table = Table(fileName: name) else {
      preconditionFailure("a table that can be read: \(name)")
    }
    self.text = text
    opened = SourceFile.open(path: name, table: table, encoding: encoding, text: text, rulings: rulings)
  }

  /// Decodes the blocks one after the other; one that ends inside quotes is joined to the next and decoded anew.
  func add(
    to builder: inout RegisterBuilder, as number: Int, _ units: UnitDirectory, _ cut: ([UInt8]) -> [[UInt8]]
  ) {
    var (blocks, line) = (cut(Array(text[opened.body.position...]))[...], opened.body.line)
    while var block = blocks.popFirst() {
      var piece = opened.file.decode(block, units: units)
      while piece.endsInsideQuotes, let more = blocks.popFirst() {
        block += more
        piece = opened.file.decode(block, units: units)
      }
      builder.add(piece, to: number, startingAt: line)
      line += piece.lines
    }
  }

  func text(at field: WantedField) -> String {
    let found = opened.file.texts(of: [field], in: text, position: opened.body.position, line: opened.body.line)
    return found.texts.compactMap(\.self).first ?? ""
  }
}
