// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan that was read from its document: its lines as they are worded, the document beside them, the doubts about both, and
// what is done to them until it is issued.
import { queryOptions } from '@tanstack/react-query';
import { freshKey, record } from './actions';
import { client, valueOf } from './client';
import { watchJob, type Job } from './jobs';
import type { InputOf, ItemInput, PlanItem, Receipt } from './kinds';
import type { components } from '../../generated/schema';

type Schemas = components['schemas'];

export type Origin = PlanItem['title_origin'];
export type Place = PlanItem['sources'][number];

export type PlanDraft = Schemas['plan-draft'];
export type DraftLine = PlanDraft['lines'][number];
export type PlanDocument = Schemas['document'];
export type DocumentBlock = Schemas['document-block'];
export type DocumentParagraph = Extract<DocumentBlock, { paragraph: number }>;
export type DocumentTable = Extract<DocumentBlock, { columns: number }>;
export type Finding = Schemas['plan-findings']['list'][number];
export type DocumentCell = DocumentTable['rows'][number][number];
export type Severity = Finding['severity'];

const askDraft = (plan: string, after: number, signal: AbortSignal): Promise<PlanDraft> =>
  valueOf(client.GET('/api/v1/plan/draft', { params: { query: { plan, ...(after > 0 ? { 'changed-after': String(after) } : {}) } }, signal }));

/** What is there already with the lines that have changed, in the order of now; null where a line is missing. */
export function patched(before: PlanDraft, now: PlanDraft): PlanDraft | null {
  const known = new Map([...before.lines, ...now.lines].map((line) => [line.id, line]));
  const lines = now.order.map((id) => known.get(id)).filter((line) => line !== undefined);
  return lines.length === now.order.length ? { ...now, lines } : null;
}

/** A draft of a thousand lines is asked for once; after that, only what has changed. */
export const draftQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plan.draft', plan],
    queryFn: async ({ signal, client: kept, queryKey }): Promise<PlanDraft> => {
      const before = kept.getQueryData<PlanDraft>(queryKey);
      const made = before && patched(before, await askDraft(plan, before.fact, signal));
      return made ?? askDraft(plan, 0, signal);
    },
  });

/** What was read never changes. */
export const documentQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plan.document', plan],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/plan/{plan}/document', { params: { path: { plan } }, signal })),
    staleTime: Infinity,
  });

export const findingsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['findings', plan],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/findings', { params: { query: { plan } }, signal }))).list,
  });

/** Words as plans write them; what is not given stays as it is. */
export type LineWords = Omit<ItemInput<'edit'>, 'version'>;

type Seen = Pick<DraftLine, 'id' | 'version'>;

// Only the version counts: what the draft told of the line is compared, not how it was told.
const etagOf = (line: Seen): string => `"${line.version}-draft"`;
const onItem = (action: string, line: Seen, input: object): Promise<Receipt> => record(`/api/v1/item/{item}/${action}`, { item: line.id }, input, etagOf(line));

export const editLine = (line: Seen, words: LineWords): Promise<Receipt> => onItem('edit', line, words);
export const mergeLines = (first: Seen, others: readonly string[]): Promise<Receipt> => onItem('merge', first, { with: others });
export const splitLine = (line: Seen, titles: readonly string[]): Promise<Receipt> => onItem('split', line, { title: titles });
export const dropLine = (item: string, reason: string): Promise<Receipt> => record('/api/v1/item/{item}/drop', { item }, { reason });
export const restoreLine = (item: string, fact: number): Promise<Receipt> => record('/api/v1/item/{item}/restore', { item }, { fact });
export const exceptLine = (item: string, reason: string): Promise<Receipt> => record('/api/v1/item/{item}/except', { item }, { reason });
export const addLine = (plan: string, parent: string, title: string): Promise<Receipt> =>
  record('/api/v1/item/add', {}, { plan, title, ...(parent ? { parent } : {}) });
export const addUnit = (name: string): Promise<Receipt> => record('/api/v1/unit/set', {}, { name });
export const mergeUnit = (unit: string, into: string): Promise<Receipt> => record('/api/v1/unit/{unit}/merge', { unit }, { into });
export const settleFinding = (finding: string, how: 'accepted' | 'repaired', reason: string): Promise<Receipt> =>
  record('/api/v1/finding/{finding}/settle', { finding }, { how, ...(reason ? { reason } : {}) });

/** What a column of a table may hold; "auto" is what its heading says. */
export type Meaning = InputOf<'/api/v1/plan/{plan}/columns'>['means'];
export interface ColumnMeaning {
  table: number;
  column: number;
  means: Meaning;
}

/** Says what a column holds; the document is read again, which a job of the server does. */
export async function reassignColumn(plan: string, said: ColumnMeaning, told: (job: Job) => void = () => undefined): Promise<Receipt> {
  const begun = await valueOf(client.POST('/api/v1/plan/{plan}/columns', { params: { path: { plan }, header: { Prefer: 'respond-async', 'Idempotency-Key': freshKey() } }, body: said }));
  // Of what is short the server may tell the end at once.
  return 'job' in begun ? ((await watchJob(begun.job, told, new AbortController().signal)) as unknown as Receipt) : begun;
}
export const submitPlan = (plan: string): Promise<Receipt> => record('/api/v1/plan/{plan}/submit', { plan }, {});
export const returnPlan = (plan: string, reason: string): Promise<Receipt> => record('/api/v1/plan/{plan}/return', { plan }, { reason });
export const issuePlan = (plan: string, number: string, day: string): Promise<Receipt> => record('/api/v1/plan/{plan}/issue', { plan }, { number, day });
