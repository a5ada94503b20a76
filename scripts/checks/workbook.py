"""The workbook: openpyxl reads in it the figures of results.json, and LibreOffice makes a PDF of it.

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


def rows(book):
    """Every row of every sheet."""
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            yield sheet.title, row


def rounded(value):
    return round(value, 4) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def check_figures(file, book, results):
    """Each unit has a row with its code that holds its total; each of its indicators one with rate and counts."""
    by_code = {}
    for _, row in rows(book):
        for cell in row:
            if isinstance(cell, str):
                by_code.setdefault(cell, []).append([rounded(value) for value in row])
    for unit in results["units"]:
        values = [value for row in by_code.get(unit["code"], []) for value in row]
        if not values:
            say(file, f"{unit['code']} is in no row")
        if unit["total"] is not None and rounded(unit["total"]) not in values:
            say(file, f"{unit['code']}: no total {unit['total']}")
        for indicator in unit["indicators"]:
            rate = indicator["rate"]
            if rate is not None and not {rounded(rate), rounded(rate / 100)} & set(values):
                say(file, f"{unit['code']}: no rate {rate} of {indicator['id']}")
            if indicator["score"] is not None and rounded(indicator["score"]) not in values:
                say(file, f"{unit['code']}: no score {indicator['score']} of {indicator['id']}")


def check_cells(file, book):
    """Nothing that a spreadsheet would run, headers that stay, filters to choose by."""
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    say(file, f"{sheet.title}!{cell.coordinate} is a formula")
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
    file = report / "assessment.xlsx"
    if not file.exists():
        check_returns(report)
        continue
    book = openpyxl.load_workbook(file)
    check_figures(file, book, json.loads((report / "results.json").read_text(encoding="utf-8")))
    check_cells(file, book)
    print(f"{file}: sheets {', '.join(book.sheetnames)}; {check_libreoffice(file)} pages on paper")
sys.exit(len(problems) > 0)
