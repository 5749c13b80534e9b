// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan of a thousand lines stays fluid in the studio: few rows are drawn, and frames come in time while both panes scroll. Figures are printed; only what no load of the
// machine excuses fails.
import { firstDay, stored, Walker } from './harness.mjs';

const lines = 1000;
const most_drawn = 60;
const slowest_frame = 250;
/** What an edit may fetch, as it comes over the wire. */
const most_bytes = 200_000;

export async function walk({ ui, oneTimePassword }) {
  const walker = await Walker.begin('fluid', ui);
  const { page } = walker;
  try {
    await walker.go('/');
    await firstDay(walker, 'namvv', oneTimePassword('namvv'));
    await walker.shows('button', /Tìm/);
    await walker.go('/import');
    await page.getByLabel('Tệp kế hoạch').setInputFiles({ name: 'ke-hoach-1000.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: longPlan(lines) });
    await page.getByRole('button', { name: 'Nhập với mã này' }).click();
    const began = Date.now();
    await page.locator('[data-cell]').first().waitFor();
    await page.locator('[data-block]').first().waitFor();
    const shown = Date.now() - began;
    const rows = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'));
    walker.expect(`a thousand lines were read, not ${rows}`, rows > lines);
    for (const [name, box] of [['draft', `document.querySelector('[role=treegrid]').parentElement`], ['document', `document.querySelector('[role=region]')`]]) {
      const told = await page.evaluate(scrolled(box));
      console.log(`  ${name}: frames of ${told.median} ms (median), ${told.late} (95 %), ${told.worst} (worst) over ${told.way} px`);
      walker.expect(`no frame of ${name} takes ${told.worst} ms`, told.worst < slowest_frame);
    }
    const drawn = await page.locator('[data-line]').count();
    console.log(`  ${rows - 1} lines, ${drawn} of them drawn; shown ${shown} ms after the file was sent`);
    walker.expect(`at most ${most_drawn} lines are drawn, not ${drawn}`, drawn <= most_drawn);
    await edit(walker);
    return walker.wrong;
  } finally {
    await walker.end();
  }
}

/** An edit asks for what has changed, not for the whole plan. */
async function edit(walker) {
  const { page } = walker;
  const asked = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    // The stream of changes never ends.
    if (pathname.startsWith('/api/v1/') && pathname !== '/api/v1/changes') asked.push(request.sizes().then((sizes) => ({ pathname, bytes: sizes.responseBodySize })));
  });
  await page.locator('[data-cell$="|title"]').first().dblclick();
  await page.getByLabel('Nội dung', { exact: true }).fill('Rà soát, cập nhật danh mục các hồ chứa');
  await page.getByLabel('Nội dung', { exact: true }).press('Enter');
  await page.getByRole('treegrid').getByText('Rà soát, cập nhật danh mục các hồ chứa').first().waitFor();
  // What others are told of it comes too.
  await page.waitForTimeout(1_500);
  const all = await Promise.all(asked);
  const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
  const ofDraft = all.filter((one) => one.pathname === '/api/v1/plan/draft').reduce((sum, one) => sum + one.bytes, 0);
  console.log(`  an edit fetches ${bytes} bytes, ${ofDraft} of them of the draft`);
  walker.expect('the draft is asked for', ofDraft > 0);
  walker.expect(`an edit fetches at most ${most_bytes} bytes, not ${bytes}`, bytes <= most_bytes);
}

/** Scrolls in small steps through a third of it, and measures each frame. */
const scrolled = (box) => `(async () => {
  const box = ${box}, steps = 120, by = box.scrollHeight / steps / 3, frames = [];
  for (let step = 0, last = performance.now(); step < steps; ++step) {
    box.scrollTop += by;
    await new Promise((done) => requestAnimationFrame(done));
    frames.push(performance.now() - last);
    last = performance.now();
  }
  frames.sort((a, b) => a - b);
  return { median: Math.round(frames[60]), late: Math.round(frames[114]), worst: Math.round(frames[119]), way: Math.round(by * steps) };
})()`;

/** An invented plan: tasks of three to eight steps, merged as in an appendix; so many steps at least. */
export function longPlan(lines) {
  const units = ['Phòng Kế hoạch - Tài chính', 'Chi cục Thủy lợi', 'Chi cục Kiểm lâm', 'Trung tâm Khuyến nông', 'Văn phòng Sở'];
  const doing = ['Rà soát, cập nhật danh mục', 'Tổ chức tập huấn nâng cao năng lực quản lý', 'Xây dựng báo cáo đánh giá', 'Kiểm tra, giám sát việc chấp hành quy định về', 'Hoàn thiện cơ sở dữ liệu'];
  const about = ['vùng trồng cây ăn quả phục vụ xuất khẩu', 'hồ chứa nước trước mùa mưa lũ', 'phòng cháy, chữa cháy rừng tại các xã trọng điểm', 'dịch vụ công trực tuyến toàn trình'];
  const words = (text, bold = false) => `<w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cell = (text, merged = '') => `<w:tc><w:tcPr>${merged}</w:tcPr>${words(text)}</w:tc>`;
  const row = (cells) => `<w:tr>${cells.join('')}</w:tr>`;
  const rows = [row(['STT', 'Nhiệm vụ', 'Nội dung công việc', 'Thời gian hoàn thành', 'Sản phẩm', 'Đơn vị thực hiện', 'Chủ trì'].map((text) => cell(text)))];
  for (let step = 0, task = 1; step < lines; ++task)
    for (let at = 0, steps = 3 + (task % 6); at < steps; ++at, ++step) {
      const merged = at === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const first = (text) => cell(at === 0 ? text : '', merged);
      rows.push(row([first(String(task)), first(`Nhiệm vụ ${task}: ${doing[task % 5]} ${about[task % 4]} năm 2026`), cell(`${doing[step % 5]} ${about[step % 4]}, đợt ${at + 1}`),
        cell(`Tháng ${2 + (step % 11)}/2026`), cell('01 báo cáo'), cell(units[step % 5]), first(units[task % 5])]));
    }
  const table = `<w:tbl><w:tblGrid>${'<w:gridCol w:w="1300"/>'.repeat(7)}</w:tblGrid>${rows.join('')}</w:tbl>`;
  const body = ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Số: 99/KH-SNNMT', 'Lam Sơn, ngày 05 tháng 01 năm 2026', 'KẾ HOẠCH', 'Công tác năm 2026 của Sở Nông nghiệp và Môi trường', 'PHỤ LỤC'].map((text) => words(text, true)).join('');
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  return stored({
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${table}${words('')}</w:body></w:document>`,
  });
}
