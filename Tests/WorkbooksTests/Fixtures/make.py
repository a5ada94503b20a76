"""Makes the small templates of TemplateFixtureTests, each with tags and, in plain/, without any. Needs XlsxWriter.

    make.py
"""
import base64
import io
import pathlib

import xlsxwriter

HERE = pathlib.Path(__file__).parent
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


class Form:
    """A workbook; without tags, rows of tags alone stay blank and other tags become their names."""

    def __init__(self, name, tags):
        folder = HERE if tags else HERE / "plain"
        folder.mkdir(exist_ok=True)
        self.tags = tags
        self.book = xlsxwriter.Workbook(str(folder / f"{name}.xlsx"), {"strings_to_formulas": False})
        self.bold = self.book.add_format({"bold": True, "border": 1})
        self.rate = self.book.add_format({"num_format": "0.00%"})
        self.wrap = self.book.add_format({"text_wrap": True})

    def sheet(self, name):
        return self.book.add_worksheet(name)

    def text(self, text):
        return text if self.tags else text.replace("{{", "").replace("}}", "").replace("#", "").replace("/", "")

    def write(self, sheet, cells):
        for place, text in cells.items():
            if text.startswith("="):
                sheet.write_formula(place, text, None, 0)
            else:
                sheet.write_string(place, self.text(text))


def merged(form):
    sheet = form.sheet("表")
    sheet.merge_range("A1:C1", form.text("{{title}}"), form.bold)
    form.write(sheet, {"A2": "{{#units}}", "C3": "{{total}}", "C4": "{{share}}", "A5": "{{/units}}", "A8": "尾"})
    sheet.merge_range("A3:B4", form.text("{{name}}"), form.bold)
    sheet.merge_range("A6:C7", "合并在下面", form.bold)


def two_loops(form):
    sheet = form.sheet("表")
    form.write(sheet, {
        "A1": "单位", "A2": "{{#units}}{{name}}", "B2": "{{total}}{{/units}}", "A3": "合计", "B3": "=SUM(B2:B2)",
        "A5": "指标", "A6": "{{#heads}}{{title}}", "B6": "{{rate}}{{/heads}}", "A7": "平均", "B7": "=AVERAGE(B6:B6)",
        "C7": "=B3+B7"})


def nested(form):
    sheet = form.sheet("表")
    form.write(sheet, {
        "A1": "{{#units}}", "A2": "{{name}}", "B2": "=SUM(B4:B4)", "A3": "{{#parts}}", "A4": "{{name}}", "B4": "{{count}}",
        "A5": "{{/parts}}", "A6": "{{/units}}", "A7": "合计", "B7": "=SUM(B4:B4)"})


def columns(form):
    sheet = form.sheet("表")
    form.write(sheet, {
        "A1": "名称", "B1": "{{#heads}}", "C1": "{{title}}", "D1": "{{/heads}}", "E1": "合计",
        "A2": "{{#units}}{{name}}", "B2": "{{#figures}}", "C2": "{{count}}", "D2": "{{/figures}}", "E2": "=SUM(C2:C2)",
        "F2": "{{#isLarge}}大{{/isLarge}}{{/units}}", "A3": "合计", "C3": "=SUM(C2:C2)"})
    sheet.set_column("C:C", 20)


def formats(form):
    sheet = form.sheet("表")
    form.write(sheet, {"A1": "单位", "B1": "总分", "C1": "结论", "A2": "{{#units}}", "A3": "{{name}}", "B3": "{{total}}",
                       "C3": "", "A4": "{{/units}}", "A5": "尾"})
    sheet.conditional_format("B3", {"type": "cell", "criteria": "<", "value": 80.5, "format": form.bold})
    sheet.conditional_format("A3:B3", {"type": "formula", "criteria": "=$B3>$B$5", "format": form.bold})
    sheet.data_validation("C3", {"validate": "list", "source": ["是", "否"]})
    sheet.data_validation("A3", {"validate": "list", "source": "=$A$3:$A$3"})
    sheet.autofilter("A1:C3")
    sheet.freeze_panes(1, 0)


