// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that were chosen and are not yet recorded: kept in the browser's database until they are, so that a photo taken without
// a connection is not lost; brought to the server as soon as that can be reached.
import { openDB, type DBSchema } from 'idb';
import { useSyncExternalStore } from 'react';
import { freshKey } from '../api/actions';
import { upload } from '../api/files';
import { problemOf, type Problem } from '../api/problem';

interface Store extends DBSchema {
  files: { key: string; value: { at: number; file: File; upload: string } };
}

/** What a draft says of a file. */
export interface KeptFile {
  key: string;
  name: string;
  size: number;
}

export interface Bringing {
  received: number;
  problem: Problem | null;
  done: boolean;
}

const kept_for = 60 * 86_400_000;
const database = () => openDB<Store>('sauro', 1, { upgrade: (made) => void made.createObjectStore('files') });
/** The same in memory, where a browser has no database (private windows). */
const memory = new Map<string, File>();
const under_way = new Map<string, Promise<string>>();
const states = new Map<string, Bringing>();
const watchers = new Set<() => void>();

function say(key: string, state: Bringing): void {
  states.set(key, state);
  for (const told of watchers) told();
}

export async function keepFile(file: File): Promise<KeptFile> {
  const key = freshKey();
  memory.set(key, file);
  try {
    await (await database()).put('files', { at: Date.now(), file, upload: '' }, key);
  } catch {
    // Then it lasts as long as the page does.
  }
  bring(key).catch(() => undefined);
  return { key, name: file.name, size: file.size };
}

/** The id of its upload, once it is there. What failed before is tried again. */
export function bring(key: string): Promise<string> {
  const known = under_way.get(key);
  if (known) return known;
  const work = (async () => {
    const kept = await (await database()).get('files', key).catch(() => undefined);
    if (kept?.upload) return kept.upload;
    const file = memory.get(key) ?? kept?.file;
    if (!file) throw new Error('gone');
    say(key, { received: 0, problem: null, done: false });
    const id = await upload(file, { progress: (received) => say(key, { received, problem: null, done: false }) });
    if (kept) await (await database()).put('files', { ...kept, upload: id }, key).catch(() => undefined);
    return id;
  })();
  under_way.set(key, work);
  work.then(
    () => say(key, { received: 0, problem: null, done: true }),
    (thrown: unknown) => {
      under_way.delete(key);
      say(key, { received: 0, problem: problemOf(thrown), done: false });
    },
  );
  return work;
}

/** The server lets go of uploads after a day: then they are brought anew. */
export async function bringAnew(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    under_way.delete(key);
    const kept = await (await database()).get('files', key).catch(() => undefined);
    if (kept) await (await database()).put('files', { ...kept, upload: '' }, key).catch(() => undefined);
  }
}

/** Recorded, or not wanted. */
export function letGo(keys: readonly string[]): void {
  for (const key of keys) {
    memory.delete(key);
    under_way.delete(key);
    states.delete(key);
  }
  void (async () => {
    for (const key of keys) await (await database()).delete('files', key);
  })().catch(() => undefined);
}

export async function forgetOldFiles(now = Date.now()): Promise<void> {
  try {
    const all = await (await database()).transaction('files', 'readwrite').store.openCursor();
    for (let at = all; at; at = await at.continue()) if (now - at.value.at > kept_for) await at.delete();
  } catch {
    // No database, nothing to forget.
  }
}

export function useBringing(key: string): Bringing | undefined {
  return useSyncExternalStore((told) => {
    watchers.add(told);
    return () => watchers.delete(told);
  }, () => states.get(key));
}
