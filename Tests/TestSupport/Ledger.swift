import CSV
import Diagnostics
import Foundation
import Records

/// Tables in memory, read in one piece each: the plain counterpart of what the tool does with blocks and threads.
public struct Ledger {
  public let register: Register
  public let findings: [Finding]

  /// - Parameter files: bytes by file name.
  public init(_ files: [String: [UInt8]]) {
    let tables = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { TableText($0, files[$0] ?? []) }
    var builder = RegisterBuilder()
    let numbers = tables.map { builder.add($0.opened) }
    let isUnits = { (index: Int) in tables[index].opened.file.table == .units }
    for index in tables.indices where isUnits(index) {
      builder.add(tables[index].piece(UnitDirectory()), to: numbers[index], startingAt: tables[index].line)
    }
    let units = builder.settleUnits()
    for index in tables.indices where !isUnits(index) {
      builder.add(tables[index].piece(units), to: numbers[index], startingAt: tables[index].line)
    }
    var settled = builder.finish()
    for field in settled.wanted.keys {
      settled.supply(tables[field.file].text(at: field), for: field)
    }
    register = settled.register
    findings = settled.findings.sorted()
  }

  /// Tables written as texts in UTF-8.
  public init(_ files: [String: String]) {
    self.init(files.mapValues { Array($0.utf8) })
  }

  /// The CSV files of a folder, subfolders left out.
  public init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
    let pairs = try names.filter { Table(fileName: $0) != nil }
      .map { ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) }
    self.init(Dictionary(uniqueKeysWithValues: pairs))
  }
}

/// A file of a table, decoded.
private struct TableText {
  let opened: OpenedFile
  private let text: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
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
    opened = SourceFile.open(path: name, table: table, encoding: encoding, text: text)
  }

  var line: Int { opened.body.line }

  func piece(_ units: UnitDirectory) -> DecodedPiece {
    opened.file.decode(text, units: units, position: opened.body.position)
  }

  func text(at field: WantedField) -> String {
    let found = opened.file.fields(
      [field.line: [field.position]], in: text, position: opened.body.position, line: opened.body.line)
    return found.texts.first?.text ?? ""
  }
}
