"""Makes the workbooks of the project anew: templates/ledger.xlsx, templates/bulletin.xlsx, docs/workbook-example.xlsx.

    make.py           writes them
    make.py --check   says whether those that are there are what this makes

Needs XlsxWriter (scripts/checks/requirements.txt).
"""
import pathlib
import sys
import tempfile
import zipfile

import bulletin
import example
import ledger

ROOT = pathlib.Path(__file__).resolve().parents[2]
BOOKS = {"templates/ledger.xlsx": ledger.build, "templates/bulletin.xlsx": bulletin.build,
         "docs/workbook-example.xlsx": example.build}


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def main():
    if "--check" not in sys.argv[1:]:
        for name, build in BOOKS.items():
            build(str(ROOT / name))
        return 0
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for name, build in BOOKS.items():
            path = pathlib.Path(folder, pathlib.Path(name).name)
            build(str(path))
            if parts(path) != parts(ROOT / name):
                stale.append(name)
                print(f"{name} is not what scripts/templates/make.py makes: run it and look at the result")
    return len(stale) > 0


sys.exit(main())
