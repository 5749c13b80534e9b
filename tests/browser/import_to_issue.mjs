// SPDX-License-Identifier: AGPL-3.0-or-later
// From the document to the issued plan: the office drops the sample, accepts its errors with one reason and submits; the director signs the exceptions and issues.
// On the way: fields and words light each other up, lines are edited, split, merged and taken back, and a closed page loses nothing.
import { fileURLToPath } from 'node:url';
import { firstDay, Walker } from './harness.mjs';

const most_touches = 12;
const sample = fileURLToPath(new URL('../../samples/ke-hoach-so-nong-nghiep.docx', import.meta.url));

export async function walk({ ui, oneTimePassword }) {
  const office = await Walker.begin('studio', ui);
  const director = await Walker.begin('studio-director', ui);
  try {
    const plan = await prepare(office, oneTimePassword('namvv'));
    await work(office, plan);
    await issue(office, director, oneTimePassword);
    return [...office.wrong, ...director.wrong];
  } finally {
    await office.end();
    await director.end();
  }
}

async function bring(walker) {
  await walker.go('/import');
  await walker.shows('heading', 'Nhập kế hoạch');
  await walker.touch(walker.page.getByLabel('Tệp kế hoạch').setInputFiles(sample));
  // The demo has a plan of that year already.
  await walker.page.getByRole('button', { name: 'Nhập với mã này' }).waitFor();
}

/** Imports the sample; the answer is the plan's id. */
async function prepare(walker, password) {
  const { page } = walker;
  await walker.go('/');
  await firstDay(walker, 'namvv', password);
  await walker.shows('button', /Tìm/);
  await bring(walker);
  await walker.look('import-taken');
  await page.getByRole('button', { name: 'Nhập với mã này' }).click();
  await page.locator('[data-cell]').first().waitFor();
  await page.locator('[data-block]').first().waitFor();
  await walker.look('draft');
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));
}

const lit = (page, where) => page.locator(`${where} [data-lit="true"]`);
const rows = (page) => page.getByRole('treegrid').getAttribute('aria-rowcount').then(Number);

