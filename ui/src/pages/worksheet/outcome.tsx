// SPDX-License-Identifier: AGPL-3.0-or-later
// What becomes of a row, as a word on its colour; and the words of all rows to choose among, with how many there are of each.
import { t } from '../../api/text';
import type { Outcome, SheetCounts } from '../../api/sheet';
import { numberText } from '../../parts/format';
import { outcomes, outcome_words, tones } from './words';
import styles from './outcome.module.css';

export const OutcomeBadge = ({ outcome }: { outcome: Outcome }) => (
  <span className={styles.badge} data-tone={tones[outcome]} data-outcome={outcome}>
    {t(outcome_words[outcome])}
  </span>
);

export type Shown = Outcome | 'said';

/** Those that say nothing new are not shown unless they are asked for. */
export const isShown = (shown: Shown, outcome: Outcome): boolean => (shown === 'said' ? outcome !== 'nothing' : outcome === shown);

export function Chips({ counts, shown, show }: { counts: SheetCounts; shown: Shown; show: (shown: Shown) => void }) {
  const there = outcomes.filter((one) => counts[one] > 0);
  const said = there.filter((one) => one !== 'nothing').reduce((sum, one) => sum + counts[one], 0);
  const chip = (name: Shown, words: string, count: number, tone?: string) => (
    <button key={name} type="button" className={styles.chip} aria-pressed={shown === name} data-chip={name} {...(tone ? { 'data-tone': tone } : {})} onClick={() => show(name)}>
      {words} <b>{numberText(count)}</b>
    </button>
  );
  return (
    <div className={styles.chips} role="group" aria-label={t({ vi: 'Lọc dòng theo kết quả', en: 'Rows by outcome' })}>
      {chip('said', t({ vi: 'Dòng có nội dung', en: 'Rows that say something' }), said)}
      {there.map((one) => chip(one, t(outcome_words[one]), counts[one], tones[one]))}
    </div>
  );
}
