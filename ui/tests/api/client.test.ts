// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, expect, test, vi } from 'vitest';

const asked: Request[] = [];
let answers: Response[] = [];

vi.stubGlobal('fetch', (input: Request | string, init?: RequestInit) => {
  asked.push(input instanceof Request ? input : new Request(new URL(input, 'http://here'), init));
  const next = answers.shift();
  return next ? Promise.resolve(next) : Promise.reject(new TypeError('failed to fetch'));
});
// Paths alone are no addresses outside a browser.
const { Request: Plain } = globalThis;
vi.stubGlobal('Request', class extends Plain {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, 'http://here') : input, init);
  }
});

const { actOnItem } = await import('../../src/api/actions');
const { problemOf } = await import('../../src/api/problem');
const { setLanguage } = await import('../../src/api/text');

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
const receipt = () => json(200, { facts: [{ number: 7, kind: 'item.progress', subject: 'item/2026.4' }] });
const key = (at: number) => asked[at]?.headers.get('Idempotency-Key');

afterEach(() => {
  asked.length = 0;
  answers = [];
  setLanguage('vi');
});

test('what was not answered is sent again under the same key, other words under another', async () => {
  answers = [];
  await expect(actOnItem('report', '2026.4', { percent: 40 })).rejects.toMatchObject({ status: 0 });
  answers = [receipt(), receipt(), receipt()];
  await actOnItem('report', '2026.4', { percent: 40 });
  await actOnItem('report', '2026.4', { percent: 60 });
  expect(key(1)).toBe(key(0));
  expect(key(2)).not.toBe(key(0));
  // Recorded once, the same words are said anew.
  await actOnItem('report', '2026.4', { percent: 40 });
  expect(key(3)).not.toBe(key(0));
});

test('an edit goes against the version that was looked at, in the language of who asks', async () => {
  answers = [receipt()];
  setLanguage('en');
  await actOnItem('confirm', '2026.4', {}, '"453-003a"');
  expect(asked[0]?.headers.get('If-Match')).toBe('"453-003a"');
  expect(asked[0]?.headers.get('Accept-Language')).toBe('en');
  expect(new URL(asked[0]?.url ?? '').pathname).toBe('/api/v1/item/2026.4/confirm');
});

test('a refusal is thrown with its words and name', async () => {
  answers = [json(409, { type: '/api/problems/close.below-quantity', title: 'còn thiếu 2', status: 409, code: 'close.below-quantity', instance: 'urn:request:ab-1' })];
  const thrown = problemOf(await actOnItem('close', '2026.4', {}).catch((error: unknown) => error));
  expect(thrown).toMatchObject({ status: 409, code: 'close.below-quantity', message: 'còn thiếu 2', request: 'ab-1', isConflict: false });
});

test('who else has changed it is told apart', async () => {
  answers = [json(412, { title: 'người khác vừa sửa', code: 'http.changed' })];
  const thrown = problemOf(await actOnItem('edit', '2026.4', { title: 'x' }, '"1-a"').catch((error: unknown) => error));
  expect(thrown.isConflict).toBe(true);
});
