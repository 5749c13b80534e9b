// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether the session has ended under somebody's hands: then they sign in over the page, which stays as it is.
import { useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();
let ended = false;

function set(next: boolean): void {
  if (ended === next) return;
  ended = next;
  for (const told of watchers) told();
}

export const sessionEnded = () => set(true);
export const sessionBegun = () => set(false);

export function useSessionEnded(): boolean {
  return useSyncExternalStore((told) => {
    watchers.add(told);
    return () => watchers.delete(told);
  }, () => ended);
}
