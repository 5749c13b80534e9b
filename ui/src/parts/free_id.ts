// SPDX-License-Identifier: AGPL-3.0-or-later
// Ids that people give to records: the next of its kind and year, which they may write otherwise.
import { today } from './format';

/** "hn3-2026": the first that none has yet. */
export function freeId(beginning: string, year: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; ++number) if (!taken.has(`${beginning}${number}-${year}`)) return `${beginning}${number}-${year}`;
}

/** The year of a day that is typed; this one while it is none. */
export const yearIn = (day: string | undefined): string => /^(\d{4})-\d{2}-\d{2}$/.exec(day ?? '')?.[1] ?? today().slice(0, 4);
