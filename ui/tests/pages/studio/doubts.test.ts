// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { clearOf, columnOf, lackingOf, metersOf } from '../../../src/pages/studio/clears';
import { marksOf, neighbour, proposed, shownDoubts } from '../../../src/pages/studio/doubts';
import { finding, line } from './words';

const all = { severity: '', clear: '', settled: false } as const;

describe('the six clears', () => {
  it('are told from the family of a rule', () => {
    expect([clearOf('time.missing'), clearOf('form.font'), columnOf('responsibility.no-lead'), columnOf('form.font')]).toEqual(['time', null, 'doers', 'title']);
  });
  it('count lines of work without an open doubt; headings and what gathers tasks are not work', () => {
    const lines = [line('g', { kind: 'group' }), line('a', {}, { parent: 'g' }), line('b', {}, { parent: 'a' }), line('c', { kind: 'step' }, { parent: 'b' })];
    const found = [finding('1', { items: ['b'] }), finding('2', { items: ['c'], how: 'accepted' }), finding('3', { rule: 'time.order', severity: 'error' })];
    const time = metersOf(lines, found).find((one) => one.clear === 'time');
    expect(time).toMatchObject({ good: 1, of: 2, open: 2, worst: 'error' });
  });
  it('tell what a line lacks as the server does', () => {
    const none = line('a', { deliverables: [], assignments: [], schedule: { ...line('x').item!.schedule, text: null, kind: 'none', start: null, end: null } });
    expect(lackingOf([none]).map((one) => one.lacks)).toEqual([['person', 'time', 'product']]);
    // The time of all its steps is its time.
    expect(lackingOf([none, line('s', { kind: 'step' }, { parent: 'a' })])[0]?.lacks).toEqual(['person', 'product']);
  });
});

describe('findings', () => {
  const found = [finding('i', { severity: 'info', items: ['a'] }), finding('w2', { items: ['b'] }), finding('w1', { items: ['a'] }), finding('e', { severity: 'error', rule: 'form.font' }), finding('s', { how: 'accepted' })];
  const lines = [line('a'), line('b')];
  it('come gravest first, then in the order of lines', () => {
    expect(shownDoubts(found, all, lines).map((one) => one.id)).toEqual(['e', 'w1', 'w2', 'i']);
    expect(shownDoubts(found, { ...all, settled: true, clear: 'time' }, lines).map((one) => one.id)).toEqual(['w1', 'w2', 's', 'i']);
  });
  it('are walked through around the end', () => {
    const shown = shownDoubts(found, all, lines);
    expect([neighbour(shown, '', 1), neighbour(shown, 'i', 1), neighbour(shown, 'e', -1), neighbour([], 'e', 1)]).toEqual(['e', 'e', 'i', '']);
  });
  it('are marked in line and document while they are open', () => {
    const marks = marksOf([finding('1', { items: ['a'], places: [{ paragraph: 2, table: null, row: null, column: null }] }), finding('2', { items: ['a'], how: 'repaired' })]);
    expect(marks.inLine.get('a')?.get('time')?.map((one) => one.id)).toEqual(['1']);
    expect([...marks.inBlock.keys()]).toEqual(['p2']);
  });
  it('propose what they name', () => {
    const year = finding('1', { repair_vi: 'Kiểm tra năm: 2026 thay cho 2025?' });
    expect(proposed(year, 'Tháng 11/2025')).toBe('Tháng 11/2026');
    expect(proposed(finding('2', { repair_vi: 'Ghi tháng hoặc ngày' }), 'mùa khô')).toBe('mùa khô');
  });
});
