// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentCell, DocumentTable } from '../../../src/api/plan_drafts';
import { unitIndex, unitsOf, widthsOf } from '../../../src/parts/document/units';

const cell = (column: number, text: string, rows = 1, columns = 1): DocumentCell => ({ column, columns, rows, blocks: [{ paragraph: 1, text }] });
const table = (rows: DocumentCell[][], columns = 2): DocumentTable => ({ table: 1, columns, rows });
const rowsIn = (blocks: DocumentBlock[]) => unitsOf(blocks).map((unit) => (unit.kind === 'rows' ? unit.rows.length : 0));

describe('units of a document', () => {
  it('keeps rows that a merged cell ties together', () => {
    expect(rowsIn([table([[cell(1, 'a'), cell(2, 'b')], [cell(1, 'c', 2), cell(2, 'd')], [cell(2, 'e')], [cell(1, 'f'), cell(2, 'g')]])])).toEqual([1, 2, 1]);
  });
  it('cuts a cell that is merged over very many rows, and leaves its place open', () => {
    const long = [[cell(1, 'all', 70), cell(2, '0')], ...Array.from({ length: 69 }, (_, at) => [cell(2, String(at + 1))])];
    const units = unitsOf([table(long)]);
    expect(units.map((unit) => (unit.kind === 'rows' ? [unit.first, unit.rows.length, unit.rows[0]?.[0]?.rows, unit.rows[0]?.[0]?.blocks.length] : []))).toEqual([[1, 30, 30, 1], [31, 30, 30, 0], [61, 10, 10, 0]]);
  });
  it('finds the unit of a block', () => {
    const units = unitsOf([{ paragraph: 1, text: 'x' }, table([[cell(1, 'a'), cell(2, 'b')], [cell(1, 'c'), cell(2, 'd')]])]);
    const index = unitIndex(units);
    expect([index.get('p1'), index.get('t1.1.2'), index.get('t1.2.1')]).toEqual([0, 1, 2]);
  });
  it('gives long columns room, within bounds', () => {
    const [narrow = 0, wide = 0] = widthsOf(table([[cell(1, '1'), cell(2, 'x'.repeat(900))]]));
    expect(narrow + wide).toBeCloseTo(1);
    expect(wide / narrow).toBeLessThan(9.2);
  });
  it('draws head and foot without lines', () => {
    expect(unitsOf([table([[cell(1, 'UBND'), cell(2, 'CỘNG HÒA')]])])[0]).toMatchObject({ plain: true });
  });
});
