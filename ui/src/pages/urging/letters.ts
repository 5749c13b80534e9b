// SPDX-License-Identifier: AGPL-3.0-or-later
// Official letters that are due: units with work on a rung of that way, until a letter to the unit is issued.
import type { DocumentRow } from '../../api/documents';
import { compareVietnamese } from '../../parts/fold';

/** An item on a rung of the way "letter". */
export interface LetterItem {
  item: string;
  title: string;
  unit: string;
  due: string | null;
  /** The day on which it was said; null where it is said on the day that is shown. */
  said: string | null;
}

export interface LetterDue {
  unit: string;
  items: LetterItem[];
  /** The last letter to the unit. */
  last: DocumentRow | null;
}

/** `idOf` knows units by their names. What was said before the last letter to the unit stands in that letter. */
export function lettersDue(items: readonly LetterItem[], letters: readonly DocumentRow[], idOf: (unit: string) => string): LetterDue[] {
  const units = new Map<string, LetterItem[]>();
  for (const one of items) {
    const known = units.get(one.unit) ?? [];
    if (!known.some((other) => other.item === one.item)) units.set(one.unit, [...known, one]);
  }
  return [...units]
    .map(([unit, all]) => {
      const id = idOf(unit);
      const last = letters.filter((letter) => id !== '' && letter.unit === id && !letter.replaced_by).sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))[0] ?? null;
      return { unit, last, items: all.filter((one) => one.said === null || !last?.day || last.day < one.said) };
    })
    .filter((due) => due.items.length > 0)
    .sort((a, b) => b.items.length - a.items.length || compareVietnamese(a.unit, b.unit));
}
