// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { SheetRow } from '../../src/api/sheet';
import { as_found, chosenRows, isUsable, mapWords, rangesOf, recordAsk, rolesOf, saysProgress, toggled, withAll, withMatch, withRole, type Choice } from '../../src/pages/worksheet/choice';
import { planOf } from '../../src/pages/worksheet/units_of';
import { changeText, isMissing, missingCsv, reasonText } from '../../src/pages/worksheet/words';

const rowOf = (row: number, outcome: SheetRow['outcome'], more: Partial<SheetRow> = {}): SheetRow => ({ row, outcome, item: `2026.${row}`, deliverable: 0, mark: '', title: `Việc ${row}`, changes: [], since: [], problem: null, proposals: [], others: [], ...more });
const rows = [rowOf(6, 'change'), rowOf(7, 'conflict'), rowOf(8, 'nothing'), rowOf(9, 'change'), rowOf(10, 'refused')];
const numbers = (choice: Choice) => chosenRows(choice, rows).map(({ row }) => row);
const press = (choice: Choice, ...pressed: number[]) => pressed.reduce((now, row) => toggled(now, rows.find((one) => one.row === row) ?? rowOf(row, 'nothing')), choice);

test('what would change is recorded unless it is left out; a conflict only where it is taken over; the rest never', () => {
  expect(numbers(as_found)).toEqual([6, 9]);
  expect(numbers(press(as_found, 6, 7, 8, 10))).toEqual([7, 9]);
  expect(numbers(press(as_found, 7, 7, 6, 6))).toEqual([6, 9]);
});

test('all at once takes no conflict over, but gives one up', () => {
  const none = withAll(press(as_found, 7), rows, false);
  expect(numbers(none)).toEqual([]);
  expect(numbers(withAll(none, rows, true))).toEqual([6, 9]);
});

test('only what was looked at is asked for, as it was looked at', () => {
  expect(recordAsk({ map: ['task=B'] }, { rows, fact: 501 }, press(as_found, 7))).toEqual({ map: ['task=B'], rows: ['6-7,9'], take: ['7'], seen: '501' });
  expect(recordAsk({}, { rows, fact: 501 }, as_found).take).toEqual([]);
});

test('ranges hold the rows that they were made of, whatever those are, in texts that the server takes', () => {
  const read = (texts: string[]) =>
    texts.join(',').split(',').flatMap((text) => {
      const [first = 0, last = first] = text.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let tries = 0; tries < 30; ++tries) {
    const some = [...new Set(Array.from({ length: 1 + Math.floor(random() * 4_000) }, () => 1 + Math.floor(random() * 20_000)))];
    const texts = rangesOf(some);
    expect(read(texts)).toEqual([...some].sort((a, b) => a - b));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(10_000);
  }
  expect(rangesOf([])).toEqual([]);
});

test('no role is given twice, and nothing is matched without titles or keys', () => {
  const roles = rolesOf([{ column: 'A', role: 'mark' }, { column: 'B', role: 'task' }, { column: 'C', role: 'none' }]);
  const turned = withRole(roles, 'C', 'task');
  expect(mapWords(turned)).toEqual(['mark=A', 'none=B', 'task=C']);
  expect(isUsable(turned)).toBe(true);
  expect(isUsable(withRole(turned, 'C', 'text'))).toBe(false);
  expect(mapWords(withRole(turned, 'A', 'none'))).toEqual(['none=A', 'none=B', 'task=C']);
  expect(saysProgress(turned)).toBe(false);
  expect(saysProgress(withRole(turned, 'A', 'share'))).toBe(true);
});

test('which item a row is about is said, said anew and taken back', () => {
  const said = withMatch(withMatch(new Map(), 4, '2026.26'), 4, '2026.3');
  expect([...said]).toEqual([[4, '2026.3']]);
  expect(withMatch(said, 4, null).size).toBe(0);
  expect(planOf('2026-2.5')).toBe('2026-2');
});

test('a reason names the cell at fault once', () => {
  const problem = { id: 'input.number', vi: 'I9 “nhiều”: phải là số', en: 'I9 “nhiều”: must be a number', cell: 'I9' };
  expect(reasonText(rowOf(9, 'refused', { problem }))).toBe('I9 “nhiều”: phải là số');
  expect(reasonText(rowOf(9, 'refused', { problem: { ...problem, vi: 'mã dòng đã bị sửa', cell: 'B9' } }))).toBe('Ô B9: Mã dòng đã bị sửa');
});

test('a figure above what was promised says so', () => {
  const change = { field: 'quantity', cell: 'I9', from: '48', to: '1.200', promised: '120' } as const;
  expect(changeText(change)).toBe('Lũy kế: 48 → 1.200 (vượt số được giao 120)');
  expect(changeText({ ...change, promised: null })).toBe('Lũy kế: 48 → 1.200');
});

test('the list of what was not recorded has each such row once, and no cell that a spreadsheet would reckon', () => {
  const list = missingCsv([rowOf(1, 'imported'), rowOf(2, 'nothing'), rowOf(3, 'left', { title: '=1+1 "hai"' }), rowOf(4, 'unknown', { item: null })]);
  const lines = list.trim().split('\r\n');
  expect(list.startsWith('\ufeff')).toBe(true);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`"'=1+1 ""hai"""`);
  expect(isMissing(rowOf(1, 'imported'))).toBe(false);
});
