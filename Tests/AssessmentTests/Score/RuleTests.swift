import Assessment
import TestSupport
import Testing

/// How a rate becomes points.
@Suite struct RuleTests {
  private static let rising = ScoreRule.linear(zero: percent("60"), full: percent("100"))
  private static let falling = ScoreRule.linear(zero: percent("30"), full: percent("5"))
  private static let steps = ScoreRule.steps([
    .init(from: percent("95"), give: 1), .init(from: percent("80"), to: percent("90"), give: Rational(1, 2)),
    .init(from: percent("80"), give: Rational(3, 4)),
  ])
  private static let lower = ScoreRule.steps([
    .init(to: percent("5"), give: 1), .init(to: percent("15"), give: Rational(1, 2)),
  ])

  @Test(
    arguments: [
      (rising, 60, 100, 0), (rising, 59, 100, 0), (rising, 0, 100, 0), (rising, 80, 100, 1000),
      (rising, 100, 100, 2000),
      (rising, 11, 12, 1583), (rising, 2, 3, 333), (falling, 30, 100, 0), (falling, 31, 100, 0),
      (falling, 5, 100, 2000),
      (falling, 0, 100, 2000), (falling, 1, 6, 1067), (falling, 175, 1000, 1000), (.proportional, 1, 3, 667),
      (.proportional, 2, 3, 1333), (.proportional, 0, 3, 0), (steps, 95, 100, 2000), (steps, 9499, 10_000, 1500),
      (steps, 90, 100, 1000), (steps, 80, 100, 1000), (steps, 79, 100, 0), (lower, 5, 100, 2000),
      (lower, 501, 10_000, 1000),
      (lower, 15, 100, 1000), (lower, 151, 1000, 0),
    ] as [(ScoreRule, Int, Int, Int)]) func scores(_ rule: ScoreRule, _ n: Int, _ d: Int, _ score: Int) throws
  {
    let result = try weights([.points(20, rule)]).card((n, d)).results[0]
    #expect(result.score == score)
    #expect(result.points == 2000)
    #expect(result.rate == (n * 20_000 + d) / (2 * d))
  }

  /// One more good record never lowers a score, and one more bad record never raises it.
  @Test func scoresAreMonotone() throws {
    let schemes = try [Self.rising, .proportional, Self.falling, Self.steps].map { try weights([.points(20, $0)]) }
    for d in 1...40 {
      for n in 0...d {
        let scores = schemes.map { scheme in
          [(n, d), (n + 1, d + 1), (n, d + 1)].map { scheme.card($0).results[0].score ?? -1 }
        }
        for rising in [0, 1] {
          #expect(scores[rising][1] >= scores[rising][0] && scores[rising][0] >= scores[rising][2])
        }
        #expect(scores[2][1] <= scores[2][0] && scores[2][0] <= scores[2][2])
      }
    }
  }

  /// The total too never falls for one more good record, whatever the other indicators are.
  @Test func totalsAreMonotone() throws {
    let scheme = try weights([
      .points(20, Self.rising), .points(50, .proportional), .points(30, Self.falling), .deduct(each: 2, atMost: 6),
    ])
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let d = (0..<4).map { _ in random.number(in: 1...30) }
      let n = d.map { random.number(in: 0...$0) }
      let total = { (a: Int, b: Int, c: Int) in
        scheme.card((n[0] + a, d[0] + a), (n[1] + b, d[1] + b), (n[2], d[2] + c), (n[3], 0)).total ?? -1
      }
      #expect(total(1, 0, 0) >= total(0, 0, 0) && total(0, 1, 0) >= total(0, 0, 0) && total(0, 0, 1) >= total(0, 0, 0))
    }
  }

  @Test func samplesBelowTheLimitAreSmall() throws {
    var scheme = try weights([.points(100, .proportional)])
    scheme.smallSample = 10
    #expect([0, 1, 9, 10, 11].map { scheme.card((0, $0)).results[0].isSmall } == [false, true, true, false, false])
    var counted = try weights([.deduct(each: 1, atMost: nil)])
    counted.smallSample = 10
    #expect(counted.card((1, 1)).results[0].isSmall == false)
  }
}
