/// Writes JSON into bytes: keys in the order in which they are written, amounts with exactly two decimals.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// Writes text that is JSON already: brackets, commas, line ends, whole numbers.
  mutating func raw(_ text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes text of the program itself that is JSON already.
  mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func string(_ text: String) { quoted(text.utf8) }

  /// A string whose text is made in place.
  mutating func string(_ write: (inout [UInt8]) -> Void) {
    var text: [UInt8] = []
    write(&text)
    quoted(text)
  }

  private mutating func quoted(_ text: some Collection<UInt8>) {
    bytes.append(0x22)
    if text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      appendEscaped(text)
    } else {
      bytes.append(contentsOf: text)
    }
    bytes.append(0x22)
  }

  private mutating func appendEscaped(_ text: some Collection<UInt8>) {
    for byte in text {
      switch byte {
      case 0x22: raw("\\\"")
      case 0x5C: raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20: raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  mutating func number(_ value: Int?) {
    if let value { whole(value) } else { raw("null") }
  }

  /// Digits put where they belong, without a String of them.
  private mutating func whole(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    digits(of: value.magnitude)
  }

  private mutating func digits(of value: UInt) {
    if value > 9 { digits(of: value / 10) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }

  mutating func bool(_ value: Bool) {
    raw(value ? "true" : "false")
  }

  /// An amount in hundredths.
  mutating func hundredths(_ value: Int?) {
    guard let value else { return raw("null") }
    if value < 0 { bytes.append(0x2D) }
    digits(of: value.magnitude / 100)
    bytes.append(0x2E)
    digits(of: value.magnitude / 10 % 10)
    digits(of: value.magnitude % 10)
  }

  /// A key and the colon after it.
  mutating func key(_ key: String) {
    string(key)
    raw(": ")
  }

  /// Writes each item, with a separator between them.
  mutating func list<Item>(
    _ items: some Sequence<Item>, separator: String = ", ", _ write: (inout JSONText, Item) -> Void
  ) {
    raw("[")
    var isFirst = true
    for item in items {
      if !isFirst { raw(separator) }
      isFirst = false
      write(&self, item)
    }
    raw("]")
  }
}

/// An amount given in hundredths with two decimals: 8735 is 87.35.
public func decimal(_ hundredths: Int) -> String {
  var (rest, length) = (hundredths.magnitude, hundredths < 0 ? 1 : 0)
  repeat { (rest, length) = (rest / 10, length + 1) } while rest > 0
  length = max(length, hundredths < 0 ? 4 : 3) + 1
  // ADVICE: Written in place: a report has millions, and joining them of pieces took a sixtieth of its time.
  return String(unsafeUninitializedCapacity: length) { text in
    var rest = hundredths.magnitude
    for (place, index) in (0..<length).reversed().enumerated() {
      if place == 2 {
        text[index] = UInt8(ascii: ".")
      } else {
        text[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
    }
    if hundredths < 0 { text[0] = UInt8(ascii: "-") }
    return length
  }
}
