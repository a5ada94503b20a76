#!/usr/bin/env python3
"""Counts a large ledger on Apache Spark: divides it by dispute, counts each part with `assize tally`, merges.

    spark-submit tally_on_spark.py --ledger DIR --out DIR --assize PATH [--parts N] [--scheme FILE] [-- report options]

The ledger is a folder of CSV files in UTF-8, named as Assize wants them (cases*.csv, 庭审*.csv, …), each with its header
on the first line. Cases that were appealed stand in one part with what they were appealed from, sessions with their
case, and the other records of a unit together, so every part can be counted by itself. The units go to every worker.
"""
import argparse
import csv
import glob
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pyarrow
from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

TABLES = {
    "units": "单位", "cases": "案件", "hearings": "庭审", "advice": "司法建议", "trainings": "培训", "capacity": "能力保障",
    "accountability": "责任追究",
}
NUMBER, UNIT, ORIGIN = ("case_no", "案号"), ("unit_code", "单位代码", "被告单位代码"), ("origin_case_no", "原审案号")
# What is kept of a record: the number of its form, its place in the ledger, its line.
RECORD = ("form", "file", "row", "line")
WIDE = "０１２３４５６７８９（）〔〕［］【】[]－"
PLAIN = "0123456789()()()()()-"


def table_of(name):
    return next((table for table, zh in TABLES.items() if name.lower().startswith((table, zh))), None)


def ledger_files(folder):
    """The files of each table and header: {(table, header): [path]}."""
    forms = {}
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.csv"), recursive=True)):
        table = table_of(os.path.basename(path))
        if table:
            with open(path, encoding="utf-8-sig", newline="") as file:
                header = tuple(next(csv.reader(file), []))
            forms.setdefault((table, header), []).append(os.path.abspath(path))
    return forms


def place(header, names):
    found = [number for number, title in enumerate(header) if title.strip().lower() in names]
    return found[0] if found else None


def case_key(column):
    """One spelling of a case number; what is none stays as it is, and stands alone."""
    plain = F.regexp_replace(F.translate(column, WIDE, PLAIN), r"[\s\u00a0\u3000]", "")
    parts = r"^\((\d{4})\)(.+?)(?:字第)?0*([1-9]\d*)号$"
    whole = F.concat_ws("|", *[F.regexp_extract(plain, parts, number) for number in (1, 2, 3)])
    return F.when(plain.rlike(parts), whole).otherwise(plain)


def node(key):
    """A key as a number: two keys that become one number by chance share a part, which does no harm."""
    return F.xxhash64(key)


def unit_key(column):
    return F.regexp_replace(F.translate(column, WIDE, PLAIN), r"[\s\u00a0\u3000]", "")


def rows(spark, number, header, paths):
    """The records of a form: its number, their place in the ledger, their fields as f0, f1 … and as a line of CSV."""
    names = [f"f{index}" for index in range(len(header))]
    frame = (spark.read.option("multiLine", True).option("quote", '"').option("escape", '"').option("header", True)
             .option("enforceSchema", True).schema(", ".join(f"{name} STRING" for name in names)).csv(paths))
    fields = [F.coalesce(F.col(name), F.lit("")) for name in names]
    return frame.select(
        F.lit(number).alias("form"), F.col("_metadata.file_path").alias("file"), F.monotonically_increasing_id().alias("row"),
        *[field.alias(name) for name, field in zip(names, fields)], F.concat_ws(",", *map(written, fields)).alias("line"))


def written(field):
    """A field as CSV has it, in quotes where it needs them."""
    quoted = F.concat(F.lit('"'), F.replace(field, F.lit('"'), F.lit('""')), F.lit('"'))
    return F.when(field.rlike('[",\r\n]'), quoted).otherwise(field)


def disputes(cases):
    """Which dispute each case belongs to that was appealed or is an appeal: the least number among them.

    The least label walks along the appeals, one instance a round; there are as many rounds as the longest chain has.
    """
    edges = cases.where("origin is not null").select(F.col("case").alias("a"), F.col("origin").alias("b")).distinct()
    edges = edges.union(edges.select("b", "a")).distinct().persist(StorageLevel.MEMORY_AND_DISK)
    labels = edges.select(F.col("a").alias("case")).distinct().withColumn("label", F.col("case"))
    while True:
        reached = edges.join(labels, edges.b == labels["case"]).groupBy("a").agg(F.min("label").alias("other"))
        moved = labels.join(reached, labels["case"] == reached.a).select(
            "case", F.least("label", "other").alias("label"), (F.col("other") < F.col("label")).alias("changed"))
        moved = moved.persist(StorageLevel.MEMORY_AND_DISK)
        if not moved.where("changed").limit(1).count():
            return moved.select("case", "label")
        # Cut the lineage, or plans grow with every round.
        labels = spark_checkpoint(moved.select("case", "label"))


def spark_checkpoint(frame):
    return frame.localCheckpoint(eager=True)


def divided(spark, forms, parts):
    """All records with the number of their part, from 1 on."""
    numbered = list(enumerate(forms))
    frames, keyed = {}, None
    for number, (table, header) in numbered:
        if table == "units":
            continue
        frame = rows(spark, number, header, forms[(table, header)])
        at = lambda names: F.col(f"f{place(header, names)}") if place(header, names) is not None else F.lit("")
        if table in ("cases", "hearings"):
            origin = case_key(at(ORIGIN))
            frame = frame.select(
                *RECORD, node(case_key(at(NUMBER))).alias("case"), F.when(origin != "", node(origin)).alias("origin"))
        else:
            frame = frame.select(*RECORD, node(unit_key(at(UNIT))).alias("label"))
        frames.setdefault("of cases" if "case" in frame.columns else "others", []).append(frame)
        if table == "cases":
            chosen = frame.select("case", "origin")
            keyed = chosen if keyed is None else keyed.union(chosen)
    united = []
    if "of cases" in frames:
        all_of_cases = union(frames["of cases"])
        found = disputes(keyed) if keyed is not None else None
        if found is not None:
            all_of_cases = all_of_cases.join(found, "case", "left")
        united.append(all_of_cases.select(*RECORD, F.coalesce("label", "case").alias("label")))
    united += frames.get("others", [])
    return union(united).select(*RECORD, (F.pmod(F.xxhash64("label"), F.lit(parts)) + 1).alias("part"))


