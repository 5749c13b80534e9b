// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { ItemLine, PlanItem } from '../../src/api/kinds';
import { linesOfAppendix, rowOf } from '../../src/pages/plan/appendix';

const line = (id: string, kind: ItemLine['kind'], parent: string | null = null, some: Partial<ItemLine> = {}) => ({ id, kind, parent, number: null, title: id, unit: null, stage: 'open', ...some }) as ItemLine;

test('the appendix has work and the headings over it, not the duties of units', () => {
  const lines = [line('I', 'group'), line('I.1', 'group', 'I'), line('t', 'task', 'I.1'), line('gone', 'task', 'I.1', { stage: 'dropped' }), line('V', 'group'), line('d', 'duty', 'V'), line('empty', 'group')];
  expect(linesOfAppendix(lines).map((one) => one.id)).toEqual(['I', 'I.1', 't']);
});

test('a row says what the document says', () => {
  const item = { title: 'Tập huấn', deliverables: [{ text: '05 lớp' }, { text: '01 báo cáo' }], assignments: [{ role: 'lead', text: 'Chi cục A' }, { role: 'cooperating', text: 'Phòng B' }], schedule: { text: 'Tháng 4/2026' } } as unknown as PlanItem;
  expect(rowOf(line('1', 'step', null, { number: '1' }), item)).toEqual({ id: '1', kind: 'step', number: '1', title: 'Tập huấn', product: '05 lớp; 01 báo cáo', lead: 'Chi cục A', cooperating: 'Phòng B', time: 'Tháng 4/2026' });
  expect(rowOf(line('2', 'task', null, { number: '-', unit: 'Phòng B' }), null)).toMatchObject({ number: '', lead: 'Phòng B', title: '2' });
});
