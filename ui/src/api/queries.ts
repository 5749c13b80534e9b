// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked of the server, kept by TanStack Query and asked anew when something was recorded (changes.ts).
import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { client, valueOf, versionOf } from './client';
import { isByLink } from './link';
import { Problem } from './problem';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Changes are told by the server; what was asked a moment ago is shown meanwhile.
      staleTime: 60_000,
      gcTime: 30 * 60_000,
      retry: (count, error) => count < 2 && error instanceof Problem && error.isPassing,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

export const meQuery = queryOptions({
  queryKey: ['account.me'],
  queryFn: () => valueOf(client.GET('/api/v1/account/me')),
  // A link tells of its item alone.
  enabled: () => !isByLink(),
  staleTime: Infinity,
});

export const mineQuery = queryOptions({
  queryKey: ['mine'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/mine', { signal })),
});

export const itemQuery = (item: string) =>
  queryOptions({
    queryKey: ['item', item],
    queryFn: ({ signal }) => versionOf(client.GET('/api/v1/item/{item}', { params: { path: { item } }, signal })),
  });

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/search', { params: { query: { words } }, signal })),
    enabled: words.trim().length > 1,
    placeholderData: keepPreviousData,
  });

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/people', { signal })),
});

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/units', { signal })),
});

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/users', { signal })),
});

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/plans', { signal })),
});

export const useMe = () => useQuery(meQuery);
