/// Headers as they are compared.
enum HeaderName {
  /// Half-width, in lower case, without surrounding blanks: what may differ from a column's own names.
  static func plain(_ name: String) -> String {
    String(decoding: HalfWidth.bytes(of: trimmed(name)), as: UTF8.self).lowercased()
  }

  /// Also without inner blanks, `_ - .`, marks of a required column and remarks such as （必填）: what may differ from
  /// synonyms.
  static func loose(_ name: String) -> String {
    let plain = plain(name)
    if plain.utf8.allSatisfy(isKept) { return plain }
    var letters = plain.filter { !$0.isWhitespace && !"_-.*:".contains($0) }
    guard letters.hasSuffix(")") else { return letters }
    for remark in remarks where letters.hasSuffix("(\(remark))") { letters.removeLast(remark.count + 2) }
    return letters
  }

  /// Whether a byte is of a letter, a digit or a Chinese character: nothing that may be left out.
  private static func isKept(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (0x80...0xBF).contains(byte)
      || (0xE4...0xE9).contains(byte)
  }

  /// What forms write in brackets behind a header and what does not change its meaning.
  private static let remarks = [
    "必填", "选填", "可选", "是/否", "是或否", "年月日", "年/月/日", "yyyymmdd", "yyyy/mm/dd", "人", "人次", "名", "required", "optional",
  ]

  static func trimmed(_ name: String) -> [UInt8] {
    Array(name.utf8).withUnsafeBufferPointer { Array($0.trimmed) }
  }
}
