// SPDX-License-Identifier: AGPL-3.0-or-later
// A document on its way to a draft: brought in pieces, read by the server. It goes on while the page is left, and is found
// again when it is come back to.
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropUpload, upload } from '../../api/files';
import { cancelJob } from '../../api/jobs';
import { beginImport, watchImport } from '../../api/plan_import';
import { plansQuery } from '../../api/plan_queries';
import { problemOf, type Problem } from '../../api/problem';
import { queries } from '../../api/queries';

export interface Reading {
  name: string;
  stage: 'bringing' | 'reading';
  /** Of so many; 0 where that is not known. */
  done: number;
  of: number;
}
export interface Failure {
  name: string;
  problem: Problem;
}
export interface Wanted {
  plan?: string;
  year?: number;
}

const key = 'sauro.import';

interface Kept {
  name: string;
  job: string;
}

function kept(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export const studioAddress = (plan: string): string => `/studio/${encodeURIComponent(plan)}`;

/** "2026-2" where there is a 2026 already. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; ++number) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}

/** The year that a refusal says is taken. */
export const takenName = (problem: Problem): string => /\b(\d{4}(?:-\d+)?)\b/.exec(problem.message)?.[1] ?? '';

export function useReading(done: (plan: string) => void) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stop = useRef(new AbortController());
  const job = useRef('');
  const file = useRef<File | null>(null);
  const told = useRef(done);
  useEffect(() => {
    told.current = done;
  });

  const follow = useCallback(async (name: string, id: string, signal: AbortSignal) => {
    job.current = id;
    sessionStorage.setItem(key, JSON.stringify({ name, job: id } satisfies Kept));
    const plan = await watchImport(id, (now) => setReading({ name, stage: 'reading', done: now.done, of: now.of }), signal);
    sessionStorage.removeItem(key);
    await queries.invalidateQueries({ queryKey: plansQuery.queryKey });
    told.current(plan);
  }, []);

  const run = useCallback(async (name: string, work: (signal: AbortSignal) => Promise<void>) => {
    stop.current.abort();
    const control = new AbortController();
    stop.current = control;
    setFailure(null);
    try {
      await work(control.signal);
      setReading(null);
    } catch (thrown) {
      if (control.signal.aborted) return;
      sessionStorage.removeItem(key);
      setReading(null);
      if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) setFailure({ name, problem: problemOf(thrown) });
    }
  }, []);

  const read = useCallback(
    (chosen: File, wanted: Wanted = {}) => {
      file.current = chosen;
      const { name } = chosen;
      setReading({ name, stage: 'bringing', done: 0, of: chosen.size });
      void run(name, async (signal) => {
        const brought = await upload(chosen, { signal, progress: (received, of) => setReading({ name, stage: 'bringing', done: received, of }) });
        if (signal.aborted) return void dropUpload(brought);
        setReading({ name, stage: 'reading', done: 0, of: 0 });
        await follow(name, await beginImport({ file: brought, ...wanted }), signal);
      });
    },
    [follow, run],
  );
  /** The same document once more, as another plan or of another year. */
  const again = useCallback((wanted: Wanted) => file.current && read(file.current, wanted), [read]);
  const cancel = useCallback(() => {
    stop.current.abort();
    sessionStorage.removeItem(key);
    if (job.current) void cancelJob(job.current).catch(() => undefined);
    job.current = '';
    setReading(null);
  }, []);

  useEffect(() => {
    const before = kept();
    const control = stop.current;
    if (before) void run(before.name, (signal) => follow(before.name, before.job, signal));
    // It is read on while the page is left: only the watching ends.
    return () => {
      control.abort();
      stop.current.abort();
    };
  }, [follow, run]);

  return { reading, failure, read, again, cancel, forget: () => setFailure(null) };
}
