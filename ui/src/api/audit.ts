// SPDX-License-Identifier: AGPL-3.0-or-later
// The ledger as it is read: every fact that was recorded, newest first, and whether the chain of them is whole.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { components } from '../../generated/schema';

export type FactRow = components['schemas']['facts']['list'][number];

/** Days as 2026-12-31; what is empty is not asked for. */
export interface FactsFilter {
  /** A kind of fact, or a whole family by its first word: "item" */
  kind: string;
  /** Id of a user. */
  who: string;
  /** "item/2026.12" */
  subject: string;
  words: string;
  from: string;
  until: string;
}

/** What came of going through the ledger. */
export interface Verified {
  whole: boolean;
  facts: number;
  files: number;
  hash: string;
  breaches: { vi: string; en: string }[];
}

const facts_of_a_page = 50;
/** The most that one exported file holds. */
export const most_exported = 50_000;

const asked = (filter: FactsFilter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) as Partial<FactsFilter>;

export const factsQuery = (filter: FactsFilter) =>
  infiniteQueryOptions({
    queryKey: ['facts', filter],
    queryFn: ({ signal, pageParam }) => valueOf(client.GET('/api/v1/facts', { params: { query: { ...asked(filter), limit: facts_of_a_page, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });

/** One fact, by its number: the first before the next one. What was recorded does not change. */
export const factQuery = (number: number) =>
  queryOptions({
    queryKey: ['fact', number],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/facts', { params: { query: { limit: 1, cursor: String(number + 1) } }, signal }))).list.find((one) => one.number === number) ?? null,
    staleTime: Infinity,
    enabled: number > 0,
  });

export const exportAddress = (filter: FactsFilter, format: 'csv' | 'xlsx'): string => `/api/v1/facts?${new URLSearchParams({ ...asked(filter), all: 'true', format }).toString()}`;

/** Goes through the chain, the records and the attachments: a job. */
export const beginVerify = () => valueOf(client.POST('/api/v1/facts/verify'));
