// SPDX-License-Identifier: AGPL-3.0-or-later
// The stretch of time that the timeline shows: moved, widened and narrowed, and the ticks that fit into it.
import { utcDay, utcMonday, utcMonth, type TimeInterval } from 'd3-time';

const day_length = 86_400_000;

export interface Span {
  from: number;
  until: number;
}

export const least_days = 14;
export const most_days = 366 * 3;

export const yearSpan = (year: number): Span => ({ from: Date.UTC(year, 0, 1), until: Date.UTC(year + 1, 0, 1) });

/** Around the place that stays where it is: 0 is the left edge, 1 the right one. */
export function zoomed(span: Span, factor: number, at = 0.5): Span {
  const width = span.until - span.from;
  const next = Math.min(most_days * day_length, Math.max(least_days * day_length, width * factor));
  const fixed = span.from + width * at;
  return { from: fixed - next * at, until: fixed + next * (1 - at) };
}

export const moved = (span: Span, share: number): Span => {
  const by = (span.until - span.from) * share;
  return { from: span.from + by, until: span.until + by };
};

export const around = (span: Span, day: string): Span => {
  const half = (span.until - span.from) / 2;
  return { from: Date.parse(day) - half, until: Date.parse(day) + half };
};

export interface Tick {
  at: Date;
  /** The first of a month. */
  month: boolean;
}

/** Months, weeks or days: as many as can be read in so many pixels. */
export function ticksOf(span: Span, width: number): Tick[] {
  const per_day = (width * day_length) / (span.until - span.from);
  const every: TimeInterval = per_day >= 26 ? utcDay : per_day >= 4.5 ? utcMonday : utcMonth;
  const from = new Date(span.from);
  const until = new Date(span.until);
  const months = utcMonth.range(utcMonth.ceil(from), until);
  const all = every === utcMonth ? [] : every.range(every.ceil(from), until);
  return [...months.map((at) => ({ at, month: true })), ...all.filter((at) => at.getUTCDate() !== 1).map((at) => ({ at, month: false }))];
}
