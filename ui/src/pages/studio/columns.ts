// SPDX-License-Identifier: AGPL-3.0-or-later
// The columns of the document's tables: where their headings stand, and what each is taken for now, because somebody said so or by what was read from it.
import type { ColumnMeaning, DocumentBlock, DocumentTable, DraftLine, Meaning } from '../../api/plan_drafts';
import type { Pair } from '../../api/text';

/** In the order in which a plan's table has them. */
export const meaning_words: Record<Meaning, Pair> = {
  auto: { vi: 'như tiêu đề cột nói', en: 'what its heading says' },
  number: { vi: 'số thứ tự', en: 'number' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  content: { vi: 'nội dung công việc', en: 'step' },
  start: { vi: 'thời gian bắt đầu', en: 'start' },
  deadline: { vi: 'thời hạn hoàn thành', en: 'deadline' },
  time: { vi: 'thời gian thực hiện', en: 'time' },
  product: { vi: 'sản phẩm, kết quả', en: 'product' },
  quantity: { vi: 'số lượng', en: 'quantity' },
  quantity_unit: { vi: 'đơn vị tính', en: 'unit of the quantity' },
  lead: { vi: 'chủ trì', en: 'who leads' },
  performing: { vi: 'đơn vị thực hiện', en: 'who performs' },
  cooperating: { vi: 'phối hợp', en: 'who cooperates' },
  supervising: { vi: 'lãnh đạo chỉ đạo, phụ trách', en: 'who supervises' },
  monitoring: { vi: 'theo dõi, đôn đốc', en: 'who monitors' },
  approving: { vi: 'phê duyệt', en: 'who approves' },
  location: { vi: 'địa điểm', en: 'where' },
  budget: { vi: 'kinh phí', en: 'budget' },
  notes: { vi: 'ghi chú', en: 'notes' },
  other: { vi: 'thông tin khác', en: 'something else' },
};

export interface Head {
  table: number;
  column: number;
  /** As the heading is written. */
  text: string;
  /** What somebody said that it holds. */
  told: Meaning | null;
  /** What most of what was read from it was taken for; null where nothing was. */
  read: Meaning | null;
}

export const headKey = (table: number, column: number): string => `${table}.${column}`;
/** What it is taken for now, if that can be told. */
export const meansNow = (head: Head): Meaning | null => head.told ?? head.read;

const fewest_columns = 3;

const textOf = (blocks: readonly DocumentBlock[]): string => blocks.map((block) => ('text' in block ? block.text : '')).join(' ').replace(/\s+/g, ' ').trim();

interface Read {
  table: number | null;
  row: number | null;
  column: number | null;
}

/** Everything that was read from tables, with what it was taken for. */
function readFrom(lines: readonly DraftLine[]): { at: Read; as: Meaning }[] {
  return lines.flatMap(({ item }) => {
    if (!item) return [];
    return [
      { at: item.title_origin, as: item.kind === 'step' ? ('content' as const) : ('task' as const) },
      ...(item.schedule.text === null ? [] : [{ at: item.schedule.origin, as: 'time' as const }]),
      ...item.deliverables.map((one) => ({ at: one.origin, as: 'product' as const })),
      ...item.assignments.map((one) => ({ at: one.origin, as: one.role })),
    ];
  });
}

/** The rows above the first from which something was read; the first of a table from which nothing was. */
function headRows(table: DocumentTable, first: number | undefined): number {
  return Math.min(Math.max((first ?? 2) - 1, 1), table.rows.length);
}

/** By block of the document ("t3.1.5"): the heading of each column, the lowest cell above it that is its alone. */
export function headsOf(blocks: readonly DocumentBlock[], lines: readonly DraftLine[], told: readonly { table: number; column: number; means: string }[]): ReadonlyMap<string, Head> {
  const counts = new Map<string, Map<Meaning, number>>();
  const first = new Map<number, number>();
  for (const { at, as } of readFrom(lines)) {
    if (at.table === null || at.row === null || at.column === null) continue;
    first.set(at.table, Math.min(first.get(at.table) ?? at.row, at.row));
    const key = headKey(at.table, at.column);
    const count = counts.get(key) ?? new Map<Meaning, number>();
    counts.set(key, count.set(as, (count.get(as) ?? 0) + 1));
  }
  const most = (key: string): Meaning | null => [...(counts.get(key) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const heads = new Map<string, Head>();
  for (const block of blocks) {
    if (!('rows' in block) || !block.table || (block.columns < fewest_columns && !first.has(block.table))) continue;
    const { table } = block;
    const lowest = new Map<number, { block: string; text: string }>();
    for (const [at, row] of block.rows.slice(0, headRows(block, first.get(table))).entries())
      for (const cell of row) {
        const text = textOf(cell.blocks);
        if (cell.columns === 1 && text !== '') lowest.set(cell.column, { block: `t${table}.${at + 1}.${cell.column}`, text });
      }
    for (const [column, head] of lowest) {
      const said = told.find((one) => one.table === table && one.column === column);
      heads.set(head.block, { table, column, text: head.text, told: (said?.means as Meaning | undefined) ?? null, read: most(headKey(table, column)) });
    }
  }
  return heads;
}

export const headOf = (heads: ReadonlyMap<string, Head>, { table, column }: Pick<ColumnMeaning, 'table' | 'column'>): Head | undefined => [...heads.values()].find((one) => one.table === table && one.column === column);
