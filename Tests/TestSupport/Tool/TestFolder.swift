import Foundation
import Glibc

/// A folder for one test, removed when the test is over.
public final class TestFolder: Sendable {
  public let path: String

  /// An empty folder.
  public init() throws {
    var name = Array((FileManager.default.temporaryDirectory.path + "/assize-test-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A folder that holds files.
  public convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func path(_ name: String) -> String { path + "/" + name }

  public func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  public func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Writes a file, and the folders that it lies in.
  public func write(_ name: String, _ bytes: [UInt8]) throws {
    let place = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  public func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Copies a folder of the project here.
  public func copy(_ source: URL, to name: String) throws {
    let place = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: place)
  }

  public func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The paths of all files below a folder, hidden ones too, sorted.
  public func files(_ name: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name)).filter { sub in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path(name) + "/" + sub, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  /// The bytes of all files below a folder, by path.
  public func contents(_ name: String = "") throws -> [String: [UInt8]] {
    let prefix = name.isEmpty ? "" : name + "/"
    return try Dictionary(uniqueKeysWithValues: files(name).map { ($0, try bytes(prefix + $0)) })
  }
}
