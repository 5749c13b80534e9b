// SPDX-License-Identifier: AGPL-3.0-or-later
// Where one stands in a queue and what is chosen in it, moved by keys.
export interface Standing {
  /** The row of the keyboard. */
  at: number;
  chosen: ReadonlySet<string>;
}

const inside = (at: number, ids: readonly string[]) => Math.max(0, Math.min(ids.length - 1, at));

export function toggled(standing: Standing, id: string): Standing {
  const chosen = new Set(standing.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { ...standing, chosen };
}

/** What a key makes of it; null where the key is another's. */
export function pressed(standing: Standing, key: string, ids: readonly string[]): Standing | null {
  const at = inside(standing.at, ids);
  const here = ids[at];
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return { ...standing, at: inside(at + 1, ids) };
    case 'k':
    case 'ArrowUp':
      return { ...standing, at: inside(at - 1, ids) };
    case 'Home':
      return { ...standing, at: 0 };
    case 'End':
      return { ...standing, at: inside(ids.length, ids) };
    case 'x':
    case ' ':
      // On to the next: ten are chosen by ten presses.
      return here === undefined ? standing : { ...toggled(standing, here), at: inside(at + 1, ids) };
    case 'a':
      return { ...standing, chosen: new Set(standing.chosen.size === ids.length ? [] : ids) };
    default:
      return null;
  }
}

/** What is meant: what was chosen and is still there, else the row one stands on. */
export function meant(standing: Standing, ids: readonly string[]): string[] {
  const chosen = ids.filter((id) => standing.chosen.has(id));
  const here = ids[inside(standing.at, ids)];
  return chosen.length > 0 ? chosen : here === undefined ? [] : [here];
}
