import Foundation
import TestSupport

/// Data that is right, in the smallest number of records.
enum Small {
  static let files = Office().files

  /// A folder that holds the data in `data`.
  static func folder(_ more: [String: String] = [:]) throws -> TestFolder {
    let folder = try TestFolder()
    for (name, text) in files { try folder.write("data/" + name, text) }
    for (name, text) in more { try folder.write(name, text) }
    return folder
  }
}

/// The sample province.
enum Province {
  static let folder = ProjectFolder.samples.appending(path: "province")

  /// A folder that holds the province in `data`.
  static func copied() throws -> TestFolder {
    let copy = try TestFolder()
    try copy.copy(folder, to: "data")
    return copy
  }
}

/// A JSON document by keys and indices.
struct JSONDocument {
  let value: Any

  init(_ bytes: [UInt8]) throws { value = try JSONSerialization.jsonObject(with: Data(bytes)) }

  private init(value: Any) { self.value = value }

  subscript(key: String) -> JSONDocument { JSONDocument(value: (value as? [String: Any])?[key] ?? NSNull()) }

  var items: [JSONDocument] { (value as? [Any] ?? []).map { JSONDocument(value: $0) } }
  var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
  var int: Int? { (value as? NSNumber)?.intValue }
  var string: String? { value as? String }
  var isNull: Bool { value is NSNull }
}
