// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils: who sits, how far they are, what came of them; the dossiers before them.
import { queryOptions } from '@tanstack/react-query';
import { record } from './actions';
import { client, valueOf } from './client';
import type { InputOf, Receipt } from './kinds';
import type { components } from '../../generated/schema';

export type CouncilLine = components['schemas']['councils']['list'][number];
export type Council = components['schemas']['council'];
export type CouncilStage = Council['stage'];
export type CouncilMember = Council['members'][number];
export type CouncilRule = Council['rules'][number];
export type Seat = CouncilMember['seat'];
export type NextStep = Council['next'];
export type Finding = NonNullable<Council['findings']>[number];
export type Ballot = NonNullable<Council['ballots']>[number];
export type Statistics = NonNullable<Council['statistics']>;
export type Agreement = Statistics['agreements'][number];
export type Dossier = components['schemas']['dossier'];
export type Words = Council['missing'][number];
export type Mode = Council['mode'];

type CouncilAction = 'appoint' | 'replace' | 'dissolve' | 'declare' | 'invite' | 'attend' | 'key' | 'open' | 'ballot' | 'unseal' | 'count';
export type CouncilInput<Name extends CouncilAction> = InputOf<`/api/v1/council/{council}/${Name}`>;
export type Appointment = CouncilInput<'appoint'>;
export type DossierWords = InputOf<'/api/v1/dossier/{dossier}/set'>;

export const councilsQuery = queryOptions({
  queryKey: ['councils'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/councils', { signal }))).list,
});

const while_open = 10_000;

/** What members do shows by itself; while a session is open it is looked for as well, since not everybody is told of facts. */
export const councilQuery = (council: string) =>
  queryOptions({
    queryKey: ['council', council],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/council/{council}', { params: { path: { council } }, signal })),
    refetchInterval: ({ state }) => (state.data?.stage === 'open' || state.data?.stage === 'unsealed' ? while_open : false),
  });

export const dossierQuery = (dossier: string) =>
  queryOptions({
    queryKey: ['dossier', dossier],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/dossier/{dossier}', { params: { path: { dossier } }, signal })),
  });

export interface DossierName {
  id: string;
  title: string;
}

/** Only who oversees the agency is told. */
export const dossierNamesQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: async ({ signal }): Promise<DossierName[]> => (await valueOf(client.GET('/api/v1/dossiers', { signal }))).list,
});

export const dossierFileAddress = (dossier: string, sha256: string): string => `/api/v1/dossier/${encodeURIComponent(dossier)}/file?file=${sha256}`;

/** Does something in a council. */
export const actInCouncil = <Name extends CouncilAction>(action: Name, council: string, input: CouncilInput<Name>): Promise<Receipt> => record(`/api/v1/council/{council}/${action}`, { council }, input ?? {});

export const setDossier = (dossier: string, words: DossierWords): Promise<Receipt> => record('/api/v1/dossier/{dossier}/set', { dossier }, words);
export const setExpert = (words: InputOf<'/api/v1/expert/set'>): Promise<Receipt> => record('/api/v1/expert/set', {}, words);
