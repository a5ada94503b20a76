"""The Table Schemas of `assize init --schema`: valid, and of one mind with `assize check` on the sample tables.

    schemas.py ASSIZE

A schema knows single values, not rules between them. So for every value of every sample table, the faulty ones
included: the Frictionless validator objects to it where, and only where, check calls it wrong in itself.
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from frictionless import Package, Resource, Schema, system

VALUES = {"required-empty", "bad-date", "bad-number", "bad-yes-no", "bad-value", "bad-case-number", "excel-damage",
          "excel-serial-date"}
KINDS = {"type-error", "constraint-error"}
TABLES = {"units": "单位", "cases": "案件", "hearings": "庭审", "advice": "司法建议", "trainings": "培训",
          "capacity": "能力保障", "accountability": "责任追究"}
assize = sys.argv[1]
problems = []
compared = {"values": 0, "faults": 0}


def say(text):
    problems.append(text)
    print(text)


def normal(name):
    full = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20}
    return name.translate(full).strip().lower()


def table_of(name):
    return next((t for t, zh in TABLES.items() if name.lower().startswith((t, zh))), None)


def text_of(data):
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding)
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return None


def records(text, fields):
    """The rows below the header by the line on which they start, and the schema's names for their columns."""
    lines = io.StringIO(text, newline="")
    header_text = next((line for line in text.splitlines() if fields & {normal(f) for f in re.split("[,\t;]", line)}), "")
    delimiter = next((d for d in ",\t;" if d in header_text), ",")
    reader = csv.reader(lines, delimiter=delimiter)
    header, rows, start = None, [], 1
    for row in reader:
        line, start = start, reader.line_num + 1
        if not any(field.strip() for field in row):
            continue
        if header is None:
            header = [normal(f) for f in row] if len(fields & {normal(f) for f in row}) > 1 else None
        else:
            rows.append((line, row))
    return header, rows


def compare(file, table, schema, findings):
    text = text_of(file.read_bytes())
    if text is None:
        return
    names = {}
    for field in schema.fields:
        names[normal(field.name)] = names[normal(field.title)] = field.name
    if table in ("hearings", "advice", "trainings", "capacity", "accountability", "cases"):
        unit = next((f.name for f in schema.fields if f.title == "unit_code"), None)
        names |= {"单位代码": unit, "被告单位代码": unit}
    header, rows = records(text, set(names))
    if header is None or len({names.get(h) for h in header}) < len(header):
        return
    columns = [names.get(name) for name in header]
    kept = [(i, name) for i, name in enumerate(columns) if name]
    rows = [(line, row) for line, row in rows if len(row) >= len(header)]
    data = [[name for _, name in kept]] + [[row[i].strip() or None for i, _ in kept] for _, row in rows]
    wanted = Schema.from_descriptor(schema.to_descriptor())
    wanted.fields = [schema.get_field(name) for _, name in kept]
    wanted.primary_key, wanted.foreign_keys = [], []
    report = Resource(data=data, schema=wanted).validate(limit_errors=1_000_000)
    theirs = {
        (rows[row - 2][0], kept[number - 1][0] + 1)
        for row, number, kind in report.flatten(["rowNumber", "fieldNumber", "type"]) if kind in KINDS
    }
    ours = {(f["line"], f["column"]) for f in findings if f["file"] == file.name and f["code"] in VALUES}
    lines = {line for line, _ in rows}
    ours = {place for place in ours if place[0] in lines}
    compared["values"] += sum(len(row) for row in data[1:])
    compared["faults"] += len(ours)
    for line, column in sorted(ours ^ theirs):
        who = "check" if (line, column) in ours else "the schema"
        say(f"{file.parent.name}/{file.name}:{line}:{column}: only {who} objects")


with tempfile.TemporaryDirectory() as folder:
    made = pathlib.Path(folder) / "forms"
    subprocess.run([assize, "init", str(made), "--schema"], check=True, capture_output=True)
    with system.use_context(trusted=True):
        package = Package(str(made / "datapackage.json"))
        blank = package.validate()
        if not blank.valid:
            say(f"datapackage.json: {blank.flatten(['type', 'message'])[:5]}")
    for table in TABLES:
        errors = list(Schema.metadata_validate(json.loads((made / "schema" / f"{table}.json").read_text("utf-8"))))
        if errors:
            say(f"schema/{table}.json: {errors}")
    schemas = {table: Schema.from_descriptor(str(made / "schema" / f"{table}.json")) for table in TABLES}

samples = pathlib.Path("sample-data")
for data in [samples / "province", *sorted(p for p in (samples / "bad").iterdir() if p.is_dir())]:
    run = subprocess.run([assize, "check", str(data), "--format", "json"], capture_output=True)
    findings = json.loads(run.stdout)["findings"]
    for file in sorted(data.glob("*.csv")):
        if table := table_of(file.name):
            compare(file, table, schemas[table], findings)

print(f"{compared['values']} values, {compared['faults']} faults, {len(problems)} disagreements")
sys.exit(1 if problems or not compared["faults"] else 0)
