"""The workbooks: openpyxl reads in both the figures of results.json, and LibreOffice makes PDFs of them.

Of returns: in every annotated copy the faulty cells are coloured and commented, and the first column says why.

    workbook.py REPORT ...
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

problems = []


def say(file, text):
    problems.append(f"{file}: {text}")
    print(problems[-1])


def same(found, expected):
    """Whether a cell holds a figure; an empty one holds none."""
    if expected is None or found is None:
        return found is expected
    return isinstance(found, (int, float)) and abs(found - expected) < 1e-9


def compare(file, what, found, expected):
    for name, figure in expected.items():
        if not same(found.get(name), figure):
            say(file, f"{what}: {name} is {found.get(name)}, not {figure}")


def share(rate):
    return None if rate is None else rate / 100


def check_ledger(file, book, results):
    """Every unit, every indicator and every place, in the order of results.json."""
    sheets = book.worksheets
    totals = {row[0]: row[5] for row in sheets[4].iter_rows(min_row=2, values_only=True)}
    figures = {(row[0], row[3]): row for row in sheets[5].iter_rows(min_row=2, values_only=True)}
    names = ["n", "d", "rate", "points", "score"]
    for unit in results["units"]:
        compare(file, unit["code"], {"total": totals.get(unit["code"])}, {"total": unit["total"]})
        for indicator in unit["indicators"]:
            row = figures.get((unit["code"], indicator["id"]), [None] * 10)
            compare(file, f"{unit['code']} {indicator['id']}", dict(zip(names, [*row[4:7], *row[8:10]])),
                    {**{name: indicator[name] for name in names}, "rate": share(indicator["rate"])})
    places = [(row[4], row[2], row[6]) for row in sheets[1].iter_rows(min_row=2, values_only=True) if row[2] is not None]
    expected = [(entry["code"], entry["rank"], entry["total"])
                for ranking in results["rankings"] for entry in ranking["entries"]]
    if [place for place in places] != expected:
        say(file, "the rankings are not those of results.json")


def check_bulletin(file, book, results):
    """The table of all units has two rows for each: rates or counts, and scores."""
    rows = list(book.worksheets[4].iter_rows(min_row=3, values_only=True))
    if len(rows) != 2 * len(results["units"]):
        say(file, f"{len(rows)} rows for {len(results['units'])} units")
    for unit, reached, scored in zip(results["units"], rows[::2], rows[1::2]):
        compare(file, unit["code"], {"total": reached[1]}, {"total": unit["total"]})
        for indicator, value, score in zip(unit["indicators"], reached[4:], scored[4:]):
            expected = indicator["n"] if indicator["d"] is None else share(indicator["rate"])
            compare(file, f"{unit['code']} {indicator['id']}", {"value": value, "score": score},
                    {"value": expected, "score": indicator["score"]})


def check_bars(file, book):
    """A chart shows what stands in the cells that it refers to."""
    charts = 0
    for sheet in book:
        for chart in sheet._charts:
            charts += 1
            for series in chart.series:
                name, area = series.val.numRef.f.rsplit("!", 1)
                cells = book[name.strip("'").replace("''", "'")][area.replace("$", "")]
                cells = [cell.value for row in cells for cell in row] if isinstance(cells, tuple) else [cells.value]
                kept = [float(point.v) for point in series.val.numRef.numCache.pt]
                if len(cells) != len(kept) or not all(same(*pair) for pair in zip(cells, kept)):
                    say(file, f"{sheet.title}: a chart keeps {kept} of {cells}")
    if not charts:
        say(file, "has no chart")


def check_cells(file, book):
    """Nothing that a spreadsheet would run, headers that stay, filters to choose by."""
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    say(file, f"{sheet.title}!{cell.coordinate} is a formula")
    if file.name == "bulletin.xlsx":
        return
    if not any(sheet.freeze_panes for sheet in book) or not any(sheet.auto_filter.ref for sheet in book):
        say(file, "no sheet has a header that stays and a filter")


def check_annotations(file, book):
    """A fault in the first column of a row for every comment on one of its cells; each such cell is coloured."""
    comments = 0
    for sheet in book:
        header = int(sheet.auto_filter.ref.split(":")[0][1:])
        if sheet.freeze_panes != f"C{header + 1}":
            say(file, f"{sheet.title}: {sheet.freeze_panes} is frozen, the header is in row {header}")
        for row in sheet.iter_rows(min_row=header + 1):
            marked = [cell for cell in row[2:] if cell.comment]
            comments += len(marked)
            if marked and not row[0].value:
                say(file, f"{sheet.title}!A{row[0].row} does not say what is wrong")
            for cell in marked:
                if cell.fill.patternType != "solid":
                    say(file, f"{sheet.title}!{cell.coordinate} is commented and not coloured")
            if any(not isinstance(cell.value, (str, type(None))) for cell in row[2:]):
                say(file, f"{sheet.title}: row {row[0].row} holds a value that is no text")
    return comments


def check_returns(report):
    copies = sorted(report.glob("*/annotated.xlsx"), key=lambda file: (file.stat().st_size, str(file)))
    comments = 0
    for file in copies:
        book = openpyxl.load_workbook(file)
        check_cells(file, book)
        comments += check_annotations(file, book)
    if not comments:
        say(report, "has no comment on any cell")
    print(f"{report}: {len(copies)} copies, {comments} comments; {check_libreoffice(copies[-1], True)} pages on paper")


def check_libreoffice(file, may_hold_hashes=False):
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                   "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        pdf = pathlib.Path(folder, file.stem + ".pdf")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    if len(text.split()) < 100 or "####" in text and not may_hold_hashes:
        say(file, "LibreOffice shows too little, or columns that are too narrow")
    return text.count("\f")


for report in map(pathlib.Path, sys.argv[1:]):
    if not (report / "assessment.xlsx").exists():
        check_returns(report)
        continue
    results = json.loads((report / "results.json").read_text(encoding="utf-8"))
    for name, check in [("assessment.xlsx", check_ledger), ("bulletin.xlsx", check_bulletin)]:
        file = report / name
        book = openpyxl.load_workbook(file)
        check(file, book, results)
        check_cells(file, book)
        print(f"{file}: sheets {', '.join(book.sheetnames)}; {check_libreoffice(file)} pages on paper")
        if name == "bulletin.xlsx":
            check_bars(file, book)
sys.exit(len(problems) > 0)
