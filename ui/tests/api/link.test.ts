// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, expect, test, vi } from 'vitest';

const secret = `sauro_${'0a'.repeat(32)}`;

afterEach(() => {
  vi.resetModules();
  history.replaceState(null, '', '/');
});

test('a link is an item and a secret; what has no secret is none', async () => {
  const { linkIn } = await import('../../src/api/link');
  expect(linkIn(`#2026.7.${secret}`)).toEqual({ item: '2026.7', secret });
  expect(linkIn(`#2026-bs.12.3.${secret}`)).toEqual({ item: '2026-bs.12.3', secret });
  for (const hash of ['', '#', '#2026.7', `#${secret}`, `#.${secret}`, '#2026.7.sauro_', '#2026.7.abc']) expect(linkIn(hash)).toBeNull();
});

test('what was taken stands in no address any more, and acts for whoever asks', async () => {
  const { authorization, isByLink, takeLink } = await import('../../src/api/link');
  expect(authorization()).toEqual({});
  history.replaceState(null, '', `/cap-nhat#2026.7.${secret}`);
  const before = history.length;
  expect(takeLink()).toEqual({ item: '2026.7', secret });
  expect(location.href).not.toContain('sauro_');
  expect(history.length).toBe(before);
  expect([isByLink(), authorization()]).toEqual([true, { Authorization: `Bearer ${secret}` }]);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(secret);
});

test('an address that is no link is cleared too, and opens nothing', async () => {
  const { isByLink, takeLink } = await import('../../src/api/link');
  history.replaceState(null, '', '/cap-nhat#2026.7');
  expect([takeLink(), isByLink(), location.hash]).toEqual([null, false, '']);
});
