// SPDX-License-Identifier: AGPL-3.0-or-later
// Rungs as they are typed, and as the action takes them.
import type { Pair } from '../../api/text';
import type { Addressee, Rung, UrgingWay } from '../../api/urging';

export interface RungRow {
  /** A whole number as it was typed. */
  days: string;
  side: 'before' | 'after';
  to: Addressee[];
  way: UrgingWay;
}

/** Working days: a year. */
const farthest = 250;

export const rowOf = ({ days, to, way }: Rung): RungRow => ({ days: String(Math.abs(days)), side: days < 0 ? 'before' : 'after', to: [...to], way });

/** Null where it is no number of days. */
export function daysOf({ days, side }: RungRow): number | null {
  const bare = days.trim();
  if (!/^\d{1,3}$/.test(bare) || Number(bare) > farthest) return null;
  return side === 'before' && Number(bare) > 0 ? -Number(bare) : Number(bare);
}

export interface WrongRow {
  days?: Pair;
  to?: Pair;
}

/** What is wrong, row by row; an empty object for what is right. */
export function wrongRows(rows: readonly RungRow[]): WrongRow[] {
  const days = rows.map(daysOf);
  return rows.map((row, at) => {
    const here = days[at];
    const wrong: WrongRow = {};
    if (here === null || here === undefined) wrong.days = { vi: `Viết số nguyên từ 0 đến ${farthest}`, en: `A whole number, 0 to ${farthest}` };
    else if (days.indexOf(here) < at) wrong.days = { vi: 'Đã có một bậc như vậy: mỗi bậc một số ngày', en: 'There is such a rung: each has days of its own' };
    if (row.to.length === 0) wrong.to = { vi: 'Chọn ít nhất một người nhận', en: 'Choose one at least' };
    return wrong;
  });
}

/** "-5 performer notice". */
export const rungWords = (row: RungRow): string => `${daysOf(row) ?? row.days} ${row.to.join(',')} ${row.way}`;

/** In the order in which they are reached. */
export const inOrder = (rows: readonly RungRow[]): RungRow[] => [...rows].sort((a, b) => (daysOf(a) ?? 0) - (daysOf(b) ?? 0));
