// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked about whole plans: the board, lines, the timeline, versions, events. An empty day asks for now.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { ItemLine, ItemsFilter } from './kinds';

const asOfWords = (asOf: string) => (asOf ? { 'as-of': asOf } : {});
const planWords = (plan: string) => (plan ? { plan } : {});

export const boardQuery = (asOf: string) =>
  queryOptions({
    queryKey: ['board', asOf],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/board', { params: { query: asOfWords(asOf) }, signal })),
    placeholderData: keepPreviousData,
  });

const lines_of_a_page = 200;
/** A list that nobody reads to its end: beyond it, filters help more. */
const most_pages = 10;

/** All lines that pass, of one plan after another. */
export const linesQuery = (plans: readonly string[], filter: Omit<ItemsFilter, 'plan' | 'limit' | 'cursor' | 'as-of'>, asOf: string) =>
  queryOptions({
    queryKey: ['items', plans, filter, asOf],
    queryFn: async ({ signal }) => {
      const lines: ItemLine[] = [];
      for (const plan of plans) {
        let cursor: string | null = '';
        for (let page = 0; page < most_pages && cursor !== null; ++page) {
          const query: ItemsFilter = { ...filter, plan, limit: lines_of_a_page, ...asOfWords(asOf), ...(cursor ? { cursor } : {}) };
          const answer: { items: ItemLine[]; next: string | null } = await valueOf(client.GET('/api/v1/items', { params: { query }, signal }));
          lines.push(...answer.items);
          cursor = answer.next;
        }
      }
      return lines;
    },
  });

export const planQuery = (plan: string, asOf: string) =>
  queryOptions({
    queryKey: ['plan', plan, asOf],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/plan', { params: { query: { ...planWords(plan), ...asOfWords(asOf) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const timelineQuery = (plan: string, asOf: string) =>
  queryOptions({
    queryKey: ['timeline', plan, asOf],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/timeline', { params: { query: { ...planWords(plan), ...asOfWords(asOf) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/plans', { signal })),
});

export const eventsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['events', plan],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/events', { params: { query: planWords(plan) }, signal })),
  });

export const differencesQuery = (plan: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['plan.diff', plan, from, to],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/plan/diff', { params: { query: { plan, from, to } }, signal })),
    enabled: plan !== '' && from > 0 && to > from,
  });
