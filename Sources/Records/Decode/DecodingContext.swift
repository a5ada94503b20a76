import Diagnostics

/// What the records of a piece of a file share: the units they refer to, and tables of the codes met on the way.
struct DecodingContext {
  let units: UnitDirectory
  var numbers: CaseNumberTable
  /// Unit codes that no record has, in the order of their first coming; numbered on from the known units.
  private(set) var unknownCodes = ByteInterner()

  init(units: UnitDirectory, numbers: CaseNumberTable = CaseNumberTable()) {
    self.units = units
    self.numbers = numbers
  }

  mutating func unknown(_ code: [UInt8]) -> UInt32 {
    UInt32(units.count + unknownCodes.intern(code))
  }
}

/// The codes of all units that were read, those of quarantined records included.
public struct UnitDirectory: Sendable {
  private var codes = ByteInterner()
  private var standing: [Bool] = []
  /// Where the records of units that do not stand were found: file and line.
  private var records: [Int: String] = [:]

  public init() {}

  var count: Int { codes.count }

  func find(_ code: FieldBytes) -> Int? { codes.find(code) }
  func find(_ code: [UInt8]) -> Int? { codes.find(code) }

  /// Whether the unit's record stands, neither quarantined nor set aside.
  func stands(_ unit: Int) -> Bool { standing[unit] }

  func code(_ unit: Int) -> String { codes.text(unit) }

  /// Where the record of a unit that does not stand was found: file and line of the first.
  func record(_ unit: Int) -> String { records[unit] ?? "" }

  /// Enters the code of a record that stands.
  mutating func enter(_ code: String) {
    let unit = codes.intern(Array(code.utf8))
    if unit == standing.count { standing.append(true) }
  }

  /// Enters the code of a record that does not stand, and where it was found; another of that code may stand.
  mutating func enter(_ code: String, quarantined record: String) {
    let unit = codes.intern(Array(code.utf8))
    if unit == standing.count { standing.append(false) }
    if !standing[unit], records[unit] == nil { records[unit] = record }
  }

  /// What an unknown code may have been meant to be, where a code like it is known.
  func advice(like code: [UInt8]) -> Bilingual {
    let advice = CodeAdvice(like: String(decoding: code, as: UTF8.self)) { find(Array($0.utf8)) != nil }
    return advice?.sentence ?? Bilingual("")
  }
}
