"""What the shipped workbooks have in common: XlsxWriter with looks by name, and tables with their loops."""
import datetime
from dataclasses import dataclass, field

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

SANS = "Microsoft YaHei"
INK, RULE, HEAD = "#1F1F1F", "#BFBFBF", "#1F4E79"


@dataclass
class Table:
    """A sheet that holds one table: titles, one row or two that are repeated, widths."""
    name: str
    colour: str
    columns: list
    loops: list = field(default_factory=list)
    # A list that stands beside the innermost loop, with its cells.
    second: tuple = None
    # Rows that stand as they are.
    rows: list = None
    # The sheet is made only where a name holds.
    only: str = None
    # The lists that give the titles of repeated columns, where they are others than those of the rows.
    heads: dict = field(default_factory=dict)
    height: int = 34
    filters: bool = True
    # The paper, how many pages a row may go over, and the columns that stand on each of them.
    paper: int = 9
    pages: int = 1
    fixed_columns: int = 0


class Book:
    def __init__(self, path, title, creator):
        self.book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False,
                                               "strings_to_numbers": False})
        self.book.set_properties({"title": title, "author": creator, "subject": "{{report.period}}",
                                  "created": datetime.datetime(2025, 12, 31)})
        self.book.set_calc_mode("auto")
        self.formats = {}

    def look(self, **parts):
        key = tuple(sorted(parts.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"font_name": SANS, "font_size": 10, "font_color": INK,
                                                      "valign": "vcenter", **parts})
        return self.formats[key]

    def cell(self, kind):
        line = {"bottom": 1, "bottom_color": "#D9D9D9", "right": 1, "right_color": "#EDEDED"}
        return self.look(**line, **{
            "text": {}, "wrap": {"text_wrap": True}, "centre": {"align": "center"},
            "count": {"num_format": "0"}, "score": {"num_format": "0.00"}, "rate": {"num_format": "0.00%"},
        }[kind])

    def head(self):
        return self.look(bold=True, font_color="#FFFFFF", bg_color=HEAD, text_wrap=True, align="center", border=1,
                         border_color="#FFFFFF")

    def add(self, table):
        sheet = self.book.add_worksheet(table.name)
        self.table(sheet, table)
        return sheet

    def table(self, sheet, table):
        sheet.set_tab_color(table.colour)
        sheet.hide_gridlines(2)
        top = 0
        if table.only:
            sheet.write_string(0, 0, "{{#%s}}" % table.only)
            top = 1
        head, last = self.head(), len(table.columns) - 1
        sheet.set_row(top, table.height)
        loops = "".join("{{#%s}}" % name for name in table.loops)
        ends = "".join("{{/%s}}" % name for name in reversed(table.loops))
        for column, (title, *rest) in enumerate(table.columns):
            if title in ("open", "close"):
                tag = rest[0]
                for name, other in table.heads.items():
                    tag = tag.replace(name, other)
                sheet.write_string(top, column, tag)
                sheet.write_string(top + 1, column, rest[0] + (ends if column == last and title == "close" else ""))
                sheet.set_column(column, column, 3)
                continue
            text, kind, width = rest
            sheet.set_column(column, column, width)
            sheet.write_string(top, column, title, head)
            if table.rows is not None:
                continue
            inner = table.loops[-1] if table.second else None
            before = loops if column == 0 else ""
            after = ("{{/%s}}" % inner if inner else ends) if column == last else ""
            sheet.write_string(top + 1, column, before + (text or "") + after, self.cell(kind))
        rows = self.fixed(sheet, top, table) if table.rows else self.second(sheet, top, table) if table.second else 1
        sheet.freeze_panes(top + 1, 0)
        if table.filters:
            sheet.autofilter(top, 0, top + rows, last)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.set_landscape()
        sheet.set_paper(table.paper)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.fit_to_pages(table.pages, 0)
        if table.fixed_columns:
            sheet.repeat_columns(0, table.fixed_columns - 1)
        sheet.repeat_rows(top)
        sheet.set_footer("&L&9 {{report.title}}&C&9 — &P —&R&9 {{report.date}}")

    def second(self, sheet, top, table):
        name, cells = table.second
        ends = "".join("{{/%s}}" % loop for loop in reversed(table.loops[:-1]))
        last = len(table.columns) - 1
        for column, (_, _, kind, _) in enumerate(table.columns):
            text = cells[column] if column < len(cells) else None
            text = ("{{#%s}}" % name if column == 0 else "") + (text or "")
            text += "{{/%s}}%s" % (name, ends) if column == last else ""
            kind = "text" if column != 7 else "centre"
            sheet.write(top + 2, column, text or None, self.cell(kind))
        return 2

    def fixed(self, sheet, top, table):
        for row, cells in enumerate(table.rows, top + 1):
            for column, text in enumerate(cells):
                kind = table.columns[column][2]
                sheet.write_string(row, column, text, self.look(bold=True, bottom=1, bottom_color="#D9D9D9",
                                                                valign="top") if column == 0 else self.cell(kind))
        return len(table.rows)

    def close(self):
        self.book.close()


def cell(row, column):
    return xl_rowcol_to_cell(row, column)
