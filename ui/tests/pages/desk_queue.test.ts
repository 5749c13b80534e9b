// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { meant, pressed, type Standing } from '../../src/pages/desk/queue_keys';

const ids = ['a', 'b', 'c'];
const press = (keys: string, from: Standing = { at: 0, chosen: new Set() }) => [...keys].reduce((standing, key) => pressed(standing, key, ids) ?? standing, from);

test('j and k go, and stay inside', () => {
  expect(press('jjjj').at).toBe(2);
  expect(press('jk').at).toBe(0);
  expect(press('k').at).toBe(0);
  expect(pressed({ at: 0, chosen: new Set() }, 'q', ids)).toBeNull();
});

test('x chooses and goes on; what is chosen is meant, else the row one stands on', () => {
  expect(meant(press(''), ids)).toEqual(['a']);
  expect(meant(press('xjx'), ids)).toEqual(['a', 'c']);
  expect(meant(press('xkx'), ids)).toEqual(['b']);
  expect(meant({ at: 7, chosen: new Set(['gone']) }, ids)).toEqual(['c']);
  expect(meant(press('x'), [])).toEqual([]);
});

test('a takes all, and again none', () => {
  expect(press('a').chosen.size).toBe(3);
  expect(press('aa').chosen.size).toBe(0);
});
