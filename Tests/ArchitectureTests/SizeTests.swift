import Testing

/// Files and functions that can be read in one go.
@Suite struct SizeTests {
  @Test func filesAreSmall() {
    let sizes = SourceFile.sources.map { ($0.lines.count - 1, $0.path) }.sorted { $0.0 < $1.0 }
    #expect(sizes.count > 100)
    #expect(sizes[sizes.count / 2].0 <= 100)
    #expect(sizes[sizes.count * 95 / 100].0 <= 300)
    for (size, path) in sizes { #expect(size <= 500, "\(path)") }
  }

  @Test func functionsAreSmall() {
    let functions = SourceFile.sources.flatMap(\.functions).sorted { $0.lines < $1.lines }
    #expect(functions.count > 400)
    #expect(functions[functions.count / 2].lines <= 8)
    #expect(functions[functions.count * 95 / 100].lines <= 35)
    for function in functions { #expect(function.lines <= 60, "\(function.place)") }
  }

  @Test func testFilesAreSmallToo() {
    for file in SourceFile.all where file.path.hasPrefix("Tests/") && file.path.hasSuffix(".swift") {
      #expect(file.lines.count <= 500, "\(file.path)")
    }
  }
}

extension SourceFile {
  /// The functions and initializers with a body: how many lines each has, from its name to its closing brace.
  var functions: [(lines: Int, place: String)] {
    var found: [(lines: Int, place: String)] = []
    for (number, line) in lines.enumerated() where line.contains(/^\s*(?:[a-z@(){}]+ )*(?:func |init[?]?[<(])/) {
      guard !line.trimmed.hasPrefix("//"), let end = bodyEnd(from: number) else { continue }
      found.append((end - number + 1, "\(path):\(number + 1)"))
    }
    return found
  }

  /// The line on which the body that begins on or after a line ends; nil for a requirement without one.
  private func bodyEnd(from start: Int) -> Int? {
    var (depth, isOpen) = (0, false)
    for number in start..<lines.count {
      let code = lines[number].replacing(/"(?:[^"\\]|\\.)*"/, with: "")
      if !isOpen, number > start, code.trimmed.isEmpty { return nil }
      for character in code where character == "{" || character == "}" {
        depth += character == "{" ? 1 : -1
        if depth < 0 { return nil }
        isOpen = isOpen || depth > 0
        if isOpen, depth == 0 { return number }
      }
    }
    return nil
  }
}

extension String {
  var trimmed: String { String(drop { $0 == " " }) }

  fileprivate func drop(while isBlank: (Character) -> Bool) -> Substring {
    self[(firstIndex { !isBlank($0) } ?? endIndex)...]
  }
}
