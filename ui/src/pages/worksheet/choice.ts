// SPDX-License-Identifier: AGPL-3.0-or-later
// Which rows of a sheet are recorded: those that would change something unless they are left out; where the item has changed since the export, only those that
// somebody takes over.
import type { ColumnRole, SheetAsk, SheetColumn, SheetPreview, SheetRow } from '../../api/sheet';

export interface Choice {
  left: ReadonlySet<number>;
  taken: ReadonlySet<number>;
}
export const as_found: Choice = { left: new Set(), taken: new Set() };

type ChosenRow = Pick<SheetRow, 'row' | 'outcome'>;

export const mayChoose = ({ outcome }: ChosenRow): boolean => outcome === 'change' || outcome === 'conflict';

export const isChosen = (choice: Choice, { row, outcome }: ChosenRow): boolean => (outcome === 'change' ? !choice.left.has(row) : outcome === 'conflict' && choice.taken.has(row));

export function toggled(choice: Choice, { row, outcome }: ChosenRow): Choice {
  const turn = (set: ReadonlySet<number>) => {
    const next = new Set(set);
    if (!next.delete(row)) next.add(row);
    return next;
  };
  if (outcome === 'change') return { ...choice, left: turn(choice.left) };
  return outcome === 'conflict' ? { ...choice, taken: turn(choice.taken) } : choice;
}

/** All of these, or none. What has changed since is taken over row by row, never all at once. */
export function withAll(choice: Choice, rows: readonly ChosenRow[], wanted: boolean): Choice {
  const left = new Set(choice.left);
  const taken = new Set(choice.taken);
  for (const { row, outcome } of rows) {
    if (outcome === 'change') {
      if (wanted) left.delete(row);
      else left.add(row);
    }
    if (outcome === 'conflict' && !wanted) taken.delete(row);
  }
  return { left, taken };
}

export const chosenRows = <Row extends ChosenRow>(choice: Choice, rows: readonly Row[]): Row[] => rows.filter((row) => isChosen(choice, row));

// The server takes 10,000 characters in one value.
const longest = 9_000;

/** 5, 6, 7, 33 as "5-7,33"; in several texts where it is long. */
export function rangesOf(rows: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const texts: string[] = [];
  for (const [first, last] of ranges) {
    const text = first === last ? String(first) : `${first}-${last}`;
    const before = texts.at(-1);
    if (before !== undefined && before.length + text.length < longest) texts[texts.length - 1] = `${before},${text}`;
    else texts.push(text);
  }
  return texts;
}

/** Only what was looked at is recorded, as it was looked at: what changed after that is a conflict again. */
export function recordAsk(ask: SheetAsk, preview: Pick<SheetPreview, 'rows' | 'fact'>, choice: Choice): SheetAsk {
  const chosen = chosenRows(choice, preview.rows);
  const numbers = (rows: readonly ChosenRow[]) => rangesOf(rows.map(({ row }) => row));
  return { ...ask, rows: numbers(chosen), take: numbers(chosen.filter(({ outcome }) => outcome === 'conflict')), seen: String(preview.fact) };
}

/** Which item a row is about, said by somebody; null takes it back. */
export function withMatch(matches: ReadonlyMap<number, string>, row: number, item: string | null): ReadonlyMap<number, string> {
  const next = new Map(matches);
  if (item === null) next.delete(row);
  else next.set(row, item);
  return next;
}

export const matchWords = (matches: ReadonlyMap<number, string>): string[] => [...matches].map(([row, item]) => `${row}=${item}`);

export type Roles = ReadonlyMap<string, ColumnRole>;

export const rolesOf = (columns: readonly Pick<SheetColumn, 'column' | 'role'>[]): Roles => new Map(columns.map(({ column, role }) => [column, role]));

/** No role is given twice: the column that had it holds nothing any more. */
export function withRole(roles: Roles, column: string, role: ColumnRole): Roles {
  return new Map([...roles].map(([name, had]) => [name, name === column ? role : had === role && role !== 'none' ? 'none' : had]));
}

/** Nothing can be matched without titles, or the program's own keys. */
export const isUsable = (roles: Roles): boolean => [...roles.values()].some((role) => role === 'task' || role === 'key');

const of_progress: readonly ColumnRole[] = ['text', 'total', 'share', 'done', 'finished', 'document', 'obstacle'];
export const saysProgress = (roles: Roles): boolean => [...roles.values()].some((role) => of_progress.includes(role));

export const mapWords = (roles: Roles): string[] => [...roles].map(([column, role]) => `${role}=${column}`);
