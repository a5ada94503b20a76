/// A value that a template shows, in the form that its shape promises.
public enum Value: Sendable, Hashable {
  /// A text, escaped when printed. Empty text is false in a section.
  case text(String)
  /// A text as UTF-8, for callers that never made a String of it.
  case utf8([UInt8])
  /// A number as it is to be printed, and what it is worth. In a section it is true unless it is zero.
  case number(String, Amount)
  /// A day as it is to be printed, and its number counted from 1970-01-01.
  case date(String, day: Int)
  /// Ready markup in the output's own format, printed as it is: the marked exception from escaping.
  case markup(String)
  case flag(Bool)
  case list([Value])
  /// A list whose items are made one by one.
  case lazy(LazyList)
  /// The slots of a record in the order of its `RecordShape`.
  case record([Value])
  /// Missing: false in a section, prints nothing.
  case none

  /// A whole number.
  public static func number(_ number: some BinaryInteger) -> Value {
    .number(String(number), Amount(Int(clamping: number)))
  }

  /// Whether a section over it is shown.
  package var isTrue: Bool {
    switch self {
    case .text(let text), .markup(let text), .date(let text, _): !text.isEmpty
    case .utf8(let bytes): !bytes.isEmpty
    case .number(_, let amount): !amount.isZero
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .lazy(let items): items.count > 0
    case .record: true
    case .none: false
    }
  }

  /// How often a section over it is shown.
  package var count: Int {
    switch self {
    case .list(let items): items.count
    case .lazy(let items): items.count
    default: isTrue ? 1 : 0
    }
  }

  /// What a section over it shows for the time with a number from 0 on: an item of a list, or the value itself.
  package func item(_ index: Int) -> Value {
    switch self {
    case .list(let items): items[index]
    case .lazy(let items): items[index]
    default: self
    }
  }
}
