import Diagnostics

/// A known unit code that differs from an unknown one as spreadsheets and clerks change codes.
struct CodeAdvice {
  let code: String
  private let reason: Bilingual

  /// Looks for one; nil where none is known.
  init?(like code: String, isKnown: (String) -> Bool) {
    for (variant, reason) in Self.variants(of: code) where variant != code && isKnown(variant) {
      (self.code, self.reason) = (variant, reason)
      return
    }
    return nil
  }

  var sentence: Bilingual {
    let question = ValueAdvice.question([code])
    return Bilingual(zh: question.zh + reason.zh, en: question.en + reason.en)
  }

  private static let zero = Bilingual(zh: "（Excel 会去掉代码开头的 0。）", en: "(Spreadsheets drop the 0 in front of a code.) ")
  private static let letters = Bilingual(zh: "（代码区分大小写。）", en: "(Codes are case-sensitive.) ")
  private static let length = Bilingual(zh: "（末尾的 0 多少不同。）", en: "(They differ in the zeros at the end.) ")

  private static func variants(of code: String) -> [(String, Bilingual)] {
    var variants = [
      ("0" + code, zero), ("00" + code, zero), (code.uppercased(), letters), (code.lowercased(), letters),
    ]
    if code.hasPrefix("0") { variants.append((String(code.drop { $0 == "0" }), zero)) }
    for zeros in ["000", "000000"] {
      variants.append((code + zeros, length))
      if code.hasSuffix(zeros) { variants.append((String(code.dropLast(zeros.count)), length)) }
    }
    return variants
  }
}
