// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody is urged by mail and reports from a phone by its link, without signing in: once, about that item alone, and nothing of the link is left behind.
// The office sees what became of all mail: one that failed is sent again to the address that was mended, one that came back is said to have.
import { agency, failed, firstDay, freePort, mailbox, smallPdf, Walker } from './harness.mjs';

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Everybody is urged by mail today, whatever day it is; one of them has no such mailbox. */
function prepare(run) {
  run('user', 'mail', 'chihm', '--mail', 'chihm@so.example.vn');
  run('user', 'mail', 'thocnv', '--mail', 'chan.thocnv@so.example.vn');
  run('ladder', 'set', '--rung', '-250 performer,head mail', '--as', 'namvv');
  const day = JSON.parse(run('urging', '--day', today(), '--format', 'json'));
  if (day.quiet) run('agency', 'days', '--year', today().slice(0, 4), '--worked', today(), '--as', 'namvv');
  run('urging', 'run');
}

async function reported(walker, link, place) {
  const { page } = walker;
  const [, item, secret] = /#(.+)\.(sauro_\w+)$/.exec(link);
  const asked = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.add(pathname);
  });
  await page.goto(link);
  await page.getByRole('form', { name: 'Cập nhật tiến độ' }).waitFor();
  walker.expect('the address bar does not tell it', (await page.evaluate(() => location.href)) === `${place.ui}/cap-nhat`);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByText('Đã báo cáo').waitFor();
  await walker.look('card');

  // With what proves it; all that is asked for is of this item.
  const amount = page.getByLabel(/^(Đã làm được bao nhiêu phần trăm|Làm thêm được|Đến nay đạt)/);
  await amount.fill('1');
  await page.getByLabel('Nội dung').fill('Đã làm xong phần việc ở hai xã');
  await page.locator('input[type="file"]').first().setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: smallPdf('Bien ban') });
  await page.getByText('bien-ban.pdf').waitFor();
  await walker.look('filled');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie]));
  walker.expect('its secret is kept nowhere', !kept.includes(secret));
  walker.expect('what was typed is kept', kept.includes('hai xã'));
  await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
  await page.getByText('Đã ghi nhận').waitFor();
  await walker.look('recorded');
  for (const path of asked) walker.expect(`it asks for its item alone: ${path}`, path === `/api/v1/item/${item}` || path === `/api/v1/item/${item}/report` || path.startsWith('/api/v1/upload/'));

  // The secret opens nothing else, and nothing a second time.
  const other = item === '2026.1' ? '2026.2' : '2026.1';
  for (const path of [`item/${other}`, 'mine', `item/${item}`]) {
    const answer = await fetch(`${place.ui}/api/v1/${path}`, { headers: { Authorization: `Bearer ${secret}` } });
    walker.expect(`${path} is refused: ${answer.status}`, answer.status === 401 || answer.status === 403);
  }
  await page.goto(link);
  await page.getByText('Liên kết này đã được dùng hoặc đã hết hạn').waitFor();
  walker.expect('nothing of the item is told', !(await page.locator('body').innerText()).includes(title));
  await walker.look('spent');
  await page.reload();
  await page.getByText('Hãy mở lại liên kết từ thư').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Open the link from the mail again').waitFor();
  await walker.look('missing');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();

  // From there to the item, by signing in.
  await page.goto(link);
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await firstDay(walker, 'chihm', place.oneTimePassword('chihm'));
  await walker.shows('heading', title);
  await page.getByText('Đã làm xong phần việc ở hai xã').first().waitFor();
  await page.getByText('bien-ban.pdf').first().waitFor();
}

