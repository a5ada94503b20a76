"""docs/workbook-example.xlsx: the form that docs/workbook-templates.md shows before and after it is filled."""
import datetime

import xlsxwriter


def build(path):
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
    base = {"font_name": "宋体", "font_size": 11, "border": 1, "border_color": "#808080"}
    title = book.add_format({"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"})
    head = book.add_format({**base, "bold": True, "align": "center", "bg_color": "#E2EFDA"})
    text, score = book.add_format(base), book.add_format({**base, "num_format": "0.00"})
    rate = book.add_format({**base, "num_format": "0.00%"})
    sheet = book.add_worksheet("县市区")
    for column, width in enumerate([26, 18, 18, 30]):
        sheet.set_column(column, column, width)
    sheet.merge_range("A1:D1", "{{report.title}}（{{report.period}}）", title)
    sheet.set_row(0, 32)
    sheet.write_row("A2", ["单位", "总分", "计入的分值", "与平均分之差"], head)
    sheet.write_string("A3", "{{#counties}}{{unit.name}}", text)
    sheet.write_string("B3", "{{total}}", score)
    sheet.write_string("C3", "{{countedPoints}}", score)
    sheet.write_string("E3", "{{/counties}}")
    sheet.write_formula("D3", "=B3-AVERAGE(B$3:B$3)", score, 0)
    sheet.write_string("A4", "平均", head)
    sheet.write_formula("B4", "=AVERAGE(B3:B3)", score, 0)
    sheet.write_blank("C4", None, text)
    sheet.write_formula("D4", "=COUNTIF(B3:B3,\">=80\")/COUNT(B3:B3)", rate, 0)
    sheet.conditional_format("B3", {"type": "data_bar", "bar_color": "#A9D08E"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": "=县市区!$A$3:$A$3", "values": "=县市区!$B$3:$B$3", "fill": {"color": "#548235"}, "gap": 60})
    chart.set_title({"name": "{{report.title}}", "name_font": {"size": 12, "bold": False}})
    chart.set_legend({"none": True})
    chart.set_size({"width": 660, "height": 220})
    sheet.insert_chart("A6", chart)
    sheet.set_paper(11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.print_row_col_headers()
    sheet.hide_gridlines(0)
    book.set_properties({"title": "{{report.title}}", "created": datetime.datetime(2025, 12, 31)})
    book.close()
