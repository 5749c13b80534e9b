// SPDX-License-Identifier: AGPL-3.0-or-later
// How far each of the six clears is reached: lines without a doubt, of all lines that are work. One opens its findings.
import { t } from '../../api/text';
import { clear_words, type Clear, type Meter } from './clears';
import styles from './studio.module.css';

export function Meters({ meters, chosen, choose }: { meters: readonly Meter[]; chosen: Clear | ''; choose: (clear: Clear | '') => void }) {
  return (
    <div className={styles.meters} role="group" aria-label={t({ vi: 'Sáu rõ', en: 'The six clears' })}>
      {meters.map(({ clear, good, of, open, worst }) => (
        <button
          key={clear}
          type="button"
          className={styles.meter}
          aria-pressed={chosen === clear}
          data-worst={worst ?? 'none'}
          title={open > 0 ? t({ vi: `${open} phát hiện chưa xử lý; bấm để chỉ xem các phát hiện này`, en: `${open} open findings; press to see only these` }) : t({ vi: 'Không còn phát hiện nào', en: 'No open findings' })}
          onClick={() => choose(chosen === clear ? '' : clear)}
        >
          <span className={styles.meterWords}>
            <span>{t(clear_words[clear])}</span>
            <b>
              {good === of && open > 0 && <span className={styles.meterMore}>+{open} </span>}
              {good}/{of}
            </b>
          </span>
          <span className={styles.meterBar} aria-hidden>
            <span style={{ width: `${of > 0 ? (good / of) * 100 : 0}%` }} />
          </span>
        </button>
      ))}
    </div>
  );
}
