#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Measures the release build on the documents and vectors of ../shared, whose texts never enter the repository.

Usage: check_shared.py [--show]     (--show also lists what was read differently)
Fails when a figure is under its minimum in tests/shared/thresholds.tsv; one of kind `cer` (character error rate) has a maximum there."""
import collections
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SAURO = ROOT / "build" / "release" / "src" / "sauro"
PLANT_DEFECTS = ROOT / "build" / "release" / "tests" / "tools" / "plant_defects"
YEARS_TEST = ROOT / "build" / "release" / "tests" / "years_test"
PLAIN_TEXT = ROOT / "build" / "release" / "tests" / "tools" / "plain_text"
GRAMMARS = {"time-expressions": ("time", "schedule"), "quantity-forms": ("quantity", "deliverables"), "assignment-forms": ("responsibility", "assignments")}


def scored(document, show):
    """The words of each line that score.py prints for what `sauro read` makes of the document, and its counts."""
    gold = document.with_name("gold.json")
    if not gold.exists():
        gold = document.with_name(document.name.split(".")[0] + ".gold.json")
    with tempfile.NamedTemporaryFile(suffix=".json") as draft:
        subprocess.run([SAURO, "read", document, "--format", "json"], stdout=draft, check=True, timeout=300)
        printed = subprocess.run([sys.executable, SHARED / "samples/plans/score.py", gold, draft.name, *show], capture_output=True, text=True, check=True).stdout
        counted = counts(json.load(open(draft.name, encoding="utf-8")), document)
    if show:
        print(printed)
    return [line.split() for line in printed.splitlines() if line[:1] != " " and len(line.split()) == 3], counted


def score_document(document, show):
    """figure -> value, as score.py prints them."""
    lines, counted = scored(document, show)
    return counted | {name: float(ratio) for name, _, ratio in lines}


def score_plans(folder, _):
    """The same over all plans of a folder together: of every figure, what was right in all by what was asked in all."""
    right, asked = collections.Counter(), collections.Counter()
    for gold in sorted(folder.glob("*/gold.json")):
        for name, share, _ratio in scored(gold.with_name("text.txt"), [])[0]:
            if share != "-":
                right[name] += int(share.split("/")[0])
                asked[name] += int(share.split("/")[1])
    figures = {name: right[name] / asked[name] for name in asked if asked[name]}
    recall, precision = figures["rows.recall"], figures["rows.precision"]
    return figures | {"rows.f1": 2 * recall * precision / (recall + precision)}


def summary(draft):
    """What two file forms of one document must agree in: the items, their times and who does them."""
    return [(i["kind"], i["number"], i["title"], i["schedule"]["kind"], i["schedule"]["start"], i["schedule"]["end"],
             [(a["role"], a["text"]) for a in i["assignments"]], [d["text"] for d in i["deliverables"]]) for i in draft["items"]]


def counts(draft, document):
    """Rows of the appendix that stand in some item, steps with a time of their own, and the share of items that the same
    document as .docx (a .docx: as .txt) gives too; the number of a band that an export loses does not count."""
    items = draft["items"]
    rows = {(p["table"], p["row"]) for i in items for p in i["sources"] if p["part"] == "appendix" and p["row"]}
    timed = [i for i in items if i["kind"] == "step" and i["schedule"]["kind"] != "none" and not i["schedule"]["origin"]["inherited"]]
    figures = {"count.rows": len(rows), "count.timed": len(timed)}
    other = document.with_suffix(".txt" if document.suffix == ".docx" else ".docx")
    if other.exists():
        read = subprocess.run([SAURO, "read", other, "--format", "json"], capture_output=True, check=True, timeout=60).stdout
        mine, theirs = ([one[:1] + one[2:] if one[0] == "group" else one for one in summary(d)] for d in (draft, json.loads(read)))
        figures["same.items"] = sum(one == two for one, two in zip(mine, theirs)) / max(len(mine), len(theirs), 1)
    if document.suffix in (".docx", ".txt"):
        figures["same.written"] = written_again(document, draft)
    return figures


def kind_of_number(number):
    """"1" of "12.", "1.1" of "2.1", "a" of "b)", "-" of a dash; "" where there is none."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "1", (number or "").strip().rstrip(".)")))


