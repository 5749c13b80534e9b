#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Fails when the tree breaks its own rules: an include that src/layers.txt does not allow, a circle of folders or of files,
a file over 600 lines or without its licence line. Usage: check_layers.py [ROOT]"""
import pathlib
import re
import sys

LINES = 600
CODE = {".h", ".cpp"}
SCRIPTS = {".py", ".sh", ".cmake"}
SPDX = "SPDX-License-Identifier: AGPL-3.0-or-later"


def read_table(path):
    """The two halves of layers.txt: folder -> what it may include, beginning of a foreign header -> where it may stand."""
    folders, foreign = {}, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, _, allowed = line.partition(":")
        if name.startswith("<"):
            foreign[name.strip("<> ")] = allowed.split()
        else:
            folders[name.strip()] = allowed.split()
    for name in [name for name in folders if name.endswith("/*")]:
        inside = sorted(f.relative_to(path.parent).as_posix() for f in (path.parent / name[:-2]).iterdir() if f.is_dir())
        allowed = folders.pop(name)
        folders |= {folder: allowed for folder in inside if folder not in folders}
    return folders, foreign


def is_within(path, folder):
    return path == folder or path.startswith(folder + "/")


def folder_of(path, folders):
    """The folder of the table that `path` stands in; the innermost where several do."""
    return max((f for f in folders if is_within(path, f)), key=len, default=None)


def circles(graph):
    """The sets of nodes that reach one another (Tarjan)."""
    index, low, stack, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph.get(node, ())):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            at = stack.index(node)
            if len(stack) - at > 1:
                found.append(sorted(stack[at:]))
            del stack[at:]

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return found


def check_includes(src):
    folders, foreign = read_table(src / "layers.txt")
    broken, units = [], {}
    folder_arrows = {f: {g for g in folders if g != f and any(is_within(g, a) for a in allowed)} for f, allowed in folders.items()}
    broken += [f"layers.txt: {f} may include {a}, which it does not list" for f, allowed in folders.items() for a in allowed
               if not any(is_within(g, a) for g in folders)]
    for file in sorted(f for f in src.rglob("*") if f.suffix in CODE):
        path = file.relative_to(src).as_posix()
        here = folder_of(path, folders)
        if here is None:
            broken.append(f"src/{path}: its folder is not in layers.txt")
            continue
        unit = path.rsplit(".", 1)[0]  # x.h and x.cpp are one thing
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not found:
                continue
            at, header = f"src/{path}:{number}", found[2]
            if found[1] == '"':
                there = folder_of(header, folders)
                if not (src / header).is_file() or there is None:
                    broken.append(f'{at}: no src/{header} (includes are written from src/)')
                elif here != there and there not in folder_arrows[here]:
                    broken.append(f"{at}: {here} may not include {there}")
                elif header.rsplit(".", 1)[0] != unit:
                    units.setdefault(unit, set()).add(header.rsplit(".", 1)[0])
            elif "." in header or "/" in header:
                places = [p for prefix, allowed in foreign.items() if header.startswith(prefix) for p in allowed]
                if path not in places and not (file.suffix == ".cpp" and any(is_within(path, p) for p in places)):
                    broken.append(f"{at}: <{header}> may not be included here")
    broken += ["circle of folders: " + " ".join(c) for c in circles(folder_arrows)]
    broken += ["circle of files: " + " ".join(c) for c in circles(units)]
    return broken


def check_files(root):
    broken = []
    for top in ("src", "tests", "tools", "cmake"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in CODE | SCRIPTS and file.name != "CMakeLists.txt":
                continue
            lines = file.read_text(encoding="utf-8").splitlines()
            if len(lines) > LINES:
                broken.append(f"{file.relative_to(root)}: {len(lines)} lines, over {LINES}")
            first = lines[1:2] if lines and lines[0].startswith("#!") else lines[:1]
            if not first or SPDX not in first[0]:
                broken.append(f"{file.relative_to(root)}:1: the licence line is missing: {SPDX}")
    return broken


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    broken = check_includes(root / "src") + check_files(root)
    print("\n".join(broken) or "layers: all arrows are allowed")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
