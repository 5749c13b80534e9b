// SPDX-License-Identifier: AGPL-3.0-or-later
// What follows from a council as it stands: its rules as figures, who is there, what is missing, why a dossier passed.
import type { Council, CouncilMember, Finding } from '../../api/councils';
import { t, type Pair } from '../../api/text';
import { dayText, numberText } from '../../parts/format';
import { moved } from '../../parts/working_year';
import { grade_words } from './words';

export interface Criterion {
  name: string;
  most: number;
}

export interface Rules {
  form: 'points' | 'vote' | 'grade';
  criteria: Criterion[];
  /** Mean points from which a dossier passes. */
  pass: number;
  /** Share of those present that must be for it, more than. */
  agree: number;
  /** Share of the members that must be present, at least. */
  quorum: number;
  least: number;
  most: number;
  reviewers: number;
  paper_days: number;
  /** Seats without which it does not sit. */
  needed: string[];
}

/** "Mục tiêu: 30; Dự toán: 10" */
export const criteriaIn = (text: string): Criterion[] =>
  text.split(';').flatMap((part) => {
    const colon = part.lastIndexOf(':');
    const most = Number(part.slice(colon + 1).trim());
    return colon > 0 && Number.isFinite(most) ? [{ name: part.slice(0, colon).trim(), most }] : [];
  });

/** What rules say, by the last word of their ids. */
export function rulesIn(list: readonly { id: string; value: string }[]): Rules {
  const said = (name: string) => list.find((one) => one.id.endsWith(`.${name}`))?.value ?? '';
  const form = said('ballot');
  return {
    form: form === 'vote' || form === 'grade' ? form : 'points',
    criteria: criteriaIn(said('criteria')),
    pass: Number(said('pass')),
    agree: Number(said('agree')),
    quorum: Number(said('quorum')),
    least: Number(said('least')),
    most: Number(said('most')),
    reviewers: Number(said('reviewers')),
    paper_days: Number(said('paper-days')),
    needed: said('needed').split(/\s+/).filter(Boolean),
  };
}

/** How many must be there at least. */
export const neededFor = (members: number, quorum: number): number => Math.ceil(members * quorum - 1e-9);

type Present = Pick<CouncilMember, 'user' | 'seat'>;

/** What is missing for a session with those who are present: as the server reckons it, before it is asked. */
export function missingWith(members: readonly Present[], present: ReadonlySet<string>, rules: Rules): Pair[] {
  const missing: Pair[] = [];
  const there = members.filter((one) => present.has(one.user)).length;
  const least = neededFor(members.length, rules.quorum);
  if (there < least) missing.push({ vi: `có mặt ${there}/${members.length}, phải ít nhất ${least}`, en: `${there} of ${members.length} are present, at least ${least} are needed` });
  const of = (seat: string) => members.filter((one) => one.seat === seat);
  const some = (...names: string[]) => names.some((seat) => of(seat).some((one) => present.has(one.user)));
  for (const seat of rules.needed) {
    if ((seat === 'chair' || seat === 'vice-chair') && !some('chair', 'vice-chair')) missing.push({ vi: 'vắng cả chủ tịch và phó chủ tịch', en: 'neither the chair nor a vice-chair is present' });
    else if (seat === 'secretary' && !some('secretary')) missing.push({ vi: 'vắng thư ký', en: 'the secretary is absent' });
    else if (seat === 'reviewer' && of('reviewer').some((one) => !present.has(one.user))) missing.push({ vi: 'vắng ủy viên phản biện', en: 'a reviewer is absent' });
  }
  return missing;
}

/** So many working days before a day, or more; who knows which days are off says so. */
export function workingDaysBefore(day: string, count: number, isOff: (day: string) => boolean): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = moved(at, -1);
    if (!isOff(at)) --left;
  }
  return at;
}

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** So near to its day, what is missing is grave. */
const days_of_grace = 3;

