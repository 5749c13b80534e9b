// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { AgencyDay } from '../../src/api/agency';
import { kindOf, moved, movedMonth, shortName, spansOf, toggled, weeksOf } from '../../src/parts/working_year';

const shared = new Map<string, AgencyDay>([
  ['2026-09-02', { day: '2026-09-02', off: true, name: 'Quốc khánh (2 ngày)', own: false }],
  ['2026-08-31', { day: '2026-08-31', off: true, name: '', own: false }],
  ['2026-08-22', { day: '2026-08-22', off: false, name: '', own: false }],
]);
const none = { off: [], worked: [] };

test('a month is cut into weeks that begin on Monday', () => {
  const weeks = weeksOf(2026, 2);
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual(['', '', '', '', '', '', '2026-02-01']);
  expect(weeks[4]?.[5]).toBe('2026-02-28');
});

test('a day is what the agency says, else the public calendar, else its weekday', () => {
  expect(kindOf('2026-09-02', shared, none)).toBe('holiday');
  expect(kindOf('2026-08-31', shared, none)).toBe('made_up');
  expect(kindOf('2026-08-22', shared, none)).toBe('worked');
  expect(kindOf('2026-08-23', shared, none)).toBe('rest');
  expect(kindOf('2026-08-24', shared, none)).toBe('work');
  expect(kindOf('2026-09-02', shared, { off: [], worked: ['2026-09-02'] })).toBe('own_worked');
});

test('a day is turned round, and back to the public calendar', () => {
  const off = toggled('2026-08-24', shared, none);
  expect(off).toEqual({ off: ['2026-08-24'], worked: [] });
  expect(toggled('2026-08-24', shared, off)).toEqual(none);
  expect(toggled('2026-08-23', shared, none).worked).toEqual(['2026-08-23']);
  expect(toggled('2026-08-22', shared, none).off).toEqual(['2026-08-22']);
  expect(toggled('2026-09-02', shared, none).worked).toEqual(['2026-09-02']);
});

test('days go over the ends of months, and a month later is a day that there is', () => {
  expect(moved('2026-02-28', 1)).toBe('2026-03-01');
  expect(movedMonth('2026-01-31', 1)).toBe('2026-02-28');
  expect(movedMonth('2026-01-15', -1)).toBe('2025-12-15');
});

test('days of one holiday that follow each other are one span', () => {
  const days = ['2026-02-16', '2026-02-17', '2026-02-19'].map((day) => ({ day, kind: 'holiday' as const, name: shortName('Tết Âm lịch (5 ngày)') }));
  expect(spansOf(days)).toEqual([
    { from: '2026-02-16', until: '2026-02-17', kind: 'holiday', name: 'Tết Âm lịch' },
    { from: '2026-02-19', until: '2026-02-19', kind: 'holiday', name: 'Tết Âm lịch' },
  ]);
});
