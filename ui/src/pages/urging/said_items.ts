// SPDX-License-Identifier: AGPL-3.0-or-later
// What was urged about in the last weeks, as it stands now.
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ItemAnswer } from '../../api/kinds';
import { itemQuery, useMe } from '../../api/queries';
import { saidQuery, type SaidLately } from '../../api/urging';
import { timeDay, today } from '../../parts/format';

const days_back = 28;
/** Each is looked up: beyond so many the newest are enough. */
export const most_looked = 60;

export interface SaidItem extends SaidLately {
  /** The day on which it was said. */
  day: string;
  now: ItemAnswer;
}

export function useSaid(): { items: SaidItem[]; pending: boolean; more: boolean; error: unknown; again: () => void } {
  const may = useMe().data?.may ?? [];
  const from = new Date(Date.parse(today()) - days_back * 86_400_000).toISOString().slice(0, 10);
  const said = useQuery({ ...saidQuery(from), enabled: may.includes('facts') });
  const looked = (said.data ?? []).slice(0, most_looked);
  const answers = useQueries({ queries: looked.map((one) => itemQuery(one.item)) });
  const items = looked.flatMap((one, at) => {
    const now = answers[at]?.data;
    return now ? [{ ...one, day: timeDay(one.recorded), now }] : [];
  });
  return {
    items,
    pending: (may.includes('facts') && said.isPending) || answers.some((one) => one.isPending),
    more: (said.data?.length ?? 0) > most_looked,
    error: said.error ?? answers.find((one) => one.error)?.error,
    again: () => void said.refetch(),
  };
}
