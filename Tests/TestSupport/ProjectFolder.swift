import Foundation

/// Where things lie in the project.
public enum ProjectFolder {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The small province and the faulty tables.
  public static let samples = root.appending(path: "sample-data")

  /// The scheme that the program ships.
  public static let scheme = root.appending(path: "schemes/hunan-2017.yaml")
}

/// Public test suites, which are not part of the project: the environment variable `ASSIZE_SUITES` names their folder.
public enum Suites {
  public static var folder: URL? {
    ProcessInfo.processInfo.environment["ASSIZE_SUITES"].map { URL(filePath: $0) }
  }

  /// Whether the folder has a suite.
  public static func has(_ name: String) -> Bool {
    folder.map { FileManager.default.fileExists(atPath: $0.appending(path: name).path) } ?? false
  }

  /// The bytes of a suite's file.
  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }
}
