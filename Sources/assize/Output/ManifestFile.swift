import Foundation

/// The manifest of a report that was written before.
struct ManifestFile: Decodable {
  /// The paths of the report's files.
  let outputs: [String]

  init?(folder: String) {
    guard let bytes = try? readFile(folder + "/manifest.json") else { return nil }
    guard let manifest = try? JSONDecoder().decode(ManifestFile.self, from: Data(bytes)) else { return nil }
    self = manifest
  }
}
