// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan's lines as the tree they are: depth, what is below summed up, and what a filter leaves, with what stands above it.
import type { ItemKind, ItemLine, Status } from '../../api/kinds';
import { fold } from '../../parts/fold';

/** What stands below a line: its tasks and indicators where it has any, else its steps. */
export interface Roll {
  of: 'tasks' | 'steps';
  all: number;
  done: number;
  overdue: number;
}

export interface Node {
  line: ItemLine;
  depth: number;
  hasChildren: boolean;
  roll: Roll | null;
}

export interface Row extends Node {
  /** It does not pass the filter itself; something below it does. */
  above: boolean;
  opened: boolean;
}

const is_task = (line: ItemLine) => line.kind === 'task' || line.kind === 'indicator';
const is_done = (line: ItemLine) => line.status === 'done_on_time' || line.status === 'done_late';

export function treeOf(lines: readonly ItemLine[]): Node[] {
  const at = new Map(lines.map((line, index) => [line.id, index]));
  const children = lines.map((): number[] => []);
  const roots: number[] = [];
  lines.forEach((line, index) => {
    const parent = line.parent === null ? undefined : at.get(line.parent);
    if (parent === undefined) roots.push(index);
    else children[parent]?.push(index);
  });

  const nodes: Node[] = [];
  /** All lines below, without itself; pushes them in the order of the plan. */
  const walk = (index: number, depth: number): ItemLine[] => {
    const line = lines[index];
    if (!line) return [];
    const below = children[index] ?? [];
    const node: Node = { line, depth, hasChildren: below.length > 0, roll: null };
    nodes.push(node);
    const all = below.flatMap((one) => walk(one, depth + 1));
    node.roll = rollOf(all);
    return [line, ...all];
  };
  for (const root of roots) walk(root, 0);
  return nodes;
}

function rollOf(below: readonly ItemLine[]): Roll | null {
  const here = below.filter((line) => line.stage !== 'dropped');
  const above_tasks = new Set(here.filter(is_task).map((line) => line.parent));
  // As the board counts: a task that has indicators is counted by these.
  const tasks = here.filter((line) => is_task(line) && !above_tasks.has(line.id));
  const steps = here.filter((line) => line.kind === 'step');
  const counted = tasks.length > 0 ? tasks : steps;
  if (counted.length === 0) return null;
  return { of: tasks.length > 0 ? 'tasks' : 'steps', all: counted.length, done: counted.filter(is_done).length, overdue: counted.filter((line) => line.status === 'open_overdue').length };
}

export interface Filter {
  words: string;
  unit: string;
  status: readonly Status[];
  kind: readonly ItemKind[];
  blocked: boolean;
  never: boolean;
}

export const isEmpty = (filter: Filter): boolean => !filter.words.trim() && !filter.unit && filter.status.length === 0 && filter.kind.length === 0 && !filter.blocked && !filter.never;

/** Whether a line passes; the words in any order, without marks, also in the unit's and person's name and the id. */
export function passes(line: ItemLine, filter: Filter): boolean {
  if (filter.unit && line.unit_id !== filter.unit) return false;
  // Groups have a status by what is below them; who asks for a status asks for work.
  if ((filter.status.length > 0 || filter.never) && line.kind === 'group') return false;
  if (filter.status.length > 0 && !filter.status.includes(line.status)) return false;
  if (filter.kind.length > 0 && !filter.kind.includes(line.kind)) return false;
  if (filter.blocked && !line.blocked) return false;
  if (filter.never && !line.never_updated) return false;
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = fold([line.id, line.number, line.title, line.unit, line.person].filter(Boolean).join(' '));
  return words.every((word) => text.includes(word));
}

/** What is shown: without a filter all that is not folded away; with one, what passes and what stands above it. */
export function rowsOf(nodes: readonly Node[], filter: Filter, folded: ReadonlySet<string>): Row[] {
  if (isEmpty(filter)) {
    const rows: Row[] = [];
    let hidden_below = Infinity;
    for (const node of nodes) {
      if (node.depth > hidden_below) continue;
      hidden_below = Infinity;
      const opened = !folded.has(node.line.id);
      rows.push({ ...node, above: false, opened });
      if (node.hasChildren && !opened) hidden_below = node.depth;
    }
    return rows;
  }
  const rows: Row[] = [];
  const above: Row[] = [];
  const shown = new Set<Row>();
  for (const node of nodes) {
    while ((above.at(-1)?.depth ?? -1) >= node.depth) above.pop();
    const row: Row = { ...node, above: !passes(node.line, filter), opened: true };
    if (!row.above) {
      const missing = above.filter((one) => one.above && !shown.has(one));
      for (const one of missing) shown.add(one);
      rows.push(...missing, row);
    }
    above.push(row);
  }
  return rows;
}

export const passing = (rows: readonly Row[]): number => rows.filter((row) => !row.above).length;
