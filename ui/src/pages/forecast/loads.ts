// SPDX-License-Identifier: AGPL-3.0-or-later
// Workload by month: which months are shown, how full one is, which items stand behind a number.
import type { Load } from '../../api/forecast';
import type { ItemLine } from '../../api/kinds';

/** A number that is looked into: whose, and the first day of its month. */
export interface Opened {
  of: 'unit' | 'person';
  id: string;
  month: string;
}

export function openedIn(words: URLSearchParams): Opened | null {
  const [of, id] = (words.get('who') ?? '').split(/:(.*)/s);
  const month = words.get('month') ?? '';
  return (of === 'unit' || of === 'person') && id && /^\d{4}-\d{2}-01$/.test(month) ? { of, id, month } : null;
}

export const openedWords = (opened: Opened | null) => ({ who: opened ? `${opened.of}:${opened.id}` : null, month: opened?.month ?? null });

/** Of all of them: months begin with the present one and leave none out. */
export const monthsOf = (loads: readonly Load[]): string[] => [...new Set(loads.flatMap((load) => load.months.map((one) => one.month)))].sort();

export type Fill = 'none' | 'unknown' | 'some' | 'much' | 'most' | 'over';

/** How full a month is beside the most that was ever done in one. */
export function fillOf(works: number, over: boolean, most: number | null): Fill {
  if (works === 0) return 'none';
  if (over) return 'over';
  if (most === null) return 'unknown';
  if (works === most) return 'most';
  return 2 * works > most ? 'much' : 'some';
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
const works = new Set(['task', 'indicator', 'step']);

/** The open items behind a number, without what was reported as done: in the present month what is overdue as well. A task that is made of tasks is counted by these. */
export function itemsOf(lines: readonly ItemLine[], { of, id, month }: Opened, present: string): ItemLine[] {
  const above = new Set(lines.filter((line) => line.kind === 'task' || line.kind === 'indicator').map((line) => line.parent));
  return lines.filter((line) => {
    if (!works.has(line.kind) || above.has(line.id) || line.draft || line.stage !== 'open' || line.due === null) return false;
    if ((of === 'unit' ? line.unit_id : line.person_id) !== id) return false;
    const due = monthOf(line.due);
    return (due < present ? present : due) === month;
  });
}
