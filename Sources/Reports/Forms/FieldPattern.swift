/// Regular expressions for whole values, in what XML Schema, Python and JavaScript have in common.
///
/// They take half-width and full-width characters alike, as a reader of tables does.
enum FieldPattern {
  static let unitCode = "[A-Za-z0-9Ａ-Ｚａ-ｚ０-９－-]{1,32}"

  /// Only Chinese characters stand between 行, which begins the type, and the serial number.
  static let caseNumber: String = {
    let (han, digit) = ("[㐀-䶿一-鿿豈-﫿]", oneOf("0-9"))
    let year = "[（(〔［\\[【] *\(years) *[)）〕］\\]】]"
    let court = "\(han){1,10} *\(digit){0,6} *(非诉)?"
    return "\(year) *\(court) *行\(han){1,5} *\(oneOf("0"))*\(oneOf("1-9"))\(digit){0,8} *号"
  }()

  /// A day that exists, from 1990 to 2099, perhaps with a midnight after it.
  ///
  /// Two separators that differ pass: to tell them apart would make it five times as long.
  static let date: String = {
    let zero = oneOf("0")
    let separated = days(zero: "\(zero)?", separator: "[-－/／.．年月]") + "日?"
    return "(\(separated)|\(days(zero: zero, separator: "")))( 00:00(:00(\\.0)?)?)?"
  }()

  static func words(_ words: [String]) -> String {
    let one = "(\(words.joined(separator: "|")))"
    return "\(one)( *[;；、,，/／] *\(one))*"
  }

  private static let years = "(\(each("199"))\(oneOf("0-9"))|\(each("20"))\(oneOf("0-9")){2})"

  /// `zero` is what a month or day of one digit begins with.
  private static func days(zero: String, separator: String) -> String {
    let (one, three) = (oneOf("1"), oneOf("3"))
    let day = "\(zero)\(oneOf("1-9"))|\(oneOf("12"))\(oneOf("0-9"))"
    let short = "\(zero)\(oneOf("1-9"))|\(one)\(oneOf("0-9"))|\(oneOf("2"))\(oneOf("0-8"))"
    let february = "\(zero)\(oneOf("2"))\(separator)"
    let months = [
      "(\(zero)\(oneOf("13578"))|\(one)\(oneOf("02")))\(separator)(\(day)|\(three)\(oneOf("01")))",
      "(\(zero)\(oneOf("469"))|\(each("11")))\(separator)(\(day)|\(each("30")))", "\(february)(\(short))",
    ]
    return "(\(years)\(separator)(\(months.joined(separator: "|")))|\(leapYears)\(separator)\(february)\(each("29")))"
  }

  private static let leapYears: String = {
    let century = each("20")
    return "(\(each("199"))\(oneOf("26"))|\(century)\(oneOf("02468"))\(oneOf("048"))"
      + "|\(century)\(oneOf("13579"))\(oneOf("26")))"
  }()

  /// One of these digits, of either width; `0-9` is a range.
  private static func oneOf(_ digits: String) -> String { "[\(digits)\(String(digits.map(wide)))]" }

  /// These digits one after the other, each of either width.
  private static func each(_ digits: String) -> String { digits.map { oneOf(String($0)) }.joined() }

  private static func wide(_ character: Character) -> Character {
    guard let digit = character.wholeNumberValue, let scalar = Unicode.Scalar(0xFF10 + UInt32(digit)) else {
      return character
    }
    return Character(scalar)
  }
}
