// SPDX-License-Identifier: AGPL-3.0-or-later
// Contact sheets: each screen dark, in English, at 200 %, and dark on a phone, side by side in build/pictures/sheets/SCREEN.png for somebody to look at. What a machine
// can see fails: a screen wider than its window, what axe finds, a script that fails.
//   node tests/browser/sheets.mjs [SCREEN...]   by itself, or by make check-long; it is no walk
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agency, firstDay, isWider, pictures, sizes, violations, Walker } from './harness.mjs';

const folder = join(pictures, 'sheets');
const sample = fileURLToPath(new URL('../../samples/ke-hoach-so-nong-nghiep.docx', import.meta.url));

const variants = [
  { name: 'dark', colorScheme: 'dark', viewport: sizes.wide },
  { name: 'English', language: 'en', viewport: sizes.wide },
  { name: '200 %', viewport: { width: sizes.wide.width / 2, height: sizes.wide.height / 2 }, deviceScaleFactor: 2 },
  { name: 'dark, phone', colorScheme: 'dark', viewport: sizes.phone },
];
/** More of a long page says no more about it. */
const most_screenfuls = 3;

/** Who looks at which addresses, and what is there once all of it is; `over` the page stands a dialog, as high as the window. */
const screens = [
  { user: '', name: 'sign-in', address: '/', seen: 'form' },
  { user: '', name: 'mail-link', address: '/cap-nhat', seen: 'h1' },
  { user: 'chihm', name: 'my-work', address: '/my-work', seen: '[data-item]' },
  { user: 'chihm', name: 'report', address: '/my-work?report=2026.11', seen: 'form textarea' },
  { user: 'chihm', name: 'item', address: '/item/2026.11', seen: '[data-kind]' },
  { user: 'hapt', name: 'board', address: '/board', seen: '[data-item] [data-tone]' },
  { user: 'hapt', name: 'board-opened', address: '/board?of=tasks&status=open_overdue', seen: '[role=dialog] [data-item]', over: true },
  { user: 'namvv', name: 'plan', address: '/plan', seen: 'tr[data-at="3"]' },
  { user: 'namvv', name: 'timeline', address: '/plan?view=timeline', seen: 'tr[data-item]' },
  { user: 'namvv', name: 'compare', address: '/plan?view=versions', seen: 'tbody th' },
  { user: 'namvv', name: 'appendix', address: '/plan?view=appendix', seen: 'table' },
  { user: 'namvv', name: 'desk', address: '/desk', seen: 'tr[data-at="3"] [data-kind]' },
  { user: 'namvv', name: 'desk-obstacles', address: '/desk?part=obstacles', seen: '[data-item]' },
  { user: 'namvv', name: 'desk-amendments', address: '/desk?part=amendments&edit=2026.53', seen: 'form li input' },
  { user: 'namvv', name: 'desk-events', address: '/desk?part=events', seen: 'main form, main li' },
  { user: 'namvv', name: 'desk-outside', address: '/desk?part=outside', seen: 'form input' },
  { user: 'namvv', name: 'urging', address: '/urging', seen: '[data-group]' },
  { user: 'namvv', name: 'urging-items', address: '/urging?by=item', seen: 'tr[data-item]' },
  { user: 'namvv', name: 'ladder', address: '/urging?part=ladder', seen: 'tbody th' },
  { user: 'namvv', name: 'forecast', address: '/forecast', seen: 'canvas' },
  { user: 'namvv', name: 'workload', address: '/forecast?part=workload', seen: 'td[data-fill]' },
  { user: 'namvv', name: 'mails', address: '/urging?part=mail', seen: 'main select' },
  { user: 'namvv', name: 'critical-path', address: '/forecast?part=path', seen: 'main nav' },
  { user: 'namvv', name: 'councils', address: '/hoi-dong', seen: 'main h1 ~ *, main button' },
  { user: 'namvv', name: 'appoint', address: '/hoi-dong?do=appoint', seen: 'fieldset input' },
  { user: 'namvv', name: 'research', address: '/nhiem-vu-khcn?do=propose', seen: '[role=dialog] textarea', over: true },
  { user: 'namvv', name: 'enter', address: '/nhiem-vu-khcn?do=enter', seen: '[role=dialog] textarea', over: true },
  { user: 'namvv', name: 'task', address: '/nhiem-vu-khcn/nv1', seen: '[data-record]' },
  { user: 'namvv', name: 'meetings', address: '/hoi-nghi?open=hn1', seen: '[data-record]' },
  { user: 'namvv', name: 'approvals', address: '/trinh-duyet', seen: '[data-record]' },
  { user: 'namvv', name: 'rounds', address: '/dot-dang-ky', seen: '[data-record]' },
  { user: 'namvv', name: 'procedures', address: '/quy-trinh', seen: '[data-record]' },
  { user: 'namvv', name: 'documents', address: '/documents', seen: '[data-document]' },
  { user: 'namvv', name: 'forms', address: '/documents?part=forms', seen: '[data-form]' },
  { user: 'namvv', name: 'form', address: '/documents?part=forms&form=periodic-report', seen: 'textarea' },
  { user: 'namvv', name: 'document', address: '/document/2026.BC.14', seen: 'dl' },
  { user: 'namvv', name: 'compose', address: '/compose?form=periodic-report&plan=2026&period=2026-H1&receiver=bo', seen: 'iframe[data-drawn=true]' },
  { user: 'namvv', name: 'import', address: '/import', seen: 'input[type=file]' },
  { user: 'namvv', name: 'sheet', address: '/nhap-bang', seen: 'input[type=file]' },
  { user: 'namvv', name: 'studio', address: '', seen: '[data-cell]' },
  { user: 'namvv', name: 'account', address: '/account', seen: 'section' },
  { user: 'namvv', name: 'help', address: '/help', seen: '[role=tabpanel]' },
  { user: 'quantri', name: 'organisation', address: '/organisation', seen: 'tbody tr' },
  { user: 'new', name: 'set-up', address: '/set-up', seen: 'textarea' },
];

