/// Finds out where the links of a workbook lead.
struct LinkTargets {
  /// A place in the file, or an address outside it.
  enum Target {
    case place(String)
    case address(String)
  }

  /// The longest address that Excel takes.
  private static let longestAddress = 2079
  private let names: [String: String]

  /// The legal names of sheets by the names they were given; the first of several with one name counts.
  init(_ sheets: [(given: String, legal: String)]) {
    names = Dictionary(sheets.map { ($0.given, $0.legal) }, uniquingKeysWith: { first, _ in first })
  }

  /// The target in the file's own terms; nil when there is none.
  func target(of link: Sheet.Link) -> Target? {
    switch link {
    case .sheet(let given): names[given].map { .place(CellReference.sheet($0) + "!A1") }
    case .url(let url): Self.address(url).map { .address($0) }
    }
  }

  /// The address with everything percent-encoded that is not plain URI text; nil when empty or too long.
  private static func address(_ url: String) -> String? {
    let utf8 = Array(url.utf8)
    var encoded: [UInt8] = []
    for (index, byte) in utf8.enumerated() {
      if isPlain(byte) || byte == UInt8(ascii: "%") && isEncoding(utf8[index...].prefix(3)) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return encoded.isEmpty || encoded.count > longestAddress ? nil : String(decoding: encoded, as: UTF8.self)
  }

  /// A value within an address: everything but letters, digits and `-._~` percent-encoded.
  static func encoded(_ value: String) -> String {
    value.utf8.reduce(into: "") { result, byte in
      if isPlain(byte), !":/?#@!$&'()*+,;=".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += String(
          decoding: [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]], as: UTF8.self)
      }
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
    }
  }

  /// Whether it is `%` and two hexadecimal digits.
  private static func isEncoding(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 3 && bytes.dropFirst().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
