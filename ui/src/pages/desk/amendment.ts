// SPDX-License-Identifier: AGPL-3.0-or-later
// An amendment as it is being written: which lines are worded otherwise, which leave the plan.
import type { InputOf, PlanItem } from '../../api/kinds';

export type AmendedField = 'title' | 'time' | 'product' | 'lead' | 'performing' | 'cooperating' | 'notes' | 'drop';
export const amended_fields: readonly AmendedField[] = ['time', 'title', 'product', 'lead', 'performing', 'cooperating', 'notes', 'drop'];

export interface Change {
  item: string;
  field: AmendedField;
  value: string;
}

export interface Amendment {
  number: string;
  day: string;
  reason: string;
  changes: Change[];
}

export const isWhole = (change: Change): boolean => change.item !== '' && (change.field === 'drop' || change.value.trim() !== '');

export const isReady = (draft: Amendment): boolean => draft.number.trim() !== '' && draft.day !== '' && draft.changes.length > 0 && draft.changes.every(isWhole);

/** What the server is given: edits as "ITEM field=value", products a line each. */
export function amendInput(draft: Amendment): InputOf<'/api/v1/plan/{plan}/amend'> {
  const edit = draft.changes
    .filter((change) => change.field !== 'drop' && isWhole(change))
    .flatMap((change) => (change.field === 'product' ? change.value.split('\n') : [change.value]).map((value) => value.trim()).filter(Boolean).map((value) => `${change.item} ${change.field}=${value}`));
  const drop = [...new Set(draft.changes.filter((change) => change.field === 'drop' && change.item).map((change) => change.item))];
  return {
    number: draft.number.trim(),
    day: draft.day,
    ...(draft.reason.trim() ? { reason: draft.reason.trim() } : {}),
    ...(edit.length > 0 ? { edit } : {}),
    ...(drop.length > 0 ? { drop } : {}),
  };
}

/** How the line says it now. */
export function wordsNow(item: PlanItem | null, field: AmendedField): string {
  if (!item || field === 'drop') return '';
  if (field === 'title') return item.title;
  if (field === 'time') return item.schedule.text ?? '';
  if (field === 'product') return item.deliverables.map((one) => one.text).join('; ');
  if (field === 'notes') return item.notes ?? '';
  return item.assignments.filter((one) => one.role === field).map((one) => one.text).join('; ');
}
