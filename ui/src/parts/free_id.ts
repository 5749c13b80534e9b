// SPDX-License-Identifier: AGPL-3.0-or-later
// Ids that people give to records: the next of its kind and year, which they may write otherwise.

/** "hn3-2026": the first that none has yet. */
export function freeId(beginning: string, year: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; ++number) if (!taken.has(`${beginning}${number}-${year}`)) return `${beginning}${number}-${year}`;
}
