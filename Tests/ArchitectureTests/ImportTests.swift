import Foundation
import TestSupport
import Testing

/// Which room may use which: what the sources import is what ARCHITECTURE.md says.
@Suite struct ImportTests {
  /// The rows of the table under “Rooms”: a room and the modules in its last cell.
  private static let table: [String: Set<String>] = {
    let lines = SourceFile(path: "ARCHITECTURE.md")?.lines ?? []
    let rows = lines.filter { $0.hasPrefix("| `Sources/") }.map { $0.split(separator: "|").map(String.init) }
    return Dictionary(
      rows.map { cells in
        let room = cells[0].matches(of: /`Sources\/(\w+)`/).first.map { String($0.1) } ?? ""
        return (room, Set((cells.last ?? "").matches(of: /`(\w+)`/).map { String($0.1) }))
      }, uniquingKeysWith: { first, _ in first })
  }()

  @Test func theTableNamesEveryRoom() throws {
    let sources = ProjectFolder.root.appending(path: "Sources").path
    let rooms = try FileManager.default.contentsOfDirectory(atPath: sources).filter { !$0.hasPrefix(".") }
    #expect(Set(rooms) == Set(Self.table.keys))
  }

  @Test func everyRoomImportsWhatTheTableSays() {
    for (room, expected) in Self.table {
      let files = SourceFile.sources.filter { $0.room == room }
      let imports = files.reduce(into: Set<String>()) { $0.formUnion($1.imports) }
      #expect(imports == expected, "\(room)")
    }
  }

  @Test func onlyTheToolTouchesTheWorld() {
    let world: Set = ["ArgumentParser", "Crypto", "Dispatch", "Foundation", "Glibc"]
    for file in SourceFile.sources where file.room != "assize" {
      #expect(file.imports.isDisjoint(with: world), "\(file.path)")
    }
  }

  @Test func theEngineOfTemplatesKnowsNoCourt() {
    let words = /案|诉|法院|scheme|indicator|hearing|verdict/.ignoresCase()
    for file in SourceFile.sources where ["Templates", "CSV"].contains(file.room) {
      for (number, line) in file.lines.enumerated() {
        #expect(line.firstMatch(of: words) == nil, "\(file.path):\(number + 1)")
      }
    }
  }
}
