extension Sequence<UInt8> {
  /// Whether two opening braces follow each other somewhere.
  ///
  /// All texts of a template are looked through, many times; the standard search takes ten times as long.
  var haveTagMark: Bool {
    var last = UInt8(0)
    for byte in self {
      if byte == UInt8(ascii: "{"), last == byte { return true }
      last = byte
    }
    return false
  }
}

extension String {
  /// Whether there may be a tag in it.
  var hasTagMark: Bool { utf8.haveTagMark }
}
