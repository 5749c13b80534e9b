// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines of the draft as the appendix shows them: a tree in reading order, with what is folded away left out.
import type { DraftLine } from '../../api/plan_drafts';
import type { PlanItem } from '../../api/kinds';

export interface DraftRow {
  line: DraftLine;
  depth: number;
  /** How many lines stand directly below it. */
  below: number;
  /** Its place among its sisters, and how many they are: told to screen readers. */
  at: number;
  of: number;
}

/** Sisters keep the document's order; a line whose parent is gone stands at the top. */
export function rowsOf(lines: readonly DraftLine[], folded: ReadonlySet<string> = new Set()): DraftRow[] {
  const known = new Set(lines.map((line) => line.id));
  const below = new Map<string, DraftLine[]>();
  for (const line of lines) {
    const parent = known.has(line.parent) && line.parent !== line.id ? line.parent : '';
    const sisters = below.get(parent);
    if (sisters) sisters.push(line);
    else below.set(parent, [line]);
  }
  const rows: DraftRow[] = [];
  const add = (parent: string, depth: number) => {
    const sisters = below.get(parent) ?? [];
    for (const [at, line] of sisters.entries()) {
      rows.push({ line, depth, below: below.get(line.id)?.length ?? 0, at: at + 1, of: sisters.length });
      if (!folded.has(line.id)) add(line.id, depth + 1);
    }
  };
  add('', 0);
  return rows;
}

/** Those above a line, nearest first: they are unfolded before it is shown. */
export function aboveOf(lines: readonly DraftLine[], id: string): string[] {
  const parents = new Map(lines.map((line) => [line.id, line.parent]));
  const above: string[] = [];
  for (let at = parents.get(id) ?? ''; at && parents.has(at) && !above.includes(at); at = parents.get(at) ?? '') above.push(at);
  return above;
}

/** What lines are joined when none is marked: this one and the next of its sisters. */
export function nextSister(rows: readonly DraftRow[], id: string): string {
  const at = rows.findIndex((row) => row.line.id === id);
  const row = rows[at];
  if (!row) return '';
  for (const other of rows.slice(at + 1)) {
    if (other.depth < row.depth) return '';
    if (other.depth === row.depth) return other.line.id;
  }
  return '';
}

const is_work = (item: PlanItem): boolean => item.kind === 'task' || item.kind === 'indicator' || item.kind === 'step';

/** Lines that are work to be done: what the six clears are asked of. Headings, aims and what only gathers tasks are not. */
export function workOf(lines: readonly DraftLine[]): DraftLine[] {
  const gathers = new Set(lines.filter((line) => line.item?.kind === 'task' || line.item?.kind === 'indicator').map((line) => line.parent));
  return lines.filter((line) => line.item !== null && is_work(line.item) && !gathers.has(line.id));
}
