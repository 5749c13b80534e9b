// SPDX-License-Identifier: AGPL-3.0-or-later
// Lines of a draft for tests: what is not said is as in most lines.
import type { DraftLine, Finding, Origin } from '../../../src/api/plan_drafts';
import type { PlanItem } from '../../../src/api/kinds';

export const at = (part: Partial<Origin>): Origin => ({ part: 'appendix', page: null, paragraph: 1, table: null, row: null, column: null, start: 0, length: 0, confidence: 1, inherited: false, ...part });

export function line(id: string, item: Partial<PlanItem> = {}, more: Partial<DraftLine> = {}): DraftLine {
  const whole: PlanItem = {
    id, parent: null, kind: 'task', class: null, number: null, title: id, title_origin: at({}),
    schedule: { text: 'Tháng 6/2026', kind: 'period', start: '2026-06-01', end: '2026-06-30', clock: null, event: null, offset: null, recurrence: null, reference: null, milestones: [], origin: at({}) },
    deliverables: [{ text: '01 báo cáo', type: 'document', quantity: '1', unit: 'báo cáo', comparator: '=', origin: at({}) }],
    assignments: [{ role: 'lead', text: 'Văn phòng', unit: 'u1', position: null, person: null, origin: at({}) }],
    location: null, budget: null, notes: null, other: [], sources: [], ...item,
  };
  return { id, version: 1, fact: 10, parent: '', edited: [], item: whole, ...more };
}

export const finding = (id: string, part: Partial<Finding> = {}): Finding => ({
  id, severity: 'warning', rule: 'time.missing', vi: id, en: id, where: '', repair_vi: '', repair_en: '', places: [], items: [], how: 'open', reason: '', ...part,
});
