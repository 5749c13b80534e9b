// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked about whole plans: the board, lines, the timeline, versions, events. An empty day asks for now.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { ItemLine, ItemsFilter, PlanFilter, PlanWindow } from './kinds';

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

/** Of a plan no screen asks for more lines at once: their number does not grow with the plan. */
export const lines_of_a_window = 100;
type WindowFilter = Omit<PlanFilter, 'plan' | 'as-of' | 'from' | 'limit'>;
/** What has gone out of sight need not be kept for long. */
const kept = 5 * 60_000;

/** A stretch of a plan's tree: what passes, with what stands above it. */
export const planQuery = (plan: string, filter: WindowFilter, asOf: string, from = 0, limit = lines_of_a_window) =>
  queryOptions({
    queryKey: ['plan', plan, asOf, filter, from, limit],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/plan', { params: { query: { ...planWords(plan), ...filter, from, limit, ...asOfWords(asOf) } }, signal })),
    gcTime: kept,
  });

export const timelineQuery = (plan: string, filter: Omit<WindowFilter, 'flat' | 'fold' | 'turned'>, asOf: string, from = 0) =>
  queryOptions({
    queryKey: ['timeline', plan, asOf, filter, from],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/timeline', { params: { query: { ...planWords(plan), ...filter, from, limit: lines_of_a_window, ...asOfWords(asOf) } }, signal })),
    gcTime: kept,
  });

/** All lines, for paper: a window after the other. */
export const wholePlanQuery = (plan: string, asOf: string) =>
  queryOptions({
    queryKey: ['plan', plan, asOf, 'whole'],
    queryFn: async ({ signal }) => {
      const lines: ItemLine[] = [];
      for (let shown = 1; lines.length < shown; ) {
        const answer: PlanWindow = await valueOf(client.GET('/api/v1/plan', { params: { query: { ...planWords(plan), from: lines.length, limit: lines_of_a_page, ...asOfWords(asOf) } }, signal }));
        lines.push(...answer.items);
        shown = answer.items.length > 0 ? answer.shown : 0;
      }
      return lines;
    },
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
