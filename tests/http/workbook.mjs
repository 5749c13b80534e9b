// SPDX-License-Identifier: AGPL-3.0-or-later
// A small .xlsx of one sheet: rows of texts.

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A zip whose entries are stored as they are: [name, text]. */
function zip(entries) {
  const files = [], directory = [];
  let at = 0;
  for (const [name, text] of entries) {
    const bytes = Buffer.from(text), path = Buffer.from(name), head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(path.length, 22);
    files.push(Buffer.from("PK\x03\x04"), head, path, bytes);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(at, 12);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), head, entry.subarray(2), path);
    at += 4 + head.length + path.length + bytes.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0), end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...directory, Buffer.from("PK\x05\x06"), end]);
}

const escaped = text => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function workbook(rows) {
  const cell = (text, row, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const data = rows.map((texts, row) => `<row r="${row + 1}">${texts.map((text, column) => cell(text, row, column)).join("")}</row>`).join("");
  return zip([
    ["[Content_Types].xml", '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'],
    ["_rels/.rels", '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
    ["xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="Theo dõi" sheetId="1" r:id="s1"/></sheets></workbook>'],
    ["xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="sheet1.xml"/></Relationships>'],
    ["xl/sheet1.xml", `<worksheet><sheetData>${data}</sheetData></worksheet>`],
  ]);
}
