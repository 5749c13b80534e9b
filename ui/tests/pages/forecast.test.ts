// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { ForecastItem, Load } from '../../src/api/forecast';
import type { ItemLine } from '../../src/api/kinds';
import { setLanguage } from '../../src/api/text';
import { fillOf, itemsOf, monthsOf, openedIn, openedWords, type Opened } from '../../src/pages/forecast/loads';
import { casesText, delayText, floatText, floatTone, sorted, sorts, verdictText, whyText } from '../../src/pages/forecast/words';

const item = (id: string, part: Partial<ForecastItem> = {}): ForecastItem => ({ id, title: `Việc ${id}`, unit: 'Phòng A', unit_id: 'u1', due: '2026-12-31', chance: 0.5, low: 0.2, high: 0.8, n: 1, of_type: 7, of_all: 31, median_delay: -2, median_n: 7, ...part });

test('a chance tells what it was made from, the narrowest group first', () => {
  expect(casesText(item('1'))).toBe('đơn vị 1 việc cùng loại, cơ quan 7 việc cùng loại, 31 việc mọi loại');
  expect([3, 0, -2].map((median_delay) => whyText(item('1', { median_delay })).split('. ')[1])).toEqual(['Một nửa trong 7 việc như vậy xong chậm nhiều nhất 3 ngày.', 'Một nửa trong 7 việc như vậy xong đúng hạn hoặc sớm hơn.', 'Một nửa trong 7 việc như vậy xong sớm ít nhất 2 ngày.']);
  expect(whyText(item('1', { median_delay: null }))).toContain('Chưa tới một nửa');
  expect([delayText(null), delayText(0), delayText(-1)]).toEqual(['', 'đúng hạn', 'sớm 1 ngày']);
});

test('a score says whether one may lean on the forecasts', () => {
  const score = { year: 2026, n: 18, brier: 0.169, base_rate: 0.78, of_base_rate: 0.173 };
  expect(verdictText(score)).toBe('Năm 2026: 18 lần dự báo, điểm 0,169; luôn đoán 78 % thì được 0,173. Dự báo sát hơn cách đoán chung: dựa vào được.');
  // No better is not better.
  expect(verdictText({ ...score, brier: 0.173 })).toContain('đừng dựa vào');
});

test('items are sorted both ways, what has no deadline last, equals as they came', () => {
  const items = [item('1', { chance: 0.9, due: null }), item('2', { chance: 0.1, unit: 'Ban Đ' }), item('3', { chance: 0.1, due: '2026-07-01', unit: 'Ban E' })];
  const ids = (by: string) => sorted(items, by).map((one) => one.id).join('');
  expect([ids('chance'), ids('-chance'), ids('due'), ids('unit')]).toEqual(['231', '123', '321', '231']);
  expect(ids('nothing like it')).toBe(ids('chance'));
  for (const by of sorts) expect([...ids(by)].sort().join('')).toBe('123');
});

const load = (id: string, months: [string, number, boolean][], past_most: number | null = 2): Load => ({ id, name: id, past_most, past_month: null, months: months.map(([month, works, over]) => ({ month, works, over })) });

test('months of all are shown, and how full each is', () => {
  expect(monthsOf([load('a', [['2026-11-01', 1, false]]), load('b', [['2026-11-01', 0, false], ['2026-12-01', 3, true]])])).toEqual(['2026-11-01', '2026-12-01']);
  expect([fillOf(0, false, 2), fillOf(3, true, 2), fillOf(2, false, 2), fillOf(2, false, 3), fillOf(1, false, 2), fillOf(9, false, null)]).toEqual(['none', 'over', 'most', 'much', 'some', 'unknown']);
});

test('a number that is opened stands in the address', () => {
  const opened: Opened = { of: 'person', id: 'p:4', month: '2026-12-01' };
  const words = openedWords(opened);
  expect(openedIn(new URLSearchParams({ who: words.who ?? '', month: words.month ?? '' }))).toEqual(opened);
  expect(openedIn(new URLSearchParams('who=unit:u1&month=2026-12'))).toBeNull();
  expect(openedIn(new URLSearchParams('who=other:u1&month=2026-12-01'))).toBeNull();
  expect(openedWords(null)).toEqual({ who: null, month: null });
});

const line = (id: string, part: Partial<ItemLine> = {}): ItemLine => ({ id, kind: 'task', parent: null, unit_id: 'u1', person_id: 'p1', due: '2026-12-31', stage: 'open', draft: false, ...part }) as ItemLine;

test('behind a number stand the open items of the month, in the present one what is overdue as well', () => {
  const lines = [line('1'), line('2', { due: '2026-06-30' }), line('3', { due: '2026-11-30' }), line('4', { unit_id: 'u2' }), line('5', { due: null }), line('6', { stage: 'closed', due: '2026-11-30' }), line('7', { kind: 'duty' }), line('7a', { stage: 'reported', due: '2026-11-30' }), line('8', { kind: 'step', parent: '1' })];
  const ids = (opened: Opened) => itemsOf(lines, opened, '2026-11-01').map((one) => one.id);
  expect(ids({ of: 'unit', id: 'u1', month: '2026-11-01' })).toEqual(['2', '3']);
  // A step beside the task that it is of; a task that is made of tasks is counted by these.
  expect(ids({ of: 'unit', id: 'u1', month: '2026-12-01' })).toEqual(['1', '8']);
  lines.push(line('9', { parent: '1' }));
  expect(ids({ of: 'person', id: 'p1', month: '2026-12-01' })).toEqual(['4', '8', '9']);
});

test('by how much an item may slip is told in words, and marked', () => {
  expect([2, 1, 0, -1].map(floatText)).toEqual(['2 tháng', '1 tháng', 'không chậm được nữa', 'sẽ lỡ hạn 1 tháng']);
  setLanguage('en');
  expect([2, 1, 0, -3].map(floatText)).toEqual(['2 months', '1 month', 'not at all', 'a deadline is missed by 3 months']);
  setLanguage('vi');
  expect([-1, 0, 2].map((float) => floatTone({ float, critical: float <= 0 }))).toEqual(['missed', 'critical', 'free']);
});
