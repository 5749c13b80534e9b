// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands under a number of the board. It is told by the address, so that it can be sent to somebody.
import type { Counts, ItemLine, ItemsFilter, Status } from '../../api/kinds';
import type { AddressWords } from '../../parts/router';

export const statuses = ['done_on_time', 'done_late', 'open_in_time', 'open_overdue', 'waiting', 'no_deadline'] as const satisfies readonly Status[];
export const done_statuses: readonly Status[] = ['done_on_time', 'done_late'];
export const open_statuses: readonly Status[] = ['open_in_time', 'open_overdue', 'waiting', 'no_deadline'];

export interface Opened {
  /** Tasks with indicators, or steps: they are counted apart. */
  of: 'tasks' | 'steps';
  status?: readonly Status[];
  /** Empty: nobody's. */
  unit?: string;
  /** "2026-03"; "none" is without deadline. */
  month?: string;
  class?: 'key' | 'approved';
  never?: boolean;
  blocked?: boolean;
}

const nobody = '-';

export function openedWords(opened: Opened | null): AddressWords {
  return {
    of: opened?.of ?? null,
    status: opened?.status ?? null,
    unit: opened?.unit === '' ? nobody : (opened?.unit ?? null),
    month: opened?.month ?? null,
    class: opened?.class ?? null,
    never: opened?.never ? '1' : null,
    blocked: opened?.blocked ? '1' : null,
  };
}

export function openedIn(words: URLSearchParams): Opened | null {
  const of = words.get('of');
  if (of !== 'tasks' && of !== 'steps') return null;
  const status = statuses.filter((one) => words.getAll('status').includes(one));
  const unit = words.get('unit');
  const month = words.get('month');
  const named = words.get('class');
  return {
    of,
    ...(status.length > 0 ? { status } : {}),
    ...(unit !== null ? { unit: unit === nobody ? '' : unit } : {}),
    ...(month !== null ? { month } : {}),
    ...(named === 'key' || named === 'approved' ? { class: named } : {}),
    ...(words.has('never') ? { never: true } : {}),
    ...(words.has('blocked') ? { blocked: true } : {}),
  };
}

/** What the server can leave out by itself. */
export function filterOf(opened: Opened): Omit<ItemsFilter, 'plan' | 'limit' | 'cursor' | 'as-of'> {
  return {
    ...(opened.status ? { status: [...opened.status] } : {}),
    ...(opened.unit ? { unit: opened.unit } : {}),
    ...(opened.month && opened.month !== 'none' ? { month: opened.month } : {}),
    ...(opened.class ? { class: [opened.class] } : {}),
    ...(opened.never ? { never: true as const } : {}),
    ...(opened.blocked ? { blocked: true as const } : {}),
  };
}

const is_task = (line: ItemLine) => line.kind === 'task' || line.kind === 'indicator';

/** Those that the number counts: by the unit that answers, and a task that has indicators is counted by these. */
export function countedOf(lines: readonly ItemLine[], opened: Opened): ItemLine[] {
  const above = new Set(lines.filter(is_task).map((line) => line.parent));
  return lines.filter((line) => {
    if (line.stage === 'dropped') return false;
    if (opened.of === 'steps' ? line.kind !== 'step' : !is_task(line) || above.has(line.id)) return false;
    if (opened.unit !== undefined && (line.unit_id ?? '') !== opened.unit) return false;
    return opened.month !== 'none' || line.due === null;
  });
}

export const sumOf = (counts: Counts, of: readonly Status[]): number => of.reduce((sum, one) => sum + counts[one], 0);

/** Months from the first to the last that are told, none left out: a quiet month shows as one. */
export function monthsBetween(told: readonly string[]): string[] {
  const sorted = [...told].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const months: string[] = [];
  let year = Number(first.slice(0, 4));
  // Whole years: the eye knows where December stands.
  for (let month = 1; `${year}-${String(month).padStart(2, '0')}` <= `${last.slice(0, 4)}-12`; ) {
    months.push(`${year}-${String(month).padStart(2, '0')}`);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return months;
}

export type Heat = 'none' | 'overdue' | 'late' | 'never' | 'open' | 'done';

/** The colour of a cell: the worst of what is in it. What nobody has ever updated is not green. */
export function heatOf(counts: Counts | undefined): Heat {
  if (!counts || counts.all === 0) return 'none';
  if (counts.open_overdue > 0) return 'overdue';
  if (counts.never_updated > 0) return 'never';
  if (sumOf(counts, open_statuses) > 0) return 'open';
  return counts.done_late > 0 ? 'late' : 'done';
}
