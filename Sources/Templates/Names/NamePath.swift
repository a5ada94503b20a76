/// Where the value of a name is found on the stack of values.
package struct NamePath: Sendable {
  /// Counted from the outermost.
  package let level: Int
  /// The slots that lead from that level's value to the one meant.
  package let slots: [Int]
  package let shape: Shape

  /// The value; none where a record on the way is missing.
  package func value(in stack: [Value]) -> Value {
    guard level < stack.count else { return .none }
    if slots.count == 1, case .record(let fields) = stack[level] { return fields[slots[0]] }
    var value = stack[level]
    for slot in slots {
      guard case .record(let fields) = value else { return .none }
      value = fields[slot]
    }
    return value
  }
}
