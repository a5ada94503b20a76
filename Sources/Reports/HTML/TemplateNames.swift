import Templates

/// Every name that templates can use, with its meaning in both languages.
public enum TemplateNames {
  /// What all templates can use: `label`, `report` and the digests of scripts.
  public static let everywhere = Shape.record(PageFrame.shape).entries() + Shape.record(ScriptPolicy.shape).entries()

  /// What `index.html.mustache` and `summary.md.mustache` can use.
  public static let summary = Shape.record(Summary.fields.shape).entries()

  /// What only workbooks can use, beside all that `index.html.mustache` can.
  public static let workbook = Shape.record(WorkbookPage.fields.shape).entries()

  /// What `unit.html.mustache` and `unit.md.mustache` can use.
  public static let scorecard = Shape.record(UnitPage.fields.shape).entries()

  /// What `records.html.mustache` can use.
  public static let records = Shape.record(RecordsPage.fields.shape).entries()

  /// What `return.html.mustache` and `return.md.mustache` can use.
  public static let slip = Shape.record(ReturnSlip.fields.shape).entries()

  /// What `returns.html.mustache` and `returns.md.mustache` can use.
  public static let returns = Shape.record(ReturnIndex.fields.shape).entries()
}
