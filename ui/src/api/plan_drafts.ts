// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan that was read from its document: its lines as they are worded, the document beside them, the doubts about both, and
// what is done to them until it is issued.
import { queryOptions } from '@tanstack/react-query';
import { record } from './actions';
import { client, valueOf } from './client';
import type { ItemInput, PlanItem, Receipt } from './kinds';
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

export const draftQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plan.draft', plan],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/plan/draft', { params: { query: { plan } }, signal })),
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
export const submitPlan = (plan: string): Promise<Receipt> => record('/api/v1/plan/{plan}/submit', { plan }, {});
export const returnPlan = (plan: string, reason: string): Promise<Receipt> => record('/api/v1/plan/{plan}/return', { plan }, { reason });
export const issuePlan = (plan: string, number: string, day: string): Promise<Receipt> => record('/api/v1/plan/{plan}/issue', { plan }, { number, day });
