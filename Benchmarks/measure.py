"""Runs of commands: seconds, processor time and memory; and how long the machine itself takes for the same bytes."""
import os
import pathlib
import statistics
import subprocess
import sys
import time
import zipfile
import zlib


class Measure:
    """The runs of one command."""

    def __init__(self, name, command, out=None, one_core=False):
        self.name, self.command, self.out, self.one_core = name, command, out, one_core
        self.runs = []

    def run(self):
        if self.out and os.path.exists(self.out):
            # Not deleted before all is done: some file systems are slow for minutes after many files went.
            os.rename(self.out, f"{self.out}.{len(self.runs)}")
        core = {min(os.sched_getaffinity(0))}
        begin = time.perf_counter()
        process = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            preexec_fn=(lambda: os.sched_setaffinity(0, core)) if self.one_core else None)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{self.name} failed: {said.decode()[-2000:]}")
        self.runs.append((time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))

    def median(self, place):
        return statistics.median(run[place] for run in self.runs)

    @property
    def seconds(self):
        return self.median(0)

    @property
    def processor(self):
        return self.median(1)

    @property
    def megabytes(self):
        return self.median(2)


def in_turn(measures, rounds):
    """Runs every command once in each round, so that whatever else the machine does falls on all of them alike."""
    for _ in range(rounds):
        for measure in measures:
            measure.run()


def size_of(folder):
    return sum(path.stat().st_size for path in pathlib.Path(folder).glob("*.csv"))


def floor(data, report, scratch, rounds):
    """The least that any program needs: to read the same files, to write and deflate the same output.

    -> [(what, seconds, bytes)]
    """
    files = [str(path) for path in sorted(pathlib.Path(data).glob("*.csv"))]
    cat = Measure("cat", ["cat", *files])
    in_turn([cat], rounds)
    texts = [path.read_bytes() for path in pathlib.Path(report).rglob("*") if path.is_file() and path.suffix != ".xlsx"]
    os.makedirs(scratch)
    begin = time.perf_counter()
    for number, text in enumerate(texts):
        pathlib.Path(scratch, str(number)).write_bytes(text)
    written = time.perf_counter() - begin
    with zipfile.ZipFile(pathlib.Path(report, "assessment.xlsx")) as book:
        parts = [book.read(name) for name in book.namelist()]
    begin = time.perf_counter()
    for part in parts:
        zlib.compress(part, 1)
    deflated = time.perf_counter() - begin
    return [
        (f"cat of the input, {len(files)} files", cat.seconds, size_of(data)),
        (f"write of the output, {len(texts)} files", written, sum(map(len, texts))),
        ("deflate of the workbook, level 1", deflated, sum(map(len, parts))),
    ]
