"""The Markdown, CSV and XML of a report: well-formed, and with the figures of results.json; the Markdown of returns.

    texts.py REPORT ...
"""
import csv
import json
import pathlib
import re
import subprocess
import sys

SCHEMA = pathlib.Path("docs/results.xsd")
problems = []


def say(file, text):
    problems.append(f"{file}: {text}")
    print(problems[-1])


def check_markdown(file):
    """Every table has rows of one width; nothing of a template or of a missing value is left."""
    text = file.read_text(encoding="utf-8")
    width = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("|"):
            width = None
            continue
        cells = len(re.findall(r"(?<!\\)\|", line)) - 1
        if width not in (None, cells):
            say(file, f"line {number}: {cells} cells in a table of {width}")
        width = cells
    if re.search(r"\{\{|\}\}|\bnil\b|Optional\(|\bnan\b", text):
        say(file, "holds what no reader should see")
    if not text.startswith("# ") or not text.endswith("\n"):
        say(file, "has no title or no line end")
    return text


def check_units(report, results):
    """Each unit has its scorecard, and the total stands on it."""
    for unit in results["units"]:
        text = check_markdown(report / "units" / f"{unit['code']}.md")
        if unit["name"] not in text:
            say(report, f"{unit['code']}: no name on the scorecard")
        if unit["total"] is not None and f"{unit['total']:.2f}" not in text:
            say(report, f"{unit['code']}: no total on the scorecard")


def check_findings(file, manifest):
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, strict=True))
    if {len(row) for row in rows} != {len(rows[0])}:
        say(file, "rows of different width")
    count = {severity: sum(row[1] == severity for row in rows[1:]) for severity in ("error", "warning", "note")}
    if count != manifest["findings"]:
        say(file, f"{count} findings, the manifest has {manifest['findings']}")


def check_xml(file):
    run = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA, file], capture_output=True, text=True)
    if run.returncode:
        say(file, run.stderr)


def check_files(report, manifest):
    there = sorted(str(path.relative_to(report)) for path in report.rglob("*") if path.is_file())
    if there != sorted(manifest["outputs"]):
        say(report, "has other files than its manifest names")
    return len(there)


def check_returns(report, manifest):
    """As many faults in the slips as were found."""
    faults = 0
    for slip in sorted(report.glob("*/return.md")):
        text = check_markdown(slip)
        faults += len(re.findall(r"^\| [^|]* \| (?:错误|警告|提示|已豁免|error|warning|note|waived) +\| .* \| .* \| .* \| .* \|$", text, re.M))
    if faults != sum(manifest["findings"].values()):
        say(report, f"{faults} faults in the slips, {manifest['findings']} found")
    check_markdown(report / "index.md")


for report in map(pathlib.Path, sys.argv[1:]):
    if not (report / "results.json").exists():
        manifest = json.loads((report / "manifest.json").read_text(encoding="utf-8"))
        check_returns(report, manifest)
        print(f"{report}: {check_files(report, manifest)} files")
        continue
    results = json.loads((report / "results.json").read_text(encoding="utf-8"))
    manifest = json.loads((report / "manifest.json").read_text(encoding="utf-8"))
    check_markdown(report / "summary.md")
    check_units(report, results)
    check_findings(report / "diagnostics.csv", manifest)
    check_xml(report / "results.xml")
    print(f"{report}: {len(results['units'])} units, {check_files(report, manifest)} files")
sys.exit(len(problems) > 0)
