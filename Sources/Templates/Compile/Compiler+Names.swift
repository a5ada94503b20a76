import Diagnostics

extension Compiler {
  /// What a name means: where its value is found, and its shape; nil for an unknown name.
  struct Target {
    let address: Program.Address
    let shape: Shape?

    static let unknown = Target(address: Program.Address(register: Program.emptyRegister), shape: nil)
  }

  /// Finds the first part of a name in the innermost record that has it, and the other parts within that.
  mutating func resolve(_ token: Token, _ draft: Draft) -> Target {
    let scope = draft.scope
    if token.name == ".", scope.item != nil || !scope.isSure {
      return Target(address: Program.Address(register: register(of: scope.item)), shape: scope.item)
    }
    let parts = token.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let record = scope.record(with: parts[0]) else {
      return unknown(token, draft, among: scope.names)
    }
    var shape = Shape.record(record)
    var path: [Int32] = []
    for part in parts {
      guard let record = shape.record, let slot = record.slot(of: part) else {
        return unknown(token, draft, within: parts[..<path.count].joined(separator: "."), shape)
      }
      path.append(Int32(slot))
      shape = record.fields[slot].shape.unfolded
    }
    return Target(address: program.address(register(of: .record(record)), path), shape: shape)
  }

  private mutating func unknown(_ token: Token, _ draft: Draft, among names: [String]) -> Target {
    if isChecked(draft) { report(.unknownName(draft.place(of: token), among: names)) }
    return .unknown
  }

  /// The name goes on after a value that has no such part.
  private mutating func unknown(_ token: Token, _ draft: Draft, within owner: String, _ shape: Shape) -> Target {
    guard isChecked(draft) else { return .unknown }
    let place = draft.place(of: token)
    if let record = shape.record {
      report(.unknownName(place, among: record.names.map { "\(owner).\($0)" }))
    } else {
      report(.unknownName(place, within: owner, isList: shape.isList))
    }
    return .unknown
  }

  /// An unknown section may have any name within it: one mistake, one finding.
  private func isChecked(_ draft: Draft) -> Bool {
    unknownNames == .error && draft.scope.isSure
  }
}