def union(frames):
    whole = frames[0]
    for frame in frames[1:]:
        whole = whole.union(frame)
    return whole


class Part:
    """A part of the ledger on the worker that counts it: a folder of tables, filled line by line."""

    def __init__(self, number, forms, units):
        self.number, self.folder = number, tempfile.mkdtemp(prefix="part-")
        for name, text in units.items():
            pathlib.Path(self.folder, name).write_bytes(text)
        self.files = {}
        for form, (table, header) in enumerate(forms):
            if table != "units":
                file = open(os.path.join(self.folder, f"{table}-{form}.csv"), "w", encoding="utf-8", newline="")
                csv.writer(file, lineterminator="\n").writerow(header)
                self.files[form] = file

    def tally(self, parts, options):
        """Counts the part and removes it; returns its tally."""
        for file in self.files.values():
            file.close()
        path = os.path.join(self.folder, "tally.json")
        binary = SparkFiles.get("assize")
        os.chmod(binary, 0o755)
        more = [item if item != "SCHEME" else SparkFiles.get("scheme.yaml") for item in options]
        command = [binary, "tally", self.folder, "--part", f"{self.number}/{parts}", "--jobs", "1", "--out", path, *more]
        try:
            run = subprocess.run(command, capture_output=True, text=True)
            if run.returncode:
                raise RuntimeError(f"part {self.number}/{parts}: assize ended with {run.returncode}\n"
                                   f"{run.stdout[-4000:]}{run.stderr[-4000:]}")
            return pathlib.Path(path).read_bytes()
        finally:
            shutil.rmtree(self.folder)


def count_parts(batches, forms, units, parts, options):
    """Counts the parts that a worker holds; records come by part, form and place, many at a time."""
    part = None
    for batch in batches:
        records = zip(*(batch.column(name).to_pylist() for name in ("part", "form", "line")))
        for (number, form), some in itertools.groupby(records, key=lambda record: record[:2]):
            if part is None or part.number != number:
                if part is not None:
                    yield tally_batch(part, parts, options)
                part = Part(number, forms, units.value)
            if form >= 0:
                part.files[form].writelines(line + "\n" for _, _, line in some)
    if part is not None:
        yield tally_batch(part, parts, options)


def tally_batch(part, parts, options):
    return pyarrow.RecordBatch.from_pydict({"part": [part.number], "tally": [part.tally(parts, options)]})


def tallies(spark, args):
    """The tallies of all parts, with the number of the part."""
    forms = ledger_files(args.ledger)
    units = {f"units-{number}.csv": pathlib.Path(path).read_bytes()
             for number, path in enumerate(path for (table, _), paths in forms.items() if table == "units" for path in paths)}
    broadcast = spark.sparkContext.broadcast(units)
    records = divided(spark, forms, args.parts)
    # Every part is counted, one without records too: a missing part is an error where they are merged.
    empty = spark.range(1, args.parts + 1).select(
        F.lit(-1).alias("form"), F.lit("").alias("file"), F.lit(0).cast("long").alias("row"), F.lit("").alias("line"),
        F.col("id").alias("part"))
    ordered = records.union(empty).repartition(args.parts, "part").sortWithinPartitions("part", "form", "file", "row")
    options = ["--scheme", "SCHEME"] if args.scheme else []
    options += ["--quarantine"] if args.quarantine else []
    keys = list(forms)
    parts = args.parts
    return ordered.select("part", "form", "line").mapInArrow(
        lambda found: count_parts(found, keys, broadcast, parts, options), "part long, tally binary")


def main():
    parser = argparse.ArgumentParser(description="Counts a large ledger on Apache Spark.")
    parser.add_argument("--ledger", required=True)
    parser.add_argument("--out", required=True, help="the folder of the report")
    parser.add_argument("--assize", required=True, help="the program; it is sent to the workers")
    parser.add_argument("--parts", type=int, default=16)
    parser.add_argument("--scheme")
    parser.add_argument("--quarantine", action="store_true")
    parser.add_argument("report", nargs="*", help="options of assize report, after --")
    args = parser.parse_args()
    spark = SparkSession.builder.appName("assize-tally").getOrCreate()
    more = list(args.report)
    sent = tempfile.mkdtemp()
    for name, path in (("assize", args.assize), ("scheme.yaml", args.scheme)):
        if path:
            spark.sparkContext.addFile(shutil.copy(path, os.path.join(sent, name)))
    if args.scheme:
        more += ["--scheme", args.scheme]
    if args.quarantine:
        more.append("--quarantine")
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for part, text in tallies(spark, args).collect():
            paths.append(os.path.join(folder, f"{part:06d}.json"))
            pathlib.Path(paths[-1]).write_bytes(text)
        spark.stop()
        shutil.rmtree(sent)
        sys.exit(subprocess.run([args.assize, "report", "--out", args.out, *more, "--tallies", *sorted(paths)]).returncode)


if __name__ == "__main__":
    main()
