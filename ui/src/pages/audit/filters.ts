// SPDX-License-Identifier: AGPL-3.0-or-later
// What of the trail is shown, as it stands in the address: what one sees is what one sends.
import { useMemo } from 'react';
import type { FactsFilter } from '../../api/audit';
import { addressWith, go, useWords } from '../../parts/router';

const names = ['kind', 'who', 'subject', 'words', 'from', 'until'] as const satisfies readonly (keyof FactsFilter)[];
export const no_filter: FactsFilter = { kind: '', who: '', subject: '', words: '', from: '', until: '' };
export const isEmpty = (filter: FactsFilter): boolean => names.every((name) => filter[name] === '');

export function filterIn(words: URLSearchParams): FactsFilter {
  return Object.fromEntries(names.map((name) => [name, words.get(name) ?? ''])) as unknown as FactsFilter;
}

export function useFilters(): [FactsFilter, (part: Partial<FactsFilter>) => void] {
  const words = useWords();
  const filter = useMemo(() => filterIn(words), [words]);
  return [filter, (part) => go(addressWith(part), { replace: true })];
}
