#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes the sample plans (.docx and .txt) from their sources, with the standard library only.

Usage: make_samples.py            every samples/source/NAME.txt -> samples/NAME.docx and samples/NAME.txt,
                                  every tests/golden/read/CASE/source.txt -> input.docx beside it
       make_samples.py --check    writes nothing; fails when a stored file differs from what its source gives

A source is one paragraph a line (blank lines are dropped):
  = TITLE   == subtitle   # heading   ## lower heading   > italic, right   plain line: body text
  (#) text  automatic number "1.", (#!) starts again at 1; (-) automatic dash; (n) or (n!) automatic number without a point, for STT cells
  **bold**  __italic__  {+inserted+} {-deleted-} tracked change  {^footnote^}
  [table widths=6,40,... align=c,l,... header=1] ... [/table], [layout widths=...] ... [/layout] (a table without borders):
      "| text" begins a cell, the lines after it are its further paragraphs, "|3 text" spans three columns,
      "|^" continues the cell above, "~" is an empty paragraph, "--" ends the row
  [landscape] [portrait]   a new section
The .txt is the form Word exports: a cell is a TAB and its first paragraph, further paragraphs follow as lines, a blank line ends a row.
"""
import pathlib, re, sys, zipfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PAGE = {"portrait": (11906, 16838), "landscape": (16838, 11906)}  # A4, twentieths of a point
MARGIN = {"top": 1134, "bottom": 1134, "left": 1701, "right": 964}  # 20, 20, 30, 17 mm
AUTHOR = 'w:author="Văn thư" w:date="2026-01-12T08:00:00Z"'
LIST = {"#": 1, "-": 2, "n": 3}


def parse(source):
    blocks, rows, cell, options = [], None, None, {}
    for line in source.splitlines():
        line = line.rstrip()
        if match := re.fullmatch(r"\[(table|layout)(.*)\]", line):
            options = dict(pair.split("=") for pair in match[2].split())
            options["layout"] = match[1] == "layout"
            rows = [[]]
        elif re.fullmatch(r"\[/(table|layout)\]", line):
            blocks.append(("table", options, [row for row in rows if row]))
            rows = None
        elif line in ("[landscape]", "[portrait]"):
            blocks.append(("section", line[1:-1]))
        elif rows is not None and line == "--":
            rows.append([])
        elif rows is not None and line.startswith("|"):
            match = re.match(r"\|(\d*)(\^?) ?(.*)", line)
            cell = {"span": int(match[1] or 1), "up": bool(match[2]), "lines": [match[3]]}
            rows[-1].append(cell)
        elif rows is not None and line:
            cell["lines"].append("" if line == "~" else line)
        elif line:
            blocks.append(("paragraph", line))
    return blocks


class Numbers:
    """Counts the automatic numbers, so that the .txt shows what Word would show."""

    def __init__(self):
        self.count, self.instances, self.current = {"#": 0, "n": 0}, [], {"#": 1, "n": 3}

    def split(self, line):
        """(numId or None, shown number, text without the mark)"""
        match = re.match(r"\((#|-|n)(!?)\) ?", line)
        if not match:
            return None, "", line
        kind, text = match[1], line[match.end():]
        if kind == "-":
            return LIST["-"], "- ", text
        if match[2]:
            self.count[kind] = 0
            self.instances.append(LIST[kind])
            self.current[kind] = 3 + len(self.instances)
        self.count[kind] += 1
        return self.current[kind], f"{self.count[kind]}. " if kind == "#" else str(self.count[kind]), text


def plain(text, notes):
    text = re.sub(r"\{-.*?-\}", "", text)
    text = re.sub(r"\{\+(.*?)\+\}", r"\1", text)
    text = re.sub(r"\{\^(.*?)\^\}", lambda m: notes.append(m[1]) or f"[{len(notes)}]", text)
    return re.sub(r"\*\*|__", "", text)


def to_txt(blocks):
    numbers, notes, out = Numbers(), [], []

    def shown(line):
        _, number, text = numbers.split(re.sub(r"^(=+|#+|>) ", "", line))
        return (number + plain(text, notes)).rstrip() if number else plain(text, notes)

    for block in blocks:
        if block[0] == "paragraph":
            out.append(shown(block[1]))
            if re.match(r"=+ ", block[1]):
                out.append("")
        elif block[0] == "table":
            for row in block[2]:
                for cell in row:
                    lines = [shown(line) for line in cell["lines"]]
                    out += ["\t" + lines[0], *lines[1:]]
                out.append("")
            out.append("")
    if notes:
        out += ["", *(f"[{i}] {note}" for i, note in enumerate(notes, 1))]
    return "\n".join(out).rstrip("\n") + "\n"


class Docx:
    def __init__(self):
        self.numbers, self.notes, self.changes = Numbers(), [], 0

    def run(self, text, bold=False, italic=False, tag="w:t"):
        style = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
        return f'<w:r>{f"<w:rPr>{style}</w:rPr>" if style else ""}<{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>' if text else ""

    def runs(self, text, bold=False, italic=False):
        out = ""
        for part in re.split(r"(\*\*|__|\{\+.*?\+\}|\{-.*?-\}|\{\^.*?\^\})", text):
            if part == "**":
                bold = not bold
            elif part == "__":
                italic = not italic
            elif part.startswith(("{+", "{-")):
                self.changes += 1
                tag, kind = ("w:t", "ins") if part[1] == "+" else ("w:delText", "del")
                out += f'<w:{kind} w:id="{self.changes}" {AUTHOR}>{self.run(part[2:-2], bold, italic, tag)}</w:{kind}>'
            elif part.startswith("{^"):
                self.notes.append(part[2:-2])
                out += f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'
            else:
                out += self.run(part, bold, italic)
        return out

    def paragraph(self, line, style=None, align=None, bold=False, extra=""):
        for mark, name in (("== ", "Subject"), ("= ", "Title"), ("## ", "Heading2"), ("# ", "Heading1"), ("> ", "Note")):
            if line.startswith(mark):
                line, style = line[len(mark):], name
                break
        number, _, text = self.numbers.split(line)
        properties = f'<w:pStyle w:val="{style}"/>' if style else ""
        if number:
            properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        if align:
            properties += f'<w:jc w:val="{align}"/>'
        return f"<w:p><w:pPr>{properties}{extra}</w:pPr>{self.runs(text, bold)}</w:p>"

    def table(self, options, rows, width):
        shares = [float(x) for x in options["widths"].split(",")]
        widths = [round(width * share / sum(shares)) for share in shares]
        aligns = [{"c": "center", "l": "left", "j": "both"}[a] for a in options.get("align", ",".join("l" * len(widths))).split(",")]
        layout, header = options["layout"], int(options.get("header", 0))
        borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        continued = []  # per row: the grid columns that continue the cell above
        for row in rows:
            column, here = 0, set()
            for cell in row:
                if cell["up"]:
                    here.add(column)
                column += cell["span"]
            assert column == len(widths), f"a row of {column} columns in a grid of {len(widths)}: {row[0]['lines'][0]} / {row[-1]['lines'][0]}"
            continued.append(here)
        out = f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{"" if layout else f"<w:tblBorders>{borders}</w:tblBorders>"}<w:tblLayout w:type="fixed"/>'
        out += f'<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{"".join(f"""<w:gridCol w:w="{w}"/>""" for w in widths)}</w:tblGrid>'
        for r, row in enumerate(rows):
            out += "<w:tr>" + ("<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if r < header else "") + "</w:trPr>")
            column = 0
            for cell in row:
                span = cell["span"]
                properties = f'<w:tcW w:w="{sum(widths[column:column + span])}" w:type="dxa"/>'
                if span > 1:
                    properties += f'<w:gridSpan w:val="{span}"/>'
                if cell["up"]:
                    properties += "<w:vMerge/>"
                elif r + 1 < len(rows) and column in continued[r + 1]:
                    properties += '<w:vMerge w:val="restart"/>'
                if r < header:
                    properties += '<w:vAlign w:val="center"/>'
                align = "center" if r < header else aligns[column]
                out += f"<w:tc><w:tcPr>{properties}</w:tcPr>"
                out += "".join(self.paragraph(line, ("Letterhead" if options.get("size") == "12" else "LayoutCell") if layout else "Cell", align, r < header) for line in cell["lines"]) + "</w:tc>"
                column += span
            out += "</w:tr>"
        return out + "</w:tbl>"

    def section(self, orient, first):
        wide, high = PAGE[orient]
        return (f'<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="{wide}" w:h="{high}"{" w:orient=" + chr(34) + "landscape" + chr(34) if orient == "landscape" else ""}/>'
                f'<w:pgMar {" ".join(f"""w:{k}="{v}" """.strip() for k, v in MARGIN.items())} w:header="567" w:footer="567" w:gutter="0"/>{"<w:titlePg/>" if first else ""}</w:sectPr>')

    def body(self, blocks):
        orient, first, out, last = "portrait", True, "", None
        for block in blocks:
            if block[0] == "section":
                out += f'<w:p><w:pPr><w:pStyle w:val="Gap"/>{self.section(orient, first)}</w:pPr></w:p>'
                orient, first, last = block[1], False, None
            elif block[0] == "paragraph":
                out += self.paragraph(block[1], "BodyText")
                last = "paragraph"
            else:
                if last:  # a little air; and two tables that touch would be joined by Word
                    out += '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'
                out += self.table(block[1], block[2], PAGE[orient][0] - MARGIN["left"] - MARGIN["right"])
                last = "table"
        if last == "table":
            out += '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'
        return out + self.section(orient, first)


def styles():
    def style(name, shown, paragraph="", run="", default="", based="Normal"):
        base = "" if name == "Normal" else f'<w:basedOn w:val="{based}"/>'
        return f'<w:style w:type="paragraph" {default}w:styleId="{name}"><w:name w:val="{shown}"/>{base}<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    indent = '<w:spacing w:before="60" w:after="60" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>'
    return (f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>'
            '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
            + style("Normal", "Normal", default='w:default="1" ')
            + style("BodyText", "Body Text", indent)
            + style("Title", "Title", '<w:spacing w:before="240" w:after="0"/><w:jc w:val="center"/>', "<w:b/>")
            + style("Subject", "Subtitle", '<w:spacing w:after="60"/><w:jc w:val="center"/>', "<w:b/>")
            + style("Heading1", "heading 1", '<w:keepNext/>' + indent + '<w:outlineLvl w:val="0"/>', "<w:b/>")
            + style("Heading2", "heading 2", '<w:keepNext/>' + indent + '<w:outlineLvl w:val="1"/>', "<w:b/>")
            + style("Note", "Note", '<w:spacing w:after="120"/><w:jc w:val="center"/>', "<w:i/>")
            + style("Cell", "Table Cell", '<w:spacing w:before="20" w:after="20"/>', '<w:sz w:val="24"/><w:szCs w:val="24"/>')
            + style("LayoutCell", "Layout Cell", "", '<w:sz w:val="26"/><w:szCs w:val="26"/>')
            + style("Letterhead", "Letterhead", "", '<w:sz w:val="24"/><w:szCs w:val="24"/>')
            + style("Gap", "Gap", '<w:spacing w:before="60" w:after="60"/>', '<w:sz w:val="8"/><w:szCs w:val="8"/>')
            + style("FootnoteText", "footnote text", "", '<w:sz w:val="20"/><w:szCs w:val="20"/>') + "</w:styles>")


def numbering(instances):
    def level(kind, text, place):
        return f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="{"nothing" if text == "%1" else "space"}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind {place}/></w:pPr></w:lvl>'
    shapes = [("decimal", "%1.", 'w:left="0" w:firstLine="567"'), ("bullet", "-", 'w:left="0" w:firstLine="567"'), ("decimal", "%1", 'w:left="0" w:firstLine="0"')]
    out = "".join(f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="singleLevel"/>{level(*shape)}</w:abstractNum>' for i, shape in enumerate(shapes, 1))
    out += "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in (1, 2, 3))
    for i, shape in enumerate(instances, 4):
        out += f'<w:num w:numId="{i}"><w:abstractNumId w:val="{shape}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    return f"<w:numbering {W}>{out}</w:numbering>"


def footnotes(notes):
    out = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    for i, note in enumerate(notes, 2):
        out += f'<w:footnote w:id="{i}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>'
    return f"<w:footnotes {W}>{out}</w:footnotes>"


def to_docx(blocks, path):
    docx = Docx()
    document = f"<w:document {W}><w:body>{docx.body(blocks)}</w:body></w:document>"
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    parts = ["styles", "numbering", "footnotes", "header"]
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{kind}document.main+xml"/>'
            + "".join(f'<Override PartName="/word/{p}.xml" ContentType="{kind}{p}+xml"/>' for p in parts) + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{base}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document, "word/styles.xml": styles(), "word/numbering.xml": numbering(docx.numbers.instances), "word/footnotes.xml": footnotes(docx.notes),
        "word/header.xml": f'<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join(f'<Relationship Id="rId{i}" Type="{base}{p}" Target="{p}.xml"/>' for i, p in enumerate(parts, 1)) + "</Relationships>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text, zipfile.ZIP_DEFLATED)


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main(check):
    jobs = [(s, ROOT / "samples" / (s.stem + ".docx"), ROOT / "samples" / (s.stem + ".txt")) for s in sorted((ROOT / "samples/source").glob("*.txt"))]
    jobs += [(s, s.parent / "input.docx", None) for s in sorted((ROOT / "tests/golden/read").glob("*/source.txt"))]
    stale = []
    for source, docx, txt in jobs:
        blocks = parse(source.read_text(encoding="utf-8"))
        target = docx.with_suffix(".new") if check else docx
        to_docx(blocks, target)
        if check:
            if not docx.exists() or contents(docx) != contents(target):
                stale.append(docx)
            target.unlink()
        if txt and check and (not txt.exists() or txt.read_text(encoding="utf-8") != to_txt(blocks)):
            stale.append(txt)
        elif txt and not check:
            txt.write_text(to_txt(blocks), encoding="utf-8")
    for path in stale:
        print(f"{path.relative_to(ROOT)}: differs from its source; run tools/make_samples.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
