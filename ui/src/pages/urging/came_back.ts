// SPDX-License-Identifier: AGPL-3.0-or-later
// What came back since somebody was urged: what waits for nobody's answer last.
import type { ItemAnswer, ItemState } from '../../api/kinds';
import type { Pair } from '../../api/text';

export const outcomes = {
  nothing: { vi: 'chưa có hồi âm', en: 'no answer yet' },
  obstacle: { vi: 'có vướng mắc', en: 'an obstacle was raised' },
  extension: { vi: 'đề nghị gia hạn', en: 'an extension was asked for' },
  updated: { vi: 'đã cập nhật, chưa xong', en: 'updated, not done' },
  reported: { vi: 'đã báo hoàn thành, chờ xác nhận', en: 'reported as done, waits to be confirmed' },
  done: { vi: 'đã xong', en: 'done' },
  dropped: { vi: 'đã đưa ra khỏi kế hoạch', en: 'dropped from the plan' },
} satisfies Record<string, Pair>;
export type Outcome = keyof typeof outcomes;

export const outcome_order = Object.keys(outcomes) as Outcome[];

interface Now {
  line: Pick<ItemAnswer['line'], 'stage'>;
  state: Pick<ItemState, 'updates' | 'obstacles' | 'extensions'> | null;
}

/** `said` is the number of the fact by which it was urged about: what was recorded before is no answer to it. */
export function cameBack({ line, state }: Now, said: number): Outcome {
  if (line.stage === 'closed') return 'done';
  if (line.stage === 'dropped') return 'dropped';
  if (line.stage === 'reported' || line.stage === 'confirmed') return 'reported';
  const since = (one: { fact: number }) => one.fact > said;
  if (state?.extensions?.some(since)) return 'extension';
  if (state?.obstacles?.some(since)) return 'obstacle';
  return state?.updates?.some(since) ? 'updated' : 'nothing';
}
