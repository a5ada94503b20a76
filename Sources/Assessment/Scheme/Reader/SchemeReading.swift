import Diagnostics

/// One reading of a scheme: its text, and what was found wrong so far.
final class SchemeReading {
  let source: SchemeSource
  let file: String
  private(set) var findings: [Finding] = []

  init(_ source: SchemeSource, file: String) {
    self.source = source
    self.file = file
  }

  func report(_ kind: FindingKind, at place: Place, _ arguments: [Finding.Argument] = []) {
    findings.append(Finding(kind, at: place, arguments))
  }

  /// Reports a text that has to be another, quoting it.
  func report(_ kind: FindingKind, _ text: String, at place: Place, _ arguments: [Finding.Argument] = []) {
    var place = place
    place.value = text
    report(kind, at: place, arguments)
  }

  func place(line: Int, column: Int) -> Place {
    Place(file: file, line: line, column: column)
  }
}

extension [Finding.Argument] {
  /// The words that are allowed, and the one that was most likely meant.
  static func choice(of allowed: [String], insteadOf word: String) -> Self {
    let near = nearest(to: word, among: allowed)
    return [
      Finding.Argument(
        "nearest", Bilingual(zh: near.map { "是否应为 \($0)？" } ?? "", en: near.map { "did you mean \($0)? " } ?? "")),
      Finding.Argument("allowed", Bilingual(zh: allowed.joined(separator: "、"), en: allowed.joined(separator: ", "))),
    ]
  }
}
