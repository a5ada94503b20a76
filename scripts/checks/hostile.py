"""Writes tables in which every text is hostile, for the check of the pages in a browser.

    hostile.py FOLDER
"""
import csv
import pathlib
import sys

TEXTS = [
    "<script>document.title='taken'</script>", "\"><img src=x onerror=\"document.title='taken'\">",
    "' onmouseover='document.title=1", "a|b|c", "{{report.title}}{{x}}", "=cmd()", "\u202e反向", "\u001b[31m红",
    "</title><svg onload=document.title=1>", "]]>", "长" * 10_000, "W" * 10_000, "javascript:document.title=1",
]


def write(folder, table, header, rows):
    with open(folder / f"{table}.csv", "w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header.split(), *rows])


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
units, cases, hearings, trainings = [["91", TEXTS[0], "政府", "市", ""]], [], [], []
for number, text in enumerate(TEXTS, 1):
    unit, case = f"91-{number}", f"（2025）湘01行初{number}号"
    units.append([unit, text, "部门", "市", "91"])
    cases.append([case, unit, text, "一审", text, text, "2025-01-06", "2025-01-07", "2025-03-03", "撤销", "2025-04-01",
                  "2025-05-06", text, text])
    cases.append([f"（2025）湘02行初{number}号", unit, text, "一审", text, text, text, text, text, text, text, text, text, text])
    hearings.append([case, unit, "2025-02-10", "", "是"])
    trainings.append([unit, "2025-03-01", "集中培训", text])
write(folder, "units", "unit_code name kind level parent_code", units)
write(folder, "cases", "case_no unit_code court instance field act_kind filed_on served_on concluded_on outcome effective_on "
      "perform_by plaintiff note", cases)
write(folder, "hearings", "case_no unit_code held_on leader staff", hearings)
write(folder, "trainings", "unit_code held_on kind topic", trainings)
