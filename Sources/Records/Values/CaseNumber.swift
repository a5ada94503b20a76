/// A case number (案号) in eight bytes: the number of its court and type in a ``CaseNumberTable``, year and serial.
///
/// The raw value 0 is kept for "no case number".
public struct CaseNumber: Hashable, Sendable {
  /// Court and type: bits 37 to 60; the year less 1990: bits 30 to 36; the serial: bits 0 to 29.
  let rawValue: UInt64

  static let none = CaseNumber(rawValue: 0)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(courtAndType: Int, year: Int, serial: Int) {
    rawValue = UInt64(courtAndType) << 37 | UInt64(year - 1990) << 30 | UInt64(serial)
  }

  var courtAndType: Int { Int(rawValue >> 37) }
  public var year: Int { Int(rawValue >> 30 & 0x7F) + 1990 }
  public var serial: Int { Int(rawValue & 0x3FFF_FFFF) }

  /// The same number, its court and type numbered by another table.
  func renumbered(_ courtAndType: Int) -> CaseNumber {
    CaseNumber(courtAndType: courtAndType, year: year, serial: serial)
  }
}

/// What the court and type of a case number say (案号 rules in force since 2016-01-01).
struct CourtAndType: Sendable, Equatable {
  /// The canonical text, such as 湘0102行初.
  let text: String
  /// The procedure that the type's last character names; nil where it names none.
  let instance: Instance?
  /// Whether it is an application to enforce (行审, 非诉): no case against a government body (行政诉讼法 arts 95, 97).
  let isEnforcement: Bool

  /// Reads the part of a case number between its year and its serial; nil where it is not one.
  ///
  /// A court is 1 to 10 Chinese characters and 0 to 6 digits, and may end with 非诉; the last 行 begins the type,
  /// which has 1 to 5 more Chinese characters; 字第 may follow it.
  init?(_ part: [UInt8]) {
    var characters = Array(String(decoding: HalfWidth.bytes(of: part), as: UTF8.self))
    characters.removeAll { $0.isWhitespace }
    if characters.count > 2, characters.suffix(2) == ["字", "第"] { characters.removeLast(2) }
    guard let start = characters.lastIndex(of: "行") else { return nil }
    let (court, type) = (characters[..<start], characters[start...])
    guard (2...6).contains(type.count), type.allSatisfy(\.isHan), Self.isCourt(court) else { return nil }
    text = String(characters)
    isEnforcement = type.starts(with: ["行", "审"]) || court.suffix(2) == ["非", "诉"]
    instance = Self.instance(of: type[type.endIndex - 1])
  }

  private static func isCourt(_ court: ArraySlice<Character>) -> Bool {
    let name = court.prefix(while: \.isHan)
    let rest = court.dropFirst(name.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let ending = rest.dropFirst(digits.count)
    guard (1...10).contains(name.count), digits.count <= 6 else { return false }
    return ending.isEmpty || ending == ["非", "诉"]
  }

  private static func instance(of character: Character) -> Instance? {
    switch character {
    case "初": .first
    case "终": .second
    case "申", "再", "抗": .retrial
    default: nil
    }
  }
}

extension Character {
  /// A Chinese character (CJK unified ideographs with their extensions, and compatibility ideographs).
  fileprivate var isHan: Bool {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return false }
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
    default: return false
    }
  }
}
