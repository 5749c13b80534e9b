#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reads whole documents with the program and compares what it prints with the stored goldens.

Usage: golden.py check SAURO CASE        CASE: a folder of read/, or a document of samples/ ("ke-hoach-x.docx")
       golden.py twins SAURO NAME        samples/NAME.docx, NAME.txt and, where there is one, NAME.pdf must give the same draft but for positions
       golden.py findings SAURO CASE     what `sauro check` says of a document of samples/, a line for each finding
       golden.py write SAURO [CASE...]   rewrites the goldens (tools/update_golden)
A golden is draft.txt, the draft as lines (draft_text.py); where draft.json stands beside it, that is compared too, byte for byte.
Both twins of samples/ share one golden. Every draft must also keep the contract (contract.py).
The program runs with a time zone and a locale that no one should feel.
"""
import difflib, json, os, pathlib, subprocess, sys

import contract, draft_text

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"
HOSTILE = {"LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.ISO-8859-1", "LANGUAGE": "tr", "TZ": "XYZ+26:59:59", "COLUMNS": "7", "PATH": "/nowhere", "HOME": "/nowhere"}


def document_of(case):
    if (SAMPLES / case).is_file():
        return SAMPLES / case
    found = sorted((HERE / "read" / case).glob("input.*"))
    if len(found) != 1:
        sys.exit(f"no such case: {case}")
    return found[0]


def golden_of(document):
    return HERE / "samples" / f"{document.stem}.txt" if document.parent == SAMPLES else document.parent / "draft.txt"


def read(sauro, document):
    done = subprocess.run([os.path.abspath(sauro), "read", document.name, "--format", "json"], cwd=document.parent, env=dict(HOSTILE), capture_output=True, timeout=60)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"{document}: exit status {done.returncode}: {done.stderr.decode(errors='replace')}")
    draft = json.loads(done.stdout)
    found = contract.breaches(draft)
    if found:
        sys.exit("\n".join([f"{document} breaks the contract:", *found]))
    return done.stdout.decode("utf-8"), draft


def differences(golden, text):
    wanted = golden.read_bytes().decode("utf-8") if golden.exists() else ""
    yield from [] if golden.exists() else [f"no golden {golden}: see it through, then tools/update_golden"]
    yield from [] if wanted == text else difflib.unified_diff(wanted.splitlines(), text.splitlines(), str(golden), "now", lineterm="", n=2)


def check(sauro, case):
    document = document_of(case)
    printed, draft = read(sauro, document)
    found = list(differences(golden_of(document), draft_text.text_of(draft)))
    whole = golden_of(document).with_suffix(".json")
    return found + (list(differences(whole, printed)) if whole.exists() else [])


def without_positions(value):
    """The draft without what must differ between twins: where in the text a thing stands."""
    if isinstance(value, list):
        return [without_positions(one) for one in value]
    if isinstance(value, dict):
        return {key: without_positions(one) for key, one in value.items() if key not in ("source", "origin", "title_origin", "page", "paragraph", "table")}
    return value


def twins(sauro, name):
    def lines(form):
        return json.dumps(without_positions(read(sauro, SAMPLES / f"{name}{form}")[1]), ensure_ascii=False, indent=1).splitlines()

    others = [form for form in (".txt", ".pdf") if (SAMPLES / f"{name}{form}").exists()]
    return [line for form in others for line in difflib.unified_diff(lines(".docx"), lines(form), f"{name}.docx", f"{name}{form}", lineterm="", n=3)]


def finding_lines(sauro, document):
    done = subprocess.run([os.path.abspath(sauro), "check", document.name, "--format", "json"], cwd=document.parent, env=dict(HOSTILE), capture_output=True, timeout=60)
    if done.returncode not in (0, 1) or done.stderr:
        sys.exit(f"{document}: exit status {done.returncode}: {done.stderr.decode(errors='replace')}")

    def place(one):
        return " ".join([one["part"]] + [f"{key} {one[key]}" for key in ("table", "row", "column", "paragraph") if one[key]])

    return "".join(f"{f['severity']} {f['rule']} [{'; '.join(map(place, f['places'][:2]))}] {f['message']['vi']}\n" for f in json.loads(done.stdout)["findings"])


def findings(sauro, case):
    document = document_of(case)
    return list(differences(HERE / "samples" / f"{document.stem}.findings.txt", finding_lines(sauro, document)))


def write(sauro, cases):
    if os.environ.get("CI"):
        sys.exit("goldens are never rewritten where CI is set")
    for case in cases or [folder.name for folder in sorted((HERE / "read").iterdir()) if folder.is_dir()] + [path.name for path in sorted(SAMPLES.glob("*.docx"))]:
        document = document_of(case)
        printed, draft = read(sauro, document)
        told = [(HERE / "samples" / f"{document.stem}.findings.txt", finding_lines(sauro, document))] if document.parent == SAMPLES else []
        for golden, text in ((golden_of(document), draft_text.text_of(draft)), (golden_of(document).with_suffix(".json"), printed), *told):
            if (golden.exists() or golden.suffix == ".txt") and list(differences(golden, text)):
                golden.parent.mkdir(exist_ok=True)
                golden.write_bytes(text.encode("utf-8"))
                print(f"rewritten: {golden.relative_to(HERE)}")
    return []


def main(arguments):
    verb, sauro, *rest = arguments if len(arguments) >= 2 else [None, None]
    if verb == "write":
        found = write(sauro, rest)
    elif verb in ("check", "twins", "findings") and len(rest) == 1:
        found = {"check": check, "twins": twins, "findings": findings}[verb](sauro, rest[0])
    else:
        sys.exit(__doc__)
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
