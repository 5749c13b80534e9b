#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scores what the program reads in a document against what a careful person reads (gold, form "plan-gold/1"), one figure per field.

Usage: score_reading.py GOLD.json DRAFT.json [--show]      prints figure, right/asked, ratio; --show tells what was wrong
       score_reading.py --minima TABLE SAURO [--show]      reads every document that has a gold under samples/ and tests/golden/read/,
                                                           exit status 1 where a figure is below its minimum or has none
       score_reading.py --raise TABLE SAURO                sets every minimum to the present figure, where that is higher

Rows of the gold that same_as ties together are one thing, which must come out as one item; a field is right when it agrees with any
of its rows. Fields are judged on things that were found. Groups are optional: neither missed nor invented.
"""
import calendar, datetime, difflib, json, math, pathlib, re, subprocess, sys, unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
KINDS = {"task": {"task", "indicator"}, "step": {"step"}, "target": {"target", "indicator"}, "assignment": {"duty", "task"}, "group": {"group"}}


def plain(text):
    text = unicodedata.normalize("NFC", str(text or "")).replace("**", "").casefold()
    return re.sub(r"\s+", " ", text).strip(" .;:,-+*•")


def alike(a, b):
    """0 to 1; a text that holds most of the other counts as nearly equal."""
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    if len(short) >= 20 and short in long and 2 * len(short) >= len(long):
        return 0.9
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() if 10 * len(short) >= 6 * len(long) else 0.0


def edge(day, last):
    """The first or last day of YYYY, YYYY-MM or YYYY-MM-DD."""
    if not day:
        return None
    year, month, date = [int(part) for part in day.split("-")] + [None] * (2 - day.count("-"))
    month = month or (12 if last else 1)
    return datetime.date(year, month, date or (calendar.monthrange(year, month)[1] if last else 1))


def things(gold):
    """The rows that are one thing, with the things they stand under."""
    rows = {row["id"]: row for row in gold["tasks"]}
    group = {name: name for name in rows}

    def root(name):
        while group[name] != name:
            name = group[name]
        return name

    optional = set()
    for name, row in rows.items():
        same = row.get("same_as") or []
        same = [same] if isinstance(same, str) else same
        if len(same) == 1:
            group[root(name)] = root(same[0])
        elif same:
            optional.add(name)  # a duty that names several tasks adds nothing of its own
    found = {}
    for name, row in rows.items():
        if row["kind"] != "group" and name not in optional:
            found.setdefault(root(name), []).append(row)
    return found, {name: {root(row["parent"]) for row in mine if row.get("parent")} for name, mine in found.items()}


def match(found, items):
    """thing -> item, one to one: the most alike titles first; equal ones by deadline, units and order."""
    pairs, titles = [], [plain(item["title"]) for item in items]
    for turn, (name, rows) in enumerate(found.items()):
        wanted = {plain(row.get(key)) for row in rows for key in ("title", "content")} - {""}
        for i, item in enumerate(items):
            near = max(alike(one, titles[i]) for one in wanted)
            if near >= 0.85 and item["kind"] != "group":
                extra = 0.03 * any(right_end(row, item) for row in rows) + 0.03 * any(right_units(row, item, "lead") for row in rows)
                pairs.append((near + extra, -abs(turn / len(found) - i / len(items)), name, i))
    result, used = {}, set()
    for _, _, name, i in sorted(pairs, reverse=True):
        if name not in result and i not in used:
            result[name] = items[i]
            used.add(i)
    return result


def right_end(row, item):
    want = edge(row["end"], last=not row.get("end_is_strictly_before"))
    if want and row.get("end_is_strictly_before"):
        want -= datetime.timedelta(days=1)
    return want == edge(item["schedule"]["end"], True)


def right_start(row, item):
    got = edge(item["schedule"]["start"], False)
    return edge(row["start"], False) == got or (got is None and row["start"] == row["end"])


def names(item, *roles):
    return {plain(one["text"]) for one in item["assignments"] if one["role"] in roles and not one["person"] and not one["origin"]["inherited"]}


def right_units(row, item, role):
    want = {plain(unit) for unit in row.get(f"{role}_units") or []}
    return want == names(item, *(("lead", "performing") if role == "lead" else (role,)))


def persons(item):
    return {one["person"] for one in item["assignments"] if one["person"]}


def number(text):
    found = re.fullmatch(r"0*(\d+(?:[.,]\d+)?)%?", str(text))
    return found[1].replace(",", ".") if found else str(text)


def right_product(row, item):
    got = plain("; ".join(one["text"] for one in item["deliverables"]))
    return alike(plain(row["product_text"]), got) >= 0.85


# field -> (member of a row, what the item has, whether they agree). Asked where the row or the item has something; what a row may leave
# out though the text holds it (quantity, product) is asked only where the row has it.
FIELDS = {
    "number": ("number", lambda item: item["number"], lambda row, item, people: plain(row["number"]) == plain(item["number"])),
    "start": ("start", lambda item: item["schedule"]["start"], lambda row, item, people: right_start(row, item)),
    "end": ("end", lambda item: item["schedule"]["end"], lambda row, item, people: right_end(row, item)),
    "clock": ("clock", lambda item: item["schedule"]["clock"], lambda row, item, people: row.get("clock") == item["schedule"]["clock"]),
    "recurrence": ("recurrence", lambda item: item["schedule"]["recurrence"],
                   lambda row, item, people: bool(row["recurrence"]) == bool(item["schedule"]["recurrence"] or item["schedule"]["kind"] == "continuous")),
    "event": ("event", lambda item: item["schedule"]["event"], lambda row, item, people: bool(row["event"]) == bool(item["schedule"]["event"] or item["schedule"]["reference"])),
    "milestones": ("milestones", lambda item: item["schedule"]["milestones"], lambda row, item, people: len(row.get("milestones") or []) == len(item["schedule"]["milestones"])),
    "quantity": ("quantity", None, lambda row, item, people: row["quantity"] is not None and number(row["quantity"]) in {number(one["quantity"]) for one in item["deliverables"]}),
    "product": ("product_text", None, lambda row, item, people: bool(row["product_text"]) and right_product(row, item)),
    "lead": ("lead_units", lambda item: names(item, "lead", "performing"), lambda row, item, people: right_units(row, item, "lead")),
    "cooperating": ("cooperating_units", lambda item: names(item, "cooperating"), lambda row, item, people: right_units(row, item, "cooperating")),
    "persons": ("persons", lambda item: persons(item), lambda row, item, people: {plain(one["name"]) for one in row["persons"] if one.get("name")} == {people[one] for one in persons(item)}),
    "place": ("place", lambda item: item["location"], lambda row, item, people: plain(row.get("place")) == plain(item["location"])),
    "money": ("budget", lambda item: item["budget"], lambda row, item, people: plain((row.get("budget") or {}).get("text")) == plain((item["budget"] or {}).get("text"))),
}


def head_figure(gold, draft):
    got = draft["document"]
    symbol = "/".join(part for part in (got["number"], got["symbol"]) if part)
    pairs = {"issuing_agency": got["agency"], "parent_agency": got["superior"], "number_symbol": symbol, "place": got["place"], "date": got["date"], "type": got["type"], "subject": got["subject"]}
    asked = {key: value for key, value in pairs.items() if gold.get(key) and key not in gold.get("not_in_text", [])}
    wrong = [f"{key}: {gold[key]!r} read as {value!r}" for key, value in asked.items() if alike(plain(gold[key]), plain(value)) < 0.9]
    signer, mine = (gold.get("signer") or {}).get("name"), (got["signer"] or {}).get("name")
    if signer and plain(mine) not in plain(signer) or bool(signer) != bool(mine):
        wrong.append(f"signer: {signer!r} read as {mine!r}")
    return len(asked) + 1 - len(wrong), len(asked) + 1, wrong


def score(gold, draft):
    """[(figure, right, asked, what was wrong)]; figures that nothing asks for are left out."""
    found, parents = things(gold)
    items, people = draft["items"], {one["id"]: plain(one["name"]) for one in draft["people"]}
    matched = match(found, items)
    own = [item for item in items if item["kind"] != "group"]
    taken = {item["id"] for item in matched.values()}
    figures = [("items.found", len(matched), len(found), [found[name][0]["title"] or found[name][0]["content"] for name in found if name not in matched]),
               ("items.true", sum(item["id"] in taken for item in own), len(own), [item["title"] for item in own if item["id"] not in taken])]
    wrong = [item["title"] for name, item in matched.items() if (up := {matched[one]["id"] for one in parents[name] if one in matched}) and item["parent"] not in up]
    asked = sum(any(one in matched for one in parents[name]) for name in matched)
    figures.append(("parent", asked - len(wrong), asked, wrong))
    wrong = [f"{[row['kind'] for row in found[name]]} read as {item['kind']}: «{item['title']}»" for name, item in matched.items() if not any(item["kind"] in KINDS[row["kind"]] for row in found[name])]
    figures.append(("kind", len(matched) - len(wrong), len(matched), wrong))
    for field, (key, has, right) in FIELDS.items():
        wrong, asked = [], 0
        for name, item in matched.items():
            rows = [row for row in found[name] if key not in (row.get("derived_fields") or [])]
            if rows and (any(row.get(key) for row in rows) or has and len(rows) == len(found[name]) and has(item)):
                asked += 1
                if not any(right(row, item, people) for row in rows):
                    wrong.append(f"{[row.get(key) for row in rows]} in «{item['title']}»")
        figures.append((field, asked - len(wrong), asked, wrong))
    figures.append(("head", *head_figure(gold["document"], draft)))
    return [figure for figure in figures if figure[2]]


def rounded_down(right, asked):
    return math.floor(100 * right / asked) / 100


def documents():
    """(name, gold, document) of all that have a gold: samples/ as .docx and as .txt."""
    for path in sorted((ROOT / "samples/gold").glob("*.gold.json")):
        stem = path.name.removesuffix(".gold.json")
        for form in ("docx", "txt"):
            yield f"{stem}.{form}", path, ROOT / "samples" / f"{stem}.{form}"
    for path in sorted((ROOT / "tests/golden/read").glob("*/gold.json")):
        yield path.parent.name, path, next(path.parent.glob("input.*"))


def load(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def stored_minima(table):
    lines = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")] if table.exists() else []
    return {(document, figure): float(minimum) for document, figure, minimum in lines}


def against_minima(table, sauro, show, lift):
    """Prints what is below its minimum; with `lift` raises the minima instead (a minimum is lowered by hand, with a reason)."""
    stored, figures = stored_minima(table), {}
    for name, gold, document in documents():
        draft = json.loads(subprocess.run([sauro, "read", str(document), "--format", "json"], check=True, capture_output=True, timeout=60).stdout)
        for figure, right, asked, wrong in score(load(gold), draft):
            figures[name, figure] = right, asked, wrong
    bad = [f"{' '.join(key)}: has a minimum, but is not measured" for key in stored if key not in figures]
    for key, (right, asked, wrong) in figures.items():
        if right / asked < stored.get(key, 2) and not lift:
            bad.append(f"{' '.join(key)}: {right}/{asked} = {right / asked:.3f}, minimum {stored.get(key, 'missing')}")
            bad += [f"    {one}" for one in wrong] if show else []
    if lift:
        head = "# document\tfigure\tminimum: what tools/score_reading.py must at least give; raised by its --raise, lowered only with a reason\n"
        table.write_text(head + "".join(f"{name}\t{figure}\t{max(rounded_down(right, asked), stored.get((name, figure), 0)):.2f}\n" for (name, figure), (right, asked, _) in figures.items()), encoding="utf-8")
    totals = {}
    for (_, figure), (right, asked, _) in figures.items():
        totals[figure] = [totals.get(figure, [0, 0])[0] + right, totals.get(figure, [0, 0])[1] + asked]
    for figure, (right, asked) in totals.items():
        print(f"{figure:12} {right}/{asked} {right / asked:.3f}")
    print("\n".join(bad), end="\n" if bad else "")
    return 1 if bad else 0


def main(arguments):
    show = "--show" in arguments
    rest = [one for one in arguments if one != "--show"]
    if len(rest) == 3 and rest[0] in ("--minima", "--raise"):
        return against_minima(pathlib.Path(rest[1]), rest[2], show, rest[0] == "--raise")
    if len(rest) != 2 or any(one.startswith("--") for one in rest):
        print(__doc__, file=sys.stderr)
        return 2
    for figure, right, asked, wrong in score(load(rest[0]), load(rest[1])):
        print(f"{figure:12} {right}/{asked} {right / asked:.3f}")
        print("".join(f"    {one}\n" for one in wrong) if show else "", end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
