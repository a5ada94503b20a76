"""templates/bulletin.xlsx: the printed edition, in the manner of an official document (GB/T 9704), for A4."""
from xlsxwriter.worksheet import Worksheet

from book import Book
from ledger import band, label

TITLE, BODY, BLACK, KAI = "方正小标宋简体", "仿宋", "黑体", "楷体"
# The width of a page between its margins, in characters, shared out to eight columns.
WIDTHS = [8, 24, 9, 9, 10, 9, 9, 10]
LAST = len(WIDTHS) - 1
BLUE, GREY = "#1F4E79", "#A6A6A6"


class TallRows(Worksheet):
    """A sheet whose rows are 20 points high without each saying so: such a row may become higher for its text."""

    def __init__(self):
        super().__init__()
        self.default_row_height = self.original_row_height = 20
        self.default_row_pixels = 27

    def _write_sheet_format_pr(self):
        self._xml_empty_tag("sheetFormatPr", [("defaultRowHeight", "20"), ("customHeight", "1")])


class Page:
    """A sheet that is written row by row."""

    def __init__(self, book, name, widths=WIDTHS, landscape=False, colour="#C00000"):
        self.book, self.name, self.row, self.widths = book, name, 0, widths
        self.last = len(widths) - 1
        sheet = self.sheet = book.book.add_worksheet(name, worksheet_class=TallRows)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.look())
        sheet.set_tab_color(colour)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.set_margins(left=0.9, right=0.9, top=1.0, bottom=1.0)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_footer("&C&12 — &P —", {"margin": 0.5})
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})

    def look(self, **parts):
        return self.book.look(**{"font_name": BODY, "font_size": 10.5, "font_color": "#000000", **parts})

    def mark(self, *tags):
        """A row of tags, which goes."""
        self.sheet.write_string(self.row, 0, "".join(tags))
        self.row += 1

    def line(self, text, height=None, first=0, last=None, **parts):
        """A text over the whole width."""
        look = self.look(**{"text_wrap": True, **parts})
        last = self.last if last is None else last
        self.sheet.merge_range(self.row, first, self.row, last, text, look)
        if height:
            self.sheet.set_row(self.row, height)
        self.row += 1

    def title(self, text, subtitle=None):
        self.line(text, 62, font_name=TITLE, font_size=22, align="center")
        if subtitle:
            self.line(subtitle, 26, font_name=KAI, font_size=14, align="center")

    def heading(self, text):
        self.line(text, 32, font_name=BLACK, font_size=15)

    def blank(self, height=12):
        self.sheet.set_row(self.row, height)
        self.row += 1

    def head(self, cells, height=24):
        self.cells(cells, height, font_name=BLACK, align="center", bg_color="#EAF0F7", text_wrap=True)

    def cells(self, cells, height=None, **parts):
        """Cells with lines around them: texts, or pairs of a text and its look, or triples that go over columns."""
        column = 0
        for item in cells:
            text, look, span = (item, {}, 1) if not isinstance(item, tuple) else (*item, 1)[:3]
            look = self.look(**{"border": 1, "border_color": GREY, **parts, **look})
            if span > 1:
                self.sheet.merge_range(self.row, column, self.row, column + span - 1, text or "", look)
            elif text:
                self.sheet.write_string(self.row, column, text, look)
            else:
                self.sheet.write_blank(self.row, column, None, look)
            column += span
        if height:
            self.sheet.set_row(self.row, height)
        self.row += 1

    def chart(self, kind, series, title, height=230, **axis):
        """A chart in a row of its own; a series is (name, category cell, value cell, colour)."""
        chart = self.book.book.add_chart(kind)
        for name, category, value, colour in series:
            chart.add_series({
                "name": name, "categories": [self.name, *category, *category],
                "values": [self.name, *value, *value], "gap": 60,
                "fill": {"color": colour}, "border": {"none": True},
                "data_labels": {"value": True, "num_format": axis.get("format", "0.00"), "font": {"name": BODY, "size": 8}},
            })
        chart.set_title({"name": title, "name_font": {"name": BLACK, "size": 12, "bold": False}, "overlay": False})
        font = {"name": BODY, "size": 9}
        chart.set_x_axis({"num_font": font, "line": {"color": GREY}, "reverse": axis.get("reverse", False)})
        chart.set_y_axis({"num_font": font, "min": 0, "max": axis.get("most", 100), "num_format": axis.get("format", "0"),
                          "line": {"none": True}, "major_gridlines": {"visible": True, "line": {"color": "#E3E3E3"}}})
        chart.set_legend({"none": True} if len(series) == 1 else {"position": "bottom", "font": font})
        chart.set_chartarea({"border": {"none": True}})
        # Room between the title and the numbers over the highest columns.
        chart.set_plotarea({"layout": {"x": 0.07, "y": 0.2, "width": 0.91, "height": 0.52 if len(series) > 1 else 0.6}})
        width = sum(int(width * 7 + 5) for width in self.widths)
        chart.set_size({"width": width - 4, "height": height})
        self.sheet.set_row(self.row, (height + 8) * 0.75)
        self.sheet.insert_chart(self.row, 0, chart, {"x_offset": 2, "y_offset": 4, "object_position": 1,
                                                     "description": title})
        self.row += 1


