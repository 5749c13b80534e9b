// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { around, least_days, moved, ticksOf, yearSpan, zoomed } from '../../src/pages/plan/span';

const year = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1) };
const day = 86_400_000;

test('a year is all of its days', () => {
  expect(yearSpan(2026)).toEqual(year);
});

test('zooming keeps the place under the pointer, within limits', () => {
  const half = zoomed(year, 0.5, 0);
  expect(half.from).toBe(year.from);
  expect(half.until - half.from).toBe((year.until - year.from) / 2);
  const narrow = zoomed(year, 0.0001);
  expect((narrow.until - narrow.from) / day).toBe(least_days);
});

test('it moves by a share of itself and goes to a day', () => {
  expect(moved(year, 0.5).from).toBe(year.from + (year.until - year.from) / 2);
  const there = around(year, '2026-11-29');
  expect((there.from + there.until) / 2).toBe(Date.parse('2026-11-29'));
});

test('months for a year, weeks for a quarter, days for a month', () => {
  expect(ticksOf(year, 700)).toHaveLength(12);
  expect(ticksOf({ from: year.from, until: Date.UTC(2026, 3, 1) }, 700).filter((tick) => !tick.month).length).toBeGreaterThan(10);
  expect(ticksOf({ from: year.from, until: Date.UTC(2026, 0, 22) }, 700).filter((tick) => !tick.month).length).toBeGreaterThan(18);
});
