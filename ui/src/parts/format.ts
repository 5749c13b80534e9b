// SPDX-License-Identifier: AGPL-3.0-or-later
// Days and numbers as they are written in Vietnam, in both languages: 31/12/2026, 1.234,5; and words at the head of a sentence.
import { t, type Pair } from '../api/text';

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
const day_length = 86_400_000;

/** "2026-12-31" as 31/12/2026; a dash where there is none. */
export function dayText(iso: string | null | undefined): string {
  if (!iso) return '–';
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}

const inVietnam = (iso: string): string => new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();

/** "2026-11-30T08:01:30+07:00" as 30/11/2026 08:01, in Vietnam. */
export function timeText(iso: string): string {
  const there = inVietnam(iso);
  return `${dayText(there.slice(0, 10))} ${there.slice(11, 16)}`;
}

/** The day of a moment in Vietnam. */
export const timeDay = (iso: string): string => inVietnam(iso).slice(0, 10);

/** 1234.5 or "1234.5" as 1.234,5; anything else as it is. */
export function numberText(value: number | string): string {
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? String(value) : numbers.format(number);
}

export const percentText = (percent: number): string => `${numberText(percent)} %`;

/** What somebody typed as a number, 1.234,5 or 1234.5 or 12,5; null where it is none. */
export function numberTyped(text: string): number | null {
  const bare = text.replace(/\s/g, '');
  // One full stop before other than three figures is a decimal point, as calculators write it.
  const decimal = /^\d+\.(\d{1,2}|\d{4,})$/.test(bare);
  const plain = decimal ? bare : bare.replace(/\./g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const isoOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const there = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return there ? date.toISOString().slice(0, 10) : null;
};

/** The day in Vietnam now. */
export function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** A day as it is typed: 31/12/2026, 31-12-26, 31/12 (of this year), 31122026; null where it is none. */
export function dayTyped(text: string, now = today()): string | null {
  const bare = text.trim();
  const whole = /^(\d{2})(\d{2})(\d{4})$/.exec(bare) ?? /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/.exec(bare);
  if (!whole) return /^\d{4}-\d{2}-\d{2}$/.test(bare) ? isoOf(Number(bare.slice(0, 4)), Number(bare.slice(5, 7)), Number(bare.slice(8))) : null;
  const year = whole[3] ? Number(whole[3].length === 2 ? `20${whole[3]}` : whole[3]) : Number(now.slice(0, 4));
  return isoOf(year, Number(whole[2]), Number(whole[1]));
}

export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / day_length);
}

const in_days = (days: number): Pair =>
  days === 0
    ? { vi: 'hạn hôm nay', en: 'due today' }
    : days === 1
      ? { vi: 'hạn ngày mai', en: 'due tomorrow' }
      : days > 1
        ? { vi: `còn ${days} ngày`, en: `${days} days left` }
        : { vi: `quá ${-days} ngày`, en: days === -1 ? '1 day over' : `${-days} days over` };

/** How far off a deadline is, seen from a day. */
export const leftText = (due: string, from: string): string => t(in_days(daysBetween(from, due)));

const ago = (days: number): Pair =>
  days <= 0 ? { vi: 'hôm nay', en: 'today' } : days === 1 ? { vi: 'hôm qua', en: 'yesterday' } : { vi: `${days} ngày trước`, en: `${days} days ago` };

export const agoText = (day: string, from: string): string => t(ago(daysBetween(day, from)));

/** 1,2 MB */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB'];
  let value = bytes;
  let at = 0;
  for (; value >= 1000 && at < units.length - 1; ++at) value /= 1000;
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: value < 10 && at > 0 ? 1 : 0 }).format(value)} ${units[at]}`;
}

/** An id at the head stays as it is: "hn1-2026: …". */
export const upper = (text: string): string => (/^[a-z]+[-.]?\d/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));
