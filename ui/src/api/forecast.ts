// SPDX-License-Identifier: AGPL-3.0-or-later
// What is likely to come of the open work, what of it may not slip, and who bears how much of it.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { components } from '../../generated/schema';

export type Forecast = components['schemas']['forecast'];
export type ForecastItem = Forecast['items'][number];
export type ForecastMonth = Forecast['months'][number];
export type Score = Forecast['scores'][number];
export type PathItem = components['schemas']['critical-path']['list'][number];
export type Workload = components['schemas']['workload'];
export type Load = Workload['units'][number];

/** The most that the server lists. */
export const most_items = 200;

/** Of a plan; of the one that is run where none is named. */
export const forecastQuery = (plan: string) =>
  queryOptions({
    queryKey: ['forecast', plan],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/forecast', { params: { query: { limit: most_items, ...(plan ? { plan } : {}) } }, signal })),
    placeholderData: keepPreviousData,
  });

/** Of a plan; of the one that is run where none is named. */
export const criticalPathQuery = (plan: string) =>
  queryOptions({
    queryKey: ['critical-path', plan],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/critical-path', { params: { query: plan ? { plan } : {} }, signal })),
    placeholderData: keepPreviousData,
  });

export const workloadQuery = queryOptions({
  queryKey: ['workload'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/workload', { signal })),
});
