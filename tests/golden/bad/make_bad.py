#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes the files that must be refused: the small ones here, the large ones into a folder.

Usage: make_bad.py              the small files, beside this script (they are stored)
       make_bad.py --large DIR  zip-bomb.docx, many-parts.docx (never stored)
What each must give stands in expected.tsv. Nothing but the standard library is used, and nothing is random.
"""
import io, pathlib, struct, sys, zipfile

HERE = pathlib.Path(__file__).resolve().parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELS = (HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body, before=""):
    return f'{HEAD}{before}<w:document {W}><w:body>{body}</w:body></w:document>'


def archive(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for name, data in parts:
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def docx(text):
    return archive([("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", text)])


def compound(streams):
    """A compound (OLE) file of one FAT sector, each stream 4096 bytes or longer."""
    sectors, fat, entries = [], [0xFFFFFFFD, 0xFFFFFFFE], []

    def entry(name, kind, start, size, child=0xFFFFFFFF, right=0xFFFFFFFF):
        raw = name.encode("utf-16-le") + b"\0\0"
        return (raw.ljust(64, b"\0") + struct.pack("<HBB3I", len(raw), kind, 1, 0xFFFFFFFF, right, child) + bytes(16 + 4 + 16) + struct.pack("<IQ", start, size))

    for i, (name, data) in enumerate(streams):
        data = data.ljust(4096, b"\0")
        start = len(fat)
        count = -(-len(data) // 512)
        fat += [start + n + 1 for n in range(count - 1)] + [0xFFFFFFFE]
        sectors.append(data.ljust(count * 512, b"\0"))
        entries.append(entry(name, 2, start, len(data), right=i + 2 if i + 1 < len(streams) else 0xFFFFFFFF))
    directory = b"".join([entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)] + entries).ljust(512, b"\0")
    header = (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(16) + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
              )[:76] + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    assert len(header) == 512 and len(fat) <= 128 and len(directory) == 512
    return header + struct.pack("<128I", *fat, *[0xFFFFFFFF] * (128 - len(fat))) + directory + b"".join(sectors)


PLAN = ["UBND TỈNH LAM SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 02/KH-BCH", "Lam Sơn, ngày 07 tháng 01 năm 2026", "KẾ HOẠCH", "Bảo đảm thông tin liên lạc năm 2026",
        "1. Phòng Tham mưu kiểm tra trang thiết bị, hoàn thành trước ngày 15/3/2026."]


def small():
    whole = docx(document("".join(map(paragraph, PLAN))))
    laughs = '<!DOCTYPE w:document [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)) + "]>"
    yield "empty.docx", b""
    yield "truncated.docx", whole[: len(whole) * 6 // 10]
    broken = bytearray(whole)
    place = broken.index(b"word/document.xml") + len("word/document.xml") + 40
    broken[place:place + 60] = bytes(60)
    yield "damaged-part.docx", bytes(broken)
    yield "no-document.docx", archive([("[Content_Types].xml", TYPES), ("_rels/.rels", RELS)])
    yield "broken-xml.docx", docx(document("".join(map(paragraph, PLAN)))[:-30])
    yield "entities.docx", docx(document(paragraph("&j;"), laughs))
    yield "external-entity.docx", docx(document(paragraph("&x;"), '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'))
    yield "plain.zip", archive([("ghi-chu.txt", "Đây không phải văn bản Word.")])
    info = struct.pack("<HHI", 4, 4, 0x40) + b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>'
    yield "encrypted.docx", compound([("EncryptionInfo", info), ("EncryptedPackage", struct.pack("<Q", 4000) + bytes((i * 167 + 13) % 256 for i in range(4088)))])
    yield "ole-header-only.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504)
    yield "ole-without-word.doc", compound([("Workbook", b"\x09\x08\x10\x00" + bytes(20))])
    loop = bytearray(compound([("WordDocument", b"\xEC\xA5\xC1\x00" + bytes(60)), ("1Table", b"")]))
    struct.pack_into("<I", loop, 512 + 4 * 3, 2)  # the second sector of the first stream leads back to the first
    yield "ole-loop.doc", bytes(loop)
    yield "html.docx", ("<html><head><meta charset='utf-8'><title>Kế hoạch</title></head><body><table><tr><td>1</td><td>Kiểm tra</td></tr></table></body></html>\n").encode()
    yield "truncated.doc", compound([("WordDocument", b"\xEC\xA5\xC1\x00" + bytes(5000)), ("1Table", bytes(5000))])[:4000]
    yield "noise.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes((i * i * 31 + i * 7 + 3) % 256 for i in range(3000))
    yield "password.doc", compound([("WordDocument", b"\xEC\xA5\xC1\x00" + bytes(6) + b"\x00\x01" + bytes(5000)), ("0Table", bytes(5000))])
    yield "package.doc", whole
    yield "cut.rtf", b"{\\rtf1\\ansi K\\u7870?HO\\u7840?CH{\\b"
    yield "empty.rtf", b"{\\rtf1\\ansi}"
    yield "noise.docx", bytes((i * i * 31 + i * 7 + 3) % 256 for i in range(3000))
    yield "cut-utf8.txt", "\n".join(PLAN).encode()[:-1] + b"\xE1\xBA\x00\x01\x02\xFF\xFE\xC3" + bytes(200)
    yield "truncated.pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R"
    table = paragraph("1")
    for _ in range(200):
        table = f"<w:tbl><w:tr><w:tc>{table}<w:p/></w:tc></w:tr></w:tbl>"
    yield "deep-tables.docx", docx(document(table + "<w:p/>"))
    yield "wide-table.docx", docx(document("<w:tbl><w:tr>" + "<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc>" * 600 + "</w:tr></w:tbl><w:p/>"))
    yield "secret.txt", "\n".join(PLAN[:1] + ["MẬT"] + PLAN[1:]).encode()
    yield "top-secret-in-cell.txt", ("\t" + "\n".join([PLAN[0], PLAN[2], "TỐI MẬT"]) + "\n\t" + "\n".join([PLAN[1], PLAN[3]]) + "\n\n\n" + "\n".join(PLAN[4:]) + "\n").encode()
    yield "most-secret.docx", docx(document("".join(map(paragraph, PLAN[:3] + ["TUYỆT MẬT"] + PLAN[3:]))))
    yield "not-secret.txt", "\n".join(["LIÊN MINH HỢP TÁC XÃ ONG MẬT LAM SƠN", *PLAN[1:5], "Bảo vệ bí mật nhà nước và phát triển sản phẩm mật ong năm 2026",
                                       "1. Văn phòng rà soát tài liệu mật, hoàn thành trước ngày 15/3/2026."]).encode()


def large():
    """Files of more than 100 kB, each over a limit of the readers once unpacked."""
    yield "zip-bomb.docx", docx(document(paragraph(" " * (300 << 20))))
    yield "many-parts.docx", archive([("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", document("".join(map(paragraph, PLAN))))] + [(f"word/media/{i}.xml", " " * (8 << 20)) for i in range(40)])


def main(arguments):
    if arguments[:1] == ["--large"] and len(arguments) == 2:
        folder, files = pathlib.Path(arguments[1]), large()
    elif not arguments:
        folder, files = HERE, small()
    else:
        print(__doc__, file=sys.stderr)
        return 2
    for name, data in files:
        (folder / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
