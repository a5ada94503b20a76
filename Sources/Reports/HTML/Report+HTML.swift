import Templates

extension Report {
  /// `index.html`.
  public func indexHTML(_ templates: TemplateSet) -> [UInt8] {
    rendered(templates.index, Summary.fields.value(summary))
  }

  /// `units/CODE.html` of a unit; may be called by several threads at once.
  public func unitHTML(_ unit: Int, _ templates: TemplateSet) -> [UInt8] {
    unitHTML(page(of: unit), templates)
  }

  /// `units/CODE.html` of a page that was composed before.
  public func unitHTML(_ page: UnitPage, _ templates: TemplateSet) -> [UInt8] {
    rendered(templates.unit, UnitPage.fields.value(page))
  }

  func rendered(_ template: Template, _ page: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 16)
    template.render([frame, page], into: &bytes)
    return bytes
  }
}
