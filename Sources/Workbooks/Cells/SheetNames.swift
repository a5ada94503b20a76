/// Gives out the names of a workbook's sheets: legal in Excel and WPS, and no two the same.
struct SheetNames {
  /// UTF-16 units.
  static let longest = 31
  private var taken: Set<String> = []

  /// The name itself, made legal, or with the first number that is free: `名称`, `名称 (2)`, `名称 (3)`.
  ///
  /// What Excel forbids becomes `-`. Names that differ only in case or width are the same name to it.
  mutating func claim(_ wish: String) -> String {
    let base = Self.legal(wish)
    var name = base
    var number = 1
    while !taken.insert(Self.key(name)).inserted {
      number += 1
      let suffix = " (\(number))"
      name = Self.cut(base, to: Self.longest - suffix.utf16.count) + suffix
    }
    return name
  }

  /// The nearest name that a sheet may bear.
  static func legal(_ wish: String) -> String {
    var name = String(String.UnicodeScalarView(wish.unicodeScalars.map { isForbidden($0) ? "-" : $0 }))
    name = cut(name, to: longest)
    if name.hasPrefix("'") { name = "-" + name.dropFirst() }
    if name.hasSuffix("'") { name = name.dropLast() + "-" }
    // What looks like an escape (see `CellText`) would be one to some readers and not to others.
    name = CellText.escaped(name).replacing("_x005F_", with: "-")
    if name.allSatisfy(\.isWhitespace) { return "Sheet" }
    // Excel keeps this name for its change log.
    return name.lowercased() == "history" ? name + "-" : name
  }

  /// As many whole characters as fit.
  private static func cut(_ name: String, to limit: Int) -> String {
    var result = name
    while result.utf16.count > limit { result.removeLast() }
    return result
  }

  /// Excel refuses these in their full-width form too.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    "[]:*?/\\".unicodeScalars.contains(halfWidth(scalar)) || scalar.value < 0x20 || !XMLText.allows(scalar)
  }

  private static func key(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map(halfWidth))).lowercased()
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
  }
}
