// SPDX-License-Identifier: AGPL-3.0-or-later
// The language that somebody reads in: texts are taken by it, and the server answers in it.
import { useSyncExternalStore } from 'react';

export type Language = 'vi' | 'en';

/** One text in both languages; a missing one fails the type check. */
export interface Pair {
  vi: string;
  en: string;
}

const key = 'sauro.language';
const watchers = new Set<() => void>();
let current: Language = localStorage.getItem(key) === 'en' ? 'en' : 'vi';
document.documentElement.lang = current;

/** The text in the language of now. At module scope it would freeze: keep the Pair there and call this while drawing. */
export function t(pair: Pair): string {
  return pair[current];
}

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
  localStorage.setItem(key, next);
  document.documentElement.lang = next;
  for (const told of watchers) told();
}

/** The root draws itself anew by this; below it, only what remembers texts (useMemo) needs it. */
export function useLanguage(): Language {
  return useSyncExternalStore((told) => {
    watchers.add(told);
    return () => watchers.delete(told);
  }, language);
}
