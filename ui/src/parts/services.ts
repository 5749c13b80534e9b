// SPDX-License-Identifier: AGPL-3.0-or-later
// How far meetings, approval chains, calls to many bodies and procedures are, in words; and which of them wait for somebody here.
import type { Approval, ApprovalLink, Meeting, Procedure, Round } from '../api/services';
import type { Pair } from '../api/text';
import type { Tone } from './badge';
import { dayText } from './format';

export interface State {
  tone: Tone;
  words: Pair;
  /** Whether somebody here has to do something about it. */
  waits: boolean;
}

export const meeting_words: Record<Meeting['kind'], Pair> = {
  transfer: { vi: 'hội nghị chuyển giao', en: 'transfer conference' },
  training: { vi: 'tập huấn', en: 'training' },
  workshop: { vi: 'hội thảo', en: 'workshop' },
  meeting: { vi: 'cuộc họp', en: 'meeting' },
};

/** One whose day is over without a word of what came of it waits for that. */
export function meetingState(meeting: Pick<Meeting, 'stage' | 'day'>, today: string): State {
  if (meeting.stage === 'held') return { tone: 'done', words: { vi: 'đã tổ chức', en: 'held' }, waits: false };
  if (meeting.stage === 'cancelled') return { tone: 'none', words: { vi: 'đã hủy', en: 'cancelled' }, waits: false };
  if (meeting.day && meeting.day < today) return { tone: 'overdue', words: { vi: 'chưa ghi kết quả', en: 'no result yet' }, waits: true };
  return meeting.day === today ? { tone: 'open', words: { vi: 'hôm nay', en: 'today' }, waits: true } : { tone: 'waiting', words: { vi: 'sắp tổ chức', en: 'to come' }, waits: false };
}

/** The link at which a chain stands; none where all have approved. */
export const openLink = ({ open, links }: Pick<Approval, 'open' | 'links'>): ApprovalLink | undefined => (open > 0 ? links[open - 1] : undefined);

export function approvalState(approval: Pick<Approval, 'open' | 'links'>): State {
  const link = openLink(approval);
  if (!link) return { tone: 'done', words: { vi: 'đã duyệt xong', en: 'approved by all' }, waits: false };
  if (link.sent) return { tone: 'waiting', words: { vi: `chờ ý kiến của ${link.body}`, en: `waits for ${link.body}` }, waits: false };
  if (link.verdict === 'returned') return { tone: 'overdue', words: { vi: `${link.body} trả lại, cần trình lại`, en: `returned by ${link.body}, to be sent again` }, waits: true };
  return { tone: 'open', words: { vi: `cần trình ${link.body}`, en: `to be sent to ${link.body}` }, waits: true };
}

export function roundState(round: Pick<Round, 'stage' | 'answered' | 'bodies' | 'late' | 'until'>): State {
  const so_many = `${round.answered}/${round.bodies}`;
  if (round.stage === 'closed') return { tone: 'done', words: { vi: `đã tổng hợp, ${so_many} nơi trả lời`, en: `closed, ${so_many} have answered` }, waits: false };
  if (round.answered >= round.bodies) return { tone: 'open', words: { vi: 'mọi nơi đã trả lời, cần tổng hợp', en: 'all have answered, to be put together' }, waits: true };
  if (round.late) return { tone: 'overdue', words: { vi: `quá hạn, ${so_many} nơi trả lời`, en: `overdue, ${so_many} have answered` }, waits: true };
  return { tone: 'waiting', words: { vi: `${so_many} nơi trả lời, hạn ${dayText(round.until)}`, en: `${so_many} have answered, due ${dayText(round.until)}` }, waits: false };
}

export function procedureState(procedure: Pick<Procedure, 'stage' | 'step' | 'due' | 'late' | 'done' | 'steps'>): State {
  const so_many = `${procedure.done}/${procedure.steps.length}`;
  if (procedure.stage === 'stopped') return { tone: 'none', words: { vi: `đã dừng ở bước ${so_many}`, en: `stopped, ${so_many} steps done` }, waits: false };
  if (procedure.stage === 'done') return { tone: 'done', words: { vi: 'đã xong mọi bước', en: 'all steps done' }, waits: false };
  const next = procedure.step ?? '';
  if (procedure.late) return { tone: 'overdue', words: { vi: `quá hạn: ${next}`, en: `overdue: ${next}` }, waits: true };
  return { tone: 'open', words: { vi: `đang làm: ${next}, hạn ${dayText(procedure.due)}`, en: `at: ${next}, due ${dayText(procedure.due)}` }, waits: false };
}
