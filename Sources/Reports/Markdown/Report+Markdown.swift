import Templates

extension Report {
  /// `summary.md`.
  public func summaryMarkdown(_ templates: TemplateSet) -> [UInt8] {
    MarkdownTables.aligned(rendered(templates.summaryText, Summary.fields.value(summary)))
  }

  /// `units/CODE.md` of a unit; may be called by several threads at once.
  public func unitMarkdown(_ unit: Int, _ templates: TemplateSet) -> [UInt8] {
    unitMarkdown(page(of: unit), templates)
  }

  /// `units/CODE.md` of a page that was composed before.
  public func unitMarkdown(_ page: UnitPage, _ templates: TemplateSet) -> [UInt8] {
    MarkdownTables.aligned(rendered(templates.unitText, UnitPage.fields.value(page)))
  }
}
