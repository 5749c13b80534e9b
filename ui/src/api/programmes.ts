// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes share: rules that the agency may set for itself, what was achieved, and which promises of items count by it.
import { queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { components } from '../../generated/schema';

export type AgencyRule = components['schemas']['rules']['list'][number];
export type Achievements = components['schemas']['achievements'];
export type Achievement = Achievements['list'][number];
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

/** In words, the newest of what was said of what a promise is counted by; only who reads the audit trail is told. */
export const bindingFactQuery = (item: string, deliverable: number) =>
  queryOptions({
    queryKey: ['facts', 'binding', item, deliverable],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/facts', { params: { query: { subject: `binding/${item}.${deliverable}`, limit: 1 } }, signal }))).list[0] ?? null,
  });
