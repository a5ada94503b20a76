import Diagnostics
import Templates
import Testing

/// A unit with units below it, as the shapes of the tests have it.
enum Sample {
  static let unitShape: RecordShape = RecordShape([
    .init("name", .text), .init("children", .list(.recursive { unitShape })),
    .init("best", .recursive { unitShape }),
  ])

  static let pageShape = RecordShape([
    .init("title", .text), .init("count", .number), .init("final", .flag), .init("tags", .list(.text)),
    .init("unit", .record(unitShape)), .init("units", .list(.record(unitShape))),
    .init("table", .list(.list(.text))),
  ])

  static func unit(_ name: String, _ children: [Value] = [], best: Value = .none) -> Value {
    .record([.text(name), .list(children), best])
  }

  static func page(
    title: Value = .none, count: Value = .none, final: Bool = false, tags: [Value] = [], unit: Value = .none,
    units: [Value] = [], table: [Value] = []
  ) -> Value {
    .record([title, count, .flag(final), .list(tags), unit, .list(units), .list(table)])
  }
}

/// Compiles a template of the sample page.
func compile(_ source: String, partials: [String: String] = [:], escape: Escape = .html) -> (Template?, [Finding]) {
  let partials = Dictionary(
    uniqueKeysWithValues: partials.map { ($0.key, TemplateSource(file: $0.key, text: $0.value)) })
  return Template.compile(
    TemplateSource(file: "page", text: source), for: .record(Sample.pageShape), partials: partials, escape: escape)
}

/// The sample page as a template shows it; fails where the template is refused.
func render(
  _ source: String, _ value: Value, partials: [String: String] = [:], escape: Escape = .html,
  at location: SourceLocation = #_sourceLocation
) throws -> String {
  let (template, findings) = compile(source, partials: partials, escape: escape)
  #expect(findings.map { $0.text(.en) } == [], sourceLocation: location)
  return try #require(template, sourceLocation: location).render(value)
}

/// Expects findings of the given kinds, in this order, each where a `‸` stands in the source or in a partial.
///
/// - Returns: The findings, without those that were not expected.
@discardableResult
func expect(
  _ kinds: FindingKind..., in marked: String, partials: [String: String] = [:],
  at location: SourceLocation = #_sourceLocation
) -> [Finding] {
  let sources = partials.merging(["page": marked]) { $1 }
  let expected = sources.sorted { $0.key < $1.key }.flatMap { file, text in marks(in: text).map { "\(file):\($0)" } }
  let (template, findings) = compile(
    marked.filter { $0 != "‸" }, partials: partials.mapValues { $0.filter { $0 != "‸" } })
  #expect(template == nil, sourceLocation: location)
  #expect(findings.map(\.code) == kinds.map(\.code), sourceLocation: location)
  let places = findings.map { "\($0.place.file ?? ""):\($0.place.line ?? 0):\($0.place.column ?? 0)" }
  #expect(places == expected, sourceLocation: location)
  return findings
}

/// The line and column of each mark.
private func marks(in text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
    line.split(separator: "‸", omittingEmptySubsequences: false).dropLast().reduce(into: [Int]()) { columns, part in
      columns.append((columns.last ?? 1) + part.count)
    }.map { "\(index + 1):\($0)" }
  }
}
