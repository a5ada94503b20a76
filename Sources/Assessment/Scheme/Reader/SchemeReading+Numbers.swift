import Diagnostics

extension SchemeReading {
  /// More digits than any rule needs; keeps exact arithmetic fast.
  private static let mostDigits = 12

  /// A decimal number from 0 to a greatest one.
  func number(_ node: SchemeNode?, upTo greatest: Int) -> Rational? {
    let expected = Bilingual(zh: "0 到 \(greatest) 的数", en: "a number from 0 to \(greatest)")
    return value(node, orReport: .schemeBadNumber, [.init("expected", expected)]) { text in
      SchemeReading.decimal(text).flatMap { $0 >= 0 && $0 <= Rational(greatest) ? $0 : nil }
    }
  }

  /// A whole number of up to nine digits.
  func whole(_ node: SchemeNode?) -> Int? {
    let expected = Bilingual(zh: "非负整数（至多九位）", en: "a whole number of one to nine digits")
    return value(node, orReport: .schemeBadNumber, [.init("expected", expected)]) { text in
      guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      return Int(text)
    }
  }

  /// A share of 1, written with a percent sign: `60%` is 3/5.
  func percentage(_ node: SchemeNode?) -> Rational? {
    value(node, orReport: .schemeBadPercentage) { text in
      guard text.hasSuffix("%"), let number = SchemeReading.decimal(String(text.dropLast())) else { return nil }
      return number >= 0 && number <= 100 ? number / 100 : nil
    }
  }

  private func value<Value>(
    _ node: SchemeNode?, orReport kind: FindingKind, _ arguments: [Finding.Argument] = [], _ read: (String) -> Value?
  ) -> Value? {
    guard let node, let text = text(node) else { return nil }
    let value = read(text)
    if value == nil { report(kind, text, at: node.place, arguments) }
    return value
  }

  private static func decimal(_ text: String) -> Rational? {
    text.utf8.count <= mostDigits ? Rational(decimal: text) : nil
  }
}