def written_lines(draft, numbered):
    """A line for each piece of work: what it is, its number where these count, title, time, products, and who does it by the names that were found for them."""
    def bare(text):
        return " ".join((text or "").split()).rstrip(".; ")

    units, people = ({one["id"]: one["name"].casefold() for one in draft[kind]} for kind in ("units", "people"))
    lines = []
    for item in draft["items"]:
        if item["kind"] in ("task", "indicator", "step"):
            doers = {(a["role"], people.get(a["person"]) or units.get(a["unit"])) for a in item["assignments"] if a["role"] in ("lead", "performing", "cooperating")}
            lines.append((item["kind"], bare(item["number"]) if numbered else "", bare(item["title"]), bare(item["schedule"]["text"]),
                          *(bare(one["text"]) for one in item["deliverables"] if one["text"]), *sorted(one for one in doers if one[1])))
    return lines


def written_again(document, draft):
    """The share of a plan's work that reads the same when the plan is written as an official document and read again.
    Numbers count where the plan's tasks have numbers of one kind: else an official document numbers them anew."""
    with tempfile.TemporaryDirectory() as folder:
        def sauro(*words):
            return subprocess.run([SAURO, *words], capture_output=True, check=True, timeout=60).stdout

        data, again = f"{folder}/data", f"{folder}/again.docx"
        sauro("plan", "import", "--plan", "p", "--file", document, "--data", data)
        sauro("agency", "set", "--name", "Sở Một", "--place", "Hà Nội", "--symbol", "SM", "--title", "Giám đốc", "--signer", "Ký", "--data", data)
        sauro("document", "draft", "plan", "--plan", "p", "--format", "docx", "--output", again, "--data", data)
        read = json.loads(sauro("read", again, "--format", "json", *(["--year", str(draft["document"]["year"])] if draft["document"]["year"] else [])))
    kinds = {kind_of_number(item["number"]) for item in draft["items"] if item["kind"] == "task"}
    one, two = (written_lines(each, len(kinds) == 1 and "" not in kinds) for each in (draft, read))
    same = difflib.SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    return sum(block.size for block in same) / max(len(one), len(two), 1)


def known_paths(value, path=()):
    """The paths of all members in `value`, places in lists left out."""
    if isinstance(value, dict):
        return {path + (k,) for k in value}.union(*(known_paths(v, path + (k,)) for k, v in value.items()))
    return set().union(*(known_paths(v, path) for v in value)) if isinstance(value, list) else set()


def plain(value, known, path=()):
    """`value` with the known members only; one that is null or empty says the same as one that is not there."""
    if isinstance(value, dict):
        kept = {k: plain(v, known, path + (k,)) for k, v in value.items() if path + (k,) in known}
        return {k: v for k, v in kept.items() if v not in (None, [], {})}
    return [plain(v, known, path) for v in value] if isinstance(value, list) else value


def score_vectors(path, show):
    """Share of the lines that `sauro parse` reads exactly so, members that no vector has (`origin`) left aside."""
    verb, member = GRAMMARS[path.stem]
    vectors = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    asked = "".join(json.dumps({k: v for k, v in vector.items() if k not in (member, "error")}, ensure_ascii=False) + "\n" for vector in vectors)
    parsed = subprocess.run([SAURO, "parse", verb], input=asked.encode(), capture_output=True, check=True, timeout=60).stdout.decode().splitlines()
    answers = [{k: v for k, v in vector.items() if k in (member, "error")} for vector in vectors]
    known = known_paths(answers)
    right = 0
    for vector, answer, line in zip(vectors, answers, parsed):
        wanted, got = plain(answer, known), plain(json.loads(line), known)
        right += wanted == got
        if show and wanted != got:
            print(f"  {vector['text']!r}\n    wanted {wanted}\n    got    {got}")
    return {"exact": right / max(1, len(vectors))}


def distance(one, other):
    """Levenshtein distance, a column at a time in the bits of whole numbers (Myers 1999, Hyyrö 2003)."""
    if not one:
        return len(other)
    whole, last, score = (1 << len(one)) - 1, 1 << (len(one) - 1), len(one)
    places = {}
    for at, c in enumerate(one):
        places[c] = places.get(c, 0) | 1 << at
    more, less = whole, 0
    for c in other:
        equal = places.get(c, 0)
        across = (((equal & more) + more) ^ more) | equal
        up, down = less | whole & ~(across | more), more & across
        score += bool(up & last) - bool(down & last)
        up, down, steady = (up << 1 | 1) & whole, down << 1 & whole, equal | less
        more, less = down | whole & ~(steady | up), up & steady
    return score


