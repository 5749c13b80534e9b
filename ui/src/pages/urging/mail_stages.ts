// SPDX-License-Identifier: AGPL-3.0-or-later
// How far a mail is, in words, and what may be done about it.
import type { Pair } from '../../api/text';
import type { MailStage } from '../../api/urging';

export const stage_words: Record<MailStage, Pair> = {
  waiting: { vi: 'chờ gửi', en: 'waiting' },
  trying: { vi: 'đang gửi', en: 'being sent' },
  sent: { vi: 'đã gửi', en: 'sent' },
  failed: { vi: 'không gửi được', en: 'failed' },
  unknown: { vi: 'không rõ đã đi chưa', en: 'not known whether it went' },
  bounced: { vi: 'bị trả lại', en: 'came back' },
  none: { vi: 'không gửi', en: 'not sent' },
};

/** What the list is asked by. */
export const stages = ['waiting', 'trying', 'sent', 'failed', 'unknown', 'bounced'] as const satisfies readonly MailStage[];

/** Those that somebody has to look at. */
export const needsLook = (stage: MailStage): boolean => stage === 'failed' || stage === 'unknown' || stage === 'bounced';

/** What has gone out, or goes out by itself, is not sent a second time. */
export const mayAgain = (stage: MailStage): boolean => needsLook(stage) || stage === 'none';

/** Only what went out, or may have, comes back. */
export const mayBounce = (stage: MailStage): boolean => stage === 'sent' || stage === 'unknown';
