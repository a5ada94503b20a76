/// A value that a template shows, in the form that its shape promises.
public enum Value: Sendable, Hashable {
  /// A text, escaped when printed. Empty text is false in a section.
  case text(String)
  /// A text as UTF-8, for callers that never made a String of it.
  case utf8([UInt8])
  /// A number as it is to be printed. In a section it is true unless it is zero.
  case number(String, isZero: Bool)
  /// Ready markup in the output's own format, printed as it is: the marked exception from escaping.
  case markup(String)
  case flag(Bool)
  case list([Value])
  /// The slots of a record in the order of its `RecordShape`.
  case record([Value])
  /// Missing: false in a section, prints nothing.
  case none

  /// A whole number.
  public static func number(_ number: some BinaryInteger) -> Value {
    .number(String(number), isZero: number == 0)
  }

  /// Whether a section over it is shown.
  var isTrue: Bool {
    switch self {
    case .text(let text), .markup(let text): !text.isEmpty
    case .utf8(let bytes): !bytes.isEmpty
    case .number(_, let isZero): !isZero
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .record: true
    case .none: false
    }
  }
}
