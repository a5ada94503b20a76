import Synchronization
import Templates

/// Data of the specification's cases, from which their shapes are guessed.
enum JSON: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let whole = try? container.decode(Int.self) {
      self = .number("\(whole)")
    } else if let number = try? container.decode(Double.self) {
      self = .number("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  var shape: Shape { Shape(of: [self], within: .text) }

  func value(in shape: Shape) -> Value {
    switch (self, shape) {
    case (.bool(let bool), _): .flag(bool)
    case (.number(let text), _): .number(text, Amount(text == "0" ? 0 : 1))
    case (.text(let text), _): .text(text)
    case (.list(let items), .list(let item)): .list(items.map { $0.value(in: item) })
    case (.object(let members), .record(let record)):
      .record(record.fields.map { members[$0.name]?.value(in: $0.shape) ?? .none })
    default: .none
    }
  }

  fileprivate var items: [JSON]? {
    if case .list(let items) = self { items } else { nil }
  }

  fileprivate var members: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension Shape {
  /// The shape that samples have in common; the items of an empty list are taken to be like what surrounds it.
  fileprivate init(of samples: [JSON], within surroundings: Shape) {
    if let sample = samples.lazy.compactMap(\.members).first {
      self = Shape(ofObjects: samples.compactMap(\.members), names: sample.keys.sorted())
    } else if samples.contains(where: { $0.items != nil }) {
      let items = samples.compactMap(\.items).flatMap(\.self)
      self = .list(items.isEmpty ? surroundings : Shape(of: items, within: surroundings))
    } else {
      self = samples.lazy.compactMap(\.plainShape).first ?? .text
    }
  }

  private init(ofObjects samples: [[String: JSON]], names: [String]) {
    let knot = Knot()
    let fields = names.map { name in
      RecordShape.Field(
        name, Shape(of: samples.compactMap { $0[name] }, within: .recursive { knot.shape.withLock { $0 } }))
    }
    let shape = RecordShape(fields)
    knot.shape.withLock { $0 = shape }
    self = .record(shape)
  }
}

extension JSON {
  fileprivate var plainShape: Shape? {
    switch self {
    case .bool: .flag
    case .number: .number
    case .text: .text
    case .null, .list, .object: nil
    }
  }
}

/// A shape that is still being guessed.
private final class Knot: Sendable {
  let shape = Mutex(RecordShape([]))
}
