// SPDX-License-Identifier: AGPL-3.0-or-later
// What every walk needs: a server on a fresh demo folder, a browser that may reach nothing else, and a check of what it shows.
//   SAURO=build/release/src/sauro   the program; sauro-serve stands beside it
//   UI_ADDRESS=server               the program serves the interface itself; an address: it stands there; by default ui_server.mjs serves ui/dist
//   CHROMIUM=/usr/bin/chromium, PYTHON=/usr/bin/python3 (with aiosmtpd, for mail)
import { execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { serveUi } from './ui_server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const from_ui = createRequire(join(root, 'ui/package.json'));
const { chromium } = from_ui('playwright-core');
const axe = readFileSync(from_ui.resolve('axe-core/axe.min.js'), 'utf8');
const program = resolve(root, process.env.SAURO ?? 'build/release/src/sauro');
export const pictures = join(root, 'build/pictures');

export const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** A wide screen at 400 %: nothing is to be scrolled sideways (WCAG 1.4.10). */
const magnified = { width: 320, height: 640 };

/**
 * A server on a demo agency (or on one that has nothing but its administrator), with sample users at the door or without, and the address of the interface in front of it.
 * Of an agency that begins its administrator must turn the second factor on, as by default; the demo's people need none.
 * `prepare` is done on its data before it begins; `words` are further ones for it; at `port` the interface is to be found, where that must be known before.
 */
export async function agency({ empty = false, samples = false, prepare = () => {}, words = [], port = 0 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-walk-'));
  const data = join(folder, 'data');
  const run = (...words) => execFileSync(program, [...words, '--data', data], { encoding: 'utf8' });
  if (empty) run('user', 'set', 'quantri', '--name', 'Trần Văn Quản', '--role', 'administrator');
  else execFileSync(program, ['demo', data], { stdio: 'ignore' });
  prepare(run);
  const given = process.env.UI_ADDRESS ?? '';
  // Who is urged, and when, is the walk's: the server urges nobody by itself.
  const server = spawn(program, ['serve', '--data', data, '--port', given === 'server' ? String(port) : '0', '--log', 'off', '--urge-hour', '24', ...(empty ? [] : ['--second-factor', 'none']), ...words, ...(samples ? ['--demo', 'on'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((told, failed) => {
    let said = '';
    server.stdout.on('data', (bytes) => {
      said += bytes;
      const found = /https?:\/\/\S+/.exec(said);
      if (found) told(found[0]);
    });
    server.on('exit', (code) => failed(new Error(`the server ended: ${code}`)));
  });
  const ui = given ? { address: given === 'server' ? address : given, close: () => {} } : await serveUi(address, port);
  return {
    ui: ui.address,
    /** The program on its data, as whoever keeps the folder runs it. */
    run,
    /** A one-time password, as whoever keeps the folder gives it. */
    oneTimePassword: (user) => run('account', 'reset', user).trim().split('\n').at(-1).trim(),
    async stop() {
      ui.close();
      const ended = new Promise((done) => server.once('exit', done));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nothing listens at. */
export function freePort() {
  return new Promise((told) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => told(port));
    });
  });
}

/** A mail server that keeps what it gets (tests/doors/outside/sink.py). */
export async function mailbox() {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-mail-'));
  const server = spawn(process.env.PYTHON ?? '/usr/bin/python3', [join(root, 'tests/doors/outside/sink.py'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((told, failed) => {
    server.stdout.once('data', (bytes) => told(Number(String(bytes))));
    server.once('exit', (code) => failed(new Error(`the mail server ended: ${code}`)));
  });
  /** The texts of all mails to an address. */
  const textsTo = (address) =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((mail) => mail.startsWith(`X-Rcpt: ${address}\r\n`))
      .map((mail) => Buffer.from(/Transfer-Encoding: base64\r\n(?:.+\r\n)*\r\n([^-]*)/.exec(mail)?.[1] ?? '', 'base64').toString('utf8'));
  return {
    words: ['--mail-server', `smtp://127.0.0.1:${port}`, '--mail-tls', 'off', '--mail-from', 'vanphong@so.example.vn'],
    /** Waits for it: mail goes out every minute. */
    async comes(address) {
      const most_seconds = 90;
      for (let waited = 0; waited < most_seconds; ++waited) {
        const texts = textsTo(address);
        if (texts.length > 0) return texts;
        await new Promise((next) => setTimeout(next, 1000));
      }
      throw new Error(`no mail came to ${address}`);
    },
    stop() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Until the screen has followed what was done to it, and colours have come to rest: on a busy machine they may still be on their way. */
const rest = (page) =>
  page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)))).then(() => Promise.all(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished.catch(() => {})))));

/** What axe finds. A notice may fade away while it looks: what it does not find a second time was on its way, and is no fault. */
export async function violations(page) {
  const look = async () => {
    await rest(page);
    return page.evaluate(`${axe}; axe.run({ resultTypes: ['violations'] }).then((told) => told.violations.map((one) => one.id + ': ' + one.nodes.slice(0, 4).map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(', ')))`);
  };
  const found = await look();
  if (found.length === 0) return found;
  await page.waitForTimeout(500);
  return look();
}

/** Whether one would have to scroll sideways, for good: what moves while the window changes its size is given a moment. */
export const isWider = (page) =>
  page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, { timeout: 1500 }).then(
    () => false,
    () => true,
  );

/** A browser in which every request to elsewhere, every refusal of the policy and every error of a script is remembered. */
export class Walker {
  constructor(name, ui) {
    this.name = name;
    this.ui = ui;
    this.wrong = [];
    this.touches = 0;
    this.expected = [];
  }

  /** `beside` another walker it is a session of its own in the same browser, which that walker ends. */
  static async begin(name, ui, { size = 'wide', scheme = 'light', beside = null } = {}) {
    const walker = new Walker(name, ui);
    walker.shares = beside !== null;
    walker.browser = beside?.browser ?? (await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] }));
    walker.context = await walker.browser.newContext({ viewport: sizes[size], colorScheme: scheme, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', acceptDownloads: true });
    walker.page = await walker.context.newPage();
    walker.page.setDefaultTimeout(10_000);
    const host = new URL(ui).host;
    walker.context.on('request', (asked) => {
      const at = new URL(asked.url());
      if (!['blob:', 'data:'].includes(at.protocol) && at.host !== host) walker.wrong.push(`a request to the outside: ${asked.url()}`);
    });
    walker.page.on('pageerror', (error) => walker.wrong.push(`a script failed: ${error.message}`));
    walker.page.on('console', (line) => {
      if (line.type() !== 'error') return;
      // The browser itself writes down every refusal; those that belong to the walk are named before.
      if (/status of (401|4\d\d|503)|ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(line.text())) return;
      walker.wrong.push(`on the console: ${line.text()}`);
    });
    return walker;
  }

  go(path) {
    return this.page.goto(this.ui + path);
  }

  /** One interaction of a person: counted. */
  async touch(what) {
    this.touches += 1;
    await what;
  }

  /** In words, for what is looked for by its role and name. */
  see(role, name) {
    return this.page.getByRole(role, { name }).first();
  }

  async shows(role, name) {
    await this.see(role, name).waitFor({ state: 'visible' });
  }

  expect(what, holds) {
    if (!holds) this.wrong.push(`not so: ${what}`);
  }

  /** By the keyboard alone: Tab until what has the focus is called so, then the key. */
  async press(name, key = 'Enter') {
    const most_stops = 80;
    for (let stops = 0; stops < most_stops; ++stops) {
      await this.page.keyboard.press('Tab');
      const called = await this.page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
      });
      if (!name.test(called.trim())) continue;
      // Whoever goes by the keyboard sees where they are.
      const seen = await this.page.evaluate(() => {
        const look = getComputedStyle(document.activeElement);
        return look.outlineStyle !== 'none' || look.boxShadow !== 'none' || document.activeElement.matches('input, textarea');
      });
      this.expect(`the focus on "${called.trim()}" is seen`, seen);
      return key && this.page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not come to ${name}`);
  }

  /** Looks at what is shown: axe in light and dark, a picture at both sizes. */
  async look(state) {
    // A whole look is what takes a walk's time: at each change two of the four, in turn; all of them with SAURO_LOOKS=all (make check-long).
    this.looks = (this.looks ?? 0) + 1;
    const isSeen = (scheme, size) => process.env.SAURO_LOOKS === 'all' || ((scheme === 'dark') !== (size === 'phone')) === (this.looks % 2 === 0);
    const before = this.page.viewportSize();
    mkdirSync(pictures, { recursive: true });
    for (const scheme of ['light', 'dark']) {
      await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await this.page.waitForFunction((wanted) => document.documentElement.dataset.mantineColorScheme === wanted, scheme);
      for (const [size, viewport] of Object.entries(sizes)) {
        if (!isSeen(scheme, size)) continue;
        await this.page.setViewportSize(viewport);
        await this.page.waitForTimeout(250);
        const found = await violations(this.page);
        for (const one of found) this.wrong.push(`axe, ${state}, ${scheme}, ${size}: ${one}`);
        if (scheme === 'light') {
          if (await isWider(this.page)) this.wrong.push(`${state}, ${size}: wider than the screen`);
        }
        await this.page.screenshot({ path: join(pictures, `${this.name}-${state}-${size}${scheme === 'dark' ? '-dark' : ''}.png`) });
      }
    }
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    await this.page.setViewportSize(magnified);
    await this.page.waitForTimeout(100);
    if (await isWider(this.page)) this.wrong.push(`${state}: wider than the screen at 400 %`);
    await this.page.setViewportSize(before);
    // What is drawn otherwise on a phone is drawn anew, before anybody clicks on it.
    await rest(this.page);
  }

  async end() {
    await (this.shares ? this.context : this.browser).close();
    return this.wrong;
  }
}

/** What was thrown is wrong; how it looked then is left beside the other pictures. */
export async function failed(thrown, ...walkers) {
  for (const one of walkers) await one.page.screenshot({ path: join(pictures, `${one.name}-failed.png`) }).catch(() => {});
  walkers[0].wrong.push(String(thrown.stack ?? thrown));
}

/** Signs in by a one-time password and changes it, as on the first day. */
export async function firstDay(walker, user, oneTime, password = 'con trâu đi trước cái cày') {
  const { page } = walker;
  await page.getByLabel('Mã người dùng').fill(user);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(oneTime);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  return password;
}

/** Somebody else at work, without a browser: does one thing under their own session. */
export async function as(ui, user, oneTime, action, input, password = 'con trâu đi trước cái cày') {
  const cookies = new Map();
  const post = async (path, body) => {
    const answer = await fetch(`${ui}/api/v1/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      cookies.set(name, value);
    }
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  await post('account/sign-in', { user, password: oneTime });
  await post('account/password', { old: oneTime, new: password });
  return action ? post(action, input) : post;
}

/** What an authenticator app shows (RFC 6238: SHA-1, 30 s, 6 figures). */
export function codeOf(secret, step = Math.floor(Date.now() / 30_000)) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/=/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(time).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** One page with a line of words: the least that is a .pdf. */
export function smallPdf(line) {
  const words = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET`;
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = parts.map((part, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${part}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  text += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A .zip of what is stored as it is. */
export function stored(files) {
  const parts = [], index = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text), title = Buffer.from(name), same = Buffer.alloc(26);
    same.writeUInt16LE(20, 0);
    same.writeUInt16LE(0x0800, 2);
    same.writeUInt32LE(crc32(bytes), 10);
    same.writeUInt32LE(bytes.length, 14);
    same.writeUInt32LE(bytes.length, 18);
    same.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), same, title, bytes);
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), same, tail, title);
    at += 30 + title.length + bytes.length;
  }
  const list = Buffer.concat(index), end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** A cell of a sheet: a word or a number. */
export const cell = (name, value) => (typeof value === 'number' ? `<c r="${name}"><v>${value}</v></c>` : `<c r="${name}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`);

/** Rows of words as a workbook. */
export function workbook(name, rows) {
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => (value === '' ? '' : cell(`${String.fromCharCode(65 + column)}${at + 1}`, value))).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', of = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', packed = 'http://schemas.openxmlformats.org/package/2006';
  return stored({
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${of}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${of}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${of}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}
