import Templates

extension Report {
  /// `summary.md`.
  public func summaryMarkdown(_ templates: TemplateSet) -> [UInt8] {
    MarkdownTables.aligned(rendered(templates.summaryText, templates, Summary.fields.value(summary)))
  }

  /// `units/CODE.md` of a unit; may be called by several threads at once.
  public func unitMarkdown(_ unit: Int, _ templates: TemplateSet) -> [UInt8] {
    unitMarkdown(page(of: unit), templates)
  }

  /// `units/CODE.md` of a page that was composed before.
  public func unitMarkdown(_ page: UnitPage, _ templates: TemplateSet) -> [UInt8] {
    MarkdownTables.aligned(rendered(templates.unitText, templates, UnitPage.fields.value(page.whole)))
  }
}

extension UnitPage {
  /// The page with all records, which a text can hold.
  fileprivate var whole: UnitPage {
    var page = self
    for loss in losses.indices { (page.losses[loss].shown, page.losses[loss].rest) = (.max, nil) }
    return page
  }
}
