import Assessment
import Records
import TestSupport
import Testing

/// Rates that authorities published, put through the program as that many trials, come out as their counts say.
@Suite struct PublishedRateTests {
  /// Up to this many trials are written as tables and read; beyond it would take too long, and the counts are weighed.
  private static let mostTrials = 20_000

  /// Published percentages that do not follow from the counts published with them, and what these give.
  private static let contradictions = [
    "2023 A地(匿名) 市政府及市直部门 一审败诉率": ("0.35", "4.86"),
    "2021 海口秀英区 区政府 胜诉率": ("100", "88.89"),
    "2016 河南南阳 社旗县法院 撤诉率": ("22.9", "22.95"),
    "2015.12-2016.11 甘肃 兰州铁路运输两级法院一审 结案率": ("87.27", "87.28"),
    "2020 上海 一、二审协调和解 占一审结案总数比": ("35.9", "38.49"),
    "2020 上海 原告代理律师参与并化解 \"占协调化解案件总数\"比": ("35.1", "14.03"),
    "2023 山东胶州 收案总数 同比下降": ("32.96", "32.97"),
    "2012 全国 第5列 行政复议事项占比": ("9.89", "9.90"),
    "2012 全国 第9列 行政复议事项占比": ("14.39", "14.40"),
  ]

  @Test func printedPercentagesAreExact() throws {
    let rates = try PublishedRate.all()
    #expect(rates.count > 50)
    for rate in rates where rate.numerator <= rate.denominator {
      #expect(try Self.printed(rate) == rate.percentage(decimals: 2), "\(rate.name)")
    }
  }

  /// The rate as it is printed after the leaders' appearance was counted.
  private static func printed(_ rate: PublishedRate) throws -> String {
    let scheme = try weights([.points(100, .proportional)])
    var counts = [[Count(n: rate.numerator, d: rate.denominator)]]
    if rate.denominator <= mostTrials {
      let register = Ledger(rate.tables).register
      counts = Tally.tally(scheme, register).rolledUp(scheme, register)
      #expect(counts == [[Count(n: rate.numerator, d: rate.denominator)]])
    }
    let card = scheme.score(counts)[0]
    #expect(card.total == card.results[0].rate)
    return card.results[0].rate.map { "\($0 / 100).\(String($0 % 100 + 100).dropFirst())" } ?? ""
  }

  /// More were concluded than came in: no share of trials, and still exact.
  @Test func ratesAboveAHundred() throws {
    let rates = try PublishedRate.all().filter { $0.numerator > $0.denominator }
    #expect(rates.map(\.name) == ["2022 河南许昌 全市法院 结收比"])
    for rate in rates {
      #expect(Rational(rate.numerator * 100, rate.denominator).hundredths == 11_017)
      #expect(rate.percentage(decimals: 2) == rate.published)
    }
  }

  @Test func officialFiguresThatDoNotFollowFromTheirCounts() throws {
    let found = try PublishedRate.all().filter { !$0.followsFromItsCounts }
    #expect(Set(found.map(\.name)) == Set(Self.contradictions.keys))
    for rate in found {
      let (published, counted) = try #require(Self.contradictions[rate.name])
      #expect(rate.published == published, "\(rate.name)")
      #expect(rate.percentage(decimals: 2) == counted, "\(rate.name)")
    }
  }
}
