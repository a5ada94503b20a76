/// Where the value in each register came from, seen from the beginning of a partial.
///
/// The size-change principle: a recursion ends for all data if every way of going round it forever would keep going
/// deeper into some value, since values are finite.
struct Descent: Hashable {
  struct Origin: Hashable {
    let register: Int32
    /// Whether the value stands within the origin's value rather than being it.
    let isDeeper: Bool
  }

  /// Registers that hold what they held at the beginning are left out.
  private var origins: [Int32: Origin] = [:]

  private func origin(of register: Int32) -> Origin {
    origins[register] ?? Origin(register: register, isDeeper: false)
  }

  /// Puts into a register a value found in, or being, the value of another.
  mutating func move(_ source: Int32, to register: Int32, isDeeper: Bool) {
    let from = origin(of: source)
    let origin = Origin(register: from.register, isDeeper: from.isDeeper || isDeeper)
    origins[register] = origin == Origin(register: register, isDeeper: false) ? nil : origin
  }

  /// What results if another descent follows.
  func followed(by other: Descent) -> Descent {
    var result = self
    for (register, origin) in other.origins {
      let from = self.origin(of: origin.register)
      let total = Origin(register: from.register, isDeeper: from.isDeeper || origin.isDeeper)
      result.origins[register] = total == Origin(register: register, isDeeper: false) ? nil : total
    }
    return result
  }

  /// Whether some register goes deeper into its own value.
  var goesDeeper: Bool {
    origins.contains { $0.value == Origin(register: $0.key, isDeeper: true) }
  }
}