def charts(form):
    sheet = form.sheet("表")
    form.write(sheet, {"A1": "单位", "B1": "总分", "A2": "{{#units}}{{name}}", "B2": "{{total}}{{/units}}"})
    chart = form.book.add_chart({"type": "column"})
    chart.add_series({"name": "=表!$B$1", "categories": "=表!$A$2:$A$2", "values": "=表!$B$2:$B$2"})
    chart.set_title({"name": form.text("{{title}}")})
    sheet.insert_chart("D4", chart)
    each = form.sheet("各单位")
    form.write(each, {"A1": "{{#units}}", "A2": "{{name}}", "A3": "{{#parts}}{{name}}", "B3": "{{count}}{{/parts}}",
                      "A5": "{{/units}}"})
    each.set_row(3, 120)
    chart = form.book.add_chart({"type": "bar"})
    chart.add_series({"categories": "=各单位!$A$3:$A$3", "values": "=各单位!$B$3:$B$3"})
    chart.set_title({"name": form.text("{{name}}")})
    chart.set_size({"width": 300, "height": 150})
    each.insert_chart("A4", chart)


def names(form):
    sheet = form.sheet("表")
    form.write(sheet, {"A1": "单位", "B1": "总分", "A2": "{{#units}}{{name}}", "B2": "{{total}}{{/units}}", "A3": "总计",
                       "B3": "=SUM(B2:B2)"})
    form.book.define_name("总分", "=表!$B$2:$B$2")
    form.book.define_name("合计格", "=表!$B$3")
    sheet.repeat_rows(0)
    sheet.print_area("A1:B3")
    sheet.set_h_pagebreaks([2])
    sheet.set_header("&C" + form.text("{{title}}"))


def comments(form):
    sheet = form.sheet("表")
    form.write(sheet, {"A1": "{{#units}}{{name}}", "C1": "{{total}}{{/units}}", "A2": "尾"})
    sheet.write_url("B1", "https://example.org/" + form.text("{{code}}") + ".html", string="成绩单", tip=form.text("{{name}}"))
    sheet.write_comment("A1", form.text("{{name}}有{{total}}分"), {"author": "考核组"})
    sheet.write_comment("A2", "在下面")


def images(form):
    sheet = form.sheet("表")
    sheet.insert_image("D1", "标志.png", {"image_data": io.BytesIO(PIXEL), "x_scale": 40, "y_scale": 40})
    form.write(sheet, {"A2": "{{#units}}", "A3": "{{name}}", "A4": "{{/units}}", "A5": "尾"})
    sheet.set_row(2, 40)
    sheet.insert_image("B3", "章.png", {"image_data": io.BytesIO(PIXEL), "x_scale": 20, "y_scale": 20, "object_position": 1})
    sheet.insert_image("B6", "底.png", {"image_data": io.BytesIO(PIXEL), "x_scale": 20, "y_scale": 20})


def empty(form):
    sheet = form.sheet("表")
    form.write(sheet, {"A1": "单位", "A2": "{{#none}}{{name}}", "B2": "{{total}}{{/none}}", "A3": "{{^none}}", "A4": "没有单位",
                       "A5": "{{/none}}", "A6": "合计", "B6": "=SUM(B2:B2)", "B7": "=COUNT(B2:B2)"})
    chart = form.book.add_chart({"type": "column"})
    chart.add_series({"categories": "=表!$A$2:$A$2", "values": "=表!$B$2:$B$2"})
    sheet.insert_chart("D4", chart)


def sheets(form):
    sheet = form.sheet("{{#units}}{{name}}" if form.tags else "甲")
    form.write(sheet, {"A1": "{{name}}", "A2": "{{#parts}}{{name}}", "B2": "{{count}}{{/parts}}", "A3": "合计",
                       "B3": "=SUM(B2:B2)"})
    other = form.sheet("汇总")
    other.write_formula("A1", "='%s'!B3*2" % sheet.get_name(), None, 0)


def texts(form):
    sheet = form.sheet("表")
    red = form.book.add_format({"font_color": "red", "bold": True})
    sheet.set_column("A:A", 16)
    if form.tags:
        sheet.write_rich_string("A1", "总分", red, "{{#units}}{{total}}、{{/units}}", "分")
    else:
        sheet.write_rich_string("A1", "总分", red, "80", "分")
    sheet.write_string("A2", form.text("{{#units}}{{name}}是一个名称很长的单位{{/units}}"), form.wrap)
    sheet.write_string("A3", form.text("{{date}}"), form.book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_string("B3", form.text("{{title}}"))


for build in (merged, two_loops, nested, columns, formats, charts, names, comments, images, empty, sheets, texts):
    for tags in (True, False):
        form = Form(build.__name__.replace("_", "-"), tags)
        build(form)
        form.book.close()
