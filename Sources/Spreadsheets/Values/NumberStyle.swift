/// What a cell's style makes of its number, as far as it changes what the number says.
enum NumberStyle: Hashable {
  case general
  /// A date, a time, or both.
  case date
  /// Zeros in front up to so many digits: `0000000` shows 430102 as 0430102.
  case padded(Int)

  /// The formats that files name by number; 27–36 and 50–58 are the Chinese ones.
  init(builtIn id: Int) {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: self = .date
    default: self = .general
    }
  }

  /// Reads a format code such as `yyyy"年"m"月"d"日";@`; its first section, that of positive numbers, tells.
  init(formatCode: String) {
    let codes = Self.codes(Array(formatCode.utf8))
    if codes.contains(where: { "ymdhYMDH".utf8.contains($0) }) {
      self = .date
    } else if codes.count >= 2, codes.count <= 32, codes.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      self = .padded(codes.count)
    } else {
      self = .general
    }
  }

  /// The first section without texts in quotes and brackets and without escaped characters.
  private static func codes(_ format: [UInt8]) -> [UInt8] {
    var (codes, position): ([UInt8], Int) = ([], 0)
    while position < format.count, format[position] != UInt8(ascii: ";") {
      switch format[position] {
      case UInt8(ascii: "\""): position = end(of: UInt8(ascii: "\""), in: format, after: position)
      case UInt8(ascii: "["): position = end(of: UInt8(ascii: "]"), in: format, after: position)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 1
      case let code: codes.append(code)
      }
      position += 1
    }
    return codes
  }

  private static func end(of closing: UInt8, in format: [UInt8], after open: Int) -> Int {
    format[(open + 1)...].firstIndex(of: closing) ?? format.count
  }
}
