// SPDX-License-Identifier: AGPL-3.0-or-later
// The services below the programmes: meetings, approval chains, calls to many bodies, procedures by steps.
import { queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { components } from '../../generated/schema';

export type Meeting = components['schemas']['meetings']['list'][number];
export type Approval = components['schemas']['approvals']['list'][number];
export type ApprovalLink = Approval['links'][number];
export type Round = components['schemas']['rounds']['list'][number];
export type Procedure = components['schemas']['procedures']['list'][number];

export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/meetings', { signal }))).list,
});

export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/approvals', { signal }))).list,
});

export const roundsQuery = queryOptions({
  queryKey: ['rounds'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/rounds', { signal }))).list,
});

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/procedures', { signal }))).list,
});

const most_facts = 30;

/** What was recorded of "meeting/hn1", the newest first; only who reads the audit trail is told. */
export const historyQuery = (record: string) =>
  queryOptions({
    queryKey: ['facts', 'of', record],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/facts', { params: { query: { subject: record, limit: most_facts } }, signal }))).list,
  });
