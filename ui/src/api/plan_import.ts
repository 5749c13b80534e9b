// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan's document on its way in: brought, then read by a job of the server that can be watched and stopped.
import { client, valueOf } from './client';
import { freshKey } from './actions';
import type { InputOf, Receipt } from './kinds';
import { Problem } from './problem';
import type { components } from '../../generated/schema';

export type Job = components['schemas']['job'];

const between_looks = 400;

export async function beginImport(input: InputOf<'/api/v1/plan/import'>): Promise<string> {
  const begun = await valueOf(
    client.POST('/api/v1/plan/import', { params: { header: { Prefer: 'respond-async', 'Idempotency-Key': freshKey() } }, body: input }),
  );
  // Of what is short the server may tell the end at once.
  return (begun as unknown as Job).job;
}

export const cancelJob = (job: string): Promise<unknown> => client.POST('/api/v1/job/{job}/cancel', { params: { path: { job } } });

/** Watches a job to its end: the plan that was made, or the Problem for which there is none. */
export async function watchImport(job: string, told: (job: Job) => void, signal: AbortSignal): Promise<string> {
  for (;;) {
    const now = await valueOf(client.GET('/api/v1/job/{job}', { params: { path: { job } }, signal }));
    told(now);
    if (now.stage === 'done') return planIn(now.result as Receipt | null);
    if (now.stage === 'failed') throw problemIn(now);
    if (now.stage === 'cancelled') throw new DOMException('', 'AbortError');
    await new Promise((done) => window.setTimeout(done, between_looks));
    signal.throwIfAborted();
  }
}

export function planIn(receipt: Receipt | null): string {
  const subject = receipt?.facts.find((fact) => fact.kind === 'plan.set')?.subject ?? receipt?.facts.find((fact) => fact.subject.startsWith('plan/'))?.subject ?? '';
  return subject.replace(/^plan\//, '');
}

function problemIn(job: Job): Problem {
  const told = job.problem;
  return new Problem(told?.status ?? 500, told ?? {});
}
