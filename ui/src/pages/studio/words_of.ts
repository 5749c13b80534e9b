// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a line as an editor begins with them, and what of them was changed when it ends.
import type { AssignmentRole, PlanItem } from '../../api/kinds';
import type { LineWords } from '../../api/plan_drafts';
import { numberText } from '../../parts/format';
import type { Column } from '../../parts/document/places';

const signs: Record<string, string> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ' };

/** As it is worded; a product that only the title tells, by its quantity: "25 vùng trồng". */
export function productText(one: PlanItem['deliverables'][number]): string {
  if (one.text || one.quantity === null) return one.text || (one.unit ?? '');
  return `${signs[one.comparator ?? ''] ?? ''}${numberText(one.quantity)} ${one.unit ?? ''}`.trim();
}

/** One text for a cell; several products stand one a line. */
export function textOf(item: PlanItem, column: Exclude<Column, 'doers'>): string {
  if (column === 'title') return item.title;
  if (column === 'time') return item.schedule.text ?? '';
  return item.deliverables.map(productText).join('\n');
}

const linesOf = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter(Boolean);

/** Nothing where nothing differs. */
export function changedText(item: PlanItem, column: Exclude<Column, 'doers'>, typed: string): LineWords | null {
  const text = column === 'product' ? linesOf(typed).join('\n') : typed.replace(/\s+/g, ' ').trim();
  if (text === textOf(item, column).trim()) return null;
  if (column === 'title') return text ? { title: text } : null;
  return column === 'time' ? { time: text } : { product: linesOf(typed) };
}

export interface Doing {
  lead: string;
  performing: string[];
  cooperating: string[];
  monitoring: string[];
  approving: string[];
}
export const several = ['performing', 'cooperating', 'monitoring', 'approving'] as const satisfies readonly AssignmentRole[];

/** What units and people are called, by id. */
export type Names = ReadonlyMap<string, string>;

export function doingOf(item: PlanItem, names: Names): Doing {
  const of = (role: AssignmentRole) =>
    item.assignments.filter((one) => one.role === role).map((one) => names.get(one.person ?? '') ?? names.get(one.unit ?? '') ?? one.text);
  return { lead: of('lead').join('; '), performing: of('performing'), cooperating: of('cooperating'), monitoring: of('monitoring'), approving: of('approving') };
}

export function changedDoing(before: Doing, after: Doing): LineWords | null {
  const words: LineWords = {};
  if (after.lead.trim() !== before.lead.trim()) words.lead = after.lead.trim();
  for (const role of several) if (after[role].join('\n') !== before[role].join('\n')) words[role] = after[role];
  return Object.keys(words).length > 0 ? words : null;
}

/** A title cut at the cursor, without what joined its halves. */
export function cutAt(title: string, cursor: number): string[] {
  return [title.slice(0, cursor).replace(/[\s;,]+$/, ''), title.slice(cursor).replace(/^[\s;,]+/, '')].filter(Boolean);
}