def score_text(document, show):
    """Character error rate of the text read, against the truth beside it; blanks count as one space. `legacy.cer` takes the truth
    as it is. `letters.cer` is for the .doc files, whose truth was made code by code, without fonts: capitals that a font draws
    (.VnTimeH) are small there, so case does not count; and it ends in the codes of fields and the text of headers, which are cut."""
    truth = document.with_suffix(".truth.txt").read_text(encoding="utf-8")
    read = subprocess.run([PLAIN_TEXT, document], capture_output=True, check=True, timeout=300).stdout.decode()

    def rate(*texts):
        wanted, got = (" ".join(unicodedata.normalize("NFC", text).split()) for text in texts)
        return distance(wanted, got) / max(1, len(wanted))

    body = re.split(r"\n\s*(?:PAGE|EMBED) ", truth)[0]
    return {"legacy.cer": rate(truth, read), "letters.cer": rate(body.casefold(), read.casefold())}


def other_findings(document):
    """What `sauro check` says of the document and tests/shared/findings.tsv does not, and the other way round."""
    printed = subprocess.run([SAURO, "check", document, "--format", "json"], capture_output=True, timeout=60).stdout

    def place(one):
        return [one["part"], *(str(one[key] or "-") for key in ("table", "row", "paragraph"))]

    told = collections.Counter("\t".join([f["rule"], *place(f["places"][0])]) for f in json.loads(printed)["findings"])
    lines = [line.split("\t") for line in (ROOT / "tests/shared/findings.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    known = collections.Counter("\t".join(line[:5]) for line in lines)
    return [f"unexplained: {one}" for one in told - known] + [f"not found: {one}" for one in known - told]


def score_planted(_, show):
    """Defects planted in the shared plans and in those of the repository: the share that the checks find, and of what is newly said the share that was planted."""
    documents = [SHARED / "samples/ke-hoach-so-khcn-2024.docx", *sorted((SHARED / "samples/plans").glob("*/text.txt")),
                 *sorted((ROOT / "samples").glob("*.docx")), *sorted((ROOT / "tests/golden/read").glob("*/input.docx")), *sorted((ROOT / "tests/golden/read").glob("*/input.txt"))]
    printed = subprocess.run([PLANT_DEFECTS, *show, *documents], capture_output=True, check=True, timeout=600).stdout.decode(errors="replace")
    if show:
        print(printed)
    _, recall, _, precision = printed.splitlines()[-1].split()
    return {"recall": float(recall), "precision": float(precision)}


def year_of(plan, later):
    """What goes wrong when the year of research is played on a plan, `later` years after 2026; nothing where all of its lines are done."""
    told = {"SAURO_YEAR_PLAN": str(plan), "SAURO_YEAR_LINES": str(ROOT / "tests/shared/year-lines.tsv"), "SAURO_YEAR_LATER": str(later)}
    played = subprocess.run([YEARS_TEST], env=os.environ | told, capture_output=True, text=True, timeout=300)
    return played.stdout.splitlines() if played.returncode else []


def main():
    show = sys.argv[1:2]
    for needed in (SHARED, SAURO, PLAIN_TEXT, PLANT_DEFECTS, YEARS_TEST):
        if not needed.exists():
            sys.exit(f"check_shared: there is no {needed}")
    figures, failed = {}, 0
    for line in (ROOT / "tests/shared/thresholds.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        document, figure, limit = line.split("\t")
        at_most = figure.endswith(".cer")
        if document not in figures:
            score = (score_planted if document == "planted" else score_vectors if document.endswith(".jsonl") else score_plans if document.endswith("/")
                     else score_text if at_most else score_document)
            try:
                figures[document] = score(SHARED / document, show)
            except (subprocess.SubprocessError, OSError, ValueError, KeyError) as error:
                print(f"{document}: could not be measured: {error}")
                figures[document] = {}
        value = figures[document].get(figure, 1.0 if at_most else 0.0)
        fails = value > float(limit) if at_most else value < float(limit)
        failed += fails
        sign = ("<=", ">")[fails] if at_most else (">=", "<")[fails]
        print(f"{document:56s} {figure:16s} {value:.3f} {sign} {limit}{'   FAILS' if fails else ''}")
    others = other_findings(SHARED / "samples/ke-hoach-so-khcn-2024.docx")
    print("\n".join([f"findings: {len(others)} differ from tests/shared/findings.tsv", *others]))
    failed += len(others)
    wrong = year_of(SHARED / "samples/ke-hoach-so-khcn-2024.docx", -2)
    print("\n".join(["a year of research on the sample: " + ("not all of its lines are done" if wrong else "every line is done with what shows it"), *wrong]))
    failed += bool(wrong)
    print(f"shared: {failed} figures beyond their limit")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
