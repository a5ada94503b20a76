"""templates/ledger.xlsx: the data edition, which becomes assessment.xlsx. One table a sheet."""
from book import Book, Table

SCORE, RATE, COUNT, TEXT, WRAP, CENTRE = "score", "rate", "count", "text", "wrap", "centre"


def label(name):
    return "{{label." + name + "}}"


def band(name, *columns):
    """Columns repeated for each item of a list: the tags stand in columns of their own, which go."""
    return [("open", "{{#" + name + "}}"), *columns, ("close", "{{/" + name + "}}")]


def build(path):
    book = Book(path, "{{report.title}}", "Assize {{report.version}}")
    tab = {"result": "#1F4E79", "record": "#7F6000", "method": "#595959"}

    book.add(Table(
        label("summary"), tab["result"], [
            (label("unit"), "{{unit.name}}", TEXT, 24), (label("code"), "{{unit.code}}", TEXT, 12),
            (label("area"), "{{area}}", TEXT, 34), (label("worth"), "{{points}}", SCORE, 10),
            (label("score"), "{{score}}", SCORE, 10), (label("share") + label("perCent"), "{{share}}", SCORE, 12),
            (label("total"), "{{total}}", SCORE, 10), (label("grade"), "{{grade}}", CENTRE, 10),
        ], loops=["overview", "areas"]))

    entry = [
        (label("group"), "{{title}}", TEXT, 20), (label("within"), "{{within.name}}", TEXT, 22),
        (label("rank"), "{{rank}}", COUNT, 8), (label("tied"), "{{#isTied}}{{label.yes}}{{/isTied}}", CENTRE, 8),
        (label("code"), "{{unit.code}}", TEXT, 14), (label("unit"), "{{unit.name}}", TEXT, 34),
        (label("total"), "{{total}}", SCORE, 10), (label("grade"), "{{grade}}", CENTRE, 10),
        (label("veto"), "{{#hasVeto}}{{label.yes}}{{/hasVeto}}", CENTRE, 10),
        (label("smallSamples"), "{{smallSamples}}", COUNT, 12), (label("change"), "{{change}}", CENTRE, 10),
        (label("climb"), "{{climb}}", CENTRE, 10),
    ]
    unranked = ["{{title}}", "{{within.name}}", None, None, "{{code}}", "{{name}}", None, "{{label.notRanked}}"]
    book.add(Table(label("rankings"), tab["result"], entry, loops=["groups", "rankings", "entries"],
                   second=("unranked", unranked)))

    for name in ("cities", "counties"):
        book.add(Table(label(name), tab["result"], [
            (label("rank"), "{{place.rank}}", COUNT, 8), (label("code"), "{{unit.code}}", TEXT, 12),
            (label("unit"), "{{unit.name}}", TEXT, 24), (label("parent"), "{{parent.name}}", TEXT, 18),
            (label("total"), "{{total}}", SCORE, 10), (label("grade"), "{{grade}}", CENTRE, 10),
            (label("veto"), "{{veto}}", TEXT, 18), (label("countedPoints"), "{{countedPoints}}", SCORE, 12),
            *band("areas", ("{{area}}", "{{score}}", SCORE, 14)),
        ], loops=[name], heads={"areas": "method"}))

    book.add(Table(label("allUnits"), tab["result"], [
        (label("code"), "{{unit.code}}", TEXT, 14), (label("unit"), "{{unit.name}}", TEXT, 34),
        (label("level"), "{{level}}", CENTRE, 8), (label("kind"), "{{kind}}", CENTRE, 12),
        (label("parentCode"), "{{parent.code}}", TEXT, 14), (label("total"), "{{total}}", SCORE, 10),
        (label("grade"), "{{grade}}", CENTRE, 10), (label("veto"), "{{veto}}", TEXT, 18),
        *band("indicators",
              *band("isRate", ("{{title}}", "{{rate}}", RATE, 12)),
              ("open", "{{^isRate}}"), ("{{title}}" + label("perCount"), "{{numerator}}", COUNT, 12),
              ("close", "{{/isRate}}")),
    ], loops=["units"], height=62, paper=8, pages=2, fixed_columns=2))

    book.add(Table(label("unitIndicators"), tab["result"], [
        (label("code"), "{{unit.code}}", TEXT, 14), (label("unit"), "{{unit.name}}", TEXT, 34),
        (label("indicator"), "{{title}}", TEXT, 36), (label("indicatorID"), "{{id}}", TEXT, 26),
        (label("numerator"), "{{numerator}}", COUNT, 10), (label("denominator"), "{{denominator}}", COUNT, 10),
        (label("rate"), "{{rate}}", RATE, 10), (label("small"), "{{#isSmall}}{{label.yes}}{{/isSmall}}", CENTRE, 10),
        (label("worth"), "{{points}}", SCORE, 10), (label("score"), "{{score}}", SCORE, 10),
    ], loops=["units", "indicators"]))

    book.add(Table(label("lostRecords"), tab["record"], [
        (label("code"), "{{unit.code}}", TEXT, 14), (label("unit"), "{{unit.name}}", TEXT, 30),
        (label("indicator"), "{{indicator}}", TEXT, 30), (label("indicatorID"), "{{indicatorID}}", TEXT, 24),
        (label("key"), "{{key}}", TEXT, 28), (label("day"), "{{date}}", CENTRE, 12),
        (label("what"), "{{what}}", WRAP, 50),
    ], loops=["lostRecords", "records"], only="listsRecords"))

    book.add(Table(label("dataFindings"), tab["record"], [
        (label("severity"), "{{severity}}", CENTRE, 8), (label("findingCode"), "{{code}}", TEXT, 24),
        (label("file"), "{{file}}", TEXT, 20), (label("cell"), "{{cell}}", TEXT, 12),
        (label("line"), "{{line}}", COUNT, 7), (label("column"), "{{column}}", COUNT, 7),
        (label("field"), "{{field}}", TEXT, 14), (label("value"), "{{value}}", WRAP, 20),
        (label("finding"), "{{message}}", WRAP, 48), (label("hint"), "{{hint}}", WRAP, 40),
        (label("waiverReason"), "{{waiverReason}}", WRAP, 22), (label("approvedBy"), "{{approvedBy}}", WRAP, 16),
        (label("until"), "{{expiresOn}}", CENTRE, 12),
    ], loops=["allFindings"], only="listsRecords", paper=8))

    book.add(Table(label("faultsByKind"), tab["record"], [
        (label("severity"), "{{severity}}", CENTRE, 12), (label("findingCode"), "{{code}}", TEXT, 40),
        (label("number"), "{{count}}", COUNT, 12),
    ], loops=["findingCounts"]))

    book.add(Table(label("coverage"), tab["method"], [
        (label("table"), "{{title}}", TEXT, 24), (label("read"), "{{read}}", COUNT, 12),
        (label("used"), "{{counted}}", COUNT, 12), (label("held"), "{{quarantined}}", COUNT, 12),
        (label("setAside"), "{{setAside}}", COUNT, 12),
    ], loops=["coverage"]))

    book.add(Table(label("method"), tab["method"], [
        (label("area"), "{{area}}", WRAP, 26), (label("indicator"), "{{title}}", WRAP, 28),
        (label("indicatorID"), "{{id}}", TEXT, 26), (label("counted"), "{{counted}}", WRAP, 30),
        (label("outOf"), "{{outOf}}", WRAP, 36), (label("worth"), "{{points}}", SCORE, 9),
        (label("rule"), "{{rule}}", WRAP, 40), (label("basis"), "{{basis}}", WRAP, 30),
    ], loops=["method", "indicators"]))

    book.add(Table(label("about"), tab["method"], [
        (label("item"), None, TEXT, 20), (label("content"), None, WRAP, 100),
    ], rows=[
        (label("report"), "{{report.title}}"), (label("period"), "{{report.period}}"),
        (label("basis"), "{{report.basis}}"), (label("date"), "{{report.date}}"),
        (label("scheme"), "{{report.scheme}}"), (label("digest"), "{{report.digest}}"),
        (label("tool"), "Assize {{report.version}}"), (label("lostRecords"), "{{label.lostNote}}"),
        ("{{#rules}}" + label("rule"), "{{.}}{{/rules}}"),
        ("{{#report.files}}" + label("file"), "{{.}}{{/report.files}}"),
    ], filters=False))
    book.close()
