#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Checks every gold annotation against its document: each quoted text must occur in it, ids must be unique, links must lead somewhere.

Usage: check_gold.py      samples/gold/*.gold.json and tests/golden/read/*/gold.json; prints what is wrong, exit status 1 if anything is
"""
import datetime, json, pathlib, re, sys, unicodedata, zipfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = {"task", "step", "group", "assignment", "target"}


def clean(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).replace("**", "")).strip()


def words(path):
    if path.suffix == ".txt":
        return clean(path.read_text(encoding="utf-8"))
    tree = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    return clean("\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in tree.iter(W + "p")))


def day(text):
    parts = [int(part) for part in text.split("-")]
    return datetime.date(*parts, *[1] * (3 - len(parts)))


def wrong(gold, text):
    tasks, ids = gold["tasks"], [task["id"] for task in gold["tasks"]]
    folded = text.casefold()
    if len(set(ids)) != len(ids):
        yield "an id stands twice"
    for task in tasks:
        quotes = [task["title"], task.get("time_text"), task.get("product_text"), task.get("content"), task.get("place"), (task.get("budget") or {}).get("text"), *task.get("lead_units", []), *task.get("cooperating_units", [])]
        quotes += [person.get(key) for person in task.get("persons", []) for key in ("name", "role")]
        yield from (f"{task['id']}: not in the text: {quote}" for quote in quotes if quote and clean(quote) not in text)
        same = task.get("same_as") or []
        for other in [task["parent"], *([same] if isinstance(same, str) else same)]:
            if other and other not in ids:
                yield f"{task['id']}: leads to {other}, which is not there"
        if task["kind"] not in KINDS:
            yield f"{task['id']}: kind {task['kind']}"
        if task["start"] and task["end"] and day(task["start"]) > day(task["end"]):
            yield f"{task['id']}: ends before it starts"
    for defect in gold["known_defects"]:
        yield from (f"defect not in the text: {defect[key]}" for key in ("quote", "other_quote") if key in defect and clean(defect[key]) not in text)
    for key in ("number_symbol", "place", "type", "subject"):
        value = gold["document"].get(key)
        if value and clean(value).casefold() not in folded:
            yield f"document.{key} is not in the text: {value}"


def main():
    bad = 0
    for path in [*sorted((ROOT / "samples/gold").glob("*.json")), *sorted((ROOT / "tests/golden/read").glob("*/gold.json"))]:
        gold = json.loads(path.read_text(encoding="utf-8"))
        folder = ROOT / "samples" if path.parent.name == "gold" else path.parent
        for text in {gold["source_file"], gold["text_file"]}:
            for message in wrong(gold, words(folder / text)):
                print(f"{path.relative_to(ROOT)} ({text}): {message}")
                bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
