// SPDX-License-Identifier: AGPL-3.0-or-later
// Undo and redo, made of what the server can do: a line is again as an earlier fact worded it, or leaves the draft. Steps are
// remembered with the facts before and after, for as long as the tab is open.
import { dropLine, reassignColumn, restoreLine, type DraftLine, type Meaning } from '../../api/plan_drafts';
import type { Receipt } from '../../api/kinds';
import { t, type Pair } from '../../api/text';

/** A line before and after a step: the fact that worded it; null where it was not in the plan. */
export interface Touched {
  line: string;
  before: number | null;
  after: number | null;
}
/** A column that was said to hold something else: then its lines follow by themselves. */
export interface TurnedColumn {
  plan: string;
  table: number;
  column: number;
  before: Meaning;
  after: Meaning;
}
export interface Step {
  what: Pair;
  touched: Touched[];
  turned?: TurnedColumn;
}
export interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

export const no_history: History = { done: [], undone: [] };
const most_steps = 200;

/** What a recorded action has changed: those lines that it worded anew, made or dropped. */
export function stepOf(what: Pair, lines: readonly DraftLine[], receipt: Receipt): Step {
  const before = new Map(lines.map((line) => [line.id, line.fact]));
  const touched = new Map<string, Touched>();
  for (const { kind, subject, number } of receipt.facts) {
    const [, id] = /^item\/(.+)$/.exec(subject) ?? [];
    if (id === undefined || !(kind === 'item.set' || kind === 'item.dropped')) continue;
    touched.set(id, { line: id, before: before.get(id) ?? null, after: kind === 'item.set' ? number : null });
  }
  return { what, touched: [...touched.values()] };
}

export const withStep = (history: History, step: Step): History =>
  step.touched.length === 0 && !step.turned ? history : { done: [...history.done.slice(1 - most_steps), step], undone: [] };

const reason: Pair = { vi: 'hoàn tác khi nhập kế hoạch', en: 'undone while importing' };

/** Makes each line what it was (or will be again): those that come back first, in the plan's order, then those that go. */
async function make(step: Step, side: 'before' | 'after'): Promise<void> {
  if (step.turned) {
    const { plan, table, column } = step.turned;
    await reassignColumn(plan, { table, column, means: step.turned[side] });
    return;
  }
  const facts = step.touched.map((one) => ({ line: one.line, fact: one[side] }));
  for (const { line, fact } of facts) if (fact !== null) await restoreLine(line, fact);
  for (const { line, fact } of [...facts].reverse()) if (fact === null) await dropLine(line, t(reason));
}

export async function undo(history: History): Promise<{ history: History; step: Step } | null> {
  const step = history.done.at(-1);
  if (!step) return null;
  await make(step, 'before');
  return { history: { done: history.done.slice(0, -1), undone: [...history.undone, step] }, step };
}

export async function redo(history: History): Promise<{ history: History; step: Step } | null> {
  const step = history.undone.at(-1);
  if (!step) return null;
  await make(step, 'after');
  return { history: { done: [...history.done, step], undone: history.undone.slice(0, -1) }, step };
}

const key = (plan: string) => `sauro.studio.history.${plan}`;

export function keptHistory(plan: string): History {
  try {
    return (JSON.parse(sessionStorage.getItem(key(plan)) ?? 'null') as History | null) ?? no_history;
  } catch {
    return no_history;
  }
}

export function keepHistory(plan: string, history: History): void {
  try {
    sessionStorage.setItem(key(plan), JSON.stringify(history));
  } catch {
    // Full: the steps are still there until the tab is closed.
  }
}
