// SPDX-License-Identifier: AGPL-3.0-or-later
// The official status of an item as a badge, and what else must not be overlooked, each with its word: never colour alone.
import { IconAlertTriangle, IconCheck, IconCircle, IconHourglass, IconInfinity, IconPencil, type Icon } from '@tabler/icons-react';
import type { ItemLine, Status } from '../api/kinds';
import { t, type Pair } from '../api/text';
import { daysBetween } from './format';
import { stage_words, status_words } from './words';
import styles from './status.module.css';

const looks: Record<Status, { icon: Icon; tone: string }> = {
  done_on_time: { icon: IconCheck, tone: 'done' },
  done_late: { icon: IconCheck, tone: 'late-done' },
  open_in_time: { icon: IconCircle, tone: 'open' },
  open_overdue: { icon: IconAlertTriangle, tone: 'overdue' },
  waiting: { icon: IconHourglass, tone: 'waiting' },
  no_deadline: { icon: IconInfinity, tone: 'none' },
};

function lateness(line: ItemLine, asOf?: string): string {
  if (line.days_late > 0) return t({ vi: ` ${line.days_late} ngày`, en: line.days_late === 1 ? ' by 1 day' : ` by ${line.days_late} days` });
  if (line.status !== 'open_in_time' || !line.due || !asOf) return '';
  const left = daysBetween(asOf, line.due);
  return left === 0 ? t({ vi: ', hôm nay', en: ', today' }) : t({ vi: `, còn ${left} ngày`, en: left === 1 ? ', 1 day left' : `, ${left} days left` });
}

export function StatusSign({ status, more = '' }: { status: Status; more?: string }) {
  const { icon: Sign, tone } = looks[status];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Sign size={14} stroke={2.2} aria-hidden />
      {t(status_words[status]) + more}
    </span>
  );
}

/** Nothing of a plan that is not issued is late. */
export function StatusBadge({ line, asOf }: { line: ItemLine; asOf?: string }) {
  if (line.draft)
    return (
      <span className={styles.badge} data-tone="none">
        <IconPencil size={14} stroke={2.2} aria-hidden />
        {t({ vi: 'Dự thảo', en: 'Draft' })}
      </span>
    );
  return <StatusSign status={line.status} more={lateness(line, asOf)} />;
}

interface Mark {
  words: Pair;
  tone: 'warn' | 'plain';
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** Words that elsewhere stand within a sentence. */
const asMark = ({ vi, en }: Pair): Pair => ({ vi: upper(vi), en: upper(en) });

/** What stands beside the status: obstacles, what waits, what was returned, what nobody has touched. */
export function marksOf(line: ItemLine): Mark[] {
  const marks: Mark[] = [];
  if (line.draft) return marks;
  const add = (words: Pair, tone: Mark['tone'] = 'plain') => marks.push({ words, tone });
  if (line.never_updated) add({ vi: 'Chưa cập nhật lần nào', en: 'Never updated' }, 'warn');
  if (line.returned > 0) add({ vi: line.returned > 1 ? `Bị trả lại ${line.returned} lần` : 'Bị trả lại', en: line.returned > 1 ? `Returned ${line.returned} times` : 'Returned' }, 'warn');
  if (line.blocked) add({ vi: 'Có vướng mắc', en: 'Obstacle' }, 'warn');
  if (line.extension_asked) add({ vi: 'Xin gia hạn', en: 'Extension asked' });
  if (line.stage === 'reported' || line.stage === 'confirmed') add(asMark(stage_words[line.stage]));
  if (line.partial) add({ vi: 'Kết thúc một phần', en: 'Closed in part' }, 'warn');
  if (line.extended) add({ vi: 'Đã gia hạn', en: 'Extended' });
  if (line.outside) add({ vi: 'Phát sinh', en: 'Outside the plan' });
  if (line.stage === 'dropped') add(asMark(stage_words.dropped));
  return marks;
}

export function Marks({ line }: { line: ItemLine }) {
  return marksOf(line).map((mark) => (
    <span key={mark.words.vi} className={styles.mark} data-tone={mark.tone}>
      {t(mark.words)}
    </span>
  ));
}

