// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done. The same words sent twice (a lost answer, a second click) are recorded once: they go under one key.
import { client, valueOf } from './client';
import type { InputOf, ItemAction, ItemInput, Receipt } from './kinds';

const bytes_of_key = 16;

/** crypto.randomUUID is missing where a page comes over plain HTTP from another machine. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes_of_key)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const keys = new Map<string, string>();

/** One key for the same words to the same address, until they have been recorded. */
function keyOf(said: string): string {
  const known = keys.get(said) ?? freshKey();
  keys.set(said, known);
  return known;
}

/** Records what is done at an address; where versions are told, what was looked at must not have changed since (412). */
export async function record(path: string, names: Record<string, string>, input: object, etag?: string): Promise<Receipt> {
  const said = JSON.stringify([path, names, input, etag]);
  // The routes of all actions are alike, which their types cannot say.
  const post = client.POST as (path: string, init: object) => Promise<{ data?: Receipt; response: Response }>;
  const receipt = await valueOf(
    post(path, {
      params: { path: names, header: { 'Idempotency-Key': keyOf(said), ...(etag ? { 'If-Match': etag } : {}) } },
      body: input,
    }),
  );
  keys.delete(said);
  return receipt;
}

/**
 * Does something to an item. With the ETag of what was looked at, it is refused (412) where somebody else has changed it
 * since.
 */
export function actOnItem<Name extends ItemAction>(action: Name, item: string, input: ItemInput<Name>, etag?: string): Promise<Receipt> {
  return record(`/api/v1/item/{item}/${action}`, { item }, input ?? {}, etag);
}

export const addItem = (input: InputOf<'/api/v1/item/add'>): Promise<Receipt> => record('/api/v1/item/add', {}, input);

export const amendPlan = (plan: string, input: InputOf<'/api/v1/plan/{plan}/amend'>): Promise<Receipt> => record('/api/v1/plan/{plan}/amend', { plan }, input);

export const eventOccurred = (event: string, input: InputOf<'/api/v1/event/{event}/occur'>): Promise<Receipt> => record('/api/v1/event/{event}/occur', { event }, input);
