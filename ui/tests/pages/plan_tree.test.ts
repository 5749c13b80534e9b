// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { ItemLine, PlanWindow, TreePlace } from '../../src/api/kinds';
import { askedBy, filterIn, no_filter } from '../../src/pages/plan/filters';
import { rowsIn, turn, unfolded } from '../../src/pages/plan/tree';
import { pagesOf } from '../../src/pages/plan/windows';

test('a row is a line and its place', () => {
  const answer = { items: [{ id: 'a' }, { id: 'b' }] as ItemLine[], tree: [{ depth: 0 }, { depth: 1 }] as TreePlace[] } as PlanWindow;
  expect(rowsIn(answer).map((row) => [row.line.id, row.place.depth])).toEqual([['a', 0], ['b', 1]]);
});

test('a line is turned, and turned back', () => {
  const once = turn(unfolded, 'a');
  expect(once).toEqual({ all: false, turned: ['a'] });
  expect(turn(turn(once, 'b'), 'a').turned).toEqual(['b']);
});

test('so many lines are turned as an address has room for', () => {
  let folding = unfolded;
  for (let at = 0; at < 1000; ++at) folding = turn(folding, `2026.${at}`);
  expect(folding.turned.map((id) => `&turned=${id}`).join('').length).toBeLessThan(6000);
  expect(folding.turned.at(-1)).toBe('2026.999');
});

test('the server is asked by what the address says', () => {
  expect(askedBy(no_filter)).toEqual({});
  expect(askedBy(filterIn(new URLSearchParams('words=+hop+&unit=u1&status=open_overdue&kind=step&blocked=1&never=1')))).toEqual({ words: 'hop', unit: 'u1', status: ['open_overdue'], kind: ['step'], blocked: true, never: true });
});

test('pages are those in sight, and the next a little before it is reached', () => {
  expect(pagesOf(0, 30)).toEqual([0]);
  expect(pagesOf(60, 95)).toEqual([0, 1]);
  expect(pagesOf(29_960, 29_999)).toEqual([299, 300]);
});
