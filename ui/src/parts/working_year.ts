// SPDX-License-Identifier: AGPL-3.0-or-later
// The days of a year as an agency works on them: weekends, what the public calendar says, and what the agency says otherwise.
import type { AgencyDay } from '../api/agency';
import { t, type Pair } from '../api/text';

export type DayKind = 'work' | 'rest' | 'holiday' | 'made_up' | 'worked' | 'own_off' | 'own_worked';

export interface OwnChoice {
  off: readonly string[];
  worked: readonly string[];
}

const isoOf = (year: number, month: number, day: number): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const short_weekdays: readonly Pair[] = [
  { vi: 'T2', en: 'Mo' },
  { vi: 'T3', en: 'Tu' },
  { vi: 'T4', en: 'We' },
  { vi: 'T5', en: 'Th' },
  { vi: 'T6', en: 'Fr' },
  { vi: 'T7', en: 'Sa' },
  { vi: 'CN', en: 'Su' },
];

const english_months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
export const monthText = (month: number): string => t({ vi: `Tháng ${month}`, en: english_months[month - 1] ?? '' });

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The weeks of a month, Monday first; an empty text where another month's day stands. */
export function weeksOf(year: number, month: number): string[][] {
  const cells: string[] = new Array<string>(weekdayOf(isoOf(year, month, 1))).fill('');
  for (let day = 1; day <= daysIn(year, month); ++day) cells.push(isoOf(year, month, day));
  while (cells.length % 7 !== 0) cells.push('');
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function moved(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the next month or the one before; its last where that is shorter. */
export function movedMonth(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const there = new Date(Date.UTC(year, month - 1 + by, 1));
  return isoOf(there.getUTCFullYear(), there.getUTCMonth() + 1, Math.min(date, daysIn(there.getUTCFullYear(), there.getUTCMonth() + 1)));
}

export const ownOf = (days: readonly AgencyDay[]): { off: string[]; worked: string[] } => ({
  off: days.filter((one) => one.own && one.off).map((one) => one.day),
  worked: days.filter((one) => one.own && !one.off).map((one) => one.day),
});

/** Names say how many days the law gives; a calendar shows which. */
export const shortName = (name: string): string => name.replace(/\s*\(.*\)\s*$/, '');

/** What a day is, with what the agency says of it now, recorded or not. */
export function kindOf(day: string, shared: ReadonlyMap<string, AgencyDay>, own: OwnChoice): DayKind {
  if (own.off.includes(day)) return 'own_off';
  if (own.worked.includes(day)) return 'own_worked';
  const said = shared.get(day);
  if (said) return !said.off ? 'worked' : said.name ? 'holiday' : 'made_up';
  return weekdayOf(day) >= 5 ? 'rest' : 'work';
}

const rests: ReadonlySet<DayKind> = new Set<DayKind>(['rest', 'holiday', 'made_up', 'own_off']);
export const isRest = (kind: DayKind): boolean => rests.has(kind);

/** The other way round: what the agency said of the day is taken back, or it says otherwise than the public calendar. */
export function toggled(day: string, shared: ReadonlyMap<string, AgencyDay>, own: OwnChoice): { off: string[]; worked: string[] } {
  const without = (days: readonly string[]) => days.filter((one) => one !== day);
  const next = { off: without(own.off), worked: without(own.worked) };
  if (next.off.length + next.worked.length < own.off.length + own.worked.length) return next;
  (isRest(kindOf(day, shared, own)) ? next.worked : next.off).push(day);
  return { off: next.off.sort(), worked: next.worked.sort() };
}

export interface Span {
  from: string;
  until: string;
  kind: DayKind;
  name: string;
}

/** Days of one kind and name that follow each other are one. */
export function spansOf(days: readonly { day: string; kind: DayKind; name: string }[]): Span[] {
  const spans: Span[] = [];
  for (const { day, kind, name } of days) {
    const last = spans.at(-1);
    if (last?.kind === kind && last.name === name && moved(last.until, 1) === day) last.until = day;
    else spans.push({ from: day, until: day, kind, name });
  }
  return spans;
}

