#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each form as it looks on paper: forms.py SAURO FOLDER [write]

Composes the documents of forms.txt from the demo year and compares them with the pictures in forms/ (pages.py).
"""
import pathlib, re, shlex, sys

from pages import compare, fresh, run

HERE = pathlib.Path(__file__).resolve().parent


def documents():
    for line in (HERE / "forms.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *words = shlex.split(line)
            yield name, [word.replace("\\n", "\n") for word in words]


def extended(sauro, data):
    """An item whose extension was decided."""
    told = run(sauro, "documents", "--data", data, "--as-of", "2026-11-30", "--format", "json").decode()
    first = re.search(r'"id": "([^"]+)", "form": "extension-notice"', told).group(1)
    return re.search(r'"item": "([^"]+)"', run(sauro, "document", first, "--data", data, "--as-of", "2026-11-30", "--format", "json").decode()).group(1)


def main(sauro, folder, write):
    folder = fresh(folder)
    data = folder / "demo"
    run(sauro, "demo", data)
    for name, words in documents():
        words = [extended(sauro, data) if word == "@extended" else word for word in words]
        run(sauro, "document", "draft", *words, "--data", data, "--format", "docx", "--output", folder / f"{name}.docx")
    return compare(folder, HERE / "forms", write)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:] == ["write"]))
