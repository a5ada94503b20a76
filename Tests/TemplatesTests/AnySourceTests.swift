import Templates
import Testing

/// Laws that hold for whatever anyone writes into a template.
struct AnySourceTests {
  private static let pieces = [
    "x", " ", "\n", "\r\n", "  ", "{{", "}}", "{", "}", "=", "|", "{{title}}", "{{{title}}}", "{{&name}}", "{{.}}",
    "{{#unit}}", "{{/unit}}", "{{#children}}", "{{/children}}", "{{^children}}", "{{#best}}", "{{/best}}", "{{#tags}}",
    "{{/tags}}", "{{#.}}", "{{/.}}", "{{>p}}", "\n  {{>p}}\n", "{{>q}}", "\n\t{{>q}}\n", "{{! c }}", "\n{{! c\n }}\n",
    "{{=<% %>=}}", "<%={{ }}=%>", "<%name%>", "{{= | | =}}", "{{unit.name}}", "{{units.name}}", "长", "{{nobody}}",
  ]

  /// A template is refused with an error or renders to an end; balanced ones are among them.
  @Test(arguments: 1...8)
  func compilesAndEndsOrIsRefused(_ seed: UInt64) {
    var random = Seeded(seed)
    let leaf = Sample.unit("c", best: Sample.unit("d"))
    let value = Sample.page(
      title: .text("<T>"), tags: [.text("a"), .text("b")],
      unit: Sample.unit("a", [Sample.unit("b", [leaf]), leaf], best: Sample.unit("e", [leaf])))
    var accepted = 0
    for _ in 0..<400 {
      let partials = ["p": source(&random), "q": source(&random)]
      let (template, findings) = compile(source(&random), partials: partials)
      #expect((template == nil) == findings.contains { $0.severity == .error })
      for finding in findings { #expect(finding.place.line != nil && finding.place.column != nil) }
      if let template {
        accepted += 1
        #expect(template.render(value) == template.render(value))
      }
    }
    #expect(accepted > 20)
  }

  /// Pieces in any order, or sections that are closed in order.
  private func source(_ random: inout Seeded) -> String {
    if random.below(4) == 0 {
      return (0..<random.below(8)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
    }
    return balanced(depth: 3, &random)
  }

  private func balanced(depth: Int, _ random: inout Seeded) -> String {
    (0..<random.below(3) + 1).map { _ in
      switch random.below(depth == 0 ? 4 : 8) {
      case 0: return "{{title}}"
      case 1: return ["{{>p}}", "\n  {{>p}}\n", "{{>q}}"][random.below(3)]
      case 2, 3: return ["x", "\n", "  "][random.below(3)]
      default:
        let name = ["unit", "unit.children", "unit.best", "tags", "children", "best"][random.below(6)]
        let line = random.below(2) == 0 ? "\n" : ""
        return "\(line){{#\(name)}}\(line)\(balanced(depth: depth - 1, &random))\(line){{/\(name)}}\(line)"
      }
    }.joined()
  }
}

/// A generator of numbers that are the same in every run.
private struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
