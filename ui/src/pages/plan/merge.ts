// SPDX-License-Identifier: AGPL-3.0-or-later
// Two people wrote at one line: what each of them changed, and where they must agree.
export type Words<Field extends string> = Record<Field, string>;

export interface Clash<Field extends string> {
  field: Field;
  before: string;
  mine: string;
  theirs: string;
}

const same = (a: string, b: string) => a.trim() === b.trim();

/** The fields that both have changed, each to something else. */
export function clashes<Field extends string>(fields: readonly Field[], before: Words<Field>, mine: Words<Field>, theirs: Words<Field>): Clash<Field>[] {
  return fields
    .filter((field) => !same(mine[field], before[field]) && !same(theirs[field], before[field]) && !same(mine[field], theirs[field]))
    .map((field) => ({ field, before: before[field], mine: mine[field], theirs: theirs[field] }));
}

/** What the line is to become: mine where I changed it, but for the fields where theirs was chosen. */
export function merged<Field extends string>(fields: readonly Field[], before: Words<Field>, mine: Words<Field>, theirs: Words<Field>, keep_theirs: ReadonlySet<Field>): Words<Field> {
  const result = { ...theirs };
  for (const field of fields) if (!same(mine[field], before[field]) && !keep_theirs.has(field)) result[field] = mine[field];
  return result;
}

/** What has to be sent for it. */
export function changedFields<Field extends string>(fields: readonly Field[], from: Words<Field>, to: Words<Field>): Partial<Words<Field>> {
  const changed: Partial<Words<Field>> = {};
  for (const field of fields) if (!same(from[field], to[field])) changed[field] = to[field].trim();
  return changed;
}
