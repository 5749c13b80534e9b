// SPDX-License-Identifier: AGPL-3.0-or-later
// Official documents: the forms that there are, what one would be, those that were issued, who reports go to.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { record } from './actions';
import { client, valueOf, versionOf } from './client';
import type { InputOf, Receipt } from './kinds';
import { given } from './validation';
import type { components, paths } from '../../generated/schema';

export type Form = components['schemas']['forms']['list'][number];
export type FormText = components['schemas']['form'];
export type Receiver = components['schemas']['receivers']['list'][number];
export type DocumentRow = components['schemas']['documents']['list'][number];
export type IssuedDocument = components['schemas']['issued-document'];
export type DocumentDraft = components['schemas']['document-draft'];
export type Issue = InputOf<'/api/v1/document/issue'>;
export type Sending = InputOf<'/api/v1/document/{document}/send'>;
export type ReceiverWords = InputOf<'/api/v1/receiver/{receiver}/set'>;
export type NumbersUsed = InputOf<'/api/v1/document/numbers'>;
/** What a draft is composed from; what an issue is given, but for its day. */
export type DraftWords = Omit<NonNullable<paths['/api/v1/document/draft']['get']['parameters']['query']>, 'format'>;

export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/forms', { signal }))).list,
});

/** One of them as it is written. */
export const formQuery = (form: string) =>
  queryOptions({
    queryKey: ['form', form],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/form/{form}', { params: { path: { form } }, signal })),
    enabled: form !== '',
  });

export const receiversQuery = queryOptions({
  queryKey: ['receivers'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/receivers', { signal }))).list,
});

/** Year and form are left empty for all. */
export const documentsQuery = (year: string, form: string) =>
  queryOptions({
    queryKey: ['documents', year, form],
    queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/documents', { params: { query: given({ ...(Number(year) ? { year: Number(year) } : {}), form }) }, signal }))).list,
    placeholderData: keepPreviousData,
  });

export const issuedQuery = (document: string) =>
  queryOptions({
    queryKey: ['document', document],
    queryFn: ({ signal }) => versionOf(client.GET('/api/v1/document/{document}', { params: { path: { document } }, signal })),
    enabled: document !== '',
  });

/** The last page stays in sight while the next one is made. */
export const draftPageQuery = (words: DraftWords) =>
  queryOptions({
    queryKey: ['document.draft', words],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/document/draft', { params: { query: words }, signal })),
    placeholderData: (before) => (before?.form === words.form ? before : undefined),
    gcTime: 60_000,
  });

/** What was composed, as a file; nothing is recorded. */
export function draftAddress(words: DraftWords, format: 'docx' | 'html' | 'xlsx'): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(given(words))) for (const one of [value].flat()) asked.append(name, String(one));
  asked.set('format', format);
  return `/api/v1/document/draft?${asked.toString()}`;
}

export const documentFileAddress = (document: string, kind: 'docx' | 'pdf'): string => `/api/v1/document/${encodeURIComponent(document)}/file?kind=${kind}`;

export const issueDocument = (input: Issue): Promise<Receipt> => record('/api/v1/document/issue', {}, input);
export const printDocument = (document: string): Promise<Receipt> => record('/api/v1/document/{document}/print', { document }, {});
export const sendDocument = (document: string, input: Sending): Promise<Receipt> => record('/api/v1/document/{document}/send', { document }, input);
export const setReceiver = (receiver: string, input: ReceiverWords): Promise<Receipt> => record('/api/v1/receiver/{receiver}/set', { receiver }, input ?? {});
/** The agency's own version of a form; ours again where no file is told. */
export const setForm = (form: string, file?: string): Promise<Receipt> => record('/api/v1/form/{form}/set', { form }, given({ file }));
export const sayNumbers = (input: NumbersUsed): Promise<Receipt> => record('/api/v1/document/numbers', {}, input);

/** Of the newest document, by what its issue recorded: "document/2026.BC.7". */
export const issuedIn = (receipt: Receipt): string => receipt.facts.map((fact) => /^document\/(.+)$/.exec(fact.subject)?.[1]).find((id) => id !== undefined) ?? '';
