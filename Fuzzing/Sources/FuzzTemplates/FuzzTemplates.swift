import Templates

/// A template's text: it is refused with findings, or it can be rendered.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplates(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let source = TemplateSource(file: "page.html.mustache", bytes: bytes)
  let (template, findings) = Template.compile(
    source, for: .record(page), partials: ["self": source], escape: .html)
  precondition((template == nil) == findings.contains { $0.severity == .error }, "refused with an error, and only then")
  for finding in findings { _ = (finding.message, finding.hint) }
  guard let template else { return 0 }
  _ = template.render(value)
  return 0
}

private let item = RecordShape([.init("name", .text), .init("count", .number)])
private let page = RecordShape([
  .init("title", .text), .init("units", .list(.record(item))), .init("isFinal", .flag),
])
private let value = Value.record([
  .text("甲"), .list([.record([.text("乙<"), .number(0)]), .record([.text("丙"), .number(7)])]), .flag(true),
])
