#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Gives the program files that are damaged, hostile or too large, and checks how it ends.

Usage: run_bad.py SAURO [--no-memory-limit]     (a program built with sanitizers needs more memory than the limit allows)
Stored files and the ones of make_bad.py --large must end as expected.tsv says; more are made here. Each must end within 10 s of
computing and 1.5 GB, and leave no temporary file; a refusal prints one line that names the reason and nothing on standard output.
"""
import os, pathlib, resource, subprocess, sys, tempfile

import make_bad

HERE = pathlib.Path(__file__).resolve().parent
SECONDS, MEMORY = 10, 1536 << 20
WORDS = {"empty_file": "no text in it", "unknown_kind": "not a kind of file", "damaged": "(damaged", "encrypted": "(encrypted", "over_limit": "over the limits",
         "secret": "state secret", "not_text": "no known text encoding", "io": "cannot be opened, read or written", "not_found": "not found"}


def computed():
    """Seconds that all children have computed: other work on the machine does not count."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(sauro, name, limited, stdin=None):
    def limit():
        if limited:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    start = computed()
    try:
        done = subprocess.run([sauro, "read", str(name), "--format", "json"], stdin=stdin or subprocess.DEVNULL, capture_output=True, timeout=6 * SECONDS, preexec_fn=limit)
    except subprocess.TimeoutExpired:
        return None, b"", b"", 6 * SECONDS
    return done.returncode, done.stdout, done.stderr, computed() - start


def wrong(answer, status, code):
    """What is not as it must be. `status` may name several: "0|3"."""
    got, out, err, seconds = answer
    if seconds > SECONDS:
        yield f"took {seconds:.1f} s"
    if str(got) not in status.split("|"):
        yield f"exit status {got} instead of {status}: {err[:300].decode(errors='replace')}"
    elif got == 0:
        if err or not out.startswith(b'{\n'):
            yield f"prints {out[:40]!r} and says {err[:200]!r}"
    else:
        if out:
            yield f"prints {out[:40]!r}"
        if err.count(b"\n") != 1 or not err.endswith(b"\n") or not err.startswith(b"sauro: "):
            yield f"does not say one line: {err[:300]!r}"
        if code != "-" and not any(WORDS[one] in err.decode("utf-8") for one in code.split("|")):
            yield f"says another reason than {code}: {err.decode('utf-8').strip()}"


def expected():
    for line in (HERE / "expected.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")[:3]


def more(folder):
    """(path, status, code) of files made here."""
    def stored(name, data):
        (folder / name).write_bytes(data)
        return folder / name

    nested = "<w:tbl><w:tr><w:tc>" * 10_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 10_000
    yield stored("nested-10000.docx", make_bad.docx(make_bad.document(nested))), "3", "over_limit|damaged"
    rows = "".join(f'<w:tr><w:tc>{make_bad.paragraph(f"{i + 1}")}</w:tc><w:tc>{make_bad.paragraph(f"Kiểm tra trạm số {i + 1} trong tháng {i % 12 + 1}")}</w:tc><w:tc><w:tcPr><w:vMerge{"" if i else " w:val=" + chr(34) + "restart" + chr(34)}/></w:tcPr>'
                   f'{make_bad.paragraph("Phòng Kỹ thuật") if i == 0 else "<w:p/>"}</w:tc></w:tr>' for i in range(3000))
    yield stored("merged-3000.docx", make_bad.docx(make_bad.document("".join(map(make_bad.paragraph, make_bad.PLAN)) + f"<w:tbl>{rows}</w:tbl><w:p/>"))), "0", "-"
    yield stored("tabs.txt", b"\t" * (50 << 20)), "3", "over_limit|empty_file"
    yield stored("tab-lines.txt", b"\t\n" * (25 << 20)), "3", "over_limit|empty_file"
    yield stored("line-ends.txt", b"\n" * (50 << 20)), "3", "over_limit|empty_file"
    yield stored("one-line.txt", ("\n".join(make_bad.PLAN) + " " + "trước ngày 15/3/2026, " * 30_000).encode()), "0|3", "over_limit"
    yield stored("labels.txt", ("\n".join(make_bad.PLAN) + " Đơn vị chủ trì: Phòng A. Thời gian: tháng 3." * 10_000).encode()), "0|3", "over_limit"
    yield stored("marks.txt", ("\n".join(make_bad.PLAN) + "\u0301" * 500_000).encode()), "0|3", "over_limit"
    yield stored("nested-10000.rtf", b"{\\rtf1 " + b"{" * 10_000 + b"KE HOACH" + b"}" * 10_001), "0|3", "over_limit|damaged"
    yield stored("tables-3000.html", b"<html>" + b"<table><tr><td>" * 3000 + b"1"), "3", "over_limit"
    yield stored("over-64-MB.txt", b"a" * ((64 << 20) + 1)), "3", "over_limit"
    yield folder, "3", "io"
    yield folder / "not-there.docx", "3", "io|not_found"
    yield pathlib.Path("/proc/self/mem"), "3", "io"  # opens, and fails when it is read, for root too
    yield pathlib.Path("/dev/null"), "3", "empty_file"


def main(arguments):
    limited = "--no-memory-limit" not in arguments
    sauro = os.path.abspath(arguments[0])
    bad, slowest = [], []

    def report(name, answer, status, code):
        slowest.append((answer[3], name))
        bad.extend(f"{name}: {one}" for one in wrong(answer, status, code))

    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        scratch = folder / "scratch"
        scratch.mkdir()
        os.environ["TMPDIR"] = str(scratch)
        make_bad.main(["--large", temporary])
        for name, status, code in expected():
            path = HERE / name if (HERE / name).exists() else folder / name
            report(name, run(sauro, path, limited), "0|3" if name == "many-parts.docx" else status, "over_limit" if name == "many-parts.docx" else code)
            if path.stat().st_size < 100_000:
                with open(path, "rb") as stdin:
                    report(f"{name} as -", run(sauro, "-", limited, stdin), status, code)
        for path, status, code in more(folder):
            report(path.name, run(sauro, path, limited), status, code)
        bad += [f"{path.name} was left behind" for path in scratch.iterdir()]
    stored = {path.name for path in HERE.iterdir() if path.suffix not in (".py", ".tsv") and path.is_file()}
    bad += [f"{name} does not stand in expected.tsv" for name in sorted(stored - {name for name, _, _ in expected()})]
    print("\n".join(bad) if bad else f"{len(slowest)} files ended as they must; slowest: " + ", ".join(f"{name} {seconds:.1f} s" for seconds, name in sorted(slowest)[-3:]))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else __doc__)
