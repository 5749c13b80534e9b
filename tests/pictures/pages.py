#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Documents as they look on paper, against pictures that were looked at.

A page may differ in one of a hundred squares: letters are drawn a little otherwise by every version of the programs.
"""
import pathlib, re, shutil, struct, subprocess, sys, zlib

DOTS, SQUARE, DARKER, SHARE = 48, 8, 40, 0.01


def run(*words, **more):
    done = subprocess.run([str(word) for word in words], capture_output=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))[:200]}\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def fresh(folder):
    """An empty folder of that name."""
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


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


def compare(folder, kept, write):
    """The first page and the first turned page of each .docx of a folder; 1 where one does not look as its picture in `kept`.

    The pictures that were made stand in the folder; `write` puts them in the place of the old ones, to be looked at.
    """
    profile = (folder / "profile").resolve()
    documents = sorted(folder.glob("*.docx"))
    run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, *documents, timeout=280)
    faults, seen = [], set()
    for name in (document.stem for document in documents):
        pdf = folder / f"{name}.pdf"
        sizes = re.findall(r"Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+)", run("pdfinfo", "-l", 99, pdf).decode())
        turned = [int(page) for page, width, height in sizes if float(width) > float(height)]
        for page, file in [(1, f"{name}.png")] + [(page, f"{name}-annex.png") for page in turned[:1]]:
            run("pdftoppm", "-gray", "-singlefile", "-r", DOTS, "-f", page, "-l", page, pdf, folder / file[:-4])
            save(grey(folder / file.replace(".png", ".pgm")), folder / file)
            seen.add(file)
            if write:
                shutil.copy(folder / file, kept / file)
            elif not (kept / file).exists():
                faults.append(f"{file}: no picture is kept; look at it, then … write")
            elif fault := differs(folder / file, kept / file):
                faults.append(f"{file}: {fault} is otherwise")
    for path in sorted(kept.glob("*.png")):
        if path.name not in seen:
            faults.append(f"{path.name}: of no document") if not write else path.unlink()
    print("\n".join(faults) if faults else f"{len(seen)} pages look as they did")
    return 1 if faults else 0
