import Diagnostics

/// Why one date of a record cannot lie before another.
enum DateRule {
  case conclusion, defence, hearing, effect, reply

  var text: Bilingual {
    switch self {
    case .conclusion: Bilingual(zh: "先立案，后结案", en: "a case is filed before it is concluded")
    case .defence:
      Bilingual(
        zh: "答辩状在收到起诉状副本之后十五日内提交（行政诉讼法第六十七条）",
        en: "a defence is filed within 15 days after the complaint was served (Administrative Litigation Law art 67)")
    case .hearing: Bilingual(zh: "先立案，后开庭", en: "a case is filed before it is heard")
    case .effect: Bilingual(zh: "裁判作出以后才生效", en: "a ruling takes effect after it was made")
    case .reply: Bilingual(zh: "先收到司法建议，后回复", en: "a letter is received before it is replied to")
    }
  }
}
