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

export const agency_words = ['name', 'superior', 'place', 'symbol', 'short_name', 'title', 'signer', 'office', 'office_symbol'] as const;
export type AgencyWord = (typeof agency_words)[number];
export type AgencyWords = Pick<Agency, AgencyWord>;

/** What no document can be made without. */
export const needed_words: readonly AgencyWord[] = ['name', 'place', 'symbol', 'title', 'signer'];

/** In the place of all that was said of that year before. */
export interface OwnDays {
  off: string[];
  worked: string[];
  document: string;
}

/** Answers name them with "_", actions with "-". */
export const setAgency = (words: Partial<AgencyWords>): Promise<Receipt> => record('/api/v1/agency/set', {}, Object.fromEntries(Object.entries(words).map(([name, value]) => [name.replace('_', '-'), value])));
export const setAgencyDays = (year: number, days: OwnDays): Promise<Receipt> => record('/api/v1/agency/days', {}, { year, ...days });
