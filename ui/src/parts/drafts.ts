// SPDX-License-Identifier: AGPL-3.0-or-later
// What is typed and not yet recorded: kept on this device, for this user, until the server has it. Nothing typed is lost.
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { useMe } from '../api/queries';

const prefix = 'sauro.draft.';
const kept_days = 60;

const watchers = new Set<() => void>();
const watch = (told: () => void) => {
  watchers.add(told);
  return () => watchers.delete(told);
};

/** Writes it, or takes it away, and tells those who mark drafts. */
function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), value } satisfies Kept));
  } catch {
    // The browser's store is full or closed: the form still has it.
  }
  for (const told of watchers) told();
}

interface Kept {
  at: number;
  value: unknown;
}

function read(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return kept && typeof kept.at === 'number' ? kept : null;
  } catch {
    return null;
  }
}

/** Drafts that nobody came back to are let go of after two months. */
export function forgetOldDrafts(now = Date.now()): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const kept = read(key);
    if (!kept || now - kept.at > kept_days * 86_400_000) localStorage.removeItem(key);
  }
}

export interface Draft<T> {
  value: T;
  change: (part: Partial<T>) => void;
  /** It is recorded, or not wanted any more. */
  clear: () => void;
  /** Whether it was there already when the form was opened. */
  found: boolean;
}

export function draftKey(user: string, name: string): string {
  return `${prefix}${user}.${name}`;
}

/** The state of a form that outlives it. What is told by `empty` is added where an older draft lacks it. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const user = useMe().data?.user ?? '';
  const key = draftKey(user, name);
  const [state, setState] = useState(() => {
    const kept = read(key);
    return { value: kept ? { ...empty, ...(kept.value as T) } : empty, found: kept !== null };
  });
  const blank = useRef(empty);
  const now = useRef(state.value);
  const change = useCallback(
    (part: Partial<T>) => {
      now.current = { ...now.current, ...part };
      keep(key, JSON.stringify(now.current) === JSON.stringify(blank.current) ? undefined : now.current);
      setState((before) => ({ ...before, value: now.current }));
    },
    [key],
  );
  const clear = useCallback(() => {
    now.current = blank.current;
    keep(key, undefined);
    setState({ value: blank.current, found: false });
  }, [key]);
  return { value: state.value, change, clear, found: state.found };
}

/** Whether there is a draft of that name: lists mark what is half written. */
export function useHasDraft(name: string): boolean {
  const user = useMe().data?.user ?? '';
  return useSyncExternalStore(watch, () => localStorage.getItem(draftKey(user, name)) !== null);
}
