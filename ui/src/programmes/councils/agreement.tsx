// SPDX-License-Identifier: AGPL-3.0-or-later
// How far the scorers agree, each coefficient in a line; and how each scores beside the others.
import type { Agreement as Coefficient, Statistics } from '../../api/councils';
import { t } from '../../api/text';
import { numberText, upper } from '../../parts/format';
import { agreement_words } from './words';
import styles from './results.module.css';

const round = (value: number, digits = 2): string => numberText(Number(value.toFixed(digits)));

/** What most people ask for; the others are a click away. */
const first: readonly Coefficient['name'][] = ['icc(2,k)', 'krippendorff-alpha', 'kendall-w'];

function Line({ one }: { one: Coefficient }) {
  const { name, says } = agreement_words[one.name];
  return (
    <li className={styles.coefficient}>
      <div>
        <b>{name}</b> {one.value !== null && <span className={styles.value}>{round(one.value)}</span>}
        {one.low !== null && one.high !== null && <span className="soft small">{t({ vi: ` (95 %: ${round(one.low)} đến ${round(one.high)})`, en: ` (95 %: ${round(one.low)} to ${round(one.high)})` })}</span>}
        {one.p !== null && <span className="soft small">{` p = ${one.p < 0.001 ? '< 0,001' : round(one.p, 3)}`.replace('= <', '<')}</span>}
      </div>
      <div className="soft small">{one.value === null && one.why_not ? t({ vi: `không tính được: ${one.why_not.vi}`, en: `none: ${one.why_not.en}` }) : t(says)}</div>
    </li>
  );
}

function Scorers({ statistics }: { statistics: Statistics }) {
  const { members } = statistics;
  const widest = Math.max(1, ...members.map((one) => Math.abs(one.severity ?? 0)));
  if (members.every((one) => one.severity === null)) return <p className={styles.soft}>{t({ vi: 'Chưa so được từng người chấm: phải có từ 3 hồ sơ do ít nhất 2 người cùng chấm.', en: 'Scorers are not compared: it takes 3 dossiers that at least 2 have scored.' })}</p>;
  return (
    <>
      <h4 className={styles.small}>{t({ vi: 'Từng người chấm: cao hay thấp hơn những người khác', en: 'Each scorer: above or below the others' })}</h4>
      <ul className={styles.scorers}>
        {members.map((one) => {
          const by = one.severity ?? 0;
          return (
            <li key={one.user}>
              <span className={styles.who}>{one.name}</span>
              <span className={styles.track} aria-hidden>
                <span className={styles.by} data-low={by < 0} style={{ width: `${(Math.abs(by) / widest) * 50}%`, left: by < 0 ? `${50 - (Math.abs(by) / widest) * 50}%` : '50%' }} />
              </span>
              <span className={styles.points}>{one.severity === null ? '–' : `${by > 0 ? '+' : by < 0 ? '−' : ''}${round(Math.abs(by), 1)}`}</span>
              <span className="soft small">
                {[
                  one.spread !== null ? t({ vi: `tản ${round(one.spread, 1)}`, en: `spread ${round(one.spread, 1)}` }) : '',
                  one.consistency !== null ? t({ vi: `tương quan ${round(one.consistency)}`, en: `correlation ${round(one.consistency)}` }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function Agreement({ statistics }: { statistics: Statistics }) {
  const { agreements, why_not } = statistics;
  const shown = first.flatMap((name) => agreements.find((one) => one.name === name) ?? []);
  const others = agreements.filter((one) => !first.includes(one.name));
  return (
    <div className={styles.agreement}>
      <h3 className={styles.heading}>{t({ vi: 'Các thành viên chấm thống nhất đến đâu', en: 'How far the members agree' })}</h3>
      {why_not && <p className={styles.soft}>{upper(t(why_not))}</p>}
      {shown.length > 0 && (
        <ul className="quiet-list">
          {shown.map((one) => (
            <Line key={one.name} one={one} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details className={styles.ballots}>
          <summary>{t({ vi: 'Các hệ số khác', en: 'Other coefficients' })}</summary>
          <ul className="quiet-list">
            {others.map((one) => (
              <Line key={one.name} one={one} />
            ))}
          </ul>
        </details>
      )}
      {!why_not && <Scorers statistics={statistics} />}
      {!why_not && <p className={styles.soft}>{t({ vi: 'Các số này chỉ để hội đồng tham khảo; kết quả do điểm và quy định ở trên quyết định.', en: 'These are for the council’s information; the points and rules above decide.' })}</p>}
    </div>
  );
}
