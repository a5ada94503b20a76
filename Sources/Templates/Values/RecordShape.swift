import Diagnostics

/// The names of a record, in the order of its slots.
///
/// A class, because shapes are told apart by identity: a template that stands inside two records of one shape sees
/// only the inner one.
public final class RecordShape: Sendable {
  /// One name of a record.
  public struct Field: Sendable {
    public let name: String
    public let shape: Shape
    /// What it means, for the reference of names.
    public let meaning: Bilingual?

    public init(_ name: String, _ shape: Shape, meaning: Bilingual? = nil) {
      self.name = name
      self.shape = shape
      self.meaning = meaning
    }
  }

  public let fields: [Field]
  private let slots: [String: Int]

  /// Names must differ.
  public init(_ fields: [Field]) {
    self.fields = fields
    slots = Dictionary(uniqueKeysWithValues: zip(fields.map(\.name), fields.indices))
  }

  /// The names in the order of the slots.
  public var names: [String] { fields.map(\.name) }

  /// Where a name's value stands in `Value.record`; nil for a name that the record does not have.
  public func slot(of name: String) -> Int? { slots[name] }
}

extension RecordShape: Hashable {
  public static func == (a: RecordShape, b: RecordShape) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
