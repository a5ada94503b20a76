import Diagnostics

/// Reads yes or no: `是 否 Y N yes no true false 1 0 √ ×`, in any case and width; nil for anything else.
func yesNo(_ field: FieldBytes) -> Bool? {
  if field.count == 3 {
    if field[0] == 0xE6, field[1] == 0x98, field[2] == 0xAF { return true }  // 是
    if field[0] == 0xE5, field[1] == 0x90, field[2] == 0xA6 { return false }  // 否
  }
  if field.count == 1, let value = yesNoByByte(field[0]) { return value }
  switch HalfWidth.text(field.text).lowercased() {
  case "y", "yes", "true", "1", "√": return true
  case "n", "no", "false", "0", "×": return false
  default: return nil
  }
}

private func yesNoByByte(_ byte: UInt8) -> Bool? {
  switch byte {
  case 0x31, 0x59, 0x79: true  // 1 Y y
  case 0x30, 0x4E, 0x6E: false  // 0 N n
  default: nil
  }
}

/// Reads a whole number of one to nine digits; nil for anything else.
func wholeNumber(_ field: FieldBytes) -> Int? {
  guard field.hasNonASCII else { return wholeNumber(ofDigits: field) }
  return wholeNumber(ofDigits: HalfWidth.bytes(of: field))
}

@inline(__always) private func wholeNumber(ofDigits digits: some Collection<UInt8>) -> Int? {
  guard (1...9).contains(digits.count) else { return nil }
  var value = 0
  for digit in digits {
    guard 0x30...0x39 ~= digit else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return value
}

/// Whether half-width text is a unit code: letters, digits and hyphens, 1 to 32 of them.
@inline(__always) func isUnitCode(_ text: some Collection<UInt8>) -> Bool {
  guard (1...32).contains(text.count) else { return false }
  return text.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D }
}

/// The canonical form of a letter's number (文号): half-width, with 〔〕 for brackets of other kinds.
func letterNumber(_ text: String) -> String {
  // Only these bytes begin what is to be changed: full-width forms, 【 and 】, and brackets of ASCII.
  let isCanonical = text.utf8.allSatisfy { $0 != 0x5B && $0 != 0x5D && $0 != 0xE3 && $0 != 0xEF }
  if isCanonical || LetterNumber.isPlain(text) { return text }
  var result = ""
  for scalar in HalfWidth.text(text).unicodeScalars {
    switch scalar {
    case "[", "【": result.unicodeScalars.append("〔")
    case "]", "】": result.unicodeScalars.append("〕")
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// What Excel does to values that it takes for numbers, so that they cannot be told any more.
struct ExcelDamage {
  private let value: String

  /// The damage that a value shows.
  init(_ value: String) { self.value = value }

  /// What happened to the value.
  var sentence: Bilingual {
    if value.hasPrefix("#") {
      return Bilingual(zh: "列太窄，导出的是显示出来的 #", en: "the column was too narrow, and what it showed was exported")
    }
    return value.contains { $0 == "E" || $0 == "Ｅ" }
      ? Bilingual(zh: "成了科学计数法", en: "it became scientific notation")
      : Bilingual(zh: "超过 15 位的数字，末几位成了 0", en: "of more than 15 digits the last became 0")
  }

  /// Whether a field begins with `##`: a column too narrow, exported as it was seen.
  @inline(__always) static func isHashes(_ field: FieldBytes) -> Bool {
    field.count >= 2 && field[0] == 0x23 && field[1] == 0x23
  }

  /// Whether a code became a number: `1.23E+15`, or 16 and more digits of which the last three are 0.
  static func isNumber(_ code: some Collection<UInt8>) -> Bool {
    let text = Array(code)
    if text.count >= 16, text.allSatisfy(isDigit) { return text.suffix(3).allSatisfy { $0 == 0x30 } }
    return isScientific(text)
  }

  private static func isScientific(_ text: [UInt8]) -> Bool {
    guard let e = text.firstIndex(of: 0x45), e + 2 < text.count, text[e + 1] == 0x2B else { return false }
    guard text[(e + 2)...].allSatisfy(isDigit), let first = text.first, isDigit(first) else { return false }
    return e == 1 || (e > 2 && text[1] == 0x2E && text[2..<e].allSatisfy(isDigit))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
