// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { dayText, daysBetween, dayTyped, leftText, numberText, numberTyped, sizeText, timeText } from '../../src/parts/format';

test('days are written as in Vietnam', () => {
  expect(dayText('2026-12-31')).toBe('31/12/2026');
  expect(dayText(null)).toBe('–');
  expect(timeText('2026-11-30T18:01:30Z')).toBe('01/12/2026 01:01');
  expect(timeText('2026-11-30T08:01:30+07:00')).toBe('30/11/2026 08:01');
});

test.each([
  ['31/12/2026', '2026-12-31'],
  ['1/2/26', '2026-02-01'],
  ['31-12', '2027-12-31'],
  ['31122026', '2026-12-31'],
  ['2026-02-28', '2026-02-28'],
  ['29/2/2026', null],
  ['31/13/2026', null],
  ['mai', null],
])('%s as a day that was typed', (typed, day) => {
  expect(dayTyped(typed, '2027-01-05')).toBe(day);
});

test.each([
  ['1.250,5', 1250.5],
  ['1250.5', 1250.5],
  ['1.250', 1250],
  ['12,5', 12.5],
  ['1 250', 1250],
  ['-3', -3],
  ['ba', null],
  ['', null],
])('%s as a number that was typed', (typed, number) => {
  expect(numberTyped(typed)).toBe(number);
});

test('numbers are written with a comma before the fraction', () => {
  expect(numberText('1234.5')).toBe('1.234,5');
  expect(numberText('x')).toBe('x');
  expect(sizeText(1_234_000)).toBe('1,2 MB');
});

test('a deadline is told from where one stands', () => {
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(leftText('2026-12-01', '2026-12-01')).toBe('hạn hôm nay');
  expect(leftText('2026-12-01', '2026-12-11')).toBe('quá 10 ngày');
});
