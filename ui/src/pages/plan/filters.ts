// SPDX-License-Identifier: AGPL-3.0-or-later
// The filter of a plan as it stands in the address: what one sees is what one sends.
import { useMemo } from 'react';
import type { ItemKind, PlanFilter, Status } from '../../api/kinds';
import { addressWith, go, useWords, type AddressWords } from '../../parts/router';
import { kind_words, status_words } from '../../parts/words';
import type { Filter } from './tree';

const all_statuses = Object.keys(status_words) as Status[];
const all_kinds = Object.keys(kind_words) as ItemKind[];

export function filterIn(words: URLSearchParams): Filter {
  return {
    words: words.get('words') ?? '',
    unit: words.get('unit') ?? '',
    status: all_statuses.filter((one) => words.getAll('status').includes(one)),
    kind: all_kinds.filter((one) => words.getAll('kind').includes(one)),
    blocked: words.has('blocked'),
    never: words.has('never'),
  };
}

export function filterWords(filter: Partial<Filter>): AddressWords {
  const words: AddressWords = {};
  if (filter.words !== undefined) words.words = filter.words;
  if (filter.unit !== undefined) words.unit = filter.unit;
  if (filter.status !== undefined) words.status = filter.status;
  if (filter.kind !== undefined) words.kind = filter.kind;
  if (filter.blocked !== undefined) words.blocked = filter.blocked ? '1' : null;
  if (filter.never !== undefined) words.never = filter.never ? '1' : null;
  return words;
}

/** As the server is asked by it. */
export const askedBy = ({ words, unit, status, kind, blocked, never }: Filter): PlanFilter => ({
  ...(words.trim() ? { words: words.trim() } : {}),
  ...(unit ? { unit } : {}),
  ...(status.length > 0 ? { status: [...status] } : {}),
  ...(kind.length > 0 ? { kind: [...kind] } : {}),
  ...(blocked ? { blocked } : {}),
  ...(never ? { never } : {}),
});

export const no_filter: Filter = { words: '', unit: '', status: [], kind: [], blocked: false, never: false };

export function useFilters(): [Filter, (part: Partial<Filter>) => void] {
  const words = useWords();
  const filter = useMemo(() => filterIn(words), [words]);
  return [filter, (part) => go(addressWith(filterWords(part)), { replace: true })];
}
