/// What a template may name at one place: the kind of the value, and for records their names.
///
/// A template is checked against a shape when it is compiled; any value may still be missing (`Value.none`) when it
/// is rendered.
public indirect enum Shape: Sendable {
  /// A text, escaped when printed.
  case text
  /// A number as it is to be printed.
  case number
  /// A day as it is to be printed.
  case date
  /// Yes or no: for sections only, it cannot be printed.
  case flag
  /// Any number of items of one shape.
  case list(Shape)
  /// A record whose names can be used.
  case record(RecordShape)
  /// A record shape that is still being built, such as that of a unit inside a unit. Called once building is over.
  case recursive(@Sendable () -> RecordShape)

  /// The same shape with its recursion taken one step.
  package var unfolded: Shape {
    if case .recursive(let shape) = self { .record(shape()) } else { self }
  }

  /// The record shape, if this is one.
  package var record: RecordShape? {
    if case .record(let shape) = unfolded { shape } else { nil }
  }

  /// The shape of what a section over this pushes: the items of a list, everything else as it is.
  package var item: Shape {
    if case .list(let item) = self { item.unfolded } else { unfolded }
  }

  package var isList: Bool {
    if case .list = unfolded { true } else { false }
  }

  /// Whether a tag may print it.
  package var isPrintable: Bool {
    switch self {
    case .text, .number, .date: true
    case .flag, .list, .record, .recursive: false
    }
  }
}

extension Shape: Hashable {
  public static func == (a: Shape, b: Shape) -> Bool {
    switch (a.unfolded, b.unfolded) {
    case (.text, .text), (.number, .number), (.date, .date), (.flag, .flag): true
    case (.list(let x), .list(let y)): x == y
    case (.record(let x), .record(let y)): x === y
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch unfolded {
    case .text: hasher.combine(0)
    case .number: hasher.combine(1)
    case .flag: hasher.combine(2)
    case .list(let item):
      hasher.combine(3)
      hasher.combine(item)
    case .date: hasher.combine(4)
    case .record(let shape): hasher.combine(shape)
    case .recursive(let shape): hasher.combine(shape())
    }
  }
}
