// SPDX-License-Identifier: AGPL-3.0-or-later
// The keys of the studio: one letter each, only where nobody is typing. The same list is shown by "?".
import type { Pair } from '../../api/text';

export type Command =
  | 'next' | 'previous' | 'accept' | 'repair' | 'edit' | 'merge' | 'split' | 'alias' | 'undo' | 'redo' | 'keys' | 'mark' | 'drop' | 'add' | 'column' | 'issue';

export interface Key {
  key: string;
  shift?: boolean;
  command: Command;
  words: Pair;
  /** Whether it changes the plan. */
  changes: boolean;
}

export const keys: readonly Key[] = [
  { key: 'n', command: 'next', words: { vi: 'Phát hiện tiếp theo', en: 'Next finding' }, changes: false },
  { key: 'p', command: 'previous', words: { vi: 'Phát hiện trước', en: 'Previous finding' }, changes: false },
  { key: 'a', command: 'accept', words: { vi: 'Chấp nhận phát hiện, có lý do', en: 'Accept the finding, with a reason' }, changes: true },
  { key: 'r', command: 'repair', words: { vi: 'Sửa theo phát hiện', en: 'Repair what the finding says' }, changes: true },
  { key: 'e', command: 'edit', words: { vi: 'Sửa ô đang chọn', en: 'Edit the chosen cell' }, changes: true },
  { key: 'x', command: 'mark', words: { vi: 'Đánh dấu dòng (để gộp)', en: 'Mark the line (to merge)' }, changes: false },
  { key: 'm', command: 'merge', words: { vi: 'Gộp các dòng đã đánh dấu, hoặc với dòng tiếp theo', en: 'Merge marked lines, or with the next one' }, changes: true },
  { key: 's', command: 'split', words: { vi: 'Tách dòng', en: 'Split the line' }, changes: true },
  { key: 'u', command: 'alias', words: { vi: 'Hai tên là một đơn vị', en: 'Two names are one unit' }, changes: true },
  { key: 'c', command: 'column', words: { vi: 'Nói lại cột của ô đang chọn là gì', en: 'Say what the column of the chosen cell is' }, changes: true },
  { key: 'o', command: 'add', words: { vi: 'Thêm dòng', en: 'Add a line' }, changes: true },
  { key: 'Delete', command: 'drop', words: { vi: 'Bỏ dòng', en: 'Drop the line' }, changes: true },
  { key: 'z', command: 'undo', words: { vi: 'Hoàn tác', en: 'Undo' }, changes: true },
  { key: 'z', shift: true, command: 'redo', words: { vi: 'Làm lại', en: 'Redo' }, changes: true },
  { key: '?', command: 'keys', words: { vi: 'Xem các phím', en: 'Show the keys' }, changes: false },
];

export const keyText = (key: Key): string => (key.shift ? `Shift ${key.key.toUpperCase()}` : key.key === 'Delete' ? 'Del' : key.key.length === 1 ? key.key.toUpperCase() : key.key);

export const keyOf = (command: Command): string => {
  const key = keys.find((one) => one.command === command);
  return key ? keyText(key) : '';
};

/** What a pressed key asks for; null where it is typed into something, or belongs to the browser. */
export function commandOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'> & { target: EventTarget | null }): Command | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]')) return null;
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return keys.find((one) => one.key === pressed && (one.key === '?' || (one.shift ?? false) === event.shiftKey))?.command ?? null;
}
