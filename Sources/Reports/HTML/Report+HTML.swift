import Templates

extension Report {
  /// `index.html`.
  public func indexHTML(_ templates: TemplateSet) -> [UInt8] {
    rendered(templates.index, templates, Summary.fields.value(summary))
  }

  /// `units/CODE.html` of a unit; may be called by several threads at once.
  public func unitHTML(_ unit: Int, _ templates: TemplateSet) -> [UInt8] {
    unitHTML(page(of: unit), templates)
  }

  /// `units/CODE.html` of a page that was composed before.
  public func unitHTML(_ page: UnitPage, _ templates: TemplateSet) -> [UInt8] {
    rendered(templates.unit, templates, page.value)
  }

  /// `units/CODE.records-1.html` and those that follow it.
  public func recordsHTML(_ page: RecordsPage, _ templates: TemplateSet) -> [UInt8] {
    rendered(templates.records, templates, RecordsPage.fields.value(page))
  }

  func rendered(_ template: Template, _ templates: TemplateSet, _ page: Value) -> [UInt8] {
    template.bytes([frame, templates.policy, page])
  }
}

extension Template {
  /// A page, from what surrounds it and what it shows.
  func bytes(_ values: [Value]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 16)
    render(values, into: &bytes)
    return bytes
  }
}
