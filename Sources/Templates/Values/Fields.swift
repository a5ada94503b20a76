import Diagnostics

/// A record's names beside the values they stand for, so that the two cannot drift apart.
///
///     static let unit: Fields<Unit> = Fields([
///       .init("name", .text) { .text($0.name) },
///       .init("children", .list(.recursive { unit.shape })) { .list($0.children.map(unit.value)) },
///     ])
public final class Fields<Source>: Sendable {
  /// One name, its shape, and how its value is taken from a source.
  public struct Field: Sendable {
    let field: RecordShape.Field
    let value: @Sendable (Source) -> Value

    public init(
      _ name: String, _ shape: Shape, meaning: Bilingual? = nil, _ value: @escaping @Sendable (Source) -> Value
    ) {
      field = RecordShape.Field(name, shape, meaning: meaning)
      self.value = value
    }
  }

  public let shape: RecordShape
  @usableFromInline let values: [@Sendable (Source) -> Value]

  /// Names must differ.
  public init(_ fields: [Field]) {
    shape = RecordShape(fields.map(\.field))
    values = fields.map(\.value)
  }

  /// The record of one source.
  ///
  /// ADVICE: A page takes thousands of records; who names a source's type gets code of his own for it.
  @inlinable public func value(_ source: Source) -> Value {
    var slots: [Value] = []
    slots.reserveCapacity(values.count)
    for value in values { slots.append(value(source)) }
    return .record(slots)
  }
}
