// SPDX-License-Identifier: AGPL-3.0-or-later
// What helps over every page: the tour and the list of keys. Who has seen the tour, or did not want it, is remembered here.
import { useSyncExternalStore } from 'react';

export type Shown = '' | 'tour' | 'keys';

const watchers = new Set<() => void>();
let shown: Shown = '';
const tell = () => {
  for (const told of watchers) told();
};
const watch = (told: () => void) => {
  watchers.add(told);
  return () => watchers.delete(told);
};

function show(next: Shown): void {
  shown = next;
  tell();
}

export const showTour = () => show('tour');
export const showKeys = () => show('keys');
export const showNothing = () => show('');
export const useShown = (): Shown => useSyncExternalStore(watch, () => shown);

const key = (user: string) => `sauro.tour.${user}`;

export function tourSeen(user: string): void {
  localStorage.setItem(key(user), 'seen');
  tell();
}

export const useTourSeen = (user: string): boolean => useSyncExternalStore(watch, () => localStorage.getItem(key(user)) !== null);

const typing = (at: EventTarget | null) => at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));

/** "?" shows the keys, wherever one does not type and no dialog asks. Until the returned function is called. */
export function watchKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || shown || document.querySelector('[aria-modal="true"]')) return;
    event.preventDefault();
    showKeys();
  };
  window.addEventListener('keydown', pressed);
  return () => window.removeEventListener('keydown', pressed);
}
