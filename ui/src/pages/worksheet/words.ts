// SPDX-License-Identifier: AGPL-3.0-or-later
// A sheet that came back, in words: outcomes, what a row would change, what a column holds; and the list of what was not recorded.
import type { ColumnRole, Outcome, SheetRow } from '../../api/sheet';
import { language, t, type Pair } from '../../api/text';
import { timeText, upper } from '../../parts/format';

/** In the order in which people must look at them. */
export const outcomes: readonly Outcome[] = ['imported', 'change', 'left', 'conflict', 'proposed', 'unknown', 'twice', 'refused', 'nothing'];

export const outcome_words: Record<Outcome, Pair> = {
  nothing: { vi: 'Không có gì mới', en: 'Nothing new' },
  change: { vi: 'Sẽ ghi', en: 'To be recorded' },
  imported: { vi: 'Đã ghi', en: 'Recorded' },
  left: { vi: 'Chưa ghi', en: 'Left out' },
  conflict: { vi: 'Đã thay đổi sau khi xuất', en: 'Changed since the export' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  unknown: { vi: 'Không tìm thấy việc', en: 'No such item' },
  proposed: { vi: 'Cần chỉ rõ việc', en: 'Which item is not certain' },
  twice: { vi: 'Trùng việc với dòng khác', en: 'Two rows of one item' },
};

export type Tone = 'done' | 'late-done' | 'open' | 'overdue' | 'waiting' | 'none';
export const tones: Record<Outcome, Tone> = { nothing: 'none', change: 'open', imported: 'done', left: 'late-done', conflict: 'late-done', refused: 'overdue', unknown: 'overdue', proposed: 'waiting', twice: 'late-done' };

export const field_words: Record<SheetRow['changes'][number]['field'], Pair> = {
  text: { vi: 'Kết quả', en: 'Result' },
  quantity: { vi: 'Lũy kế', en: 'Total so far' },
  percent: { vi: 'Tỷ lệ', en: 'Share' },
  done: { vi: 'Đã xong', en: 'Done' },
  document: { vi: 'Số văn bản', en: 'Document' },
  obstacle: { vi: 'Vướng mắc', en: 'Obstacle' },
  day: { vi: 'Ngày', en: 'Day' },
};

/** Those that somebody may choose among, in the order of a usual table. */
export const role_words: Record<ColumnRole, Pair> = {
  none: { vi: 'Không dùng', en: 'Not used' },
  key: { vi: 'Mã dòng của phần mềm', en: 'The program’s hidden key' },
  mark: { vi: 'Số thứ tự, mã việc', en: 'Number or id of the work' },
  task: { vi: 'Nội dung công việc', en: 'What the work is' },
  unit: { vi: 'Đơn vị (chỉ để xem)', en: 'Unit (only shown)' },
  deadline: { vi: 'Hạn (chỉ để xem)', en: 'Deadline (only shown)' },
  text: { vi: 'Việc đã làm, kết quả', en: 'What was done' },
  total: { vi: 'Lũy kế số lượng', en: 'Total reached so far' },
  share: { vi: 'Tỷ lệ (%)', en: 'Share (%)' },
  done: { vi: 'Đã xong (x)', en: 'Whether it is done (x)' },
  finished: { vi: 'Ngày xong', en: 'Day it was done' },
  day: { vi: 'Ngày cập nhật', en: 'Day of the update' },
  document: { vi: 'Số văn bản minh chứng', en: 'Document that proves it' },
  obstacle: { vi: 'Vướng mắc, khó khăn', en: 'Obstacle' },
};

type Change = SheetRow['changes'][number];

export const percentAdded = ({ field }: Pick<Change, 'field'>, value: string): string => (field === 'percent' ? `${value} %` : value);

/** A figure that is more than was promised may be right, and is more often a slip. */
export const aboveText = (promised: string): string => t({ vi: `vượt số được giao ${promised}`, en: `above the ${promised} promised` });

/** "Lũy kế: 384 → 500". */
export function changeText(change: Change): string {
  if (change.field === 'done') return t({ vi: 'Báo đã xong', en: 'Reported as done' });
  return `${t(field_words[change.field])}: ${change.from ? `${percentAdded(change, change.from)} → ` : ''}${percentAdded(change, change.to)}${change.promised ? ` (${aboveText(change.promised)})` : ''}`;
}

export const sinceText = (since: SheetRow['since'][number]): string => `${timeText(since.moment)}, ${since.who}: ${since[language()]}`;

/** Why a row is not recorded, with the cell at fault; empty where nothing says so. */
export function reasonText(row: SheetRow): string {
  const { problem, since, outcome } = row;
  if (problem) {
    const words = upper(problem[language()]);
    return problem.cell && !words.includes(problem.cell) ? `${t({ vi: 'Ô', en: 'Cell' })} ${problem.cell}: ${words}` : words;
  }
  if (since.length > 0) return `${t({ vi: 'Sau khi xuất', en: 'Since the export' })}: ${since.map(sinceText).join('; ')}`;
  if (outcome === 'conflict') return t({ vi: 'Cập nhật như vậy đã bị trả lại', en: 'Such an update was returned' });
  return outcome === 'left' ? t({ vi: 'Không được chọn, hoặc đã dừng trước đó', en: 'Not chosen, or stopped before' }) : '';
}

/** Whether a row that says something was not recorded. */
export const isMissing = (row: SheetRow): boolean => row.outcome !== 'imported' && row.outcome !== 'nothing';

/** A cell for spreadsheets, which would take some words for a formula. */
function csvCell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${plain.replace(/"/g, '""')}"`;
}

/** What was not recorded and why, as Excel opens it by itself (UTF-8 with its mark). */
export function missingCsv(rows: readonly SheetRow[]): string {
  const head = [t({ vi: 'Dòng', en: 'Row' }), t({ vi: 'Mã việc', en: 'Item' }), t({ vi: 'Nội dung', en: 'What' }), t({ vi: 'Kết quả', en: 'Outcome' }), t({ vi: 'Vì sao', en: 'Why' }), t({ vi: 'Dòng ấy ghi', en: 'What the row says' })];
  const lines = rows.filter(isMissing).map((row) => [String(row.row), row.item ?? '', row.title, t(outcome_words[row.outcome]), reasonText(row), row.changes.map(changeText).join('; ')]);
  return `\ufeff${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
