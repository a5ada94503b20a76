import Assessment
import TestSupport
import Testing

/// The total: exact, rounded once, with deductions, bonuses, vetoes and grades.
@Suite struct TotalTests {
  private static let third = Indicator.Weight.points(Rational(100, 3), .proportional)

  @Test func totalIsRoundedOnce() throws {
    let scheme = try weights([Self.third, Self.third, Self.third])
    let card = scheme.card((1, 3), (1, 3), (1, 3))
    #expect(card.results.map(\.score) == [1111, 1111, 1111])
    #expect(card.total == 3333)
    #expect(scheme.card((2, 3), (2, 3), (2, 3)).total == 6667)
    #expect(scheme.card((1, 1), (1, 1), (1, 1)).total == 10_000)
    // 0.005 exactly: half goes up.
    #expect(try weights([.points(100, .proportional)]).card((1, 20_000)).total == 1)
    #expect(try weights([.points(100, .proportional)]).card((1, 20_001)).total == 0)
  }

  /// The rounded scores of a unit may add up to another number than its total.
  @Test func printedScoresMayDiffer() throws {
    let card = try weights([.points(50, .proportional), .points(50, .proportional)]).card((1, 3), (1, 3))
    #expect(card.results.map(\.score) == [1667, 1667])
    #expect(card.total == 3333)
  }

  @Test(arguments: [(WhenEmpty.exclude, nil, 5000, 60), (.full, 4000, 7000, 100), (.zero, 0, 3000, 100)])
  func emptyDenominators(_ rule: WhenEmpty, _ score: Int?, _ total: Int, _ counted: Int) throws {
    var scheme = try weights([.points(60, .proportional), .points(40, .proportional)])
    scheme.whenEmpty = rule
    let card = scheme.card((1, 2), (0, 0))
    #expect(card.results[1].score == score)
    #expect(card.results[1].rate == nil && card.results[1].d == 0 && !card.results[1].isSmall)
    #expect(card.total == total)
    #expect(card.countedPoints == Rational(counted))
  }

  @Test func nothingThatCountsIsNoTotal() throws {
    let scheme = try weights([.points(100, .proportional), .deduct(each: 2, atMost: nil), .shown])
    let card = scheme.card((0, 0), (3, 3), (1, 2))
    #expect(card.total == nil && card.grade == nil && !card.isRanked)
    #expect(card.results.map(\.score) == [nil, -600, nil])
    #expect(card.results.map(\.rate) == [nil, nil, 5000])
  }

  @Test(arguments: [
    (0, 0), (1, -150), (3, -450), (4, -500), (100, -500),
  ]) func deductionsHaveACap(_ n: Int, _ score: Int) throws {
    let scheme = try weights([.points(100, .proportional), .deduct(each: Rational(3, 2), atMost: 5)])
    let card = scheme.card((9, 10), (n, n))
    #expect(card.results[1].score == score)
    #expect(card.results[1].d == nil && card.results[1].rate == nil && card.results[1].points == nil)
    #expect(card.total == 9000 + score)
  }

  @Test func bonusesHaveACapAndMayExceedAHundred() throws {
    let scheme = try weights([.points(100, .proportional), .bonus(each: 2, atMost: 5), .bonus(each: 1, atMost: nil)])
    #expect(scheme.card((1, 1), (1, 1), (0, 0)).total == 10_200)
    #expect(scheme.card((1, 1), (3, 3), (7, 7)).total == 11_200)
    #expect(scheme.card((1, 1), (3, 3), (0, 0)).results[1].score == 500)
  }

  @Test func totalIsNeverBelowZero() throws {
    let scheme = try weights([.points(100, .proportional), .deduct(each: 30, atMost: nil)])
    #expect(scheme.card((1, 10), (5, 5)).total == 0)
    #expect(scheme.card((1, 2), (1, 1)).total == 2000)
  }

  /// Deductions are taken from the total as it is scaled, not before.
  @Test func deductionsAreNotScaled() throws {
    let scheme = try weights([.points(60, .proportional), .points(40, .proportional), .deduct(each: 2, atMost: 6)])
    #expect(scheme.card((1, 2), (0, 0), (1, 1)).total == 4800)
  }

  private func graded(_ weights: [Indicator.Weight]) throws -> Scheme {
    try AssessmentTests.weights([.points(100, .proportional)] + weights)
  }

  /// Grades are given for the total as it is printed.
  @Test(arguments: [
    (9000, "优秀"), (8999, "良好"), (8000, "良好"), (7999, "合格"), (6000, "合格"), (5999, "不合格"), (0, "不合格"), (10_000, "优秀"),
  ]) func grades(_ total: Int, _ grade: String) throws {
    let card = try graded([]).card((total, 10_000))
    #expect(card.total == total)
    #expect(card.grade == grade)
    #expect(try graded([]).card((89_995, 100_000)).grade == "优秀")
    #expect(try graded([]).card((899_949, 1_000_000)).grade == "良好")
  }

  @Test func vetoLowersTheGradeAndNotTheTotal() throws {
    let scheme = try graded([.veto(gradeAtMost: "合格")])
    #expect(scheme.card((95, 100), (0, 5)).grade == "优秀")
    let card = scheme.card((95, 100), (1, 5))
    #expect(card.grade == "合格" && card.total == 9500 && card.veto == "i1")
    #expect(card.results[1].score == nil && card.results[1].d == nil && card.results[1].n == 1)
    let low = scheme.card((10, 100), (1, 1))
    #expect(low.grade == "不合格" && low.veto == "i1")
  }

  @Test func firstVetoIsNamed() throws {
    let scheme = try graded([.veto(gradeAtMost: "不合格"), .veto(gradeAtMost: "合格")])
    #expect(scheme.card((95, 100), (1, 1), (1, 1)).veto == "i1")
    #expect(scheme.card((95, 100), (0, 1), (1, 1)).veto == "i2")
    #expect(scheme.card((95, 100), (1, 1), (1, 1)).grade == "不合格")
  }

  @Test func everyVetoLowersTheGrade() throws {
    let scheme = try graded([.veto(gradeAtMost: "合格"), .veto(gradeAtMost: "不合格")])
    let card = scheme.card((95, 100), (1, 1), (1, 1))
    #expect(card.veto == "i1")
    #expect(card.grade == "不合格")
  }

  @Test func pointsThatCountDecideOnGradeAndRank() throws {
    var scheme = try weights([
      .points(50, .proportional), .points(Rational(499, 10), .proportional), .veto(gradeAtMost: "合格"),
    ])
    scheme.rankFrom = 50
    let enough = scheme.card((1, 1), (0, 0), (0, 0))
    #expect(enough.isRanked && enough.total == 10_000 && enough.grade == "优秀")
    let tooFew = scheme.card((0, 0), (1, 1), (1, 1))
    #expect(!tooFew.isRanked && tooFew.total == 10_000 && tooFew.grade == nil && tooFew.veto == "i2")
  }

  @Test func schemesWithoutGrades() throws {
    var scheme = try graded([])
    scheme.grades = []
    #expect(scheme.card((1, 1)).grade == nil && scheme.card((1, 1)).isRanked)
  }
}
