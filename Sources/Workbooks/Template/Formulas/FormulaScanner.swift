/// Finds the references in a formula; texts in quotes, names, functions and references to tables are passed over.
struct FormulaScanner {
  private let text: [Character]
  private let sheets: SheetDirectory
  private var position = 0
  private var pieces: [Formula.Piece] = []
  private var pending = ""
  /// The functions whose brackets are open, empty for plain brackets, and which of their arguments is being read.
  private var functions: [(name: String, argument: Int)] = []

  init(_ text: String, _ sheets: SheetDirectory) {
    self.text = Array(text)
    self.sheets = sheets
  }

  mutating func scan() -> [Formula.Piece] {
    while position < text.count { step() }
    flush()
    return pieces
  }

  private mutating func step() {
    switch text[position] {
    case "\"": takeQuoted("\"")
    case "[": takeBracketed()
    case "'": takeWord(quoted: true)
    case "(": open()
    case ",", ";":
      if !functions.isEmpty { functions[functions.count - 1].argument += 1 }
      take(1)
    case ")":
      functions.removeLast(functions.isEmpty ? 0 : 1)
      take(1)
    case "#": takeErrorOrMark()
    case let sign where Self.isWord(sign): takeWord(quoted: false)
    default: take(1)
    }
  }

  private mutating func take(_ count: Int) {
    pending += String(text[position..<position + count])
    position += count
  }

  private mutating func flush() {
    if !pending.isEmpty { pieces.append(.text(pending)) }
    pending = ""
  }

  private mutating func takeQuoted(_ quote: Character) {
    take(1)
    while position < text.count, text[position] != quote { take(1) }
    if position < text.count { take(1) }
  }

  /// `[Column]`, `[[#All],[Column]]`, `[1]`.
  private mutating func takeBracketed() {
    var depth = 0
    repeat {
      depth += text[position] == "[" ? 1 : text[position] == "]" ? -1 : 0
      take(1)
    } while position < text.count && depth > 0
    while position < text.count, Self.isWord(text[position]) || text[position] == "!" { take(1) }
  }

  /// `#REF!` is an error, `#` after a reference its spilt range.
  private mutating func takeErrorOrMark() {
    take(1)
    while position < text.count, Self.isWord(text[position]) || "!/?".contains(text[position]) { take(1) }
  }

  private mutating func open() {
    let name = pending.reversed().prefix { Self.isWord($0) }.reversed()
    functions.append((String(name).uppercased(), 1))
    take(1)
  }

  /// A word: a reference, perhaps after its sheet, or anything else.
  private mutating func takeWord(quoted: Bool) {
    let start = position
    let first = word(from: start, quoted: quoted)
    guard first < text.count, text[first] == "!" else {
      if quoted { return take(first - start) }
      return takeReference(from: start, qualifier: "", sheet: nil)
    }
    let qualifier = String(text[start...first])
    let number = sheets[Self.name(qualifier)]
    guard let number else {
      take(first + 1 - start)
      return takeForeign()
    }
    position = first + 1
    takeReference(from: start, qualifier: qualifier, sheet: number)
  }

  /// What stands after a sheet that is not this workbook's.
  private mutating func takeForeign() {
    while position < text.count, Self.isWord(text[position]) || text[position] == ":" { take(1) }
  }

  /// Where a word, or a name in quotes, ends.
  private func word(from start: Int, quoted: Bool) -> Int {
    var index = start
    guard quoted else {
      while index < text.count, Self.isWord(text[index]) { index += 1 }
      return index
    }
    index += 1
    while index < text.count {
      if text[index] != "'" {
        index += 1
      } else if index + 1 < text.count, text[index + 1] == "'" {
        index += 2
      } else {
        break
      }
    }
    return min(index + 1, text.count)
  }

  /// Takes the reference at the position, or the word if it is none; what is named before it begins at `start`.
  private mutating func takeReference(from start: Int, qualifier: String, sheet: Int?) {
    let firstEnd = word(from: position, quoted: false)
    guard let first = Corner(String(text[position..<firstEnd])), !isFollowed(firstEnd, by: "(![") else {
      position = start
      return take(max(1, firstEnd - start))
    }
    var end = firstEnd
    var last: Corner?
    if firstEnd + 1 < text.count, text[firstEnd] == ":" {
      let lastEnd = word(from: firstEnd + 1, quoted: false)
      if let corner = Corner(String(text[firstEnd + 1..<lastEnd])), corner.matches(first),
        !isFollowed(lastEnd, by: "(![")
      {
        (last, end) = (corner, lastEnd)
      }
    }
    guard last != nil || (first.row != nil && first.column != nil) else {
      position = start
      return take(firstEnd - start)
    }
    add(Reference(sheet: sheet, qualifier: qualifier, first: first, last: last, mayGrow: mayGrow(start, end)), to: end)
  }

  private mutating func add(_ reference: Reference, to end: Int) {
    flush()
    pieces.append(.reference(reference))
    position = end
  }

  private func isFollowed(_ index: Int, by signs: String) -> Bool {
    index < text.count && signs.contains(text[index])
  }

  /// Whether what stands there is a whole argument of a function that takes ranges.
  private func mayGrow(_ start: Int, _ end: Int) -> Bool {
    guard let (function, argument) = functions.last, RangeFunctions.takesRange(function, argument) else { return false }
    let before = text[..<start].last { !$0.isWhitespace }
    let after = text[end...].first { !$0.isWhitespace }
    return [",", "(", ";"].contains(before) && [",", ")", ";"].contains(after)
  }

  /// The name in `'it''s'!` and `it!`.
  private static func name(_ qualifier: String) -> String {
    let name = qualifier.dropLast()
    guard name.hasPrefix("'"), name.count >= 2 else { return String(name) }
    return String(name.dropFirst().dropLast()).replacing("''", with: "'")
  }

  private static func isWord(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || "_.$\\?".contains(sign)
  }
}

extension Corner {
  /// Whether both are cells, both rows, or both columns.
  fileprivate func matches(_ other: Corner) -> Bool {
    (row == nil) == (other.row == nil) && (column == nil) == (other.column == nil)
  }
}
