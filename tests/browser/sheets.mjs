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
