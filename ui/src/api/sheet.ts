// SPDX-License-Identifier: AGPL-3.0-or-later
// Sheets that units fill in outside the program: on their way out, and back again by a job that looks at them or records them.
import { queryOptions } from '@tanstack/react-query';
import { client, valueOf } from './client';
import type { Job } from './jobs';
import type { components } from '../../generated/schema';

type Schemas = components['schemas'];
export type SheetPreview = Schemas['sheet-preview'];
export type SheetImport = Schemas['sheet-import'];
export type SheetRow = Schemas['sheet-row'];
export type SheetColumn = Schemas['sheet-column'];
export type SheetCounts = Schemas['sheet-counts'];
export type Outcome = SheetRow['outcome'];
export type ColumnRole = SheetColumn['role'];

/** What is told beside the file; the rest is guessed. */
export interface SheetAsk {
  plan?: string;
  sheet?: string;
  head?: number;
  /** "text=H" */
  map?: string[];
  /** "12=2026.4" */
  match?: string[];
  /** "5-20,33" */
  rows?: string[];
  take?: string[];
  seen?: string;
}

/** What a sheet would have in it: open work, of a unit or of all of a plan. */
export const sheetQuery = (plan: string, unit: string) =>
  queryOptions({
    queryKey: ['sheet', plan, unit],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/sheet', { params: { query: { plan, ...(unit ? { unit } : {}) } }, signal })),
  });

/** The sheet itself. */
export const sheetBytes = (plan: string, unit: string): Promise<Blob> =>
  valueOf(client.GET('/api/v1/sheet', { params: { query: { plan, ...(unit ? { unit } : {}), format: 'xlsx' } }, parseAs: 'blob' }));

const asked = (upload: string, ask: SheetAsk) => ({ params: { query: { upload, ...ask } } });

export const beginSheetPreview = (upload: string, ask: SheetAsk): Promise<Job> => valueOf(client.POST('/api/v1/sheet/preview', asked(upload, ask)));

/** Records rows; where it is stopped, its result tells which were. */
export const beginSheetImport = (upload: string, ask: SheetAsk): Promise<Job> => valueOf(client.POST('/api/v1/sheet/import', asked(upload, ask)));