CENTRE = {"align": "center"}
NUMBER = {"num_format": "0.00", "align": "center"}
WHOLE = {"num_format": "0", "align": "center"}
RATE = {"num_format": "0.00%", "align": "center"}
SMALL = {"text_wrap": True, "font_size": 9}
WRAP = {"text_wrap": True}


def entry_rows(page, after=""):
    """The rows of a ranking."""
    page.head([label("rank"), (label("unit"), {}, 2), label("code"), label("total"), label("grade"), label("change"),
               label("marks")])
    page.cells([
        ("{{#entries}}{{rank}}", WHOLE), ("{{unit.name}}", WRAP, 2), ("{{unit.code}}", CENTRE), ("{{total}}", NUMBER),
        ("{{grade}}", CENTRE), ("{{change}}", CENTRE),
        ("{{#isTied}}{{label.tied}} {{/isTied}}{{#hasVeto}}{{label.veto}}{{/hasVeto}}{{/entries}}" + after,
         {"align": "center", "text_wrap": True}),
    ])


def summary(book):
    page = Page(book, label("circular"))
    page.sheet.fit_to_pages(1, 1)  # the signatures stand below what they sign
    page.title("{{report.title}}" + label("circularOf"), label("period") + label("colon") + "{{report.period}}")
    page.mark("{{#report.basis}}")
    page.line(label("basis") + label("colon") + "{{.}}", 24, font_name=KAI, font_size=12, align="center")
    page.mark("{{/report.basis}}")
    page.blank()
    page.mark("{{#overview}}")
    page.heading("{{unit.name}}{{#hasTotal}}" + label("colon") + label("total") + " {{total}}"
                 "{{#grade}}" + label("comma") + label("grade") + " {{.}}{{/grade}}{{/hasTotal}}")
    page.head([(label("area"), {}, 4), label("worth"), label("score"), (label("share") + label("perCent"), {}, 2)])
    page.cells([("{{#areas}}{{area}}", WRAP, 4), ("{{points}}", NUMBER), ("{{score}}", NUMBER),
                ("{{share}}{{/areas}}", NUMBER, 2)])
    page.mark("{{#hasWorst}}")
    page.line(label("worst") + label("colon") + "{{#worst}}{{title}} −{{lost}}　{{/worst}}", **SMALL)
    page.mark("{{/hasWorst}}")
    page.blank()
    page.mark("{{/overview}}")
    page.mark("{{#lead}}")
    page.heading("{{title}}" + label("rankingsOf"))
    page.mark("{{#rankings}}")
    first = page.row + 1
    entry_rows(page)
    page.mark("{{/rankings}}")
    page.blank()
    page.chart({"type": "column"}, [(label("total"), (first, 1), (first, 4), BLUE)], "{{title}}" + label("totalsOf"))
    page.blank()
    page.mark("{{/lead}}")
    page.heading(label("redLines"))
    page.mark("{{^hasRedLines}}")
    page.line(label("noRedLines"))
    page.mark("{{/hasRedLines}}")
    page.mark("{{#hasRedLines}}")
    page.head([(label("matter"), {}, 3), label("times"), (label("unit") + label("open") + label("oldest") + label("close"), {}, 4)])
    page.cells([
        ("{{#redLines}}{{title}}", WRAP, 3), ("{{total}}", WHOLE),
        ("{{#units}}{{unit.name}}{{#oldest}}" + label("open") + "{{.}}" + label("close") + "{{/oldest}}　{{/units}}{{more}}{{/redLines}}", SMALL, 4),
    ])
    page.mark("{{/hasRedLines}}")
    page.blank()
    signature(page)


