import Foundation
import Templates
import Testing

/// The public specification of Mustache, its core modules; skipped where the suites are not at hand.
@Suite(.enabled(if: SpecificationCase.isAtHand, "set ASSIZE_SUITES to the folder of the public suites"))
struct SpecificationTests {
  @Test(arguments: SpecificationCase.all)
  func rendersAsSpecified(_ example: SpecificationCase) throws {
    let shape = example.data.shape
    let (template, findings) = Template.compile(
      TemplateSource(file: example.name, text: example.template), for: shape,
      partials: (example.partials ?? [:]).mapValues { TemplateSource(file: "partial", text: $0) }, escape: .html,
      unknownNames: .blank)
    #expect(findings.isEmpty)
    #expect(try #require(template).render(example.data.value(in: shape)) == example.expected)
  }

  @Test func coreModulesAreComplete() {
    #expect(SpecificationCase.all.count == 136)
  }
}

struct SpecificationCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let data: JSON
  let partials: [String: String]?
  let expected: String

  var testDescription: String { name }

  private struct Module: Decodable {
    let tests: [SpecificationCase]
  }

  private static var folder: URL? {
    ProcessInfo.processInfo.environment["ASSIZE_SUITES"].map {
      URL(fileURLWithPath: $0).appendingPathComponent("mustache-spec/specs")
    }
  }

  static var isAtHand: Bool { folder != nil }

  static let all: [SpecificationCase] = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
    .flatMap { name in
      guard let file = folder?.appendingPathComponent("\(name).json"), let data = try? Data(contentsOf: file) else {
        return [SpecificationCase]()
      }
      return (try? JSONDecoder().decode(Module.self, from: data).tests) ?? []
    }
}
