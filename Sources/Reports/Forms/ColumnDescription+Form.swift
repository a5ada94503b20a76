import Diagnostics
import Records
import Workbooks

extension ColumnDescription {
  /// The column in a form: a title that a reader finds again, and what may be typed below it.
  var formColumn: Sheet.Column {
    var result = Sheet.Column(column.name.title.zh, width: .characters(width), wraps: entry == .paragraph)
    result.isProminent = column.isRequired
    result.comment = comment
    result.entry = entry
    result.rule = rule
    return result
  }

  private var entry: Sheet.Entry {
    switch column.content {
    case .date: .date
    case .wholeNumber: .wholeNumber
    case .text where ["note", "handling"].contains(column.name.id): .paragraph
    default: .text
    }
  }

  /// In Latin characters: room for usual values, and for the title on one line.
  private var width: Double {
    let title = DisplayWidth.of(column.name.title.zh)
    return max(valueWidth, Double(title + 3))
  }

  private var valueWidth: Double {
    switch column.content {
    case .unitCode: 15
    case .caseNumber: 27
    case .letterNumber: 25
    case .date: 13
    case .yesNo, .wholeNumber: 10
    case .words: 26
    case .word(let words): Double(min((words.map { DisplayWidth.of($0) }.max() ?? 0) + 4, 26))
    case .text: entry == .paragraph ? 34 : ["name", "court", "topic"].contains(column.name.id) ? 28 : 18
    }
  }

  private var comment: String {
    [
      "\(column.name.title.zh)  \(column.name.id)", need.zh + " / " + need.en, purpose.zh, purpose.en,
      "可填 / allowed：" + (column.isList ? allowed.en : "\(allowed.zh)\n\(allowed.en)"), "例 / example：\(example)",
    ].joined(separator: "\n")
  }

  /// Whether it must be filled in, in words.
  var need: Bilingual {
    column.isRequired ? Bilingual(zh: "必填", en: "required") : Bilingual(zh: "选填", en: "optional")
  }
}

extension Column {
  /// Whether its words come from a list.
  var isList: Bool {
    switch content {
    case .word, .words: true
    default: false
    }
  }
}
