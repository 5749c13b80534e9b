// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes share: rules that the agency may set for itself, what was achieved, and which promises of items count by it.
import { queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { components } from '../../generated/schema';

export type AgencyRule = components['schemas']['rules']['list'][number];
export type Achievements = components['schemas']['achievements'];
export type Achievement = Achievements['list'][number];
export type Binding = components['schemas']['bindings']['list'][number];
export type AchievementKind = Achievements['kinds'][number];

/** By how their ids begin: "council.selection." */
export const agencyRulesQuery = (like: string) =>
  queryOptions({
    queryKey: ['rules', like],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/rules', { params: { query: { like } }, signal }))).list,
  });

/** The newest first; of one kind where one is named. */
export const achievementsQuery = (kind = '') =>
  queryOptions({
    queryKey: ['achievements', kind],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/achievements', { params: { query: kind ? { kind } : {} }, signal })),
  });

/** By what the promises of an item are counted, and of a share what is still open. */
export const bindingsQuery = (item: string) =>
  queryOptions({
    queryKey: ['bindings', item],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/bindings', { params: { query: { item } }, signal }))).list,
  });
