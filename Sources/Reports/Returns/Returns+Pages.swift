import Templates

extension Returns {
  /// `index.html`.
  public func indexHTML(_ templates: TemplateSet) -> [UInt8] {
    templates.returns.bytes([frame, templates.policy, ReturnIndex.fields.value(index)])
  }

  /// `index.md`.
  public func indexMarkdown(_ templates: TemplateSet) -> [UInt8] {
    MarkdownTables.aligned(templates.returnsText.bytes([frame, templates.policy, ReturnIndex.fields.value(index)]))
  }

  /// `CODE/return.html`.
  public func html(_ slip: ReturnSlip, _ templates: TemplateSet) -> [UInt8] {
    templates.slip.bytes([frame, templates.policy, ReturnSlip.fields.value(slip)])
  }

  /// `CODE/return.md`.
  public func markdown(_ slip: ReturnSlip, _ templates: TemplateSet) -> [UInt8] {
    MarkdownTables.aligned(templates.slipText.bytes([frame, templates.policy, ReturnSlip.fields.value(slip)]))
  }
}
