import Templates

/// The values that the templates of these tests are filled with: a few made-up units with figures.
enum Sample {
  static let head = RecordShape([.init("title", .text), .init("rate", .number)])
  static let figure = RecordShape([.init("rate", .number), .init("count", .number)])
  static let part = RecordShape([.init("name", .text), .init("count", .number)])
  static let unit = RecordShape([
    .init("name", .text), .init("code", .text), .init("total", .number), .init("share", .number), .init("day", .date),
    .init("isLarge", .flag), .init("parts", .list(.record(part))), .init("figures", .list(.record(figure))),
  ])
  static let page = RecordShape([
    .init("title", .text), .init("date", .date), .init("units", .list(.record(unit))),
    .init("none", .list(.record(unit))), .init("heads", .list(.record(head))), .init("count", .number),
    .init("isDraft", .flag),
  ])

  static func hundredths(_ number: Int) -> Value {
    .number("\(number / 100).\(number % 100)", Amount(number, decimals: 2))
  }

  static func percent(_ hundredths: Int) -> Value {
    .number("\(hundredths / 100).\(hundredths % 100)%", Amount(hundredths, decimals: 4))
  }

  static func unit(_ number: Int, parts: Int = 2, figures: Int = 3) -> Value {
    .record([
      .text("第\(number)单位"), .text("43010\(number)"), hundredths(8000 + number * 25), percent(1250 + number),
      .date("2025-03-0\(number % 9 + 1)", day: 20_148 + number % 9), .flag(number % 2 == 0),
      .list((0..<parts).map { .record([.text("第\(number)单位第\($0 + 1)科"), .number(number * 10 + $0)]) }),
      .list((0..<figures).map { .record([percent(5000 + number * 100 + $0), .number($0)]) }),
    ])
  }

  /// The whole page; `parts` tells how many parts each unit has.
  static func page(units: Int = 3, parts: (Int) -> Int = { _ in 2 }, figures: Int = 3, title: String = "考核 <A&B>")
    -> Value
  {
    .record([
      .text(title), .date("2025-12-31", day: 20_453),
      .list((1...max(units, 1)).prefix(units).map { unit($0, parts: parts($0), figures: figures) }),
      .list([]), .list((0..<figures).map { .record([.text("指标\($0 + 1)"), percent(6000 + $0)]) }),
      .number(units), .flag(true),
    ])
  }
}
