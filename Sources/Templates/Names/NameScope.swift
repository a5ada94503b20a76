import Diagnostics

/// What names mean at one place of a document that is no plain text, such as a cell of a workbook: what stands around
/// it, outermost first.
///
/// The document keeps a stack of values, one for each level, and pushes one where a section begins.
package struct NameScope: Sendable {
  /// Nil inside a section over an unknown name.
  private var levels: [Shape?]

  /// The scope outside of all sections.
  package init(_ shapes: [Shape]) { levels = shapes.map(\.unfolded) }

  /// How many values the stack has here.
  package var depth: Int { levels.count }

  /// The scope inside a section whose items have a shape; nil for an unknown one.
  package func entering(_ item: Shape?) -> NameScope {
    var scope = self
    scope.levels.append(item?.unfolded)
    return scope
  }

  /// Where a name's value is found, and its shape; or what is wrong with the name.
  package func resolve(_ name: String, at place: Place) -> Result<NamePath, NameFault> {
    if name == "." { return implicit() }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let level = levels.lastIndex { $0?.record?.slot(of: parts[0]) != nil }
    guard let level, let outermost = levels[level] else { return unknown(.unknownName(place, among: names)) }
    var shape = outermost
    var slots: [Int] = []
    for part in parts {
      guard let record = shape.record, let slot = record.slot(of: part) else {
        return unknown(finding(place, after: parts[..<slots.count].joined(separator: "."), shape))
      }
      slots.append(slot)
      shape = record.fields[slot].shape.unfolded
    }
    return .success(NamePath(level: level, slots: slots, shape: shape))
  }

  private func implicit() -> Result<NamePath, NameFault> {
    guard let last = levels.last, let shape = last else { return .failure(NameFault(finding: nil)) }
    return .success(NamePath(level: levels.count - 1, slots: [], shape: shape))
  }

  private func finding(_ place: Place, after owner: String, _ shape: Shape) -> Finding {
    guard let record = shape.record else { return .unknownName(place, within: owner, isList: shape.isList) }
    return .unknownName(place, among: record.names.map { "\(owner).\($0)" })
  }

  /// An unknown section may have any name within it: one mistake, one finding.
  private func unknown(_ finding: Finding) -> Result<NamePath, NameFault> {
    .failure(NameFault(finding: levels.contains { $0 == nil } ? nil : finding))
  }

  /// All names that can be used here, those of the innermost record first, none twice.
  private var names: [String] {
    var seen: Set<String> = []
    return levels.reversed().flatMap { $0?.record?.names ?? [] }.filter { seen.insert($0).inserted }
  }
}

/// What is wrong with a name; nothing to be said where an outer mistake explains it.
package struct NameFault: Error {
  package let finding: Finding?
}
