// SPDX-License-Identifier: AGPL-3.0-or-later
// The words for a chat (Zalo and the like): whom one writes to, what is overdue, what is due soon, and what one asks for.
import { t } from '../../api/text';
import type { UrgingLine } from '../../api/urging';
import { dayText, daysBetween } from '../../parts/format';

export interface Letter {
  to: 'person' | 'unit';
  name: string;
  lines: readonly UrgingLine[];
  /** The day that distances are told from. */
  day: string;
  /** Who writes, as "Văn phòng Sở"; empty where the agency has not said. */
  office: string;
}

/** Seen from the day that is named in it, not from the day on which somebody reads it: no "tomorrow". */
function distance(days: number): string {
  if (days === 0) return t({ vi: 'đến hạn', en: 'on that day' });
  const plural = Math.abs(days) === 1 ? 'day' : 'days';
  return days > 0 ? t({ vi: `còn ${days} ngày`, en: `${days} ${plural} left` }) : t({ vi: `quá ${-days} ngày`, en: `${-days} ${plural} over` });
}

export function messageText({ to, name, lines, day, office }: Letter): string {
  const who = office || t({ vi: 'Văn phòng', en: 'The office' });
  const you = to === 'person' ? t({ vi: 'đồng chí', en: 'you' }) : t({ vi: 'đơn vị', en: 'your unit' });
  const several = new Set(lines.map((line) => line.unit)).size > 1;
  const late = lines.filter((line) => line.due !== null && line.due < day);
  const soon = lines.filter((line) => !late.includes(line));
  let number = 0;
  const told = (line: UrgingLine): string => {
    const unit = several && line.unit ? ` (${line.unit})` : '';
    const due = line.due ? t({ vi: `: hạn ${dayText(line.due)}, ${distance(daysBetween(day, line.due))}`, en: `: due ${dayText(line.due)}, ${distance(daysBetween(day, line.due))}` }) : '';
    return `${++number}. ${line.title}${unit}${due}`;
  };
  return [
    to === 'person' ? t({ vi: `Kính gửi đồng chí ${name},`, en: `Dear ${name},` }) : t({ vi: `Kính gửi ${name},`, en: `To ${name},` }),
    t({ vi: `${who} trân trọng nhắc ${you} các việc sau trong kế hoạch (tính đến ngày ${dayText(day)}):`, en: `${who} kindly reminds ${you} of this work of the plan (as of ${dayText(day)}):` }),
    ...(late.length > 0 ? [t({ vi: 'Đã quá hạn:', en: 'Overdue:' }), ...late.map(told)] : []),
    ...(soon.length > 0 ? [t({ vi: 'Sắp đến hạn:', en: 'Due soon:' }), ...soon.map(told)] : []),
    late.length > 0
      ? t({ vi: `Đề nghị ${you} quan tâm chỉ đạo, sớm hoàn thành và cập nhật kết quả trên Sáu Rõ; nếu có khó khăn, vướng mắc, xin báo lại để kịp thời tháo gỡ.`, en: 'Please see that it is finished soon and report the results in Sáu Rõ; should anything stand in the way, tell us so that it can be cleared in time.' })
      : t({ vi: `Đề nghị ${you} quan tâm hoàn thành đúng hạn và cập nhật kết quả trên Sáu Rõ; nếu có khó khăn, vướng mắc, xin báo lại để kịp thời tháo gỡ.`, en: 'Please finish it in time and report the results in Sáu Rõ; should anything stand in the way, tell us so that it can be cleared in time.' }),
    t({ vi: 'Trân trọng cảm ơn.', en: 'With thanks.' }),
  ].join('\n');
}
