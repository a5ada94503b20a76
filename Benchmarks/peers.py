#!/usr/bin/env python3
"""What Assize is measured against: the same counts, and a report of the same kind, from well-known packages.

    peers.py compute duckdb|polars DATA OUT      counts, scores, writes results.json
    peers.py report python|ready DATA OUT        the same, then pages and a workbook
    peers.py rates all DATA OUT                  pages by each template engine, a large sheet by each writer

`python` makes the pages with Jinja2 and the workbook with XlsxWriter; `ready`, the strongest pipeline of ready parts,
with minijinja and a workbook writer in Rust. Both count with DuckDB, list the cases that went wrong
– not attended, lost or late – on pages and in a sheet, and write the workbook in a second process.
"""
import argparse
import csv
import json
import multiprocessing
import os
import time

from generate import TABLES
from scheme import scorecard

INDEX = """<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>排名</title></head><body><h1>排名</h1>
<table><thead><tr><th>名次</th><th>单位</th><th>总分</th></tr></thead><tbody>
{% for unit in units %}<tr><td>{{ loop.index }}</td><td><a href="units/{{ unit.code }}.html">{{ unit.name }}</a></td><td>{{ unit.total }}</td></tr>
{% endfor %}</tbody></table></body></html>
"""
PAGE = """<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{{ unit.name }}</title></head><body><h1>{{ unit.name }}</h1>
<p>{{ unit.code }} {{ unit.total }}</p>
<table><thead><tr><th>指标</th><th>分子</th><th>分母</th><th>比率</th></tr></thead><tbody>
{% for line in unit.lines %}<tr><td>{{ line[0] }}</td><td>{{ line[1] }}</td><td>{{ line[2] }}</td><td>{{ line[3] }}</td></tr>
{% endfor %}</tbody></table>
<h2>记录</h2><table><tbody>
{% for case in cases %}<tr>{% for field in case %}<td>{{ field }}</td>{% endfor %}</tr>
{% endfor %}</tbody></table></body></html>
"""


def compute(engine, data, out, jobs):
    db = None
    if engine == "duckdb":
        from counts_duckdb import count, facts
        db = facts(data, jobs)
        sums = count(db)
    else:
        from counts_polars import count
        sums = count(data, jobs)
    with open(os.path.join(data, "units.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    units = []
    for code, name, kind, level, parent in sorted(rows):
        lines, total = scorecard(sums[code])
        units.append({"code": code, "name": name, "kind": kind, "level": level, "parent": parent, "total": total, "lines": lines})
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "results.json"), "w", encoding="utf-8") as file:
        json.dump(units, file, ensure_ascii=False)
    return units, db


def pages(renderer, units, cases, out):
    os.makedirs(os.path.join(out, "units"), exist_ok=True)
    if renderer == "python":
        import jinja2
        environment = jinja2.Environment(autoescape=True)
        page = environment.from_string(PAGE).render
        index = environment.from_string(INDEX).render
    else:
        import minijinja
        environment = minijinja.Environment(templates={"page.html": PAGE, "index.html": INDEX})
        page = lambda **values: environment.render_template("page.html", **values)
        index = lambda **values: environment.render_template("index.html", **values)
    ranked = sorted(units, key=lambda unit: (-(unit["total"] or 0), unit["code"]))
    with open(os.path.join(out, "index.html"), "w", encoding="utf-8") as file:
        file.write(index(units=ranked))
    for unit in units:
        with open(os.path.join(out, "units", unit["code"] + ".html"), "w", encoding="utf-8") as file:
            file.write(page(unit=unit, cases=cases.get(unit["code"], [])))


def workbook(renderer, units, cases, out):
    path = os.path.join(out, "assessment.xlsx")
    sheets = [
        ("指标", ["代码", "单位", "层级", "总分", "指标", "分子", "分母", "比率"],
         [(unit["code"], unit["name"], unit["level"], unit["total"], *line[:4]) for unit in units for line in unit["lines"]]),
        ("问题案件", ["代码", "案号", "审理程序", "立案日期", "结案日期", "裁判结果", "生效日期", "问题"],
         [(code, *case) for code, found in cases.items() for case in found]),
    ]
    if renderer == "python":
        import xlsxwriter
        book = xlsxwriter.Workbook(path, {"constant_memory": True})
        for name, titles, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, titles)
            for number, row in enumerate(rows, 1):
                sheet.write_row(number, 0, row)
        book.close()
    else:
        from rustpy_xlsxwriter import write_worksheets
        write_worksheets([(name, [dict(zip(titles, row)) for row in rows]) for name, titles, rows in sheets], path)


def report(renderer, data, out, jobs):
    from counts_duckdb import flagged
    units, db = compute("duckdb", data, out, jobs)
    cases = flagged(db)
    writer = multiprocessing.get_context("fork").Process(target=workbook, args=(renderer, units, cases, out))
    writer.start()
    pages(renderer, units, cases, out)
    writer.join()
    if writer.exitcode:
        raise SystemExit("the workbook was not written")


def timed(name, work, amount=None):
    """Prints the middle of three runs, and megabytes a second where there is an amount."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    seconds = sorted(times)[1]
    print(f"{name}\t{seconds:.4f}\t" + (f"{amount / seconds / 1e6:.0f} MB/s" if amount else ""))


def rates(data, out, count):
    """How fast the parts of the pipelines are by themselves, on one core."""
    from counts_duckdb import flagged
    units, db = compute("duckdb", data, out, 1)
    cases = flagged(db)
    import jinja2
    import minijinja
    slow = jinja2.Environment(autoescape=True).from_string(PAGE).render
    environment = minijinja.Environment(templates={"page.html": PAGE})
    fast = lambda **values: environment.render_template("page.html", **values)
    for name, render in (("minijinja", fast), ("Jinja2", slow)):
        make = lambda: [render(unit=unit, cases=cases.get(unit["code"], [])) for unit in units]
        timed(name, make, sum(len(page.encode()) for page in make()))
    rows = [tuple(f"单位{row % 997}" if column < 5 else row * column for column in range(15)) for row in range(count)]
    titles = [f"列{column}" for column in range(15)]
    records = [dict(zip(titles, row)) for row in rows]
    from rustpy_xlsxwriter import write_worksheet
    path = os.path.join(out, "sheet.xlsx")
    timed(f"Rust XLSX, {count} rows of 15", lambda: write_worksheet(records, path, "sheet"))


def main():
    parser = argparse.ArgumentParser(description="The pipelines that Assize is measured against.")
    parser.add_argument("what", choices=["compute", "report", "rates"])
    parser.add_argument("how", choices=["duckdb", "polars", "python", "ready", "all"])
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--rows", type=int, default=100_000)
    args = parser.parse_args()
    if args.what == "rates":
        return rates(args.data, args.out, args.rows)
    start = time.perf_counter()
    (compute if args.what == "compute" else report)(args.how, args.data, args.out, args.jobs)
    print(f"{time.perf_counter() - start:.3f} s")


if __name__ == "__main__":
    main()
