# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that are odd or broken, one to three of each kind of oddity, across the forms. Nothing is random, nothing is stored.

files() yields (name, bytes). What each must give is the same for all: a draft, or one clear line (run_odd.py).
"""
import io, pathlib, struct, sys, warnings, zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bad"))
from make_bad import PLAN, W, archive, document, docx, paragraph  # noqa: E402

MIME = "application/vnd.oasis.opendocument.text"
ODF = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"')
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROWS = [["STT", "Nội dung", "Thời gian", "Đơn vị chủ trì"], ["1", "Đo lại cột sóng", "Tháng 3/2026", "Phòng Kỹ thuật"], ["2", "Họp tổ máy", "Quý II/2026", "Tổ Vận hành"]]


def cell(text, properties=""):
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{paragraph(text)}</w:tc>"


def table(rows):
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def plan(more="", before=""):
    return docx(document("".join(map(paragraph, PLAN)) + more, before))


def odt(body, styles="", mimetype=MIME):
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ODF}>{styles}<office:body><office:text>{body}</office:text></office:body></office:document-content>'
    manifest = ('<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/></manifest:manifest>')
    return archive([("mimetype", mimetype), ("content.xml", content), ("META-INF/manifest.xml", manifest)])


def odt_plan(more=""):
    return odt("".join(f"<text:p>{line}</text:p>" for line in PLAN) + more)


def xlsx(sheet, strings=(), sheets=1, states=None, book_more=""):
    names = "".join(f'<sheet name="Trang {i + 1}" sheetId="{i + 1}" r:id="rId{i + 1}"{f" state={chr(34)}{states[i]}{chr(34)}" if states and states[i] else ""}/>' for i in range(sheets))
    relations = "".join(f'<Relationship Id="rId{i + 1}" Type="{REL}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>' for i in range(sheets))
    relations += f'<Relationship Id="rId99" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    parts = [("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
              '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'),
             ("_rels/.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
             ("xl/workbook.xml", f"<workbook {SHEET}>{book_more}<sheets>{names}</sheets></workbook>"),
             ("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'),
             ("xl/sharedStrings.xml", f"<sst {SHEET}>{''.join(f'<si><t>{text}</t></si>' for text in strings)}</sst>")]
    parts += [(f"xl/worksheets/sheet{i + 1}.xml", f"<worksheet {SHEET}>{sheet}</worksheet>") for i in range(sheets)]
    return archive(parts)


def inline(reference, text):
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet_rows(rows=ROWS):
    return "<sheetData>" + "".join(f'<row r="{r + 1}">' + "".join(inline(f"{chr(65 + c)}{r + 1}", text) for c, text in enumerate(row)) + "</row>" for r, row in enumerate(rows)) + "</sheetData>"


def cuts(name, data):
    stem, dot, end = name.partition(".")
    for percent in (3, 50, 97):
        yield f"{stem}-cut-{percent}.{end}", data[: len(data) * percent // 100]
    middle = bytearray(data)
    middle[len(data) // 2:len(data) // 2 + 16] = b"\xFF" * 16
    yield f"{stem}-overwritten.{end}", bytes(middle)
    yield f"{stem}-behind-noise.{end}", b"\0" * 512 + data
    yield f"{stem}-before-noise.{end}", data + bytes(range(256)) * 8


def words():
    merged = '<w:vMerge/>'
    yield "spans-of-nothing.docx", plan(table([[cell("STT", '<w:gridSpan w:val="0"/>'), cell("Nội dung", '<w:gridSpan w:val="-3"/>')], [cell("1"), cell("Đo lại", '<w:gridSpan w:val="abc"/>')]]))
    yield "merged-from-nowhere.docx", plan(table([[cell("", merged), cell("Nội dung"), cell("Thời gian")], [cell("", merged), cell("Đo lại", merged), cell("Tháng 3")]]))
    yield "rows-of-all-widths.docx", plan(table([[cell(f"{r}.{c}") for c in range(1 + (r * 7) % 11)] for r in range(60)]))
    yield "table-without-rows.docx", plan("<w:tbl/><w:tbl><w:tr/></w:tbl><w:tbl><w:tr><w:tc/></w:tr></w:tbl>")
    yield "open-fields.docx", plan('<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>' * 500 + '<w:r><w:t>chữ</w:t></w:r></w:p>')
    yield "fields-that-end-first.docx", plan('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>chữ</w:t></w:r></w:p>')
    yield "note-of-itself.docx", archive([(n, d) for n, d in read_parts(plan('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'))] + [
        ("word/footnotes.xml", f'<w:footnotes {W}><w:footnote w:id="1"><w:p><w:r><w:t>ghi</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>')])
    yield "style-circle.docx", archive(read_parts(plan()) + [("word/styles.xml", f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>')])
    yield "all-deleted.docx", docx(document("<w:p><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del></w:p>" * 50))
    yield "inserted-in-deleted.docx", plan("<w:p><w:del><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:del><w:ins><w:del><w:r><w:t>b</w:t></w:r></w:del></w:ins></w:p>")
    yield "text-boxes-within.docx", plan("<w:p><w:r>" + "<w:pict><w:txbxContent><w:p><w:r>" * 40 + "<w:t>sâu</w:t>" + "</w:r></w:p></w:txbxContent></w:pict>" * 40 + "</w:r></w:p>")
    yield "runs-of-one-letter.docx", docx(document("<w:p>" + "".join(f"<w:r><w:t xml:space='preserve'>{letter}</w:t></w:r>" for letter in (PLAN[-1] + " ") * 400) + "</w:p>"))
    yield "utf-16.docx", archive([(n, d if n != "word/document.xml" else document("".join(map(paragraph, PLAN))).replace("UTF-8", "UTF-16").encode("utf-16")) for n, d in read_parts(plan())])
    yield "other-prefix.docx", archive([(n, d if n != "word/document.xml" else document("".join(map(paragraph, PLAN))).replace("<w:", "<v:").replace("</w:", "</v:").replace("xmlns:w", "xmlns:v")) for n, d in read_parts(plan())])
    yield "one-part-twice.docx", twice(read_parts(plan()))
    yield "up-and-out.docx", archive(read_parts(plan()) + [("../../etc/passwd", "x"), ("/etc/passwd", "y"), ("C:\\x", "z")])
    yield "numbering-without-end.docx", archive(read_parts(plan('<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' * 200)) + [
        ("word/numbering.xml", f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>')])
    yield "control-letters.docx", plan(paragraph("a&#1;b&#xFFFF;c&#x202E;d&#8203;e"))


def read_parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        return [(entry.filename, whole.read(entry)) for entry in whole.infolist()]


def twice(parts):
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as out:
        warnings.simplefilter("ignore")  # the name that stands twice is the point
        for name, data in parts + [(parts[-1][0], b"<w:broken")]:
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
    return buffer.getvalue()


def sheets():
    yield "strings-out-of-range.xlsx", xlsx('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>x</v></c></row></sheetData>' , ["một"])
    yield "cells-far-out.xlsx", xlsx(f'<sheetData><row r="1048576">{inline("XFD1048576", "xa")}</row><row r="99999999999">{inline("ZZZZZ1", "quá xa")}</row></sheetData>')
    yield "cells-without-places.xlsx", xlsx("<sheetData>" + "".join("<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>" for row in ROWS) + "</sheetData>")
    yield "rows-backwards.xlsx", xlsx("<sheetData>" + "".join(f'<row r="{9 - r}">{inline(f"C{9 - r}", "c")}{inline(f"A{9 - r}", "a")}</row>' for r in range(8)) + "</sheetData>")
    yield "merges-over-each-other.xlsx", xlsx(sheet_rows() + '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D9"/><mergeCell ref="C3:A1"/><mergeCell ref="A1"/><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    yield "errors-and-formulas.xlsx", xlsx('<sheetData><row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>1/0</f></c><c r="C1" t="b"><v>1</v></c><c r="D1"><v>1e999</v></c><c r="E1"><v>NaN</v></c></row></sheetData>')
    yield "days-before-time.xlsx", xlsx('<sheetData><row r="1"><c r="A1" s="1"><v>-5</v></c><c r="B1" s="1"><v>2958466</v></c><c r="C1" s="99999"><v>45000</v></c></row></sheetData>', book_more='<workbookPr date1904="1"/>')
    yield "all-hidden.xlsx", xlsx(sheet_rows(), sheets=2, states=["hidden", "veryHidden"])
    yield "five-hundred-sheets.xlsx", xlsx(sheet_rows(), sheets=500)
    yield "sheet-is-missing.xlsx", archive([part for part in read_parts(xlsx(sheet_rows())) if part[0] != "xl/worksheets/sheet1.xml"])
    yield "empty-sheet.xlsx", xlsx("<sheetData/>")


def open_texts():
    yield "repeated-cells.odt", odt_plan('<table:table><table:table-column table:number-columns-repeated="1000000000"/><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>')
    yield "covered-by-nothing.odt", odt_plan('<table:table><table:table-row><table:covered-table-cell/><table:table-cell table:number-rows-spanned="99" table:number-columns-spanned="99"><text:p>a</text:p></table:table-cell></table:table-row></table:table>')
    yield "lists-within-lists.odt", odt_plan("<text:list><text:list-item>" * 400 + "<text:p>a</text:p>" + "</text:list-item></text:list>" * 400)
    yield "blanks-without-end.odt", odt_plan('<text:p>a<text:s text:c="2000000000"/>b</text:p>')
    yield "other-mimetype.odt", odt("<text:p>a</text:p>", mimetype="application/vnd.oasis.opendocument.graphics")
    yield "no-content.odt", archive([("mimetype", MIME)])
    yield "tables-as-tables.odt", odt_plan("<table:table><table:table-row><table:table-cell>" * 60 + "<text:p>a</text:p>" + "</table:table-cell></table:table-row></table:table>" * 60)


def texts():
    head = "\n".join(PLAN) + "\n"
    yield "cr-only.txt", head.replace("\n", "\r").encode()
    yield "utf-16-be.txt", b"\xFE\xFF" + head.encode("utf-16-be")
    yield "utf-16-without-mark.txt", head.encode("utf-16-le")
    yield "utf-32.txt", head.encode("utf-32")
    yield "nul-between.txt", head.replace(" ", "\0").encode()
    yield "codepage-1258.txt", "Ke hoach: \xd0\xf4i m\xf5\xed.\n".encode("latin-1") * 20
    yield "half-utf-8.txt", head.encode()[:-2] + b"\xE1\xBB"
    yield "marks-first.txt", "\u0301\u0309\u0323".encode() + head.encode()
    yield "right-to-left.txt", (head + "\u202e1. Họp tháng 3\u202c\n\u200f2. Họp tháng 4\n").encode()
    yield "zero-width.txt", "\u200b".join(head).encode()
    yield "surrogates.txt", head.encode() + b"\xED\xA0\x80\xED\xB0\x80"
    yield "pipes-without-rows.txt", (head + "|||||\n" * 300 + "| a |\n").encode()
    yield "pipes-of-all-widths.txt", (head + "".join("|" + " x |" * (1 + i % 40) + "\n" for i in range(400))).encode()
    yield "five-hundred-columns.txt", (head + "\n".join("|" + "|".join(f" {c} " for c in range(600)) + "|" for _ in range(5))).encode()
    yield "numbers-alone.txt", "\n".join(f"{'.'.join(['1'] * (1 + i % 30))}." for i in range(2000)).encode()
    yield "brackets-alone.txt", (head + "(" * 20000 + ")" * 3).encode()
    yield "labels-within-labels.txt", (head + "Thời gian: Đơn vị: Sản phẩm: " * 3000).encode()
    yield "one-word.txt", ("ngày" * 200_000).encode()
    yield "dates-alone.txt", (head + "31/12/2026 - 01/01/2026; " * 5000).encode()
    yield "dashes.txt", (head + "- " * 50_000).encode()
    yield "tabs-and-text.txt", (head + "\ta\n\n" * 20_000).encode()
    yield "years.txt", (head + "năm 0000 năm 9999 năm 99999999999999999999 tháng 13/2026 ngày 32/01/2026 quý V/2026\n" * 300).encode()


def pdf(objects, root=1, more=""):
    """A PDF of these objects, the first the catalogue."""
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return bytes(out + f"trailer << /Size {len(objects) + 1} /Root {root} 0 R {more}>>\nstartxref\n{table}\n%%EOF\n".encode())


def one_page(draw, box="0 0 595 842", count=1):
    stream = draw.encode("latin-1")
    return ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [3 0 R] /Count {count} >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]


def pages():
    words = "BT /F 12 Tf 72 700 Td (KE HOACH) Tj 0 -20 Td (Kiem tra cac tram bien ap trong thang 3 nam 2026) Tj ET\n"
    whole = pdf(one_page(words))
    yield "text.pdf", whole
    yield from cuts("text.pdf", whole)
    yield "no-text.pdf", pdf(one_page("0 0 m 100 100 l S"))
    yield "pages-that-are-not-there.pdf", pdf(one_page(words, count=1_000_000_000))
    yield "pages-in-a-circle.pdf", pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])
    yield "page-without-size.pdf", pdf(one_page(words, "0 0 0 0"))
    yield "page-as-large-as-a-field.pdf", pdf(one_page(words, "0 0 1000000 1000000"))
    yield "page-upside-down.pdf", pdf(one_page(words, "595 842 0 0"))
    yield "hatched.pdf", pdf(one_page(words + "".join(f"{x} 0 m {x} 842 l S 0 {x} m 595 {x} l S\n" for x in range(1, 590))))
    yield "lines-of-no-end.pdf", pdf(one_page(words + "1e30 0 m -1e30 0 l S nan 0 m 5 5 l S\n"))
    yield "content-of-itself.pdf", pdf([part if i != 3 else "4 0 R" for i, part in enumerate(one_page(words))])
    yield "locked.pdf", pdf(one_page(words), more="/Encrypt << /Filter /Standard /V 1 /R 2 /O (00000000000000000000000000000000) /U (00000000000000000000000000000000) /P -4 >> /ID [(a) (a)] ")
    yield "letters-in-one-place.pdf", pdf(one_page("BT /F 12 Tf 72 700 Td " + "(a) Tj -6.67 0 Td " * 3000 + "ET"))
    yield "empty.png", b"\x89PNG\r\n\x1a\n"
    yield "one-dot.bmp", b"BM" + struct.pack("<IHHI", 58, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, 1, 1, 1, 24, 0, 4, 2835, 2835, 0, 0) + b"\0\0\0\0"
    yield "vast.bmp", b"BM" + struct.pack("<IHHI", 58, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, 2_000_000, 2_000_000, 1, 24, 0, 4, 2835, 2835, 0, 0) + b"\0\0\0\0"
    yield "half.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\x00\x11\x08"


def files():
    for name, data in (("plan.docx", plan(table([[cell(t) for t in row] for row in ROWS]))), ("plan.odt", odt_plan()), ("plan.xlsx", xlsx(sheet_rows()))):
        yield name, data
        yield from cuts(name, data)
    for group in (words, sheets, open_texts, texts, pages):
        yield from group()
    yield "zip-of-nothing.zip", b"PK\x05\x06" + bytes(18)
    yield "zip-that-lies.docx", b"PK\x03\x04" + bytes(26) + struct.pack("<I", 0xFFFFFFFF) * 20
    yield "picture-called.docx", b"\x89PNG\r\n\x1a\n" + bytes(200)
    yield "program-called.txt", b"\x7fELF" + bytes(300)
