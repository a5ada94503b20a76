/// All units in a form that the search of the summary reads, short enough for thousands of them.
public struct Directory: Sendable {
  /// A line for each unit, by code: how many signs its code shares with the one before, how many its name does (each one
  /// digit to the base of 36), the rest of the code, a tab, the rest of the name.
  public let lines: [String]
  /// The initials in pinyin of the characters in the names, each letter followed by its characters.
  public let letters: String

  init(_ units: [UnitName]) {
    var lines: [String] = []
    var before = UnitName(name: "", code: "")
    for unit in units {
      let (code, name) = (shared(before.code, unit.code), shared(before.name, unit.name))
      lines.append(digit(code) + digit(name) + rest(unit.code, after: code) + "\t" + rest(unit.name, after: name))
      before = unit
    }
    self.lines = lines
    letters = Initials.list(of: Set(units.flatMap(\.name.unicodeScalars)))
  }
}

/// How many signs two texts begin with in common, as far as one digit tells.
private func shared(_ a: String, _ b: String) -> Int {
  let count = zip(a.unicodeScalars, b.unicodeScalars).prefix { $0 == $1 }.count
  return min(count, 35)
}

private func rest(_ text: String, after count: Int) -> String { String(text.unicodeScalars.dropFirst(count)) }

private func digit(_ number: Int) -> String { String(number, radix: 36) }
