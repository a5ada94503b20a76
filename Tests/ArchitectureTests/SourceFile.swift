import Foundation
import TestSupport

/// A file of the repository, read as text.
struct SourceFile: Sendable {
  /// Relative to the root.
  let path: String
  let lines: [String]

  /// The room that a source belongs to: the folder below `Sources`.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules that it imports.
  var imports: Set<String> {
    Set(
      lines.compactMap {
        $0.firstMatch(of: /^(?:@\w+ )*(?:public |internal )?import (?:struct |class |func )?(\w+)/)?.1
      }
      .map(String.init))
  }

  init?(path: String) {
    guard let text = try? String(contentsOf: ProjectFolder.root.appending(path: path), encoding: .utf8) else {
      return nil
    }
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// All text files of the repository, what is built or generated left out.
  static let all: [SourceFile] = {
    let leftOut = [".git", ".build", "report", ".swiftpm", "Package.resolved"]
    let top = (try? FileManager.default.contentsOfDirectory(atPath: ProjectFolder.root.path)) ?? []
    return top.filter { !leftOut.contains($0) && !$0.hasPrefix(".build") }.sorted().flatMap { name -> [SourceFile] in
      let below = try? FileManager.default.subpathsOfDirectory(atPath: ProjectFolder.root.appending(path: name).path)
      guard let below, !below.isEmpty else { return [SourceFile(path: name)].compactMap { $0 } }
      let kept = below.filter { !$0.contains(".build/") }
      return kept.sorted().compactMap { SourceFile(path: name + "/" + $0) }
    }
  }()

  /// The program's Swift sources.
  static let sources = all.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }
}
