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
  @usableFromInline let count: Int
  /// Puts all values of a source into as many slots.
  @usableFromInline let fill: @Sendable (Source, UnsafeMutablePointer<Value>) -> Void

  /// Names must differ.
  public init(_ fields: [Field]) {
    shape = RecordShape(fields.map(\.field))
    count = fields.count
    // ADVICE: Each closure calls the one before it: what a closure captures need not be retained to be called, unlike
    // the items of an array. Of a page with thousands of records this was a tenth of the time.
    var fill: @Sendable (Source, UnsafeMutablePointer<Value>) -> Void = { _, _ in }
    for (slot, field) in fields.enumerated() {
      let (before, value) = (fill, field.value)
      fill = { source, slots in
        before(source, slots)
        (slots + slot).initialize(to: value(source))
      }
    }
    self.fill = fill
  }

  /// The record of one source.
  @inlinable public func value(_ source: Source) -> Value { value(source, behind: []) }

  /// The record of one source behind slots that are there already.
  ///
  /// ADVICE: A page takes thousands of records; who names a source's type gets code of his own for it.
  @inlinable public func value(_ source: Source, behind head: [Value]) -> Value {
    .record(
      Array(unsafeUninitializedCapacity: head.count + count) { slots, filled in
        _ = slots.initialize(fromContentsOf: head)
        if let first = slots.baseAddress { fill(source, first + head.count) }
        filled = head.count + count
      })
  }
}
