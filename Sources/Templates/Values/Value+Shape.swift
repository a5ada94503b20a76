extension Value {
  /// Where the value first departs from a shape, as a path such as `units[3].name`; nil if it has the shape.
  ///
  /// Rendering trusts its values; this is for the tests of those who make them.
  public func departure(from shape: Shape) -> String? {
    switch (self, shape.unfolded) {
    case (.none, _), (.text, .text), (.utf8, .text), (.markup, .text), (.number, .number), (.date, .date),
      (.flag, .flag):
      nil
    case (.list(let items), .list(let item)):
      items.indices.lazy.compactMap { index in items[index].departure(from: item).map { "[\(index)]\($0)" } }.first
    case (.lazy(let items), .list(let item)):
      (0..<items.count).lazy.compactMap { index in items[index].departure(from: item).map { "[\(index)]\($0)" } }.first
    case (.record(let slots), .record(let record)): slots.departure(from: record)
    default: ""
    }
  }
}

extension [Value] {
  fileprivate func departure(from record: RecordShape) -> String? {
    guard count == record.fields.count else { return "" }
    return zip(self, record.fields).lazy.compactMap { slot, field in
      slot.departure(from: field.shape).map { ".\(field.name)\($0)" }
    }.first
  }
}
