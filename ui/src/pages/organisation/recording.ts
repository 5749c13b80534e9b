// SPDX-License-Identifier: AGPL-3.0-or-later
// Records what is done on this page, says so, and asks its lists anew.
import { useQueryClient } from '@tanstack/react-query';
import { record } from '../../api/actions';
import type { ActionPath } from '../../api/validation';
import { notify } from '../../parts/notices';

export function useRecording() {
  const queries = useQueryClient();
  return async (path: ActionPath, names: Record<string, string>, input: object, said: string): Promise<void> => {
    await record(path, names, input);
    notify(said);
    await Promise.all(['units', 'people', 'users'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}

/** What differs from before: only that is sent. What was emptied is not: the server keeps what it is not given. */
export function changed<T extends object>(before: T, now: T): Partial<T> {
  const out: Partial<T> = {};
  for (const key of Object.keys(now) as (keyof T)[]) if (JSON.stringify(now[key]) !== JSON.stringify(before[key]) && now[key] !== '') out[key] = now[key];
  return out;
}
