// SPDX-License-Identifier: AGPL-3.0-or-later
// Whose work a row is about: rows tell only the item, the plan's open work tells the units.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sheetQuery, type SheetRow } from '../../api/sheet';

export type Units = ReadonlyMap<string, string>;

/** "2026-2.5" is of 2026-2. */
export const planOf = (item: string): string => item.slice(0, item.lastIndexOf('.'));

export function useUnits(rows: readonly SheetRow[]): Units {
  const plans = useMemo(() => [...new Set(rows.flatMap(({ item }) => (item ? [planOf(item)] : [])))].sort(), [rows]);
  return useQueries({
    queries: plans.map((plan) => ({ ...sheetQuery(plan, ''), staleTime: Infinity, retry: false })),
    combine: unitsIn,
  });
}

function unitsIn(answers: readonly { data: { rows: readonly { item: string; unit: string }[] } | undefined }[]): Units {
  return new Map(answers.flatMap(({ data }) => data?.rows.map(({ item, unit }): [string, string] => [item, unit]) ?? []));
}
