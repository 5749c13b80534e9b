// SPDX-License-Identifier: AGPL-3.0-or-later
// A pointer that only passes by points at nothing: what it does happens once it has rested.

const patience = 90;

export interface Rest {
  /** The pointer is on this now; the last one that stays is done. */
  on: (what: string, act: () => void) => void;
}

export function rest(): Rest {
  let now: string | null = null;
  let timer: number | undefined;
  return {
    on(what, act) {
      if (what === now) return;
      now = what;
      window.clearTimeout(timer);
      timer = window.setTimeout(act, patience);
    },
  };
}