/** What a council lacks that has not sat or voted yet. */
export function lacking(council: Council, today: string, isOff: (day: string) => boolean = isWeekend): { grave: boolean; words: Pair }[] {
  const lacks: { grave: boolean; words: Pair }[] = [];
  const say = (grave: boolean, words: Pair) => lacks.push({ grave, words });
  const { day, papers, members, stage, seals } = council;
  if (stage === 'open' && council.cast < council.expected) say(false, { vi: `phiếu đã bỏ ${council.cast}/${council.expected}`, en: `${council.cast} of ${council.expected} ballots are cast` });
  if (stage !== 'appointed' && stage !== 'invited') return lacks;
  const rules = rulesIn(council.rules);
  if (!day) say(false, { vi: 'chưa mời họp', en: 'not invited yet' });
  else if (!papers) {
    const last = workingDaysBefore(day, rules.paper_days, isOff);
    if (last < today) say(true, { vi: `tài liệu muộn: phải đến tay thành viên chậm nhất ${dayText(last)}`, en: `papers are late: they were due by ${dayText(last)}` });
    else say(false, { vi: `tài liệu phải đến tay thành viên chậm nhất ${dayText(last)}`, en: `papers must reach the members by ${dayText(last)}` });
  }
  const all = members.length;
  const declared = members.filter((one) => one.declared).length;
  const least = neededFor(all, rules.quorum);
  if (day && day <= today && members.some((one) => one.present)) for (const words of council.missing) say(true, words);
  else if (declared < all && declared < least) say(day !== null && day <= moved(today, days_of_grace), { vi: `có thể không đủ người: mới ${declared}/${all} người khai xung đột, cần ít nhất ${least}`, en: `quorum at risk: ${declared} of ${all} have declared, ${least} are needed` });
  else if (declared < all) say(false, { vi: `${all - declared} người chưa khai xung đột`, en: `${all - declared} have not declared conflicts yet` });
  if (!seals.chair) say(false, { vi: 'chủ tịch chưa đặt niêm phong', en: 'the chair’s seal is not set' });
  if (!seals.secretary) say(false, { vi: 'thư ký chưa đặt niêm phong', en: 'the secretary’s seal is not set' });
  return lacks;
}

/** "75 %" of 0.75 */
export const shareText = (share: number): string => `${numberText(Math.round(share * 10_000) / 100)} %`;

/** Why a dossier passed or did not. */
export function whyText(finding: Finding, rules: Rules): string {
  const judges = finding.valid + finding.invalid + finding.absent;
  if (rules.form === 'points') {
    if (finding.mean === null) return t({ vi: 'không có phiếu hợp lệ nào', en: 'there is no valid ballot' });
    const sign = finding.mean >= rules.pass ? '≥' : '<';
    return t({ vi: `điểm trung bình ${numberText(finding.mean)} ${sign} ${numberText(rules.pass)}`, en: `mean ${numberText(finding.mean)} ${sign} ${numberText(rules.pass)}` });
  }
  if (finding.late) return t({ vi: 'hồ sơ nộp chậm nên không đạt, dù phiếu xếp thế nào', en: 'it was handed in late and fails for that, whatever the ballots say' });
  const share = shareText(rules.agree);
  if (rules.form === 'vote')
    return finding.passed
      ? t({ vi: `${finding.for}/${judges} người có mặt đồng ý, quá ${share}`, en: `${finding.for} of ${judges} present are for it, more than ${share}` })
      : t({ vi: `${finding.for}/${judges} người có mặt đồng ý, phải quá ${share}`, en: `${finding.for} of ${judges} present are for it, more than ${share} is needed` });
  return finding.passed
    ? t({ vi: `quá ${share} người có mặt xếp từ mức “${grade_words[finding.grade ?? 'passed'].vi}” trở lên`, en: `more than ${share} of those present call it ${grade_words[finding.grade ?? 'passed'].en} at least` })
    : t({ vi: `không quá ${share} người có mặt xếp “đạt” trở lên`, en: `no more than ${share} of those present call it passed` });
}

export const councilAddress = (council: string): string => `/hoi-dong/${encodeURIComponent(council)}`;
export const dossierAddress = (dossier: string): string => `/ho-so/${encodeURIComponent(dossier)}`;
