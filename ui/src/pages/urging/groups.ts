// SPDX-License-Identifier: AGPL-3.0-or-later
// What is said on a day, taken together by who hears it and by the unit that answers.
import type { UrgingLine } from '../../api/urging';
import { compareVietnamese } from '../../parts/fold';

export const groupings = ['person', 'unit', 'item'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  name: string;
  lines: UrgingLine[];
}

/** Whoever has most of it first, then by name. */
function grouped(list: readonly UrgingLine[], namesOf: (line: UrgingLine) => readonly string[]): Group[] {
  const groups = new Map<string, UrgingLine[]>();
  for (const line of list) for (const name of namesOf(line)) groups.set(name, [...(groups.get(name) ?? []), line]);
  return [...groups].map(([name, lines]) => ({ name, lines })).sort((a, b) => b.lines.length - a.lines.length || compareVietnamese(a.name, b.name));
}

export const byPerson = (list: readonly UrgingLine[]): Group[] => grouped(list, (line) => line.to);
/** What nobody answers for stands under an empty name. */
export const byUnit = (list: readonly UrgingLine[]): Group[] => grouped(list, (line) => [line.unit]);

export const peopleIn = (list: readonly UrgingLine[]): string[] => [...new Set(list.flatMap((line) => line.to))].sort(compareVietnamese);
