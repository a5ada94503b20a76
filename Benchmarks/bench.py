#!/usr/bin/env python3
"""Measures Assize beside other ways to the same end: whole processes, in turn, medians, ratios, the physical floor.

    make bench                        100,000 cases, 3 runs of each
    make bench N=1000000 RUNS=5

Every command runs once in each round, so that whatever else the machine does falls on all of them alike. Seconds are
wall time, memory the largest resident set. What was measured is added to history.csv.
"""
import argparse
import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


class Measure:
    """Runs of one command: seconds and megabytes."""

    def __init__(self, name, command):
        self.name, self.command, self.seconds, self.megabytes = name, command, [], []

    def run(self):
        begin = time.perf_counter()
        process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{self.name} failed: {said.decode()[-2000:]}")
        self.seconds.append(time.perf_counter() - begin)
        self.megabytes.append(usage.ru_maxrss / 1024)

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def memory(self):
        return statistics.median(self.megabytes)


class Bench:
    def __init__(self, args):
        self.args, self.rows = args, []
        self.scratch = pathlib.Path(tempfile.mkdtemp(dir=args.work))
        self.assize = str(args.binary)
        self.python = sys.executable

    def data(self, cases):
        """The folder of a province of so many cases, made where it is not there yet."""
        folder = pathlib.Path(self.args.work, f"cases-{cases}")
        if not (folder / "units.csv").exists():
            print(f"making {cases} cases …", file=sys.stderr)
            subprocess.run([self.python, HERE / "generate.py", "--cases", str(cases), "--out", folder], check=True)
        return str(folder)

    def out(self, name):
        return str(self.scratch / name)

    def report(self, data, name, *more):
        return [self.assize, "report", data, "--out", self.out(name), *more]

    def peer(self, *arguments):
        return [self.python, str(HERE / "peers.py"), *arguments]

    def compare(self, title, *measures):
        """Runs commands in turn, and prints them as ratios of the first."""
        for _ in range(self.args.runs):
            for measure in measures:
                measure.run()
        base = measures[0]
        print(f"\n{title}")
        for measure in measures:
            time_ratio, memory_ratio = base.median / measure.median, base.memory / measure.memory
            ratio = "" if measure is base else f"   ours/theirs: time {time_ratio:5.2f}, memory {memory_ratio:5.2f}"
            print(f"  {measure.name:<38} {measure.median:8.3f} s  {measure.memory:8.0f} MB{ratio}")
            self.rows.append([title, measure.name, f"{measure.median:.3f}", f"{measure.memory:.0f}", f"{time_ratio:.3f}"])
        sys.stdout.flush()
        return base

    def floor(self, data, report):
        """The least that any program needs: to read the same files, to write and deflate the same output."""
        files = [str(path) for path in sorted(pathlib.Path(data).glob("*.csv"))]
        size = sum(os.path.getsize(path) for path in files)
        cat = Measure("cat", ["cat", *files])
        for _ in range(self.args.runs):
            cat.run()
        texts = [path.read_bytes() for path in pathlib.Path(report).rglob("*") if path.is_file() and path.suffix != ".xlsx"]
        begin = time.perf_counter()
        for number, text in enumerate(texts):
            pathlib.Path(self.scratch, f"copy-{number}").write_bytes(text)
        written = time.perf_counter() - begin
        with zipfile.ZipFile(pathlib.Path(report, "assessment.xlsx")) as book:
            parts = [book.read(name) for name in book.namelist()]
        begin = time.perf_counter()
        for part in parts:
            zlib.compress(part, 1)
        deflated = time.perf_counter() - begin
        print("\nthe physical floor")
        for name, seconds, amount in (
            (f"cat of the input ({len(files)} files)", cat.median, size),
            (f"write of the output ({len(texts)} files)", written, sum(map(len, texts))),
            ("deflate of the workbook, level 1", deflated, sum(map(len, parts))),
        ):
            print(f"  {name:<38} {seconds:8.3f} s  {amount / 1e6:8.1f} MB of bytes")
            self.rows.append(["floor", name, f"{seconds:.3f}", f"{amount / 1e6:.0f}", ""])

    def stages(self, data):
        """The stages one by one, in one process on one core."""
        tool = self.args.stages
        if not tool:
            return
        print("\nthe stages, one core")
        said = subprocess.run([tool, data], check=True, capture_output=True, text=True).stdout
        print("".join(f"  {line}\n" for line in said.splitlines()), end="")
        for line in said.splitlines():
            name, seconds, rest = line[:38].strip(), line[38:48].strip(), line[48:].strip()
            self.rows.append(["stages", name, seconds, "", rest])

    def run(self):
        cases = self.args.cases
        data = self.data(cases)
        self.compare(
            f"read, check, count, score: {cases} cases",
            Measure("assize report --format json", self.report(data, "a-json", "--format", "json")),
            Measure("DuckDB (checks nothing)", self.peer("compute", "duckdb", data, self.out("duckdb"))),
            Measure("Polars (checks nothing)", self.peer("compute", "polars", data, self.out("polars"))))
        self.compare(
            f"the whole report: {cases} cases, 2000 units",
            Measure("assize report", self.report(data, "a-all")),
            Measure("DuckDB, Jinja2, XlsxWriter", self.peer("report", "python", data, self.out("python"))),
            Measure("DuckDB, minijinja, Rust XLSX", self.peer("report", "ready", data, self.out("ready"))))
        self.compare(
            f"cores: {cases} cases, --format json",
            Measure("assize --jobs 2", self.report(data, "a-2", "--format", "json", "--jobs", "2")),
            Measure("assize --jobs 1", self.report(data, "a-1", "--format", "json", "--jobs", "1")))
        if self.args.growth:
            more = self.data(cases * 10)
            self.compare(
                f"growth: {cases} and {cases * 10} cases, --format json",
                Measure(f"{cases}", self.report(data, "g-1", "--format", "json")),
                Measure(f"{cases * 10}", self.report(more, "g-10", "--format", "json")))
        small = self.data(1000)
        self.compare(
            "a clerk's file",
            Measure("assize check, 1000 cases", [self.assize, "check", small]),
            Measure("assize --version (the start alone)", [self.assize, "--version"]),
            Measure("assize report of the sample", self.report(str(ROOT / "sample-data/province"), "sample")))
        self.floor(data, self.out("a-all"))
        self.stages(data)
        self.write_history()

    def write_history(self):
        path = HERE / "history.csv"
        is_new = not path.exists()
        version = subprocess.run([self.assize, "--version"], capture_output=True, text=True).stdout.strip()
        with path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            if is_new:
                writer.writerow(["date", "version", "cores", "cases", "runs", "comparison", "what", "seconds", "megabytes", "ratio"])
            for row in self.rows:
                writer.writerow([self.args.date, version, os.cpu_count(), self.args.cases, self.args.runs, *row])


def main():
    parser = argparse.ArgumentParser(description="Measures Assize beside other ways to the same end.")
    parser.add_argument("--cases", type=int, default=100_000)
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
