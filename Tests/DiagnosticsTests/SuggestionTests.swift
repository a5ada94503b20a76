import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("leader-apeared", "leader-appeared"), ("leader-appaered", "leader-appeared"), ("撤消", "撤销"), ("trails", "trials"),
  ])
  func findsTheNearestWord(_ misspelt: String, _ meant: String) {
    #expect(nearest(to: misspelt, among: ["chief-appeared", "leader-appeared", "维持原判", "撤销", "trials"]) == meant)
  }

  @Test(arguments: ["", "x", "撤", "完全无关的话", "completely-else"])
  func findsNothingWhereNothingIsNear(_ word: String) {
    #expect(nearest(to: word, among: ["leader-appeared", "驳回诉讼请求", "trials"]) == nil)
  }

  @Test func prefersTheFirstOfEquallyNearWords() {
    #expect(nearest(to: "cat", among: ["car", "cut"]) == "car")
  }
}
