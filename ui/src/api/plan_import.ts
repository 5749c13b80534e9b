// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan's document on its way in: brought, then read by a job of the server that can be watched and stopped.
import { client, valueOf } from './client';
import { freshKey } from './actions';
import { watchJob, type Job } from './jobs';
import type { InputOf, Receipt } from './kinds';

export async function beginImport(input: InputOf<'/api/v1/plan/import'>): Promise<string> {
  const begun = await valueOf(
    client.POST('/api/v1/plan/import', { params: { header: { Prefer: 'respond-async', 'Idempotency-Key': freshKey() } }, body: input }),
  );
  // Of what is short the server may tell the end at once.
  return (begun as unknown as Job).job;
}

/** Watches an import to its end: the plan that was made, or the Problem for which there is none. */
export async function watchImport(job: string, told: (job: Job) => void, signal: AbortSignal): Promise<string> {
  return planIn((await watchJob(job, told, signal)) as Receipt | null);
}

export function planIn(receipt: Receipt | null): string {
  const subject = receipt?.facts.find((fact) => fact.kind === 'plan.set')?.subject ?? receipt?.facts.find((fact) => fact.subject.startsWith('plan/'))?.subject ?? '';
  return subject.replace(/^plan\//, '');
}
