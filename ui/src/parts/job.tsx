// SPDX-License-Identifier: AGPL-3.0-or-later
// Long work that a screen has begun: how far it is, and a button that stops it. Who leaves the screen stops it too.
import { Button, Progress } from '@mantine/core';
import '@mantine/core/styles/Progress.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { cancelJob, watchJob, type Job } from '../api/jobs';
import { problemOf, type Problem } from '../api/problem';
import { t } from '../api/text';
import styles from './job.module.css';

export interface JobState<Result> {
  running: { done: number; of: number } | null;
  result: Result | null;
  problem: Problem | null;
  run: () => void;
  stop: () => void;
}

/** What `begin` begins; its result is taken at the server's word. */
export function useJob<Result>(begin: () => Promise<Pick<Job, 'job'>>): JobState<Result> {
  const [running, setRunning] = useState<JobState<Result>['running']>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const now = useRef<{ control: AbortController; job: string } | null>(null);
  const beginning = useRef(begin);
  useEffect(() => {
    beginning.current = begin;
  });

  const stop = useCallback(() => {
    const stopped = now.current;
    now.current = null;
    stopped?.control.abort();
    if (stopped?.job) void cancelJob(stopped.job).catch(() => undefined);
    setRunning(null);
  }, []);

  const run = useCallback(() => {
    stop();
    const mine = { control: new AbortController(), job: '' };
    now.current = mine;
    setRunning({ done: 0, of: 0 });
    setResult(null);
    setProblem(null);
    void (async () => {
      try {
        const begun = await beginning.current();
        // Left before the server could say which job it is.
        if (mine.control.signal.aborted) return void cancelJob(begun.job).catch(() => undefined);
        mine.job = begun.job;
        const made = await watchJob(begun.job, ({ done, of }) => setRunning({ done, of }), mine.control.signal);
        if (now.current === mine) setResult(made as Result);
      } catch (thrown) {
        if (now.current === mine && !(thrown instanceof DOMException && thrown.name === 'AbortError')) setProblem(problemOf(thrown));
      } finally {
        if (now.current === mine) {
          now.current = null;
          setRunning(null);
        }
      }
    })();
  }, [stop]);
  useEffect(() => stop, [stop]);
  return { running, result, problem, run, stop };
}

/** How far it is, in words too; of work whose length is not known, that it goes on. */
export function JobProgress({ words, running, stop }: { words: string; running: { done: number; of: number }; stop?: () => void }) {
  const percent = running.of > 0 ? Math.round((100 * running.done) / running.of) : 0;
  return (
    <div className={styles.job}>
      <p role="status" className={styles.words}>
        {words} {percent > 0 && <span className="soft">{`${percent} %`}</span>}
      </p>
      <Progress className={styles.bar ?? ''} value={percent || 100} animated={percent === 0} striped={percent === 0} aria-label={words} />
      {stop && (
        <Button variant="default" size="compact-md" onClick={stop}>
          {t({ vi: 'Dừng', en: 'Stop' })}
        </Button>
      )}
    </div>
  );
}
