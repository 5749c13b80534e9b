// SPDX-License-Identifier: AGPL-3.0-or-later
// An update that came back: a specialist reports with evidence, the head returns it by the keyboard, the reason stands where the specialist looks, it is mended,
// the head and the office confirm; the board, open all the while, follows by itself.
import { failed, firstDay, smallPdf, Walker } from './harness.mjs';

const item = '2026.55';
const name = 'Sơ kết, đề xuất nhân rộng';
const reason = 'Báo cáo chưa có chữ ký của lãnh đạo đơn vị, thiếu phụ lục số liệu theo xã';
const file = (called) => ({ name: called, mimeType: 'application/pdf', buffer: smallPdf('Bao cao so ket') });

/** The figures by status: { tasks: { open_overdue: 3, … }, steps: … }. */
const figures = (page) =>
  page.getByRole('table', { name: 'Số liệu theo tình trạng' }).evaluate((table) => {
    const names = ['all', 'done_on_time', 'done_late', 'open_in_time', 'open_overdue', 'waiting', 'no_deadline'];
    const number = (cell) => Number(/(\d[\d.]*)$/.exec(cell.innerText.trim())[1].replace(/\./g, ''));
    return Object.fromEntries([...table.querySelectorAll('tbody tr')].map((row) => [row.dataset.of, Object.fromEntries(names.map((one, at) => [one, number(row.querySelectorAll('td')[at])]))]));
  });

/** What is otherwise, as "steps.done_late +1". */
const moved = (before, after) =>
  Object.entries(after).flatMap(([of, counts]) => Object.entries(counts).map(([one, count]) => [`${of}.${one}`, count - before[of][one]])).filter(([, by]) => by !== 0).map(([one, by]) => `${one} ${by > 0 ? '+' : ''}${by}`);

async function report(specialist, text, called) {
  const { page } = specialist;
  const line = page.locator(`[data-item="${item}"]`);
  await line.getByRole('button', { name: /^Cập nhật/ }).click();
  await page.getByLabel('Làm thêm được').fill('1');
  await page.getByLabel('Nội dung', { exact: true }).fill(text);
  await line.locator('input[type=file]').first().setInputFiles(file(called));
  await line.getByText(called).waitFor();
  await page.getByLabel('Việc này đã hoàn thành').check();
}

export async function walk({ ui, oneTimePassword }) {
  const specialist = await Walker.begin('returned', ui, { size: 'phone' });
  const others = [];
  const arrive = async (called, user, address) => {
    const walker = await Walker.begin(called, ui, { beside: specialist });
    others.push(walker);
    await walker.go(address);
    await firstDay(walker, user, oneTimePassword(user));
    await walker.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
    return walker;
  };
  try {
    const { page } = specialist;
    const board = await arrive('returned-board', 'hapt', '/board');
    await board.page.getByText('nhiệm vụ, chỉ tiêu quá hạn', { exact: true }).waitFor();
    const before = await figures(board.page);
    const shown = await board.page.locator('tr[data-of]').evaluateAll((rows) => rows.map((row) => row.innerText).join());

    await specialist.go('/my-work');
    await firstDay(specialist, 'chihm', oneTimePassword('chihm'));
    await page.locator(`[data-item="${item}"]`).waitFor();
    await report(specialist, 'Đã sơ kết, gửi báo cáo', 'bao-cao-so-ket.pdf');
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByText('Đã ghi cập nhật').waitFor();

    // The head: opens, reads, returns with a reason, by the keyboard alone.
    const head = await arrive('returned-head', 'thocnv', '/my-work');
    const waiting = head.page.getByRole('region', { name: 'Chờ ý kiến của bạn' });
    await waiting.locator(`[data-item="${item}"]`).waitFor();
    await head.press(new RegExp(`^Xem: ${name}`));
    await waiting.getByRole('button', { name: 'bao-cao-so-ket.pdf' }).waitFor();
    await head.press(/^Lý do, ý kiến/, '');
    await head.page.keyboard.type(reason);
    await head.press(/^Trả lại$/);
    await head.page.getByText('Đã trả lại').waitFor();
    await waiting.locator(`[data-item="${item}"]`).waitFor({ state: 'detached' });

    // The specialist sees that, and why, where they look: the list, the item, the form.
    const line = page.locator(`[data-item="${item}"]`);
    await line.getByText('Bị trả lại').waitFor();
    await line.getByText(reason).waitFor();
    await line.getByText('0/1 báo cáo').waitFor();
    await specialist.look('my-work');
    await line.getByRole('link').first().click();
    await specialist.shows('heading', name);
    await page.getByText(reason).first().waitFor();
    await page.getByRole('button', { name: 'bao-cao-so-ket.pdf' }).first().waitFor();
    await specialist.look('item');
    specialist.expect('what came back does not count', moved(before, await figures(board.page)).length === 0);

    // Mended: the reason has had its day.
    await page.goBack();
    await report(specialist, 'Đã ký, bổ sung phụ lục số liệu theo xã', 'bao-cao-so-ket-da-ky.pdf');
    await specialist.look('mending');
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByText('Đã ghi cập nhật').first().waitFor();
    await line.getByText('đã báo hoàn thành').waitFor();
    await line.getByText(reason).waitFor({ state: 'detached' });

    await waiting.locator(`[data-item="${item}"]`).waitFor();
    await head.press(new RegExp(`^Xem: ${name}`));
    await waiting.getByRole('button', { name: 'bao-cao-so-ket-da-ky.pdf' }).waitFor();
    await head.press(/^Xác nhận$/);
    await head.page.getByText('Đã xác nhận', { exact: true }).waitFor();
    specialist.expect('the head’s word alone does not close it', moved(before, await figures(board.page)).length === 0);

    // The office, by its key.
    const office = await arrive('returned-office', 'namvv', '/desk');
    const row = office.page.locator(`tr[data-item="${item}"]`);
    await row.getByRole('button', { name: 'bao-cao-so-ket-da-ky.pdf' }).waitFor();
    office.expect('what was returned does not wait again', (await row.getByRole('button', { name: 'bao-cao-so-ket.pdf' }).count()) === 0);
    await row.focus();
    await office.page.keyboard.press('c');
    await office.page.getByText('Đã xác nhận 1 việc').waitFor();
    await row.waitFor({ state: 'detached' });

    // It leaves the list of who did it; the board counts it as done.
    await line.waitFor({ state: 'detached' });
    await board.page.waitForFunction((was) => [...document.querySelectorAll('tr[data-of]')].map((row) => row.innerText).join() !== was, shown);
    const by = moved(before, await figures(board.page));
    board.expect(`one is open no more and is done: ${by.join(', ')}`, by.length === 2 && by.some((one) => /\.done_\w+ \+1$/.test(one)) && by.some((one) => /\.open_\w+ -1$/.test(one)));

    // The item tells all of it.
    await specialist.go(`/item/${item}`);
    await page.getByText(/^Hoàn thành (đúng hạn|muộn)/).first().waitFor();
    for (const words of ['Trưởng đơn vị trả lại', 'Trưởng đơn vị xác nhận', 'Văn phòng xác nhận']) await page.getByText(words).first().waitFor();
    await specialist.look('closed');
  } catch (thrown) {
    await failed(thrown, specialist, ...others);
  }
  const wrong = [];
  for (const one of [...others, specialist]) wrong.push(...(await one.end()));
  return wrong;
}
