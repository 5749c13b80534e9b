// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { patched, type DocumentBlock, type DocumentCell, type PlanDraft } from '../../../src/api/plan_drafts';
import { headOf, headsOf, meansNow } from '../../../src/pages/studio/columns';
import { at, line } from './words';

const cell = (column: number, text: string, columns = 1, rows = 1): DocumentCell => ({ column, columns, rows, blocks: [{ paragraph: 1, text }] });
const blocks: DocumentBlock[] = [
  { paragraph: 1, text: 'PHỤ LỤC' },
  { table: 3, columns: 4, rows: [[cell(1, 'Nhiệm vụ', 1, 2), cell(2, 'Phân công', 2), cell(4, 'Ghi chú', 1, 2)], [cell(2, 'Chủ trì'), cell(3, 'Phối hợp')], [cell(1, 'a'), cell(2, 'b'), cell(3, 'c'), cell(4, 'd')]] },
];
const place = (column: number) => at({ table: 3, row: 3, column });
const lines = [line('2026.1', { title_origin: place(1), schedule: { ...line('x').item!.schedule, text: null }, deliverables: [], assignments: [{ role: 'lead', text: 'b', unit: 'u1', position: null, person: null, origin: place(2) }] })];

describe('the columns of a table', () => {
  it('have their heading in the lowest cell that is theirs alone, above the first row that was read', () => {
    expect([...headsOf(blocks, lines, []).keys()]).toEqual(['t3.1.1', 't3.1.4', 't3.2.2', 't3.2.3']);
  });
  it('are taken for what was said, else for what was read from them', () => {
    const heads = headsOf(blocks, lines, [{ table: 3, column: 4, means: 'product' }]);
    const now = (column: number) => meansNow(headOf(heads, { table: 3, column })!);
    expect([1, 2, 3, 4].map(now)).toEqual(['task', 'lead', null, 'product']);
  });
});

describe('a draft of which only the changed lines came', () => {
  const draft = (ids: string[], order = ids): PlanDraft => ({ format: 'sauro.plan-draft/1', as_of: '2026-11-30', plan: { id: '2026', title: '', agency: '', file: '', stage: 'draft', document: true, columns: [] }, fact: 1, order, lines: ids.map((id) => line(id)) });
  it('is put together in the order of now, with what has not changed as it was', () => {
    const before = draft(['1', '2', '3']);
    const now = patched(before, draft(['2', '4'], ['1', '4', '2']));
    expect(now?.lines.map((one) => one.id)).toEqual(['1', '4', '2']);
    expect(now?.lines[0]).toBe(before.lines[0]);
    expect(now?.lines[2]).not.toBe(before.lines[1]);
  });
  it('is asked for as a whole where a line is missing', () => {
    expect(patched(draft(['1']), draft([], ['1', '2']))).toBeNull();
  });
});
