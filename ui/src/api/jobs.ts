// SPDX-License-Identifier: AGPL-3.0-or-later
// Long work of the server: begun, looked at until it ends, stopped where it is not wanted any more.
import { client, valueOf } from './client';
import { Problem } from './problem';
import type { components } from '../../generated/schema';

export type Job = components['schemas']['job'];

const first_pause = 100;
const longest_pause = 400;

export const cancelJob = (job: string): Promise<unknown> => client.POST('/api/v1/job/{job}/cancel', { params: { path: { job } } });

/** Watches a job to its end: what came of it, or the Problem for which nothing did. One that was stopped ends as an AbortError. */
export async function watchJob(job: string, told: (job: Job) => void, signal: AbortSignal): Promise<Job['result']> {
  // What is short is seen soon, what is long is not asked for all the time.
  for (let pause = first_pause; ; pause = Math.min(pause * 2, longest_pause)) {
    const now = await valueOf(client.GET('/api/v1/job/{job}', { params: { path: { job } }, signal }));
    signal.throwIfAborted();
    told(now);
    if (now.stage === 'done') return now.result;
    if (now.stage === 'failed') throw new Problem(now.problem?.status ?? 500, now.problem ?? {});
    if (now.stage === 'cancelled') throw new DOMException('', 'AbortError');
    await new Promise((done) => window.setTimeout(done, pause));
    signal.throwIfAborted();
  }
}
