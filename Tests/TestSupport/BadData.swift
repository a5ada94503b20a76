import Diagnostics
import Foundation
import Records

/// The faulty sample tables: a folder for each code.
public enum BadData {
  private static let folder = ProjectFolder.samples.appending(path: "bad")

  /// The codes that have a folder.
  public static let codes =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  public static func ledger(_ code: String) throws -> Ledger { try Ledger(folder: folder.appending(path: code)) }

  /// The tables of a folder that can be read, by file name.
  public static func files(_ code: String) throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: code).path)
    let tables = names.filter { $0.hasSuffix(".csv") && Table(fileName: $0) != nil }
    return try Dictionary(uniqueKeysWithValues: tables.map { ($0, try bytes(code, file: $0)) })
  }

  public static func bytes(_ code: String, file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: code).appending(path: file)))
  }

  /// The findings that must be made: their codes, and their lines as they are written down.
  public static func expected(_ code: String) throws -> [(code: String, line: String)] {
    String(decoding: try bytes(code, file: "expected.tsv"), as: UTF8.self).split(separator: "\n").dropFirst().map {
      (String($0.prefix { $0 != "\t" }), String($0))
    }
  }

  /// A finding as it is written down there: code, severity, file, line, column, field, value, and the sheet if there is
  /// one.
  public static func line(_ finding: Finding) -> String {
    let place = finding.place
    let numbers = [place.line, place.column].map { $0.map(String.init) ?? "" }
    let parts = [finding.code, finding.severity.rawValue, place.file ?? ""] + numbers
    return (parts + [place.field?.id ?? "", place.value ?? ""] + [place.sheet].compactMap(\.self)).joined(
      separator: "\t")
  }
}

extension BadData {
  /// The tables of a folder as texts in UTF-8, by file name.
  public static func tables(_ code: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: code).path)
    let tables = names.filter { $0.hasSuffix(".csv") && Table(fileName: $0) != nil }
    return try Dictionary(
      uniqueKeysWithValues: tables.map { name in
        let bytes = try bytes(code, file: name)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return (name, String(decoding: bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes, as: UTF8.self))
      })
  }
}
