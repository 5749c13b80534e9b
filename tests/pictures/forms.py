#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each form as it looks on paper: forms.py SAURO FOLDER [write]

Composes the documents of forms.txt from the demo year, prints them by LibreOffice, and compares the first page and the
first turned page of each with the pictures in forms/. The pictures that were made stand in FOLDER; `write` puts them in
the place of the old ones, to be looked at. A page may differ in one of a hundred squares: letters are drawn a little
otherwise by every version of the programs.
"""
import pathlib, re, shlex, shutil, struct, subprocess, sys, zlib

HERE = pathlib.Path(__file__).resolve().parent
DOTS, SQUARE, DARKER, SHARE = 48, 8, 40, 0.01


def run(*words, **more):
    done = subprocess.run([str(word) for word in words], capture_output=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))[:200]}\n{done.stderr.decode(errors='replace')}")
    return done.stdout


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


def grey(path):
    """The rows of a page as pdftoppm prints it, or as it is kept by save()."""
    data = path.read_bytes()
    if data.startswith(b"P5"):
        width, height = map(int, re.match(rb"P5\s+(\d+)\s+(\d+)\s", data).groups())
        raw = data[len(data) - width * height:]
        return [raw[y * width:(y + 1) * width] for y in range(height)]
    (width, height), packed, at = struct.unpack(">II", data[16:24]), b"", 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        packed += data[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    raw = zlib.decompress(packed)
    return [raw[y * (width + 1) + 1:(y + 1) * (width + 1)] for y in range(height)]


def save(rows, path):
    """A grey .png whose rows stand as they are."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b""))


def squares(rows):
    """How dark each square of the page is."""
    for y in range(0, len(rows), SQUARE):
        for x in range(0, len(rows[0]), SQUARE):
            part = [row[x:x + SQUARE] for row in rows[y:y + SQUARE]]
            yield sum(map(sum, part)) / sum(map(len, part))


def differs(made, kept):
    a, b = grey(made), grey(kept)
    if (len(a), len(a[0])) != (len(b), len(b[0])):
        return f"{len(a[0])} x {len(a)} instead of {len(b[0])} x {len(b)}"
    darkness = list(zip(squares(a), squares(b)))
    far = sum(abs(one - other) > DARKER for one, other in darkness) / len(darkness)
    return f"{far:.1%} of the page" if far > SHARE else None


def main(sauro, folder, write):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    data = folder / "demo"
    run(sauro, "demo", data)
    for name, words in documents():
        words = [extended(sauro, data) if word == "@extended" else word for word in words]
        run(sauro, "document", "draft", *words, "--data", data, "--format", "docx", "--output", folder / f"{name}.docx")
    profile = (folder / "profile").resolve()
    run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", folder,
        *sorted(folder.glob("*.docx")), timeout=280)
    faults, seen = [], set()
    for name, _ in documents():
        pdf = folder / f"{name}.pdf"
        sizes = re.findall(r"Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+)", run("pdfinfo", "-l", 99, pdf).decode())
        turned = [int(page) for page, width, height in sizes if float(width) > float(height)]
        for page, file in [(1, f"{name}.png")] + [(page, f"{name}-annex.png") for page in turned[:1]]:
            run("pdftoppm", "-gray", "-singlefile", "-r", DOTS, "-f", page, "-l", page, pdf, folder / file[:-4])
            save(grey(folder / file.replace(".png", ".pgm")), folder / file)
            seen.add(file)
            if write:
                shutil.copy(folder / file, HERE / "forms" / file)
            elif not (HERE / "forms" / file).exists():
                faults.append(f"{file}: no picture is kept; look at it, then forms.py … write")
            elif fault := differs(folder / file, HERE / "forms" / file):
                faults.append(f"{file}: {fault} is otherwise")
    for path in sorted((HERE / "forms").glob("*.png")):
        if path.name not in seen:
            faults.append(f"{path.name}: of no form") if not write else path.unlink()
    print("\n".join(faults) if faults else f"{len(seen)} pages look as they did")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:] == ["write"]))
