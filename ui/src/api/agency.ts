// SPDX-License-Identifier: AGPL-3.0-or-later
// What the agency is called, and on which days of a year it works.
import { queryOptions } from '@tanstack/react-query';
import { record } from './actions';
import { client, valueOf } from './client';
import type { Receipt } from './kinds';
import type { components } from '../../generated/schema';

export type Agency = components['schemas']['agency'];
export type AgencyDay = Agency['days'][number];

export const agencyQuery = (year: number) =>
  queryOptions({
    queryKey: ['agency', year],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/agency', { params: { query: { year } }, signal })),
  });

export interface AgencyWords {
  name: string;
  superior: string;
  place: string;
}

/** In the place of all that was said of that year before. */
export interface OwnDays {
  off: string[];
  worked: string[];
  document: string;
}

export const setAgency = (words: Partial<AgencyWords>): Promise<Receipt> => record('/api/v1/agency/set', {}, words);
export const setAgencyDays = (year: number, days: OwnDays): Promise<Receipt> => record('/api/v1/agency/days', {}, { year, ...days });
