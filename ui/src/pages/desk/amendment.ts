// SPDX-License-Identifier: AGPL-3.0-or-later
// An amendment as it is being written: which lines are worded otherwise, which leave the plan, which come into it.
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

/** A line that is not in the plan yet; products a line each. */
export interface Added {
  title: string;
  time: string;
  product: string;
  lead: string;
  /** The line under which it stands; empty: a task of its own. */
  parent: string;
}
export const empty_line: Added = { title: '', time: '', product: '', lead: '', parent: '' };

export interface Amendment {
  number: string;
  day: string;
  reason: string;
  changes: Change[];
  added: Added[];
}

export const isWhole = (change: Change): boolean => change.item !== '' && (change.field === 'drop' || change.value.trim() !== '');
const isWorded = (line: Added): boolean => line.title.trim() !== '';

export const either: Pair = { vi: 'Chọn một trong hai: bỏ các điều chỉnh ở trên, hoặc bỏ tệp này.', en: 'One of the two: take the changes above away, or this file.' };

/** What is not as it should be with the changes, or with the file that is read instead of them. */
export function wrongChanges({ changes, added }: Pick<Amendment, 'changes' | 'added'>, reads: boolean): Pair | undefined {
  const some = changes.length > 0 || added.length > 0;
  if (reads) return some ? either : undefined;
  if (!some) return { vi: 'Thêm ít nhất một điều chỉnh hoặc một dòng mới, hoặc đưa vào tệp kế hoạch đã điều chỉnh', en: 'Add a change or a new line, or bring the amended plan as a file' };
  if (!added.every(isWorded)) return { vi: 'Còn dòng mới chưa có nội dung: viết nội dung, hoặc bỏ dòng ấy', en: 'A new line does not say what is to be done: write it, or take the line away' };
  return changes.every(isWhole) ? undefined : { vi: 'Còn điều chỉnh viết dở: chọn mục và viết nội dung mới, hoặc bỏ dòng ấy', en: 'A change is half written: choose its line and write what is to stand there, or take it away' };
}

/** The edits that word a field: products a line each, and nothing where it is empty. */
const edits = (line: string, field: string, value: string): string[] =>
  (field === 'product' ? value.split('\n') : [value]).map((one) => one.trim()).filter(Boolean).map((one) => `${line} ${field}=${one}`);

/** What the server is given: edits as "ITEM field=value", of new lines as "+1 field=value". */
export function amendInput(draft: Amendment): InputOf<'/api/v1/plan/{plan}/amend'> {
  const edit = draft.changes
    .filter((change) => change.field !== 'drop' && isWhole(change))
    .flatMap((change) => edits(change.item, change.field, change.value));
  const added = draft.added.flatMap((line, at) => Object.entries(line).flatMap(([field, value]) => edits(`+${at + 1}`, field, value as string)));
  const drop = [...new Set(draft.changes.filter((change) => change.field === 'drop' && change.item).map((change) => change.item))];
  return given({ number: draft.number, day: draft.day, reason: draft.reason, edit: [...edit, ...added], drop });
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
