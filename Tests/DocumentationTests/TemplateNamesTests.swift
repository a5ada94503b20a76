import Diagnostics
import Testing

@testable import Reports
@testable import Templates

/// docs/templates.md: every name that a template may use.
@Suite struct TemplateNamesTests {
  @Test func thePageIsUpToDate() throws {
    let pages = [
      ("每一页 / Every page", PageFrame.shape), ("脚本 / Scripts", ScriptPolicy.shape),
      ("首页：`index.html`、`summary.md` / The first page", Summary.fields.shape),
      ("单位：`unit.html`、`unit.md` / A unit's page", UnitPage.fields.shape),
      ("失分记录页：`records.html` / A page of records", RecordsPage.fields.shape),
      ("退回通知：`return.html`、`return.md` / A return slip", ReturnSlip.fields.shape),
      ("退回通知的目录：`returns.html`、`returns.md` / The list of all slips", ReturnIndex.fields.shape),
      ("工作簿：首页的名称，以及以下名称 / Workbooks: the names of the first page, and these", WorkbookPage.fields.shape),
    ]
    let sections = pages.map { title, shape in
      "\n## \(title)\n\n"
        + markdownTable(["名称 / name", "类型 / kind", "含义 / meaning"], rows(of: shape, below: [], within: []))
    }
    try GeneratedPage(path: "docs/templates.md", text: introduction + sections.joined()).check()
  }

  private let introduction = """
    # 模板里的名称 / The names in templates

    <!-- Made from the definitions in Sources/Reports by TemplateNamesTests. -->

    模板是 Mustache：`{{名称}}` 填入值，`{{#名称}}…{{/名称}}` 对列表的每一项、或在有值时写出中间的内容，`{{^名称}}…{{/名称}}`
    在没有值时写出，`{{>style.html}}` 引入另一个模板。`assize init` 写出全部内置模板，改好后用 `--templates` 指定其文件夹；
    没有改的可以删去。名称写错时报告不写出，并指出位置和相近的名称。列表以 `[]` 表示，先打开段落再使用其中的名称。

    Templates are Mustache: `{{name}}` puts a value, `{{#name}}…{{/name}}` writes what is between for every item of a list or
    where there is a value, `{{^name}}…{{/name}}` where there is none, `{{>style.html}}` calls another template. `assize init`
    writes the built-in ones; give the folder of yours with `--templates`, with only those that you changed. A wrong name
    is an error with its place and the nearest name. Lists are shown with `[]`: open a section to use the names within.

    页面只运行模板里写着的脚本：读模板时算出每段脚本的 SHA-256，写进内容安全策略（`head.html` 里的 `scriptDigests`），所以脚本可以随意改，不用手工
    更新什么。`<script>` 和 `</script>` 之间不要用 `{{名称}}`：数据不会被当作脚本放行；要用的文字放在标签的 `data-` 属性里，见 `script.html`。

    Pages run only the scripts that stand in the templates: when templates are read, the SHA-256 of each goes into the content
    security policy (`scriptDigests` in `head.html`), so change them as you like; nothing is to be renewed by hand. Use no
    `{{name}}` between `<script>` and `</script>`, since what stands in the data is never allowed to run; put words that a
    script needs into `data-` attributes of its tag, as `script.html` does.

    Excel 工作簿（`*.xlsx`）也可以作模板，写法见 [workbook-templates.md](workbook-templates.md)；`assize templates check 文件夹` 核对全部模板。

    Excel workbooks (`*.xlsx`) can be templates too: see [workbook-templates.md](workbook-templates.md);
    `assize templates check DIR` checks all templates.

    """

  /// The names of a record and of what lies in it; a record inside itself is shown once.
  private func rows(of shape: RecordShape, below path: [String], within outer: Set<RecordShape>) -> [[String]] {
    shape.fields.flatMap { field -> [[String]] in
      let name = (path + [field.name + (field.shape.isList ? "[]" : "")])
      let row = [
        "`\(name.joined(separator: "."))`", kind(field.shape),
        field.meaning.map { "\($0.zh) / \($0.en)" } ?? "",
      ]
      guard let inner = field.shape.item.record else { return [row] }
      if inner == shape || outer.contains(inner) { return [row] }
      return [row] + rows(of: inner, below: name, within: outer.union([shape]))
    }
  }

  private func kind(_ shape: Shape) -> String {
    if shape.isList { return shape.item.record == nil ? "文字的列表 / texts" : "列表 / list" }
    switch shape.unfolded {
    case .text: return "文字 / text"
    case .number: return "数 / number"
    case .date: return "日期 / date"
    case .flag: return "是否 / yes or no"
    default: return "一组 / record"
    }
  }
}