async function office(walker, place) {
  const { page } = walker;
  await walker.go('/');
  await firstDay(walker, 'namvv', place.oneTimePassword('namvv'));
  await walker.shows('heading', 'Bàn văn phòng');
  await walker.go('/urging');
  await page.getByRole('link', { name: 'Thư', exact: true }).click();
  const table = page.getByRole('table', { name: 'Thư đôn đốc' });
  const head = table.locator('[data-notice$=".thocnv"]');
  const sent = table.locator('[data-notice$=".chihm"]');
  await head.getByText('không gửi được').waitFor();
  await head.getByText(/^\d{3} /).waitFor();
  await sent.getByText('đã gửi', { exact: true }).waitFor();
  walker.expect('what went out is not offered again', (await sent.getByRole('button', { name: /^Gửi lại/ }).count()) === 0);
  await walker.look('mails');

  // The address is mended, and it goes out.
  place.run('user', 'mail', 'thocnv', '--mail', 'thocnv@so.example.vn');
  await head.getByRole('button', { name: /^Gửi lại/ }).click();
  const asking = page.getByRole('dialog');
  await asking.getByText('Thư gửi tới địa chỉ hiện nay của người nhận').waitFor();
  await walker.look('again');
  await asking.getByRole('button', { name: 'Gửi lại' }).click();
  await head.getByText(/^(chờ gửi|đang gửi|đã gửi)$/).waitFor();

  // One came back, somebody said; what is no report is told so.
  await page.getByRole('button', { name: 'Ghi thư bị trả lại' }).click();
  await asking.locator('input[type="file"]').first().setInputFiles({ name: 'thu.eml', mimeType: 'message/rfc822', buffer: Buffer.from('Subject: xin nghi phep\r\n\r\nabc\r\n') });
  await asking.getByText('thu.eml').waitFor();
  await asking.getByRole('button', { name: 'Ghi lại' }).click();
  await asking.getByText(/không phải thư báo không gửi được/).waitFor();
  await walker.look('no-report');
  await page.keyboard.press('Escape');
  await sent.getByRole('button', { name: /bị trả lại$/ }).click();
  await asking.getByLabel('Vì sao').fill('hộp thư đầy, người nhận báo lại');
  await walker.look('came-back');
  await asking.getByRole('button', { name: 'Ghi lại' }).click();
  await sent.getByText('bị trả lại', { exact: true }).waitFor();
  await sent.getByText('hộp thư đầy').waitFor();

  // By how far they are.
  await page.getByLabel('Thư', { exact: true }).selectOption('bounced');
  await head.waitFor({ state: 'detached' });
  walker.expect('the address tells it', page.url().includes('stage=bounced'));
  await page.getByLabel('Thư', { exact: true }).selectOption('unknown');
  await page.getByText('Không có thư nào không rõ đã đi chưa').waitFor();
  await walker.look('none');
  // The audit trail has words for all of it.
  await walker.go('/audit?kind=mail.bounced');
  walker.expect('the kind has a name', /^Thư đôn đốc: bị trả lại$/.test(await page.getByRole('combobox', { name: 'Loại' }).inputValue()));
  await page.getByText('hộp thư đầy').first().waitFor();
}

export async function walk() {
  const post = await mailbox();
  const port = await freePort();
  const place = await agency({ port, prepare, words: [...post.words, '--site', `http://127.0.0.1:${port}`] });
  const phone = await Walker.begin('mail-link', place.ui, { size: 'phone' });
  const desk = await Walker.begin('mails', place.ui, { beside: phone });
  const wrong = [];
  try {
    const [text] = await post.comes('chihm@so.example.vn');
    const link = /http:\/\/127\.0\.0\.1:\d+\/cap-nhat#\S+/.exec(text)?.[0];
    if (!link) throw new Error(`no link in the mail: ${text}`);
    await reported(phone, link, place);
    await office(desk, place);
    await post.comes('thocnv@so.example.vn');
    await desk.go('/urging?part=mail&stage=sent');
    await desk.page.locator('[data-notice$=".thocnv"]').getByText('đã gửi', { exact: true }).waitFor();
  } catch (thrown) {
    await failed(thrown, phone, desk);
  }
  wrong.push(...(await desk.end()), ...(await phone.end()));
  await place.stop();
  post.stop();
  return wrong;
}
