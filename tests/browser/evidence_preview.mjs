// SPDX-License-Identifier: AGPL-3.0-or-later
// Evidence that is looked at in place though no browser shows it: Word, Excel and text, as the server reads them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failed, firstDay, stored, Walker } from './harness.mjs';

const item = '2026.55';
const sample = fileURLToPath(new URL('../../samples/ke-hoach-so-nong-nghiep.docx', import.meta.url));

/** A sheet of two columns: the least that is an .xlsx. */
function sheet(rows) {
  const xml = '<?xml version="1.0" encoding="UTF-8"?>', office = 'http://schemas.openxmlformats.org';
  const cell = (at, text) => (typeof text === 'number' ? `<c r="${at}"><v>${text}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`);
  const lines = rows.map(([what, count], at) => `<row r="${at + 1}">${cell(`A${at + 1}`, what)}${cell(`B${at + 1}`, count)}</row>`).join('');
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return stored({
    '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Ket qua" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${lines}</sheetData></worksheet>`,
  });
}

const files = [
  { name: 'bien-ban.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: readFileSync(sample), seen: /Sở Nông nghiệp và Môi trường/i },
  { name: 'ket-qua.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: sheet([['Mô hình', 'Số hộ'], ['Trồng dứa theo VietGAP', 42], ['Nuôi cá lồng', 17]]), seen: /Trồng dứa theo VietGAP/ },
  { name: 'ghi-chu.txt', mimeType: 'text/plain', buffer: Buffer.from('Ghi chép buổi sơ kết\n\n- Ba xã đề nghị nhân rộng mô hình.\n- Cần thêm giống trước tháng 11/2026.\n'), seen: /Ba xã đề nghị nhân rộng/ },
];

export async function walk({ ui, oneTimePassword }) {
  const walker = await Walker.begin('preview', ui);
  const { page } = walker;
  try {
    await walker.go('/');
    await firstDay(walker, 'chihm', oneTimePassword('chihm'));
    await walker.shows('heading', 'Việc của tôi');
    const line = page.locator(`[data-item="${item}"]`);
    await line.getByRole('button', { name: /^Cập nhật/ }).click();
    await page.getByLabel('Làm thêm được').fill('1');
    await line.locator('input[type=file]').first().setInputFiles(files.map(({ seen: _, ...file }) => file));
    for (const file of files) await line.getByText(file.name).waitFor();
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByText('Đã ghi cập nhật').waitFor();
    await walker.go(`/item/${item}`);
    for (const file of files) {
      await page.getByRole('button', { name: file.name }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(file.seen).first().waitFor({ timeout: 60_000 });
      walker.expect(`${file.name} can be saved as well`, await dialog.getByRole('link', { name: 'Tải về' }).isVisible());
      await walker.look(file.name.replace('.', '-'));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
  } catch (thrown) {
    await failed(thrown, walker);
  }
  return walker.end();
}
