import Diagnostics
import Templates
import Workbooks

/// All templates of a report, compiled.
public struct TemplateSet: Sendable {
  /// How the names of template files end.
  public static let suffix = ".mustache"

  let index: Template
  let unit: Template
  let records: Template
  let summaryText: Template
  let unitText: Template
  let slip: Template
  let slipText: Template
  let returns: Template
  let returnsText: Template
  /// What pages may run.
  let policy: Value
  /// The workbooks to be filled.
  public let workbooks: WorkbookSet

  /// Compiles the built-in templates, some of them replaced by a user's.
  ///
  /// A file is named after what it replaces: `index.html.mustache`, `unit.html.mustache`, `records.html.mustache`,
  /// `summary.md.mustache`, `unit.md.mustache`, and for returns `return.html.mustache`, `return.md.mustache`,
  /// `returns.html.mustache`, `returns.md.mustache`. Any other one, such as `style.html.mustache`, is a partial, and is
  /// called by its name without the suffix: `{{>style.html}}`.
  ///
  /// Workbooks (`*.xlsx`) are filled, each under its own name.
  /// - Parameter digest: The SHA-256 of some bytes in base 64, by which the pages allow the scripts of the templates; without
  ///   it they allow none.
  /// - Returns: The templates, or nil where one is at fault, and what was found, by place.
  public static func load(
    overrides: [TemplateSource] = [], digest: ([UInt8]) -> String? = { _ in nil }
  ) -> (set: TemplateSet?, findings: [Finding]) {
    var sources: [String: TemplateSource] = [:]
    let (books, texts) = overrides.reduce(into: ([TemplateSource](), [TemplateSource]())) { sorted, source in
      if isWorkbook(source.file) { sorted.0.append(source) } else { sorted.1.append(source) }
    }
    for source in BuiltIn.templates + texts { sources[partialName(source.file)] = source }
    let workbooks = WorkbookSet.load(BuiltIn.workbooks + books)
    var findings = Set(workbooks.findings)
    func compiled(_ name: String, _ page: RecordShape, _ escape: Escape) -> Template? {
      guard let source = sources[name] else { return nil }
      let (template, found) = Template.compile(
        source, for: [.record(PageFrame.shape), .record(ScriptPolicy.shape), .record(page)], partials: sources,
        escape: escape)
      findings.formUnion(found)
      return template
    }
    let index = compiled("index.html", Summary.fields.shape, .html)
    let unit = compiled("unit.html", UnitPage.fields.shape, .html)
    let records = compiled("records.html", RecordsPage.fields.shape, .html)
    let summaryText = compiled("summary.md", Summary.fields.shape, .markdown)
    let unitText = compiled("unit.md", UnitPage.fields.shape, .markdown)
    let slip = compiled("return.html", ReturnSlip.fields.shape, .html)
    let slipText = compiled("return.md", ReturnSlip.fields.shape, .markdown)
    let returns = compiled("returns.html", ReturnIndex.fields.shape, .html)
    let returnsText = compiled("returns.md", ReturnIndex.fields.shape, .markdown)
    guard let index, let unit, let records, let summaryText, let unitText, let slip, let slipText, let returns,
      let returnsText, let books = workbooks.set
    else { return (nil, findings.sorted()) }
    let policy = ScriptPolicy.value([index, unit, records, slip, returns], digest)
    let set = TemplateSet(
      index: index, unit: unit, records: records, summaryText: summaryText, unitText: unitText, slip: slip,
      slipText: slipText, returns: returns, returnsText: returnsText, policy: policy,
      workbooks: books)
    return (set, findings.sorted())
  }

  /// Whether a file is a template by its name; those that begin with `.` or `~$` are none.
  public static func isTemplate(_ name: String) -> Bool {
    let isHidden = name.hasPrefix(".") || name.hasPrefix("~$")
    return !isHidden && (name.hasSuffix(suffix) || isWorkbook(name))
  }

  static func isWorkbook(_ name: String) -> Bool { name.lowercased().hasSuffix(WorkbookTemplate.suffix) }

  /// The name of a file without folders and suffix.
  private static func partialName(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
  }
}
