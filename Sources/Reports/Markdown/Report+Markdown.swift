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
    MarkdownTables.aligned(rendered(templates.unitText, templates, page.whole))
  }
}

extension UnitPage {
  /// What it shows, with all records, which a text can hold.
  fileprivate var whole: Value {
    guard case .record(var slots) = value, let place = Self.fields.shape.slot(of: "losses"),
      case .list(let shown) = slots[place]
    else { return value }
    slots[place] = .list(zip(shown, losses).map { $1.rest == nil ? $0 : Loss.fields.value($1.whole) })
    return .record(slots)
  }
}

extension Loss {
  fileprivate var whole: Loss {
    var loss = self
    (loss.shown, loss.rest) = (.max, nil)
    return loss
  }
}
