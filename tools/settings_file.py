#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes packaging/sauro.toml, the file of settings that is installed, and the table in docs/operations.md from that of
`sauro serve --help`; with --check it fails where one of them is another. Usage: settings_file.py [--check] SAURO"""
import difflib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """\
# SPDX-License-Identifier: AGPL-3.0-or-later
# Cấu hình của sauro serve. Bỏ dấu # ở đầu dòng rồi sửa giá trị; giá trị đang ghi là giá trị mặc định. Sửa xong: systemctl restart sauro
# Settings of sauro serve. Take the # away and change the value; what stands there is what holds anyway. Then: systemctl restart sauro
#
# Biến môi trường SAURO_... và tham số --... được ưu tiên hơn tệp này. / The environment (SAURO_...) and the command line count for more.
# Giải thích thêm / more about them: /usr/share/doc/sauro/operations.md
"""
# What the package sets, because systemd makes the folder.
SET = {"data": "/var/lib/sauro"}


def table(sauro):
    """(name, variable, choices, fallback, Vietnamese, English) of each setting."""
    text = subprocess.run([sauro, "serve", "--help"], check=True, capture_output=True, encoding="utf-8").stdout
    rows = re.findall(r"^  --(\S+)  (SAURO_\S+)(?:  \(([^)]*)\))?(?:  = (.*))?\n      (.*)\n      (.*)$", text, re.M)
    if len(rows) != text.count("\n  --"):
        sys.exit("settings_file: the table of `sauro serve --help` is not understood")
    return rows


def value(choices, text):
    return text if "–" in choices else f'"{text}"'


def settings_file(rows):
    parts = [HEAD]
    for name, _, choices, fallback, vi, en in rows:
        if name == "config":
            continue
        known = f" ({choices.replace('|', ', ')})" if choices else ""
        mark, text = ("", SET[name]) if name in SET else ("# ", fallback)
        parts.append(f"\n# {vi}{known}\n# {en}\n{mark}{name} = {value(choices, text)}\n")
    return "".join(parts)


def operations(rows):
    """docs/operations.md with the table between its two marks made anew."""
    text = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    lines = ["| setting | values | by default | what it is |", "|---|---|---|---|"]
    for name, _, choices, fallback, _, en in rows:
        known = ", ".join(f"`{one}`" for one in choices.split("|")) if "|" in choices else choices
        lines.append(f"| `{name}` | {known} | {f'`{fallback}`' if fallback else ''} | {en} |")
    made_anew, count = re.subn(r"(<!-- settings.*? -->\n).*?(<!-- end of settings -->)",
                               lambda found: found[1] + "\n".join(lines) + "\n" + found[2], text, flags=re.S)
    return made_anew if count == 1 else sys.exit("settings_file: docs/operations.md has no place for the table")


def made(sauro):
    """Path of each file -> what it should be."""
    rows = table(sauro)
    return {ROOT / "packaging/sauro.toml": settings_file(rows), ROOT / "docs/operations.md": operations(rows)}


def main():
    words = sys.argv[1:]
    check = words[:1] == ["--check"]
    if len(words) != 1 + check:
        sys.exit(__doc__)
    different = False
    for path, text in made(words[-1]).items():
        there = path.read_text(encoding="utf-8") if path.exists() else ""
        if there == text:
            continue
        different = True
        if check:
            name = path.relative_to(ROOT)
            sys.stdout.writelines(difflib.unified_diff(there.splitlines(True), text.splitlines(True), str(name), "what it should be"))
            print(f"settings_file: {name} is not what `sauro serve --help` says; make docs writes it anew")
        else:
            path.write_text(text, encoding="utf-8")
    return 1 if check and different else 0


if __name__ == "__main__":
    sys.exit(main())