def signature(page):
    """Who made it, who checked it, who answers for it; seal and day."""
    page.blank(24)
    plain = {"font_size": 12}
    row = page.row
    page.sheet.set_row(row, 30)
    look = page.look(**plain)
    page.sheet.merge_range(row, 0, row, 1, label("preparedBy"), look)
    page.sheet.merge_range(row, 2, row, 4, label("reviewedBy"), look)
    page.sheet.merge_range(row, 5, row, page.last, label("approvedByChief"), look)
    page.row += 1
    page.blank(16)
    page.line(label("issuer"), 30, first=4, font_size=14)
    page.line("{{report.date}}", 30, first=4, font_size=14, align="center")


def rankings(book):
    page = Page(book, label("rankings"))
    page.title("{{report.title}}" + label("rankingsOf"))
    page.mark("{{#groups}}{{^isDigest}}")
    page.mark("{{#rankings}}")
    page.heading("{{title}}{{#within}}" + label("open") + "{{name}}" + label("close") + "{{/within}}")
    first = page.row + 1
    entry_rows(page)
    page.mark("{{#hasUnranked}}")
    page.line(label("notRanked") + label("colon") + "{{#unranked}}{{name}}　{{/unranked}}", **SMALL)
    page.mark("{{/hasUnranked}}")
    page.blank()
    page.mark("{{/rankings}}")
    page.mark("{{^isSplit}}")
    page.chart({"type": "column"}, [(label("total"), (first, 1), (first, 4), BLUE)], "{{title}}" + label("totalsOf"), 250)
    page.blank()
    page.mark("{{/isSplit}}")
    page.mark("{{/isDigest}}")
    page.mark("{{#isDigest}}")
    page.heading("{{title}}")
    page.head([(label("government"), {}, 2), label("ranked"), label("median"), (label("best"), {}, 2), (label("last"), {}, 2)])
    page.cells([
        ("{{#rankings}}{{within.name}}", WRAP, 2), ("{{count}}", WHOLE), ("{{median}}", NUMBER),
        ("{{#best}}{{unit.name}} {{/best}}{{moreBest}}", SMALL, 2),
        ("{{#last}}{{unit.name}} {{/last}}{{moreLast}}{{/rankings}}", SMALL, 2),
    ])
    page.blank()
    page.mark("{{/isDigest}}{{/groups}}")


