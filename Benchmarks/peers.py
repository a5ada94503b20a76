#!/usr/bin/env python3
"""What Assize is measured against: the same counts, and a report of the same kind, from well-known packages.

    peers.py compute duckdb|polars DATA OUT      counts, scores, writes results.json
    peers.py report python|ready DATA OUT        the same, then pages and a workbook

`python` makes the pages with Jinja2 and the workbook with XlsxWriter; `ready`, the strongest pipeline of ready parts,
with minijinja and a workbook writer in Rust. Both count with DuckDB, and write the workbook in a second process.
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
    if engine == "duckdb":
        from counts_duckdb import count
    else:
        from counts_polars import count
    sums = count(data, jobs)
    names = TABLES["units"].split()
    with open(os.path.join(data, "units.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    del names
    units = []
    for code, name, kind, level, parent in sorted(rows):
        lines, total = scorecard(sums[code])
        units.append({"code": code, "name": name, "kind": kind, "level": level, "parent": parent, "total": total, "lines": lines})
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "results.json"), "w", encoding="utf-8") as file:
        json.dump(units, file, ensure_ascii=False)
    return units


def flagged(data):
    """Up to 200 cases of each unit whose act was not upheld, for its page."""
    import duckdb
    titles = TABLES["cases"].split()
    columns = {name: "VARCHAR" for name in titles[::2]}
    rows = duckdb.sql(f"""SELECT unit_code, case_no, instance, filed_on, concluded_on, outcome, effective_on
        FROM read_csv('{os.path.join(data, "cases.csv")}', header = true, auto_detect = false, columns = {columns})
        WHERE outcome LIKE '撤销%' OR outcome LIKE '确认%' OR outcome LIKE '责令%' ORDER BY ALL""").fetchall()
    cases = {}
    for row in rows:
        found = cases.setdefault(row[0], [])
        if len(found) < 200:
            found.append(row[1:])
    return cases


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


def workbook(renderer, units, out):
    path = os.path.join(out, "assessment.xlsx")
    titles = ["代码", "单位", "层级", "总分", "指标", "分子", "分母", "比率"]
    rows = [(unit["code"], unit["name"], unit["level"], unit["total"], *line[:4]) for unit in units for line in unit["lines"]]
    if renderer == "python":
        import xlsxwriter
        book = xlsxwriter.Workbook(path, {"constant_memory": True})
        sheet = book.add_worksheet("指标")
        sheet.write_row(0, 0, titles)
        for number, row in enumerate(rows, 1):
            sheet.write_row(number, 0, row)
        book.close()
    else:
        from rustpy_xlsxwriter import write_worksheet
        write_worksheet([dict(zip(titles, row)) for row in rows], path, "指标")


def report(renderer, data, out, jobs):
    units = compute("duckdb", data, out, jobs)
    writer = multiprocessing.get_context("fork").Process(target=workbook, args=(renderer, units, out))
    writer.start()
    pages(renderer, units, flagged(data), out)
    writer.join()


def main():
    parser = argparse.ArgumentParser(description="The pipelines that Assize is measured against.")
    parser.add_argument("what", choices=["compute", "report"])
    parser.add_argument("how", choices=["duckdb", "polars", "python", "ready"])
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    args = parser.parse_args()
    start = time.perf_counter()
    (compute if args.what == "compute" else report)(args.how, args.data, args.out, args.jobs)
    print(f"{time.perf_counter() - start:.3f} s")


if __name__ == "__main__":
    main()
