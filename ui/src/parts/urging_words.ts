// SPDX-License-Identifier: AGPL-3.0-or-later
// Urging in words: the rung that was reached, in which way, whom it reaches.
import { t, type Pair } from '../api/text';
import type { Addressee, Rung, UrgingWay } from '../api/urging';

export const way_words: Record<UrgingWay, Pair> = {
  notice: { vi: 'thông báo trong phần mềm', en: 'a notice in the program' },
  mail: { vi: 'thư điện tử', en: 'mail' },
  letter: { vi: 'công văn đôn đốc', en: 'an official letter' },
};

export const addressee_words: Record<Addressee, Pair> = {
  performer: { vi: 'người thực hiện', en: 'the performer' },
  head: { vi: 'trưởng đơn vị', en: 'the head of the unit' },
  leadership: { vi: 'lãnh đạo cơ quan', en: 'the leadership' },
};

/** Working days from the deadline: "còn 5 ngày làm việc", "đến hạn", "quá hạn 10 ngày làm việc". */
export function rungText(days: number): string {
  if (days === 0) return t({ vi: 'đến hạn', en: 'on the deadline' });
  const count = Math.abs(days);
  const plural = count === 1 ? 'working day' : 'working days';
  return days < 0 ? t({ vi: `còn ${count} ngày làm việc`, en: `${count} ${plural} left` }) : t({ vi: `quá hạn ${count} ngày làm việc`, en: `${count} ${plural} over` });
}

const joined = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : t({ vi: `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`, en: `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` }));

/** What a rung means, as a sentence. */
export function rungSentence({ days, to, way }: Rung): string {
  const whom = joined(to.map((one) => t(addressee_words[one])));
  const when = rungText(days);
  switch (way) {
    case 'notice':
      return t({ vi: `Khi ${when}, ${whom} nhận thông báo trong phần mềm.`, en: `With ${when}, ${whom} is told by a notice in the program.` });
    case 'mail':
      return t({ vi: `Khi ${when}, ${whom} nhận thư điện tử; khi chưa gửi được thư thì là thông báo trong phần mềm.`, en: `With ${when}, ${whom} is told by mail; while mail is not connected, by a notice in the program.` });
    case 'letter':
      return t({ vi: `Khi ${when}, đến lượt công văn đôn đốc: ${whom} nhận thông báo, văn phòng soạn công văn gửi đơn vị.`, en: `With ${when}, an official letter is due: ${whom} is told, the office composes the letter to the unit.` });
  }
}
