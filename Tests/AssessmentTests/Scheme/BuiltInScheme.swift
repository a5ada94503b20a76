import Foundation

/// The text of the scheme that the program ships.
enum BuiltInScheme {
  static var text: String {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
      return try String(contentsOf: root.appending(path: "schemes/hunan-2017.yaml"), encoding: .utf8)
    }
  }
}