def governments(book, name):
    """Cities or counties with what they won of each area: the heads are merged, and are repeated on every page."""
    area = band("areas", ("{{area}}", "{{score}}", "score", 13))
    widths = [7, 26, 18, 10, 9, 3, 13, 3, 12]
    page = Page(book, label(name), widths, landscape=True)
    page.title("{{report.title}}" + label("open") + label(name) + label("close"))
    head = page.look(font_name=BLACK, align="center", bg_color="#EAF0F7", text_wrap=True, border=1, border_color=GREY)
    top = page.row
    page.sheet.merge_range(top, 0, top, 2, label("unit"), head)
    page.sheet.merge_range(top, 3, top, 4, label("summary"), head)
    page.sheet.merge_range(top, 6, top, 7, label("overview") + label("open") + label("score") + label("close"), head)
    page.sheet.merge_range(top, 8, top + 1, 8, label("veto"), head)
    for column, title in enumerate(["rank", "unit", "parent", "total", "grade"]):
        page.sheet.write_string(top + 1, column, label(title), head)
    page.sheet.write_string(top + 1, 5, area[0][1].replace("areas", "method"))
    page.sheet.write_string(top + 1, 6, area[1][0], head)
    page.sheet.write_string(top + 1, 7, area[2][1].replace("areas", "method"))
    page.sheet.set_row(top, 24)
    page.sheet.set_row(top + 1, 34)
    page.row += 2
    cells = ["{{#%s}}{{place.rank}}" % name, "{{unit.name}}", "{{parent.name}}", "{{total}}", "{{grade}}", area[0][1],
             "{{score}}", area[2][1], "{{veto}}{{/%s}}" % name]
    looks = [WHOLE, WRAP, WRAP, NUMBER, CENTRE, None, NUMBER, None, SMALL]
    for column, (text, look) in enumerate(zip(cells, looks)):
        style = page.look(border=1, border_color=GREY, **look) if look else None
        page.sheet.write_string(page.row, column, text, style)
    # What every place has in common with the best: bars behind the totals.
    page.sheet.conditional_format(page.row, 3, page.row, 3, {
        "type": "data_bar", "bar_color": "#BDD7EE", "min_type": "num", "min_value": 0,
        "max_type": "num", "max_value": 100})
    page.row += 1
    page.line("{{^%s}}%s{{/%s}}" % (name, label("none"), name), align="center")
    page.sheet.repeat_rows(top, top + 1)


def matrix(book):
    """All units with all indicators, two rows each: what was reached, and what it scored."""
    # The tags stand in columns of their own, which go; between them a column for rates and one for counts.
    tags = ["{{#indicators}}", "{{#isRate}}", None, "{{/isRate}}", "{{^isRate}}", None, "{{/isRate}}", "{{/indicators}}"]
    widths = [22, 9, 8, 7, 3, 3, 8.3, 3, 3, 8.3, 3, 3]
    page = Page(book, label("allUnits"), widths, landscape=True)
    page.sheet.set_paper(8)
    page.sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.8)
    page.title("{{report.title}}" + label("open") + label("allUnits") + label("close"))
    head = page.look(font_name=BLACK, font_size=9, align="center", bg_color="#EAF0F7", text_wrap=True, border=1,
                     border_color=GREY)
    top = page.row
    for column, text in enumerate([label("unit"), label("total"), label("grade"), label("item")]):
        page.sheet.write_string(top, column, text, head)
    for column, text in enumerate(tags, 4):
        page.sheet.write_string(top, column, text or "{{title}}" + (label("perCount") if column == 9 else ""),
                                None if text else head)
    page.sheet.set_row(top, 76)
    line = {"border": 1, "border_color": GREY, "font_size": 9}
    page.sheet.merge_range(top + 1, 0, top + 2, 0, "{{#units}}{{unit.name}}", page.look(text_wrap=True, **line))
    page.sheet.merge_range(top + 1, 1, top + 2, 1, "{{total}}", page.look(**{**NUMBER, **line, "bold": True}))
    page.sheet.merge_range(top + 1, 2, top + 2, 2, "{{grade}}", page.look(align="center", **line))
    looks = {6: (RATE, NUMBER), 9: (WHOLE, NUMBER)}
    for row, (name, values) in enumerate([("rate", {6: "{{rate}}", 9: "{{numerator}}"}),
                                          ("score", {6: "{{score}}", 9: "{{score}}"})]):
        page.sheet.write_string(top + 1 + row, 3, label(name), page.look(align="center", **line))
        for column, text in enumerate(tags, 4):
            look = page.look(**{**looks[column][row], **line}) if column in looks else None
            end = "{{/units}}" if row == 1 and column == 11 else ""
            page.sheet.write_string(top + 1 + row, column, (text or values[column]) + end, look)
    page.row = top + 3
    page.sheet.repeat_rows(top)
    page.sheet.repeat_columns(0, 3)
    page.sheet.freeze_panes(top + 1, 4)