/** What one does in the studio, each step taken back. */
async function work(walker, plan) {
  const { page } = walker;
  const grid = page.getByRole('treegrid');

  // A field lights up its words, which come into sight; words light up their field.
  await page.locator(`[data-cell="${plan}.3|product"] [data-keys]`).hover();
  await lit(page, '[data-block]').filter({ hasText: '01 danh sách' }).waitFor();
  await page.locator('[data-block] [data-keys]', { hasText: 'Tập huấn ghi chép nhật ký canh tác' }).first().hover();
  await lit(page, '[role=row]').filter({ hasText: 'Tập huấn ghi chép' }).waitFor();

  // Findings by key: the year is repaired as proposed, which settles it.
  await page.keyboard.press('n');
  await page.locator('[data-block][data-pointed="true"]').waitFor();
  await walker.look('finding');
  await page.keyboard.press('r');
  await page.getByLabel('Thời gian', { exact: true }).waitFor();
  walker.expect('the proposed year stands there', (await page.getByLabel('Thời gian', { exact: true }).inputValue()).includes('11/2026'));
  await walker.look('repair');
  await page.getByLabel('Thời gian', { exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Lỗi 2' }).waitFor();
  await page.getByLabel('Thời gian', { exact: true }).waitFor({ state: 'hidden' });
  await page.keyboard.press('z');
  await page.getByText(/Đã hoàn tác: sửa dòng/).waitFor();
  await page.locator(`[data-cell="${plan}.7|time"]`, { hasText: '11/2025' }).waitFor();
  await page.keyboard.press('Shift+Z');
  await page.locator(`[data-cell="${plan}.7|time"]`, { hasText: '11/2026' }).waitFor();

  // Who leads: found without marks.
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: /^Sửa/ }).click();
  await page.getByRole('combobox', { name: 'Chủ trì' }).fill('kiem lam');
  await page.getByRole('option', { name: 'Chi cục Kiểm lâm' }).first().waitFor();
  await walker.look('doers');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Chủ trì' }).waitFor({ state: 'hidden' });

  // Split, merged and dropped, and as it was before.
  const before = await rows(page);
  await page.locator(`[data-cell="${plan}.3|title"]`).click();
  await page.keyboard.press('s');
  await page.getByLabel('Mỗi dòng một việc').fill('Rà soát diện tích\nLập danh sách vùng trồng đủ điều kiện');
  await walker.look('split');
  await page.getByRole('button', { name: 'Tách thành 2 dòng' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  walker.expect('one line more', (await rows(page)) === before + 1);
  await page.locator(`[data-cell="${plan}.3|title"]`).click();
  await page.keyboard.press('m');
  await grid.getByText('Rà soát diện tích Lập danh sách vùng trồng đủ điều kiện').waitFor();
  walker.expect('one line less again', (await rows(page)) === before);
  await page.keyboard.press('z');
  await page.getByText(/Đã hoàn tác: gộp/).waitFor();
  walker.expect('they are two again', (await rows(page)) === before + 1);
  await page.keyboard.press('z');
  await page.getByText(/Đã hoàn tác: tách/).waitFor();
  await grid.getByText('Rà soát diện tích, lập danh sách vùng trồng đủ điều kiện').waitFor();
  walker.expect('as many lines as before', (await rows(page)) === before);

  // A column is said to hold something else, by the menu of its heading; taken back by the same key as all else.
  await page.locator(`[data-cell="${plan}.3|doers"]`).click();
  await page.keyboard.press('c');
  await page.getByRole('menuitemradio', { name: 'phối hợp' }).waitFor();
  await walker.look('column');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  // The document may have scrolled elsewhere while it was looked at; the key brings its heading back.
  await page.locator(`[data-cell="${plan}.3|doers"]`).click();
  await page.keyboard.press('c');
  await page.getByRole('menuitemradio', { name: 'phối hợp' }).click();
  await page.getByText(/^Đã đọc lại: cột/).waitFor();
  await page.locator('[data-head="3.6"][data-told="true"]').waitFor();
  await page.keyboard.press('z');
  await page.getByText(/Đã hoàn tác: cột/).waitFor();
  await page.locator('[data-head="3.6"][data-told="false"]').waitFor();
  walker.expect('as many lines as before the column', (await rows(page)) === before);

  // Other dialogs, by key and by menu.
  const dots = page.locator(`[data-line="${plan}.5"]`).getByRole('button', { name: /^Việc với dòng/ });
  await dots.click();
  await page.getByRole('menuitem', { name: 'Bỏ dòng' }).waitFor();
  await walker.look('menu');
  // A menu does not outlive the change from a wide screen to a phone.
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  await dots.click();
  await page.getByRole('menuitem', { name: 'Bỏ dòng' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('trùng');
  await page.getByRole('button', { name: 'Bỏ dòng' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('z');
  await page.getByText(/Đã hoàn tác: bỏ dòng/).waitFor();
  await page.keyboard.press('?');
  await walker.shows('heading', 'Phím tắt');
  await walker.look('keys');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('u');
  await walker.shows('heading', 'Hai tên là một đơn vị');
  await walker.look('alias');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // What is half typed is there when the page is opened again.
  await page.locator(`[data-cell="${plan}.4|title"]`).dblclick();
  await page.getByLabel('Nội dung', { exact: true }).fill('Tập huấn ghi chép nhật ký');
  await walker.go(`/studio/${plan}`);
  await page.locator(`[data-cell="${plan}.4|title"]`).dblclick();
  walker.expect('the words are still there', (await page.getByLabel('Nội dung', { exact: true }).inputValue()) === 'Tập huấn ghi chép nhật ký');
  await page.keyboard.press('Escape');
}

/** A stranger's way, counted: from the file to the issued plan. */
async function issue(office, director, oneTimePassword) {
  await director.go('/');
  await firstDay(director, 'hapt', oneTimePassword('hapt'));
  await director.shows('button', /Tìm/);

  const { page } = office;
  office.touches = 0;
  await bring(office);
  await office.touch(page.getByRole('button', { name: 'Nhập với mã này' }).click());
  await page.locator('[data-cell]').first().waitFor();
  const plan = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));
  await office.touch(page.keyboard.press('a'));
  await office.touch(page.getByRole('dialog').getByLabel('Lý do').fill('Đã đối chiếu với bản ký'));
  await office.touch(page.getByLabel(/^Cả 3 phát hiện mức lỗi/).click());
  await office.look('accept');
  await office.touch(page.getByRole('button', { name: 'Chấp nhận 3 phát hiện' }).click());
  await page.getByRole('button', { name: 'Lỗi 0' }).waitFor();
  await office.touch(page.getByRole('button', { name: 'Trình, ban hành' }).click());
  await page.getByText('Không còn phát hiện mức lỗi').waitFor();
  await office.look('submit');
  await office.touch(page.getByRole('button', { name: 'Trình lãnh đạo' }).click());
  await page.getByText(`Đã trình kế hoạch ${plan}`).waitFor();

  await director.go('/import');
  await director.shows('heading', 'Nhập kế hoạch');
  await director.touch(director.page.getByRole('listitem').filter({ hasText: 'chờ ban hành' }).getByRole('link').click());
  await director.touch(director.page.getByRole('button', { name: 'Ban hành' }).click());
  await director.touch(director.page.getByRole('dialog').getByLabel(/^Lý do ngoại lệ/).fill('Sản phẩm ghi ở nhiệm vụ'));
  await director.look('issue');
  await director.touch(director.page.getByRole('button', { name: 'Ký ngoại lệ và ban hành' }).click());
  await director.page.getByText(`Đã ban hành kế hoạch ${plan}`).waitFor();
  const touches = office.touches + director.touches;
  console.log(`  from the file to the issued plan: ${touches} interactions`);
  office.expect(`a plan is imported and issued in at most ${most_touches} interactions, not ${touches}`, touches <= most_touches);
}
