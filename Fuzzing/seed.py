#!/usr/bin/env python3
"""Writes the first inputs of each fuzz target from the sample data into a corpus folder: seed.py CORPUS"""
import pathlib, sys, zipfile

root = pathlib.Path(__file__).resolve().parent.parent
corpus = pathlib.Path(sys.argv[1])


def save(target, name, data):
    folder = corpus / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def tables(folder):
    files = sorted(p for p in folder.glob("*.csv"))
    return b"".join(b"=== " + p.name.encode() + b"\n" + p.read_bytes().rstrip(b"\n") + b"\n" for p in files)


for folder in sorted((root / "sample-data/bad").iterdir()):
    if folder.is_dir():
        save("tables", folder.name, tables(folder))
small = b"".join(
    b"=== " + p.name.encode() + b"\n" + b"".join(p.read_bytes().splitlines(keepends=True)[:12])
    for p in sorted((root / "sample-data/province").glob("*.csv"))
)
save("tables", "province", small)

parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
         "xl/_rels/workbook.xml.rels"]
for book in sorted((root / "Tests/SpreadsheetsTests/Fixtures").glob("*.xlsx")):
    data = book.read_bytes()
    save("workbooks", book.stem, data)
    if data[:2] != b"PK":
        continue
    with zipfile.ZipFile(book) as package:
        for number, part in enumerate(parts):
            if part in package.namelist():
                save("workbooks", f"{book.stem}-{number}", bytes([number]) + package.read(part))

save("schemes", "hunan-2017", (root / "schemes/hunan-2017.yaml").read_bytes())
for scheme in (root / "Tests").rglob("*.yaml"):
    save("schemes", scheme.stem, scheme.read_bytes())
for template in (root / "templates").glob("*.mustache"):
    save("templates", template.name, template.read_bytes())
for number, text in enumerate(["{{title}}{{#units}}{{name}} {{{count}}}{{/units}}{{^isFinal}}x{{/isFinal}}",
                               "{{=<% %>=}}<%#units%><%>self%><%/units%>", "{{! note }}{{#units}}\n{{/title}}"]):
    save("templates", f"small-{number}", text.encode())
