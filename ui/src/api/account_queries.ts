// SPDX-License-Identifier: AGPL-3.0-or-later
// What is known at the door and of one's own account: sample users, sessions, tokens, calendar addresses.
import { queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';

/** Nobody, unless the agency is a sample to look around in. */
export const samplesQuery = queryOptions({
  queryKey: ['account.samples'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/account/samples', { signal })),
  staleTime: Infinity,
  retry: false,
});

export const sessionsQuery = queryOptions({
  queryKey: ['account.sessions'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/account/sessions', { signal })),
});

export const eventsQuery = queryOptions({
  queryKey: ['account.events'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/account/events', { signal })),
});

export const tokensQuery = queryOptions({
  queryKey: ['account.tokens'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/account/tokens', { signal })),
});

export const calendarsQuery = queryOptions({
  queryKey: ['account.calendars'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/account/calendars', { signal })),
});