def scorecard(book):
    page = Page(book, "{{#scorecards}}{{unit.name}}", colour=BLUE)
    page.title("{{unit.name}}" + label("scorecardOf"), label("period") + label("colon") + "{{report.period}}")
    page.head([(label("total"), {}, 2), (label("grade"), {}, 2), (label("countedPoints"), {}, 2), (label("veto"), {}, 2)])
    big = {"font_size": 16, "align": "center"}
    page.cells([("{{total}}", {**big, "num_format": "0.00"}, 2), ("{{grade}}", big, 2),
                ("{{countedPoints}}", {**big, "num_format": "0.00"}, 2), ("{{veto}}", {**big, "font_size": 11}, 2)], 30)
    page.cells([("{{#places}}{{title}}{{#within}}" + label("open") + "{{name}}" + label("close") + "{{/within}}", WRAP, 4),
                (label("rank") + " {{rank}} / {{count}}{{/places}}", CENTRE, 4)])
    page.blank()
    page.heading(label("indicators"))
    page.head([(label("indicator"), {}, 2), label("numerator"), label("denominator"), label("rate"), label("worth"),
               label("score"), label("lost")])
    page.mark("{{#areas}}")
    page.cells([("{{area}}", {"font_name": BLACK}, 5), ("{{points}}", {**NUMBER, "font_name": BLACK}),
                ("{{score}}", {**NUMBER, "font_name": BLACK}), ""], bg_color="#F5F5F5")
    page.cells([("{{#indicators}}{{title}}{{#isSmall}}" + label("open") + label("small") + label("close") + "{{/isSmall}}", WRAP, 2),
                ("{{numerator}}", WHOLE), ("{{denominator}}", WHOLE), ("{{rate}}", RATE), ("{{points}}", NUMBER),
                ("{{score}}", NUMBER), ("{{lost}}{{/indicators}}", NUMBER)])
    page.mark("{{/areas}}")
    page.line(label("roundingNote"), **SMALL)
    page.blank()
    page.mark("{{#profile}}")
    page.heading(label("profile"))
    page.head([(label("area"), {}, 4), (label("share"), {}, 2), (label("groupMedian"), {}, 2)])
    row = page.row
    page.cells([("{{#lines}}{{area}}", WRAP, 4), ("{{share}}", RATE, 2), ("{{median}}{{/lines}}", RATE, 2)])
    page.blank()
    page.chart({"type": "column"}, [("{{label.share}}", (row, 0), (row, 4), BLUE),
                                    ("{{label.groupMedian}}", (row, 0), (row, 6), "#C9A227")],
               "{{unit.name}}" + label("open") + "{{group}}" + label("close"), 240, format="0%", most=1)
    page.mark("{{/profile}}")
    page.blank()
    page.mark("{{#rankings}}")
    page.heading("{{title}}")
    entry_rows(page)
    page.blank()
    page.mark("{{/rankings}}")
    page.mark("{{#hasLosses}}")
    page.mark("{{#listsRecords}}")
    page.heading(label("losses"))
    page.mark("{{/listsRecords}}")
    page.mark("{{^listsRecords}}")
    page.heading(label("lossesOnly"))
    page.mark("{{/listsRecords}}")
    page.mark("{{#losses}}")
    page.cells([("{{indicator.title}}", {"font_name": BLACK, "text_wrap": True}, 4), (label("lost"), CENTRE), ("{{indicator.lost}}", NUMBER),
                (label("number"), CENTRE), ("{{count}}", WHOLE)], bg_color="#F5F5F5")
    page.cells([("{{#records}}{{key}}", SMALL, 2), ("{{unit.name}}", SMALL, 2), ("{{date}}", {**CENTRE, "font_size": 9}),
                ("{{what}}{{/records}}", SMALL, 3)])
    page.mark("{{#more}}")
    page.line("{{.}}", **SMALL)
    page.mark("{{/more}}")
    page.mark("{{#rest}}")
    page.line("{{.}}", **SMALL)
    page.mark("{{/rest}}")
    page.mark("{{/losses}}{{/hasLosses}}")
    signature(page)


