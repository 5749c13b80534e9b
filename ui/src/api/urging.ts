// SPDX-License-Identifier: AGPL-3.0-or-later
// Urging: what is said on a day and to whom, one's own notices, the agency's ladder, mail, letters that are due; and what was said lately.
import { queryOptions } from '@tanstack/react-query';
import { record } from './actions';
import { client, valueOf } from './client';
import type { InputOf, Receipt } from './kinds';
import type { components } from '../../generated/schema';

export type Urging = components['schemas']['urging'];
export type UrgingLine = Urging['list'][number];
export type UrgingWay = UrgingLine['way'];
export type Notice = components['schemas']['notices']['list'][number];
export type Ladder = components['schemas']['ladder'];
export type Rung = Ladder['rungs'][number];
export type Addressee = Rung['to'][number];
export type Mail = components['schemas']['mails']['list'][number];
export type MailStage = Mail['stage'];
export type LetterDue = components['schemas']['letters']['list'][number];
export type LadderWords = InputOf<'/api/v1/ladder/set'>;

/** Who is urged on a day; an empty one is the next working day. */
export const urgingQuery = (day: string) =>
  queryOptions({
    queryKey: ['urging', day],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/urging', { params: { query: day ? { day } : {} }, signal })),
  });

/** One's own, the newest first. */
export const noticesQuery = (unseen: boolean) =>
  queryOptions({
    queryKey: ['notices', unseen],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/notices', { params: { query: unseen ? { unseen } : {} }, signal }))).list,
  });

export const ladderQuery = queryOptions({
  queryKey: ['ladder'],
  queryFn: ({ signal }) => valueOf(client.GET('/api/v1/ladder', { signal })),
});

const most_often = 10_000;

/** The newest first; asked anew by itself while some are on their way. */
export const mailsQuery = (stage: Exclude<MailStage, 'none'> | '') =>
  queryOptions({
    queryKey: ['mails', stage],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/mails', { params: { query: stage ? { stage } : {} }, signal }))).list,
    refetchInterval: ({ state }) => (state.data?.some((mail) => mail.stage === 'waiting' || mail.stage === 'trying') ? most_often : false),
  });

/** The oldest first. What issues a document is not told here: it is asked whenever it is looked at. */
export const lettersQuery = queryOptions({
  queryKey: ['letters'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/letters', { signal }))).list,
  staleTime: 0,
});

export interface SaidLately {
  /** Of the fact. */
  number: number;
  item: string;
  title: string;
  /** "2026-11-30T08:01:30+07:00" */
  recorded: string;
}

const most_said = 200;

/** What was urged about since a day, the last first: each item once, by the last time. Nobody reads more than so many. */
export const saidQuery = (from: string) =>
  queryOptions({
    queryKey: ['facts', 'urged', from],
    queryFn: async ({ signal }) => {
      const { list } = await valueOf(client.GET('/api/v1/facts', { params: { query: { kind: 'item.urged', from, limit: most_said } }, signal }));
      const last = new Map<string, SaidLately>();
      for (const fact of list) {
        const item = fact.subject.replace(/^item\//, '');
        if (!last.has(item)) last.set(item, { number: fact.number, item, title: fact.about, recorded: fact.recorded });
      }
      return [...last.values()];
    },
  });

export const runUrging = (): Promise<Receipt> => record('/api/v1/urging/run', {}, {});
export const setLadder = (input: NonNullable<LadderWords>): Promise<Receipt> => record('/api/v1/ladder/set', {}, input);
export const seeNotice = (notice: string): Promise<Receipt> => record('/api/v1/notice/{notice}/see', { notice }, {});
export const sendAgain = (notice: string): Promise<Receipt> => record('/api/v1/mail/again', {}, { notice });
export const cameBack = (input: InputOf<'/api/v1/mail/bounced'>): Promise<Receipt> => record('/api/v1/mail/bounced', {}, input ?? {});
