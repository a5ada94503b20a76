/// What stands for each byte that must not be printed as it is.
struct EscapeTable: Sendable {
  /// For each byte the number of its replacement, 0 for none.
  private let kinds: [UInt8]
  private let replacements: [[UInt8]]

  private init(_ replacements: KeyValuePairs<Character, String>) {
    var kinds = [UInt8](repeating: 0, count: 256)
    for (number, pair) in replacements.enumerated() {
      for byte in pair.key.utf8 { kinds[Int(byte)] = UInt8(number + 1) }
    }
    self.kinds = kinds
    self.replacements = [[]] + replacements.map { Array($0.value.utf8) }
  }

  static let html = EscapeTable(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"])

  static let markdown = EscapeTable([
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": " ", "\r": " ",
    "\\": "\\\\", "|": "\\|", "`": "\\`", "*": "\\*", "_": "\\_", "[": "\\[", "]": "\\]", "~": "\\~", "#": "\\#",
    "$": "\\$",
  ])

  /// Appends bytes with their replacements; runs without any are copied whole.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    kinds.withUnsafeBufferPointer { kinds in
      for index in bytes.indices {
        let kind = kinds[Int(bytes[index])]
        if kind == 0 { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        output.append(contentsOf: replacements[Int(kind)])
        start = index + 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