def method(book):
    page = Page(book, label("method"), colour="#595959")
    page.title(label("method"))
    page.head([(label("indicator"), {}, 2), (label("counted"), {}, 2), label("worth"), (label("rule"), {}, 3)])
    page.sheet.repeat_rows(page.row - 1)
    page.mark("{{#method}}")
    page.line("{{area}}{{#basis}}" + label("open") + "{{.}}" + label("close") + "{{/basis}}", font_name=BLACK,
              bg_color="#F5F5F5", border=1, border_color=GREY)
    page.cells([("{{#indicators}}{{title}}", WRAP, 2), ("{{counted}}{{#outOf}} / {{.}}{{/outOf}}", SMALL, 2), ("{{points}}", NUMBER),
                ("{{rule}}{{/indicators}}", SMALL, 3)])
    page.mark("{{/method}}")
    page.blank()
    page.line("{{#rules}}{{.}}{{/rules}}", **SMALL)


def notes(book):
    page = Page(book, label("about"), colour="#595959")
    page.title(label("about"))
    for name, value in (("period", "{{report.period}}"), ("basis", "{{report.basis}}"), ("date", "{{report.date}}"),
                        ("scheme", "{{report.scheme}}"), ("digest", "{{report.digest}}"),
                        ("tool", "Assize {{report.version}}"), ("files", "{{#report.files}}{{.}}  {{/report.files}}")):
        page.cells([(label(name), {"font_name": BLACK}, 2), (value, WRAP, 6)])
    page.mark("{{#report.tallied}}")
    page.line("{{.}}", **SMALL)
    page.mark("{{/report.tallied}}")
    page.line(label("roundingNote"), **SMALL)
    page.line(label("moreInLedger"), **SMALL)
    page.heading(label("coverage"))
    page.head([(label("table"), {}, 4), label("read"), label("used"), label("held"), label("setAside")])
    page.cells([("{{#coverage}}{{title}}", {}, 4), ("{{read}}", WHOLE), ("{{counted}}", WHOLE), ("{{quarantined}}", WHOLE),
                ("{{setAside}}{{/coverage}}", WHOLE)])
    page.line(label("coverageNote"), **SMALL)
    page.mark("{{#hasErrors}}")
    page.line(label("someLeftOut"), **SMALL)
    page.mark("{{/hasErrors}}")
    page.mark("{{#hasErrors}}{{#listsRecords}}")
    page.heading(label("quarantined"))
    page.head([(label("place"), {}, 3), (label("finding"), {}, 5)])
    page.cells([("{{#findings}}{{place}}", SMALL, 3), ("{{message}}{{/findings}}", SMALL, 5)])
    page.mark("{{#moreFindings}}")
    page.line("{{.}}", **SMALL)
    page.mark("{{/moreFindings}}")
    page.mark("{{/listsRecords}}{{/hasErrors}}")
    page.mark("{{#hasFindings}}")
    page.heading(label("faultsByKind"))
    page.head([(label("severity"), {}, 2), (label("findingCode"), {}, 4), (label("number"), {}, 2)])
    page.cells([("{{#findingCounts}}{{severity}}", CENTRE, 2), ("{{code}}", {}, 4), ("{{count}}{{/findingCounts}}", WHOLE, 2)])
    page.mark("{{/hasFindings}}")


def build(path):
    book = Book(path, "{{report.title}}" + label("circularOf"), "Assize {{report.version}}")
    summary(book)
    rankings(book)
    governments(book, "cities")
    governments(book, "counties")
    matrix(book)
    scorecard(book)
    method(book)
    notes(book)
    book.close()
