// SPDX-License-Identifier: AGPL-3.0-or-later
// The six clears: which of them a finding doubts, how far each is reached, and which lines lack one when the plan is issued.
import type { DraftLine, Finding, Severity } from '../../api/plan_drafts';
import type { Pair } from '../../api/text';
import type { Column } from '../../parts/document/places';
import { workOf } from './rows';

export const clears = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type Clear = (typeof clears)[number];

export const clear_words: Record<Clear, Pair> = {
  person: { vi: 'rõ người', en: 'person' },
  work: { vi: 'rõ việc', en: 'work' },
  time: { vi: 'rõ thời gian', en: 'time' },
  responsibility: { vi: 'rõ trách nhiệm', en: 'responsibility' },
  product: { vi: 'rõ sản phẩm', en: 'product' },
  authority: { vi: 'rõ thẩm quyền', en: 'authority' },
};

/** By the family of its rule: "time.missing" doubts the time; form, language and reading doubt none of the six. */
export function clearOf(rule: string): Clear | null {
  const family = rule.slice(0, rule.indexOf('.'));
  return clears.find((one) => one === family) ?? null;
}

const columns: Record<Clear, Column> = { person: 'doers', work: 'title', time: 'time', responsibility: 'doers', product: 'product', authority: 'doers' };

/** The column of the draft in which a finding is seen and mended. */
export function columnOf(rule: string): Column {
  const clear = clearOf(rule);
  return clear ? columns[clear] : 'title';
}

export interface Meter {
  clear: Clear;
  /** Lines without an open doubt, of so many. */
  good: number;
  of: number;
  /** Open doubts, those about no line among them. */
  open: number;
  worst: Severity | null;
}

const gravity: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export function metersOf(lines: readonly DraftLine[], findings: readonly Finding[]): Meter[] {
  const work = new Set(workOf(lines).map((line) => line.id));
  return clears.map((clear) => {
    const open = findings.filter((finding) => finding.how === 'open' && clearOf(finding.rule) === clear);
    const doubted = new Set(open.flatMap((finding) => finding.items).filter((id) => work.has(id)));
    const worst = [...open].sort((a, b) => gravity[a.severity] - gravity[b.severity])[0]?.severity ?? null;
    return { clear, good: work.size - doubted.size, of: work.size, open: open.length, worst };
  });
}

/** Which of the six a line lacks, as the server asks them of it before a plan is issued. */
export function lackingOf(lines: readonly DraftLine[]): { line: DraftLine; lacks: Clear[] }[] {
  const dated = (line: DraftLine): boolean => {
    const time = line.item?.schedule;
    return time !== undefined && (time.end !== null || time.kind === 'continuous' || time.kind === 'recurrence' || time.event !== null || time.milestones.length > 0);
  };
  const steps = new Map<string, DraftLine[]>();
  for (const line of lines) steps.set(line.parent, [...(steps.get(line.parent) ?? []), line]);
  return workOf(lines).flatMap((line) => {
    const item = line.item;
    if (!item) return [];
    const lacks: Clear[] = [];
    const doing = (role: 'lead' | 'performing') => item.assignments.filter((one) => one.role === role).length;
    const below = steps.get(line.id) ?? [];
    if (doing('lead') + doing('performing') === 0) lacks.push('person');
    else if (doing('lead') > 1 || (doing('lead') === 0 && doing('performing') > 1)) lacks.push('responsibility');
    if (!dated(line) && !(below.length > 0 && below.every(dated))) lacks.push('time');
    if (item.deliverables.length === 0) lacks.push('product');
    return lacks.length > 0 ? [{ line, lacks }] : [];
  });
}
