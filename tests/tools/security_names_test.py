#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""docs/security.md names only tests and files that there are, and each requirement once."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def tests():
    """ "Group.Name" of every GoogleTest, and the names of ctest."""
    found = set()
    for file in (ROOT / "tests").rglob("*"):
        if file.suffix in {".cpp", ".h"}:
            text = file.read_text(encoding="utf-8")
            found |= {f"{group}.{name}" for group, name in re.findall(r"(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP)\((\w+),\s*(\w+)", text)}
        elif file.name == "CMakeLists.txt":
            found |= set(re.findall(r"add_test\(NAME (\w+)", file.read_text(encoding="utf-8")))
    return found


def main():
    text = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    there = tests()
    wrong = []
    for name in sorted(set(re.findall(r"`([A-Z]\w+\.[A-Z*]\w*|[a-z]+(?:_[a-z]+)+)`", text))):
        if name.endswith(".*"):
            known = any(one.startswith(name[:-1]) for one in there)
        else:
            known = name in there
        if not known:
            wrong.append(f"there is no test {name}")
    for path in sorted(set(re.findall(r"`([\w./-]+/[\w./-]*)`", text))):
        if not path.startswith("/") and path != "account/tokens" and not any((ROOT / top / path).exists() for top in ("src", ".")):
            wrong.append(f"there is no file {path}")
    numbers = re.findall(r"^\| (\d+\.\d+[\w.,– ]*) \|", text, re.M)
    wrong += [f"{number} stands there twice" for number in sorted({n for n in numbers if numbers.count(n) > 1})]
    print("\n".join(wrong) or f"security.md: {len(numbers)} lines of the standard, all names are real")
    return 1 if wrong or not numbers else 0


if __name__ == "__main__":
    sys.exit(main())