/** What the year of the sample agency has not: what is done in the services below the programmes. */
const done = [
  ['research', 'enter', 'nv1', '--title', 'Nghiên cứu chọn tạo giống lúa chịu mặn, năng suất cao thích ứng với biến đổi khí hậu cho vùng ven biển của tỉnh', '--host', 'Viện Cây lương thực', '--principal', 'TS. Trần Thị Lúa', '--from', '1/6/2025', '--until', '31/5/2027', '--document', '12/HĐ-KHCN'],
  ['meeting', 'plan', 'hn1', '--kind', 'transfer', '--title', 'Hội nghị chuyển giao tiến bộ kỹ thuật canh tác lúa chịu mặn theo hướng giảm phát thải cho các xã ven biển của tỉnh', '--day', '12/11/2026', '--time', '8 giờ 00', '--place', 'Hội trường Trung tâm Khuyến nông', '--about', 'research/nv1', '--agenda', 'Khai mạc', '--agenda', 'Thảo luận', '--invited', 'UBND các xã ven biển'],
  ['meeting', 'plan', 'hn2', '--kind', 'workshop', '--title', 'Hội thảo liên kết tiêu thụ nông sản', '--day', '5/9/2026'],
  ['meeting', 'hold', 'hn2', '--attended', '120', '--minutes', '3/BB-SNN', '--product', 'Biên bản ghi nhớ với 04 doanh nghiệp'],
  ['meeting', 'plan', 'hn3', '--kind', 'training', '--title', 'Lớp tập huấn cập nhật tiến độ', '--day', '10/12/2026'],
  ['approval', 'begin', 'td1', '--title', 'Danh mục nhiệm vụ khoa học và công nghệ cấp tỉnh thực hiện năm 2027, đợt 1', '--body', 'Lãnh đạo Sở', '--body', 'Hội đồng khoa học, công nghệ và đổi mới sáng tạo tỉnh', '--body', 'UBND tỉnh', '--about', 'research/nv1'],
  ['approval', 'send', 'td1', '--document', '15/TTr-VP', '--day', '2/11/2026'],
  ['approval', 'decide', 'td1', '--verdict', 'approved', '--document', '20/TB-SNN', '--day', '5/11/2026'],
  ['approval', 'send', 'td1', '--document', '22/TTr-SNN', '--day', '9/11/2026'],
  ['approval', 'begin', 'td2', '--title', 'Điều chỉnh dự toán mua sắm năm 2026', '--body', 'Lãnh đạo Sở', '--body', 'Sở Tài chính'],
  ['approval', 'send', 'td2', '--document', '31/TTr-KHTC', '--day', '2/11/2026'],
  ['approval', 'decide', 'td2', '--verdict', 'returned', '--text', 'Làm rõ nguồn', '--document', '33/TB-SNN', '--day', '6/11/2026'],
  ['round', 'open', 'dk1', '--title', 'Đăng ký, đề xuất nhiệm vụ khoa học, công nghệ và đổi mới sáng tạo cấp tỉnh thực hiện từ năm 2027', '--day', '1/11/2026', '--until', '20/11/2026', '--document', '110/SNN-KHTC', ...['UBND xã Đại Ngàn', 'UBND xã Cửa Biển', 'Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Chi cục Thủy lợi'].flatMap((body) => ['--body', body])],
  ['round', 'answer', 'dk1', '--body', 'Sở Y tế', '--count', '2', '--document', '41/SYT-KHTC', '--text', 'Đăng ký 02 nhiệm vụ về an toàn thực phẩm nông sản', '--day', '15/11/2026'],
  ['round', 'answer', 'dk1', '--body', 'UBND xã Cửa Biển', '--count', '1', '--day', '16/11/2026'],
  ['procedure', 'begin', 'qt1', '--template', 'procurement', '--title', 'Mua sắm thiết bị phân tích chất lượng đất, nước phục vụ quan trắc môi trường nông nghiệp', '--day', '5/10/2026'],
  ['procedure', 'step', 'qt1', '--document', '5/TTr-KHTC', '--day', '22/10/2026'],
  ['procedure', 'begin', 'qt2', '--template', 'regulation', '--title', 'Xây dựng quy chế làm việc', '--day', '27/11/2026'],
];

