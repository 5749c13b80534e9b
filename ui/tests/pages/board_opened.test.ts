// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Counts, ItemLine } from '../../src/api/kinds';
import { countedOf, filterOf, heatOf, monthsBetween, openedIn, openedWords, sumOf, statuses, type Opened } from '../../src/pages/board/opened';
import { monthEnd, quarterEnd } from '../../src/parts/report_days';

const counts = (some: Partial<Counts>): Counts => {
  const all = { done_on_time: 0, done_late: 0, open_in_time: 0, open_overdue: 0, waiting: 0, no_deadline: 0, never_updated: 0, all: 0, ...some };
  return { ...all, all: sumOf(all, statuses) };
};
const line = (id: string, some: Partial<ItemLine>) => ({ id, kind: 'task', parent: null, unit_id: 'u1', due: '2026-03-01', stage: 'open', ...some }) as ItemLine;

test('what is opened comes back from its address', () => {
  const all: Opened[] = [{ of: 'tasks' }, { of: 'steps', status: ['done_on_time', 'done_late'], unit: 'u5', month: '2026-06', class: 'key', never: true, blocked: true }, { of: 'tasks', unit: '' }];
  for (const opened of all) {
    const words = new URLSearchParams();
    for (const [name, value] of Object.entries(openedWords(opened))) for (const one of typeof value === 'string' ? [value] : (value ?? [])) words.append(name, one);
    expect(openedIn(words)).toEqual(opened);
  }
  expect(openedIn(new URLSearchParams('status=waiting'))).toBeNull();
});

test('a number opens to what it counts', () => {
  const lines = [line('39', {}), line('40', { kind: 'indicator', parent: '39' }), line('41', { kind: 'step', parent: '40' }), line('2', { unit_id: 'u2' }), line('5', { kind: 'duty' }), line('6', { due: null }), line('7', { stage: 'dropped' })];
  const ids = (opened: Opened) => countedOf(lines, opened).map((one) => one.id);
  expect(ids({ of: 'tasks' })).toEqual(['40', '2', '6']);
  expect(ids({ of: 'tasks', unit: 'u1' })).toEqual(['40', '6']);
  expect(ids({ of: 'tasks', month: 'none' })).toEqual(['6']);
  expect(ids({ of: 'steps' })).toEqual(['41']);
  expect(filterOf({ of: 'tasks', month: 'none', unit: '' })).toEqual({});
});

test('what was never updated is not green', () => {
  expect(heatOf(undefined)).toBe('none');
  expect(heatOf(counts({ done_on_time: 2 }))).toBe('done');
  expect(heatOf(counts({ done_on_time: 2, open_in_time: 1, never_updated: 1 }))).toBe('never');
  expect(heatOf(counts({ done_on_time: 2, open_overdue: 1, never_updated: 1 }))).toBe('overdue');
  expect(heatOf(counts({ done_late: 1, done_on_time: 1 }))).toBe('late');
});

test('months are whole years, report days the last of month and quarter', () => {
  expect(monthsBetween([])).toEqual([]);
  expect(monthsBetween(['2026-06', '2026-03'])).toHaveLength(12);
  expect(monthsBetween(['2026-12', '2027-01']).at(-1)).toBe('2027-12');
  expect([monthEnd('2026-11-29'), monthEnd('2026-03-01'), monthEnd('2026-01-05')]).toEqual(['2026-10-31', '2026-02-28', '2025-12-31']);
  expect([quarterEnd('2026-11-29'), quarterEnd('2026-02-01')]).toEqual(['2026-09-30', '2025-12-31']);
});
