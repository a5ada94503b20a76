import Assessment
import Diagnostics
import Testing

/// A scheme's text in which 1️⃣, 2️⃣ … stand where findings must land.
struct MarkedScheme {
  private(set) var text = ""
  /// Line and column of each marker, both counted from 1.
  private(set) var places: [Int: String] = [:]

  init(_ marked: String) {
    var (line, column) = (1, 1)
    for character in marked {
      if let number = MarkedScheme.markers.firstIndex(of: character) {
        places[number + 1] = "\(line):\(column)"
        continue
      }
      text.append(character)
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + character.unicodeScalars.count)
    }
  }

  private static let markers: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

  /// A whole scheme: the given top-level keys first, then the required ones that are not among them.
  init(keys: String) {
    let given = keys.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) }
    let plain = given.map { key in key.filter { !MarkedScheme.markers.contains($0) } }
    let rest = MarkedScheme.standard.filter { !plain.contains($0.key) }
    self.init(keys + "\n" + rest.map { "\($0.key): \($0.value)\n" }.joined())
  }

  private static let standard: KeyValuePairs = [
    "assize": "1", "id": "small", "period": "{from: 2025-01-01, to: 2025-12-31}", "outcomes": "{lost: [撤销]}",
    "indicators": "[{id: shown, of: trials, count: joint}]",
  ]
}

/// Reads a scheme and demands these findings and no others, each at its marker.
@discardableResult
func check(
  _ scheme: MarkedScheme, _ expected: [(code: String, marker: Int)], at location: SourceLocation = #_sourceLocation
) -> [Finding] {
  let (read, findings) = SchemeReader.read(scheme.text, file: "scheme.yaml")
  let found = findings.map { "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0)" }
  let wanted = expected.map { "\($0.code) \(scheme.places[$0.marker] ?? "no marker")" }
  #expect(found.sorted() == wanted.sorted(), "\(scheme.text)", sourceLocation: location)
  #expect((read == nil) == !expected.isEmpty, sourceLocation: location)
  #expect(findings == findings.sorted(), sourceLocation: location)
  #expect(findings.allSatisfy { $0.place.file == "scheme.yaml" }, sourceLocation: location)
  return findings
}

/// As above, for a scheme given by some of its top-level keys.
@discardableResult
func check(
  keys: String, _ expected: (code: String, marker: Int)..., at location: SourceLocation = #_sourceLocation
) -> [Finding] {
  check(MarkedScheme(keys: keys), expected, at: location)
}

/// The scheme that has these top-level keys, which must be right.
func scheme(keys: String) throws -> Scheme {
  let (scheme, findings) = SchemeReader.read(MarkedScheme(keys: keys).text, file: "scheme.yaml")
  #expect(findings.isEmpty)
  return try #require(scheme)
}
