// SPDX-License-Identifier: AGPL-3.0-or-later
// A sheet on its way in: brought, looked at, recorded. What is being recorded goes on while the page is left, and is found again when it is come back to.
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropUpload, upload } from '../../api/files';
import { cancelJob, watchJob } from '../../api/jobs';
import { problemOf, type Problem } from '../../api/problem';
import { beginSheetImport, beginSheetPreview, type SheetAsk, type SheetImport, type SheetPreview } from '../../api/sheet';

interface Far {
  /** Of so many; 0 where that is not known. */
  done: number;
  of: number;
}
export type Step =
  | { at: 'empty' }
  | ({ at: 'bringing' | 'looking' } & Far)
  | { at: 'seen'; preview: SheetPreview }
  | ({ at: 'recording'; stopping: boolean } & Far)
  | { at: 'recorded'; result: SheetImport };

export interface Bringing {
  name: string;
  step: Step;
  ask: SheetAsk;
  problem: Problem | null;
  /** It was stopped before a row was recorded. */
  stopped: boolean;
  /** Whether the file is still at hand to be brought once more. */
  again: (() => void) | null;
  bring: (file: File, ask: SheetAsk) => void;
  look: (ask: SheetAsk) => void;
  record: (ask: SheetAsk) => void;
  stop: () => void;
  forget: () => void;
}

const key = 'sauro.sheet';
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

const isAbort = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === 'AbortError';

export function useBringing(): Bringing {
  const [name, setName] = useState(() => kept()?.name ?? '');
  const [step, setStep] = useState<Step>(() => (kept() ? { at: 'recording', stopping: false, done: 0, of: 0 } : { at: 'empty' }));
  const [ask, setAsk] = useState<SheetAsk>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stopped, setStopped] = useState(false);
  const file = useRef<File | null>(null);
  const brought = useRef('');
  const job = useRef('');
  const control = useRef(new AbortController());
  /** What one goes back to. */
  const seen = useRef<SheetPreview | null>(null);

  const back = useCallback(() => setStep(seen.current ? { at: 'seen', preview: seen.current } : { at: 'empty' }), []);

  const run = useCallback(
    async (work: (signal: AbortSignal) => Promise<void>) => {
      control.current.abort();
      const mine = new AbortController();
      control.current = mine;
      setProblem(null);
      setStopped(false);
      try {
        await work(mine.signal);
      } catch (thrown) {
        if (mine.signal.aborted) return;
        if (isAbort(thrown)) setStopped(true);
        else setProblem(problemOf(thrown));
        back();
      } finally {
        if (control.current === mine) job.current = '';
      }
    },
    [back],
  );

  const follow = useCallback(async <Result>(id: string, signal: AbortSignal, told: (far: Far) => void): Promise<Result> => {
    job.current = id;
    return (await watchJob(id, told, signal)) as unknown as Result;
  }, []);

  const lookAt = useCallback(
    async (words: SheetAsk, signal: AbortSignal) => {
      setStep({ at: 'looking', done: 0, of: 0 });
      setAsk(words);
      const begun = await beginSheetPreview(brought.current, words);
      if (signal.aborted) return void cancelJob(begun.job).catch(() => undefined);
      const preview = await follow<SheetPreview>(begun.job, signal, ({ done, of }) => setStep({ at: 'looking', done, of }));
      seen.current = preview;
      setStep({ at: 'seen', preview });
    },
    [follow],
  );

  const look = useCallback((words: SheetAsk) => void run((signal) => lookAt(words, signal)), [run, lookAt]);

  const bring = useCallback(
    (chosen: File, words: SheetAsk) => {
      if (brought.current) void dropUpload(brought.current);
      brought.current = '';
      seen.current = null;
      file.current = chosen;
      setName(chosen.name);
      setStep({ at: 'bringing', done: 0, of: chosen.size });
      setAsk(words);
      void run(async (signal) => {
        const id = await upload(chosen, { signal, progress: (done, of) => setStep({ at: 'bringing', done, of }) });
        if (signal.aborted) return void dropUpload(id);
        brought.current = id;
        await lookAt(words, signal);
      });
    },
    [run, lookAt],
  );

  const finish = useCallback(
    async (title: string, id: string, signal: AbortSignal) => {
      sessionStorage.setItem(key, JSON.stringify({ name: title, job: id } satisfies Kept));
      try {
        const result = await follow<SheetImport>(id, signal, ({ done, of }) => setStep((before) => ({ at: 'recording', stopping: before.at === 'recording' && before.stopping, done, of })));
        // The server has kept the file only where there is more to record.
        if (!result.stopped) brought.current = '';
        seen.current = null;
        setStep({ at: 'recorded', result });
      } finally {
        if (!signal.aborted) sessionStorage.removeItem(key);
      }
    },
    [follow],
  );

  const record = useCallback(
    (words: SheetAsk) => {
      setStep({ at: 'recording', stopping: false, done: 0, of: 0 });
      void run(async (signal) => {
        const begun = await beginSheetImport(brought.current, words);
        await finish(name, begun.job, signal);
      });
    },
    [run, finish, name],
  );

  const forget = useCallback(() => {
    control.current.abort();
    if (brought.current) void dropUpload(brought.current);
    brought.current = '';
    file.current = null;
    seen.current = null;
    setName('');
    setProblem(null);
    setStopped(false);
    setStep({ at: 'empty' });
  }, []);

  const stop = useCallback(() => {
    if (job.current) void cancelJob(job.current).catch(() => undefined);
    // What was recorded stays, and the answer tells what that is: it is waited for.
    if (step.at === 'recording') return setStep({ ...step, stopping: true });
    control.current.abort();
    if (seen.current) back();
    else forget();
  }, [step, back, forget]);

  useEffect(() => {
    const before = kept();
    if (before) void run((signal) => finish(before.name, before.job, signal));
    // What is being recorded goes on; what is only looked at does not.
    return () => {
      control.current.abort();
      if (job.current && !kept()) void cancelJob(job.current).catch(() => undefined);
    };
  }, [run, finish]);

  const more = () => {
    if (brought.current) look(ask);
    else if (file.current) bring(file.current, ask);
  };
  const canBring = step.at === 'recorded' && (file.current !== null || brought.current !== '');
  return { name, step, ask, problem, stopped, again: canBring ? more : null, bring, look, record, stop, forget };
}
