#!/usr/bin/env python3
"""Measures Assize beside other ways to the same end: whole processes, in turn, medians, ratios, the physical floor.

    make bench                        1,000,000 cases, 3 runs of each
    make bench N=5000000 RUNS=5
    make bench BENCH=--growth         ten times as many cases too

What was measured is added to history.csv. Seconds are wall time, memory is the largest resident set.
"""
import argparse
import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measure import Measure, floor, in_turn, size_of

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
SHEET = 100_000


class Bench:
    def __init__(self, args):
        self.args, self.rows, self.points = args, [], []
        self.scratch = pathlib.Path(tempfile.mkdtemp(dir=args.work))
        self.assize, self.python = str(args.binary), sys.executable

    # ------------------------------------------------------------------------------------------------ commands

    def data(self, cases):
        """The folder of a province of so many cases, made where it is not there yet."""
        folder = pathlib.Path(self.args.work, f"cases-{cases}")
        if not (folder / "units.csv").exists():
            print(f"making {cases} cases …", file=sys.stderr)
            subprocess.run([self.python, HERE / "generate.py", "--cases", str(cases), "--out", folder], check=True)
        return str(folder)

    def out(self, name):
        return str(self.scratch / name)

    def report(self, name, data, out, *more, **how):
        return Measure(name, [self.assize, "report", data, "--out", self.out(out), *more], self.out(out), **how)

    def peer(self, name, out, *arguments):
        command = [self.python, str(HERE / "peers.py"), *arguments, *([self.out(out)] if out else [])]
        return Measure(name, command, out and self.out(out))

    # ------------------------------------------------------------------------------------------------- results

    def compare(self, title, *measures, times=1):
        """Runs commands in turn, and prints them as ratios of the first; short ones more times."""
        in_turn(measures, self.args.runs * times)
        print(f"\n{title}")
        base = measures[0]
        for measure in measures:
            ratio = "" if measure is base else \
                f"   ours/theirs: time {base.seconds / measure.seconds:5.2f}, memory {base.megabytes / measure.megabytes:5.2f}"
            print(f"  {measure.name:<36} {measure.seconds:8.3f} s {measure.processor:8.3f} s of processors "
                  f"{measure.megabytes:7.0f} MB{ratio}")
            self.note(title, measure.name, measure.seconds, measure.processor, measure.megabytes)
        sys.stdout.flush()
        return measures

    def note(self, title, name, seconds, processor="", megabytes=""):
        self.rows.append([title, name, f"{seconds:.4f}", processor and f"{processor:.3f}", megabytes and f"{megabytes:.0f}"])

    def verdict(self, value, limit, at_most):
        if limit is None:
            return ""
        is_met = value <= limit if at_most else value >= limit
        return f"   {'at most' if at_most else 'at least'} {limit:.4g}{'' if is_met else '   NOT MET'}"

    def point(self, what, value, limit=None, at_most=True):
        """A point for the table at the end, and what it should be."""
        self.points.append((what, value, limit, at_most))

    # ---------------------------------------------------------------------------------------------- comparisons

    def counting(self, cases, data):
        ours, duckdb, _ = self.compare(
            f"read, check, count, score: {cases} cases",
            self.report("assize report --format json", data, "a-json", "--format", "json"),
            self.peer("DuckDB (checks nothing)", "duckdb", "compute", "duckdb", data),
            self.peer("Polars (checks nothing)", "polars", "compute", "polars", data))
        self.point("counting: time / DuckDB's", ours.seconds / duckdb.seconds, 0.5)
        self.point("counting: memory / DuckDB's", ours.megabytes / duckdb.megabytes, 1 / 3)

    def whole(self, cases, data):
        ours, python, ready = self.compare(
            f"the whole report: {cases} cases, 2000 units",
            self.report("assize report", data, "a-all"),
            self.peer("DuckDB, Jinja2, XlsxWriter", "python", "report", "python", data),
            self.peer("DuckDB, minijinja, Rust XLSX", "ready", "report", "ready", data))
        self.point("whole report: time / usual pipeline's", ours.seconds / python.seconds, 0.2)
        self.point("whole report: memory / usual pipeline's", ours.megabytes / python.megabytes, 1 / 3)
        self.point("whole report: time / strongest parts'", ours.seconds / ready.seconds, 0.5)

    def cores(self, cases, data):
        two, one = self.compare(
            f"cores: {cases} cases, --format json",
            self.report("two cores", data, "a-2", "--format", "json", "--jobs", "2"),
            self.report("one core", data, "a-1", "--format", "json", "--jobs", "1", one_core=True), times=3)
        self.point("two cores: times as fast as one", one.seconds / two.seconds, 1.7, at_most=False)
        self.point("one core, whole process: MB/s of input", size_of(data) / 1e6 / one.seconds)

    def again(self, cases, data):
        new, again = self.compare(
            f"the whole report made again: {cases} cases",
            self.report("into a new folder", data, "new"),
            Measure("over the last one", [self.assize, "report", data, "--out", self.out("again")]))
        self.point("report made again: time / a new one's", again.seconds / new.seconds)

    def growth(self, few, many):
        small, large = self.compare(
            f"growth: {few} and {many} cases, --format json",
            self.report(f"{few}", self.data(few), f"few-of-{many}", "--format", "json"),
            self.report(f"{many}", self.data(many), f"many-of-{many}", "--format", "json"))
        self.point(f"growth {few} → {many}: time per case", large.seconds / small.seconds * few / many, 1)
        self.point(f"growth {few} → {many}: bytes a case more",
                   (large.megabytes - small.megabytes) * 2**20 / (many - few), 100)

    def clerk(self):
        small = self.data(1000)
        check, start, sample = self.compare(
            "a clerk's file",
            Measure("assize check, 1000 cases", [self.assize, "check", small]),
            Measure("assize --version (the start alone)", [self.assize, "--version"]),
            self.report("assize report of the sample", str(ROOT / "sample-data/province"), "sample"))
        self.point("check of 1000 cases beyond the start: s", check.seconds - start.seconds, 0.05)
        self.point("report of the sample: s", sample.seconds, 0.3)

    def physical(self, data):
        print("\nthe physical floor")
        for name, seconds, amount in floor(data, self.out("a-all"), self.out("floor"), self.args.runs):
            print(f"  {name:<36} {seconds:8.3f} s  {amount / 1e6:8.1f} MB of bytes")
            self.note("floor", name, seconds)

    def stages(self, counted, rendered):
        """The stages one by one, in one process on one core, and the peers of two of them."""
        data, pages = self.data(counted), self.data(rendered)
        lines = []
        if self.args.stages:
            lines += self.said([self.args.stages, data, pages, str(SHEET)])
        lines += self.said([self.python, str(HERE / "peers.py"), "rates", "all", pages, self.out("rates"), "--rows", str(SHEET)])
        print(f"\nthe stages, one core, in memory: {counted} cases, the pages of {rendered}")
        for name, seconds, rate in lines:
            print(f"  {name:<44} {float(seconds):8.4f} s  {rate}")
            self.note("stages", name, float(seconds))
        rates = {name: (float(seconds), float(rate.split()[0]) if rate else 0) for name, seconds, rate in lines}
        if "render: HTML" in rates:
            self.point("one core, read to tally: MB/s", rates["decode, check, join and tally"][1], 270, at_most=False)
            self.point("HTML, one core: MB/s", rates["render: HTML"][1], 95, at_most=False)
            self.point("HTML: rate / minijinja's", rates["render: HTML"][1] / rates["minijinja"][1], 1, at_most=False)
            sheet = f"XLSX, {SHEET} rows of 15"
            self.point("XLSX of 100,000 rows: time / Rust writer's", rates[sheet][0] / rates["Rust " + sheet][0], 1)

    def said(self, command):
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return [(line.split("\t") + [""])[:3] for line in text.splitlines() if "\t" in line]

    # --------------------------------------------------------------------------------------------------- all

    def run(self):
        cases = self.args.cases
        data = self.data(cases)
        self.counting(cases, data)
        self.whole(cases, data)
        self.again(cases, data)
        self.cores(cases, data)
        self.growth(cases // 10, cases)
        if self.args.growth:
            self.growth(cases, cases * 10)
        self.clerk()
        self.physical(data)
        self.stages(min(cases, 1_000_000), min(cases, 100_000))
        print("\nthe points")
        for what, value, limit, at_most in self.points:
            print(f"  {what:<48} {value:9.3f}{self.verdict(value, limit, at_most)}")
            self.note("points", what, value)
        self.write_history()

    def write_history(self):
        path = HERE / "history.csv"
        is_new = not path.exists()
        version = subprocess.run([self.assize, "--version"], capture_output=True, text=True).stdout.strip()
        with path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            if is_new:
                writer.writerow("date version cores cases runs comparison what value processor_seconds megabytes".split())
            for row in self.rows:
                writer.writerow([self.args.date, version, os.cpu_count(), self.args.cases, self.args.runs, *row])


def main():
    parser = argparse.ArgumentParser(description="Measures Assize beside other ways to the same end.")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--growth", action="store_true", help="ten times as many cases too")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/assize")
    parser.add_argument("--stages", help="the program of Benchmarks/Stages")
    parser.add_argument("--work", default=str(ROOT / ".build/bench"), help="where data and outputs are kept")
    parser.add_argument("--date", default="", help="what the history says of the day; nothing by default")
    args = parser.parse_args()
    os.makedirs(args.work, exist_ok=True)
    bench = Bench(args)
    try:
        bench.run()
    finally:
        shutil.rmtree(bench.scratch)


if __name__ == "__main__":
    main()
