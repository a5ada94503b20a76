import Diagnostics

extension Register {
  /// A register that has units and no records: what a table of units says, checked as any other.
  ///
  /// - Parameters:
  ///   - text: the table in CSV.
  ///   - path: what findings call it.
  ///   - isGrouped: whether a group ranks units of a level and kind.
  public static func directory(
    _ text: [UInt8], path: String, rulings: Rulings, isGrouped: (UnitLevel, UnitKind) -> Bool
  ) -> (register: Register, findings: [Finding]) {
    let opened = SourceFile.open(path: path, table: .units, encoding: .utf8, text: text)
    var builder = RegisterBuilder(rulings: rulings)
    let number = builder.add(opened)
    let body = Array(text[opened.body.position...])
    builder.add(opened.file.decode(body, units: UnitDirectory()), to: number, startingAt: opened.body.line)
    _ = builder.settleUnits(isGrouped: isGrouped)
    let settled = builder.finish()
    return (settled.register, settled.findings)
  }

  /// The same records, among others that were counted elsewhere.
  public func covering(_ coverage: [Table: Coverage]) -> Register {
    var register = self
    register.coverage = coverage
    return register
  }
}
