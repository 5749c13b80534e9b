// SPDX-License-Identifier: AGPL-3.0-or-later
// An amendment as it is being written: which lines are worded otherwise, which leave the plan.
import type { InputOf, PlanItem } from '../../api/kinds';
import type { Pair } from '../../api/text';
import { given } from '../../api/validation';

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

export const either: Pair = { vi: 'Chọn một trong hai: bỏ các điều chỉnh ở trên, hoặc bỏ tệp này.', en: 'One of the two: take the changes above away, or this file.' };

/** What is not as it should be with the changes, or with the file that is read instead of them. */
export function wrongChanges(changes: readonly Change[], reads: boolean): Pair | undefined {
  if (reads) return changes.length > 0 ? either : undefined;
  if (changes.length === 0) return { vi: 'Thêm ít nhất một điều chỉnh, hoặc đưa vào tệp kế hoạch đã điều chỉnh', en: 'Add a change, or bring the amended plan as a file' };
  return changes.every(isWhole) ? undefined : { vi: 'Còn điều chỉnh viết dở: chọn mục và viết nội dung mới, hoặc bỏ dòng ấy', en: 'A change is half written: choose its line and write what is to stand there, or take it away' };
}

/** What the server is given: edits as "ITEM field=value", products a line each. */
export function amendInput(draft: Amendment): InputOf<'/api/v1/plan/{plan}/amend'> {
  const edit = draft.changes
    .filter((change) => change.field !== 'drop' && isWhole(change))
    .flatMap((change) => (change.field === 'product' ? change.value.split('\n') : [change.value]).map((value) => value.trim()).filter(Boolean).map((value) => `${change.item} ${change.field}=${value}`));
  const drop = [...new Set(draft.changes.filter((change) => change.field === 'drop' && change.item).map((change) => change.item))];
  return given({ number: draft.number, day: draft.day, reason: draft.reason, edit, drop });
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
