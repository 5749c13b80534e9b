// SPDX-License-Identifier: AGPL-3.0-or-later
// The days that reports are made for.

const iso = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The last day of the month before. */
export function monthEnd(now: string): string {
  return iso(Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 1, 0);
}

/** The last day of the quarter before. */
export function quarterEnd(now: string): string {
  const month = Number(now.slice(5, 7)) - 1;
  return iso(Number(now.slice(0, 4)), month - (month % 3), 0);
}
