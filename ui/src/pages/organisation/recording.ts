// SPDX-License-Identifier: AGPL-3.0-or-later
// Records what is done on this page, says so, and asks its lists anew.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { record } from '../../api/actions';
import { problemOf, type Problem } from '../../api/problem';
import { notify } from '../../parts/notices';

export function useRecording() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Throws what was refused: for dialogs that show it themselves. */
  const send = async (path: string, names: Record<string, string>, input: object, said: string) => {
    await record(`/api/v1/${path}`, names, input);
    notify(said);
    await Promise.all(['units', 'people', 'users'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const run = async (path: string, names: Record<string, string>, input: object, said: string): Promise<boolean> => {
    setBusy(path);
    setProblem(null);
    try {
      await send(path, names, input, said);
      return true;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return false;
    } finally {
      setBusy('');
    }
  };
  return { run, send, busy, problem };
}

/** What differs from before: only that is sent. What was emptied is not: the server keeps what it is not given. */
export function changed<T extends object>(before: T, now: T): Partial<T> {
  const out: Partial<T> = {};
  for (const key of Object.keys(now) as (keyof T)[]) if (JSON.stringify(now[key]) !== JSON.stringify(before[key]) && now[key] !== '') out[key] = now[key];
  return out;
}
