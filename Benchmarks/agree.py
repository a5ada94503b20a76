#!/usr/bin/env python3
"""Sees that the peers count what Assize counts: every numerator, denominator and rate of every unit.

    python3 agree.py --cases 5000 [--binary PATH]
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def counts(units):
    return {unit["code"]: {line["id"]: (line["n"], line["d"], line["rate"]) for line in unit["indicators"]} for unit in units}


def peer_counts(units):
    return {unit["code"]: {name: (n, d, None if rate is None else rate / 100) for name, n, d, rate, _ in unit["lines"]} for unit in units}


def main():
    parser = argparse.ArgumentParser(description="Sees that the peers count what Assize counts.")
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--binary", default=HERE.parent / ".build/release/assize")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = f"{folder}/data"
        subprocess.run([sys.executable, HERE / "generate.py", "--cases", str(args.cases), "--units", "400", "--out", data], check=True)
        subprocess.run([args.binary, "report", data, "--out", f"{folder}/ours", "--format", "json"], check=True)
        ours = counts(json.loads(pathlib.Path(folder, "ours/results.json").read_bytes())["units"])
        for engine in ("duckdb", "polars"):
            subprocess.run([sys.executable, HERE / "peers.py", "compute", engine, data, f"{folder}/{engine}"], check=True, stdout=subprocess.DEVNULL)
            theirs = peer_counts(json.loads(pathlib.Path(folder, engine, "results.json").read_bytes()))
            differing = [(code, name, ours[code][name], theirs[code][name]) for code in ours for name in ours[code]
                         if ours[code][name] != theirs[code][name]]
            if differing or ours.keys() != theirs.keys():
                sys.exit(f"{engine} differs in {len(differing)} figures, such as {differing[:3]}")
            print(f"{engine} agrees in {sum(map(len, ours.values()))} figures")


if __name__ == "__main__":
    main()
