#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The documents of the years that are played, as they look on paper: years.py YEARS_TEST FOLDER [write]

Plays the years (tests/years) and compares the documents that they issue with the pictures in years/ (pages.py).
"""
import os, pathlib, sys

from pages import compare, fresh, run

HERE = pathlib.Path(__file__).resolve().parent


def main(years, folder, write):
    folder = fresh(folder)
    run(years, env={**os.environ, "SAURO_YEAR_DOCUMENTS": str(folder)})
    return compare(folder, HERE / "years", write)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:] == ["write"]))