/** Signed in: what a browser keeps of it. */
async function session(first, place, user) {
  const walker = await Walker.begin('sheets', place.ui, { beside: first });
  await walker.go('/account');
  await firstDay(walker, user, place.oneTimePassword(user));
  await walker.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
  const kept = await walker.context.storageState();
  // The draft of a plan, which the studio shows.
  let draft = '';
  if (user === 'namvv') {
    await walker.go('/import');
    await walker.page.getByLabel('Tệp kế hoạch').setInputFiles(sample);
    await walker.page.getByRole('button', { name: 'Nhập với mã này' }).click();
    await walker.page.locator('[data-cell]').first().waitFor();
    draft = new URL(walker.page.url()).pathname;
  }
  await walker.end();
  return { kept, draft };
}

async function shown(browser, place, screen, { kept, draft }, variant) {
  const { name, language, ...options } = variant;
  const wrong = [];
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce', ...options, ...(kept ? { storageState: kept } : {}) });
  if (language) await context.addInitScript((one) => localStorage.setItem('sauro.language', one), language);
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(`a script failed: ${error.message}`));
  await page.goto(place.ui + (screen.address || draft));
  await page.locator(screen.seen).first().waitFor({ state: 'attached', timeout: 20_000 }).catch(() => wrong.push(`there is no ${screen.seen}`));
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
  wrong.push(...(await violations(page)).map((one) => `axe: ${one}`));
  if (await isWider(page)) wrong.push('wider than the screen');
  const height = Math.min(await page.evaluate('document.documentElement.scrollHeight'), (screen.over ? 1 : most_screenfuls) * options.viewport.height);
  const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: options.viewport.width, height } });
  await context.close();
  return { name, picture, width: options.viewport.width * (options.deviceScaleFactor ?? 1), wrong: wrong.map((one) => `${screen.name}, ${name}: ${one}`) };
}

async function sheet(browser, name, cells) {
  const page = await browser.newPage({ viewport: { width: 2 * sizes.wide.width + 72, height: 900 } });
  const figures = cells.map((one) => `<figure><figcaption>${name}: ${one.name}</figcaption><img width="${one.width}" src="data:image/png;base64,${one.picture.toString('base64')}"></figure>`);
  await page.setContent(`<style>body{margin:24px;background:#888;display:grid;grid-template-columns:auto auto;gap:24px;justify-content:start;align-items:start;font:600 20px sans-serif}figure{margin:0}img{display:block}figcaption{padding-bottom:6px}</style>${figures.join('')}`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}

const asked = process.argv.slice(2);
const chosen = screens.filter((one) => asked.length === 0 || asked.includes(one.name));
mkdirSync(folder, { recursive: true });
let wrong = 0;
let place = await agency();
const first = await Walker.begin('sheets', place.ui);
try {
  place.run('user', 'set', 'quantri', '--name', 'Trần Văn Quản', '--role', 'administrator');
  for (const words of done) place.run(...words, '--as', 'namvv');
  const sessions = new Map([['', {}]]);
  for (const screen of chosen) {
    if (screen.user === 'new') {
      // An agency on its first day.
      await place.stop();
      place = await agency({ empty: true });
      sessions.set('new', await session(first, place, 'quantri'));
    }
    if (!sessions.has(screen.user)) sessions.set(screen.user, await session(first, place, screen.user));
    const cells = [];
    for (const variant of variants) cells.push(await shown(first.browser, place, screen, sessions.get(screen.user), variant));
    await sheet(first.browser, screen.name, cells);
    const found = cells.flatMap((one) => one.wrong);
    console.log(`${found.length === 0 ? 'ok' : 'FAILED'} ${screen.name}`);
    for (const one of found) console.log(`  ${one}`);
    wrong += found.length;
  }
} finally {
  await first.end();
  await place.stop();
}
process.exit(wrong > 0 ? 1 : 0);
