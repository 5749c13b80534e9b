#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Makes input.pdf anew: the first two pages of an invented plan as a scanner gives them, grey, coarse and a little turned.

Usage: make_input.py PLAN.pdf      (PLAN.pdf: samples/ke-hoach-xa-chuyen-doi-so.docx printed by LibreOffice; needs pdftoppm)
"""
import math, pathlib, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
WIDTH, HEIGHT, DEGREES = 595, 842, (0.8, -0.6)


def main(plan):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-jpeg", "-jpegopt", "quality=30", "-gray", "-r", "110", "-l", "2", plan, folder + "/p"], check=True)
        pictures = [path.read_bytes() for path in sorted(pathlib.Path(folder).glob("p-*.jpg"))]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{' '.join(f'{3 + 3 * i} 0 R' for i in range(len(pictures)))}] /Count {len(pictures)} >>"]
    objects = [one.encode() for one in objects]
    for i, picture in enumerate(pictures):
        at = 0
        while picture[at:at + 2] != b"\xff\xc0":  # the frame's size
            at += 1
        high, wide = int.from_bytes(picture[at + 5:at + 7], "big"), int.from_bytes(picture[at + 7:at + 9], "big")
        colours = "DeviceGray" if picture[at + 9] == 1 else "DeviceRGB"
        turn = math.radians(DEGREES[i % 2])
        cos, sin = math.cos(turn), math.sin(turn)
        draw = f"q {WIDTH * cos:.3f} {WIDTH * sin:.3f} {-HEIGHT * sin:.3f} {HEIGHT * cos:.3f} {4 + 6 * (i % 2)} 0 cm /P Do Q".encode()
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {5 + 3 * i} 0 R /Resources << /XObject << /P {4 + 3 * i} 0 R >> >> >>".encode())
        objects.append(f"<< /Type /XObject /Subtype /Image /Width {wide} /Height {high} /ColorSpace /{colours} /BitsPerComponent 8 /Filter /DCTDecode /Length {len(picture)} >>\nstream\n".encode() + picture + b"\nendstream")
        objects.append(f"<< /Length {len(draw)} >>\nstream\n".encode() + draw + b"\nendstream")
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    (HERE / "input.pdf").write_bytes(out)


if __name__ == "__main__":
    main(sys.argv[1]) if sys.argv[1:] else sys.exit(__doc__)
