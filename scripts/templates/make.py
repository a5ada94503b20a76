"""Makes the shipped workbooks anew: templates/ledger.xlsx and templates/bulletin.xlsx.

    make.py           writes them
    make.py --check   says whether those in templates/ are what this makes

Needs XlsxWriter (scripts/checks/requirements.txt).
"""
import pathlib
import sys
import tempfile
import zipfile

import bulletin
import ledger

TEMPLATES = pathlib.Path(__file__).resolve().parents[2] / "templates"


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def main():
    books = {"ledger.xlsx": ledger.build, "bulletin.xlsx": bulletin.build}
    if "--check" not in sys.argv[1:]:
        for name, build in books.items():
            build(str(TEMPLATES / name))
        return 0
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for name, build in books.items():
            path = pathlib.Path(folder, name)
            build(str(path))
            if parts(path) != parts(TEMPLATES / name):
                stale.append(name)
                print(f"templates/{name} is not what scripts/templates/make.py makes: run it and look at the result")
    return len(stale) > 0


sys.exit(main())
