/// A government body that is assessed.
public struct Unit: Sendable, Hashable {
  public let code: String
  public let name: String
  public let kind: UnitKind
  public let level: UnitLevel
  /// The unit above it, as an index into the register's units; nil for a root.
  public let parent: Int?
  public let source: Source
}
