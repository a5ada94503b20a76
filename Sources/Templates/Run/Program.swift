/// A compiled template: a flat list of instructions with jumps.
///
/// Each record shape has a register that holds the innermost current record of that shape; register 0 holds the
/// current item where it is not a record. So a name is a register and a path of slots, wherever the template stands,
/// and a partial that renders itself for a deeper record needs no code of its own.
struct Program: Sendable {
  enum Instruction: Sendable {
    /// Appends literal bytes.
    case copy(from: Int32, to: Int32)
    /// Appends a value, escaped.
    case print(Address)
    /// Appends a value as it is.
    case printRaw(Address)
    /// Enters a section with its first item in a register; goes past its end if there is none.
    case enter(Address, register: Int32, past: Int32)
    /// Takes the section's next item and goes back to its body, or goes on.
    case next
    /// Skips an inverted section if the value is true.
    case skip(Address, past: Int32)
    /// Appends the indentation of a partial's line.
    case indent
    /// Runs a partial; literal bytes indent it, after the present indentation if it `keeps` that.
    case call(Int32, from: Int32, to: Int32, keeps: Bool)
    /// Ends a partial or the template.
    case back
  }

  /// Where a value is found.
  struct Address: Sendable {
    var register: Int32
    /// The range in `slots` that leads from the register's value to the one meant.
    var first: Int32 = 0
    var count: Int32 = 0
  }

  /// The register of the current item where it is not a record.
  static let itemRegister: Int32 = 0
  /// The register that is always empty: what unknown names read.
  static let emptyRegister: Int32 = 1

  var code: [Instruction] = []
  var literals: [UInt8] = []
  var slots: [Int32] = []
  var registerCount = 2
  /// The last instruction that is jumped to.
  var label = 0
  /// The registers of the values that a caller hands over, outermost first.
  var entry: [Int32] = []
}
