import CSV

/// A unit that may have submitted records: it stands in the directory of units, whatever is wrong with it there.
public struct SubmittingOffice: Sendable, Hashable {
  public let code: String
  public let name: String
}

/// All units of the directory as it was submitted, faulty ones included, with those above them.
public struct OfficeTree: Sendable {
  private var codes = ByteInterner()
  private var names: [String] = []
  private var parents: [[UInt8]] = []

  public init() {}

  var count: Int { codes.count }

  /// A unit, by its number.
  func office(_ number: Int) -> SubmittingOffice {
    SubmittingOffice(code: codes.text(number), name: names[number])
  }

  /// The unit that a field names, in half or full width.
  func find(_ field: FieldBytes) -> Int? {
    if let known = codes.find(field) { return known }
    return field.hasNonASCII ? codes.find(HalfWidth.bytes(of: field)) : nil
  }

  /// Enters a unit under its code, unless it is there already; nil where the text is no code.
  mutating func enter(_ field: FieldBytes, name: String, parent: FieldBytes) -> Int? {
    let code = HalfWidth.bytes(of: field)
    guard isUnitCode(code), !ExcelDamage.isNumber(code) else { return nil }
    let number = codes.intern(code)
    if number == names.count {
      names.append(name)
      parents.append(HalfWidth.bytes(of: parent))
    }
    return number
  }

  /// The unit above another; nil for a root.
  func parent(of unit: Int) -> Int? { parents[unit].isEmpty ? nil : codes.find(parents[unit]) }

  /// From a unit up to its root, itself first; a circle ends where it closes.
  func lineage(of unit: Int) -> [Int] {
    var (line, seen) = ([unit], Set([unit]))
    while let last = line.last, let above = parent(of: last), seen.insert(above).inserted { line.append(above) }
    return line
  }

  /// The deepest unit that is at or above all of some; nil for none, and where there is none.
  func deepest(above units: Set<Int32>) -> Int? {
    var common: [Int]?
    for unit in units.sorted() {
      let line = lineage(of: Int(unit))
      guard let known = common else {
        common = line
        continue
      }
      let members = Set(line)
      common = known.firstIndex { members.contains($0) }.map { Array(known[$0...]) } ?? []
    }
    return common?.first
  }
}
