/// The courts and types of the case numbers that were read, each with a small number.
///
/// Tables may hold millions of case numbers, but only some hundreds of courts and types; each is checked once.
public struct CaseNumberTable: Sendable {
  private var spellings = ByteInterner()
  /// For each spelling that was met, the number of its court and type; nil where it is not one.
  private var numbers: [Int?] = []
  private var entryTexts = ByteInterner()
  private var entries: [CourtAndType] = []
  /// How many spellings and entries it had when it was handed out.
  private var inherited = (spellings: 0, entries: 0)

  public init() {}

  /// A copy for a piece of the same tables, to be merged with this one, which meanwhile may only grow.
  var handedOut: CaseNumberTable {
    var copy = self
    copy.inherited = (spellings.count, entries.count)
    return copy
  }

  subscript(number: CaseNumber) -> CourtAndType { entries[number.courtAndType] }

  /// The canonical texts of its numbers.
  var texts: CaseNumberTexts { CaseNumberTexts(entries: entries) }

  /// Reads a case number; nil where the field does not hold one.
  @inline(__always) mutating func read(_ field: FieldBytes) -> CaseNumber? {
    readPlain(field) ?? readSlowly(field)
  }

  @inline(__always) private mutating func readPlain(_ field: FieldBytes) -> CaseNumber? {
    guard let parts = CaseNumberParts(field) else { return nil }
    let part = FieldBytes(rebasing: field[parts.courtAndType])
    return number(of: part).map { CaseNumber(courtAndType: $0, year: parts.year, serial: parts.serial) }
  }

  /// Takes over the entries of another table; returns its numbers' numbers here.
  ///
  /// Spellings are taken over too, so that later pieces need not read them again.
  mutating func merge(_ other: CaseNumberTable) -> [Int] {
    let (spellingsHere, entriesHere) = other.inherited
    let places = Array(0..<entriesHere) + other.entries[entriesHere...].map { enter($0) }
    for index in spellingsHere..<other.spellings.count {
      guard let number = other.numbers[index] else { continue }
      if spellings.intern(Array(other.spellings[index])) == numbers.count { numbers.append(places[number]) }
    }
    return places
  }

  /// Blanks dropped, digits and brackets made plain; then as usual.
  private mutating func readSlowly(_ field: FieldBytes) -> CaseNumber? {
    let plain = String(decoding: HalfWidth.bytes(of: field), as: UTF8.self).unicodeScalars
      .filter { !$0.properties.isWhitespace }
    let bytes = Array(String(String.UnicodeScalarView(plain)).utf8)
    return bytes.withUnsafeBufferPointer { readPlain($0) }
  }

  @inline(__always) private mutating func number(of spelling: FieldBytes) -> Int? {
    if let known = spellings.find(spelling) { return numbers[known] }
    let entry = CourtAndType(Array(spelling))
    _ = spellings.intern(spelling)
    numbers.append(entry.map { enter($0) })
    return numbers[numbers.count - 1]
  }

  private mutating func enter(_ entry: CourtAndType) -> Int {
    let number = entryTexts.intern(Array(entry.text.utf8))
    if number == entries.count { entries.append(entry) }
    return number
  }
}

/// The canonical texts of case numbers.
///
/// A class, so that who asks for many does not copy what it is made of.
public final class CaseNumberTexts: Sendable {
  private let entries: [CourtAndType]

  fileprivate init(entries: [CourtAndType]) { self.entries = entries }

  /// A number's text, such as （2025）湘0102行初123号.
  public subscript(number: CaseNumber) -> String {
    let court = entries[number.courtAndType].text.utf8.span
    return String(unsafeUninitializedCapacity: court.count + 24) { bytes in
      var pen = BytePen(bytes)
      pen.write("（")
      pen.write(number.year, digits: 4)
      pen.write("）")
      pen.write(court)
      pen.write(number.serial, digits: number.serial.digitCount)
      pen.write("号")
      return pen.count
    }
  }
}

/// The parts of a case number that is written without blanks and full-width digits.
struct CaseNumberParts {
  let year: Int
  /// The bytes between the year and the serial.
  let courtAndType: Range<Int>
  let serial: Int

  @inline(__always) init?(_ b: FieldBytes) {
    if let usual = Self(usual: b) { self = usual } else { self.init(unusual: b) }
  }

  /// The usual form, with full-width round brackets.
  @inline(__always) private init?(usual b: FieldBytes) {
    guard b.count > 14, b[8] == 0xBC, b[9] == 0x89, let digits = EightBytes(b).digits(like: Self.bracketedYear),
      let (serial, end) = Self.serial(b), end > 10
    else { return nil }
    year = digits.pair(at: 3) * 100 + digits.pair(at: 5)
    guard year >= 1990, year <= 2099 else { return nil }
    self.serial = serial
    courtAndType = 10..<end
  }

  /// An opening bracket, four digits and the first byte of a closing bracket.
  private static let bracketedYear = EightBytes.Pattern(
    bytes: 0xEF30_3030_3088_BCEF, digits: 0x000F_0F0F_0F00_0000)

  private init?(unusual b: FieldBytes) {
    let open = Self.bracketLength(b, at: 0, opening: true)
    guard open > 0, b.count > open + 8, let year = Self.digits(b, open..<(open + 4)) else { return nil }
    let close = Self.bracketLength(b, at: open + 4, opening: false)
    let start = open + 4 + close
    guard close > 0, year >= 1990, year <= 2099, let (serial, end) = Self.serial(b), end > start else { return nil }
    self.year = year
    self.serial = serial
    courtAndType = start..<end
  }

  private static func digits(_ b: FieldBytes, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard b[index] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(b[index] - 0x30)
    }
    return value
  }

  /// The serial before the final 号, 1 to 9 digits and not 0, and where it begins.
  private static func serial(_ b: FieldBytes) -> (Int, Int)? {
    let end = b.count - 3
    guard end > 0, b[end] == 0xE5, b[end + 1] == 0x8F, b[end + 2] == 0xB7 else { return nil }
    var (start, value, place) = (end, 0, 1)
    while start > 0, b[start - 1] &- 0x30 < 10 {
      start -= 1
      guard end - start <= 9 else { return nil }
      value += Int(b[start] &- 0x30) * place
      place *= 10
    }
    return value > 0 ? (value, start) : nil
  }

  /// The length of a bracket: `（ ( 〔 [ 【` and their counterparts; 0 where there is none.
  private static func bracketLength(_ b: FieldBytes, at index: Int, opening: Bool) -> Int {
    guard index + 2 < b.count else { return 0 }
    switch (b[index], b[index + 1], b[index + 2]) {
    case (0x28, _, _), (0x5B, _, _): return opening ? 1 : 0
    case (0x29, _, _), (0x5D, _, _): return opening ? 0 : 1
    case (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0xBB), (0xE3, 0x80, 0x94), (0xE3, 0x80, 0x90): return opening ? 3 : 0
    case (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0xBD), (0xE3, 0x80, 0x95), (0xE3, 0x80, 0x91): return opening ? 0 : 3
    default: return 0
    }
  }
}
