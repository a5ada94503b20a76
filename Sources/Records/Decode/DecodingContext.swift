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

  public init() {}

  var count: Int { codes.count }

  func find(_ code: FieldBytes) -> Int? { codes.find(code) }
  func find(_ code: [UInt8]) -> Int? { codes.find(code) }

  /// Whether the unit's record stands, neither quarantined nor set aside.
  func stands(_ unit: Int) -> Bool { standing[unit] }

  func code(_ unit: Int) -> String { codes.text(unit) }

  /// Enters a code; a unit stands where any of its records does.
  mutating func enter(_ code: String, stands: Bool) -> Int {
    let unit = codes.intern(Array(code.utf8))
    if unit == standing.count { standing.append(false) }
    standing[unit] = standing[unit] || stands
    return unit
  }

  /// A known code that differs by a zero at the front, as spreadsheets lose or gain one.
  func codeWithZero(like code: [UInt8]) -> String? {
    let variants = [[0x30] + code, code.first == 0x30 ? Array(code.dropFirst()) : code]
    return variants.lazy.compactMap { find($0) }.first.map { self.code($0) }
  }
}
