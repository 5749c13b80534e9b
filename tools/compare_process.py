#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole processes on one document: wall time and peak memory of `sauro read`, beside `pandoc -t json` where pandoc is installed.

Usage: compare_process.py FILE [ROUNDS]     (median of ROUNDS turns, 20 unless told; both programs take turns, so that they share the weather)"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

SAURO = pathlib.Path(__file__).resolve().parent.parent / "build/release/src/sauro"


def run(command):
    """Seconds and peak MB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"compare_process: {' '.join(map(str, command))} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    document, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    commands = {"sauro": [SAURO, "read", document, "--format", "json"]}
    if shutil.which("pandoc"):
        commands["pandoc"] = ["pandoc", "-t", "json", document]
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    print(f"{document}, median of {rounds}")
    for name, measured in runs.items():
        seconds, memory = (statistics.median(column) for column in zip(*measured))
        runs[name] = seconds
        print(f"  {name:7s} {seconds * 1000:8.1f} ms {memory:7.1f} MB")
    if "pandoc" in runs:
        print(f"  sauro takes 1/{runs['pandoc'] / runs['sauro']:.1f} of pandoc's time")


if __name__ == "__main__":
    main()
