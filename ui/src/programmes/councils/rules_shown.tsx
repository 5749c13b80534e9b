// SPDX-License-Identifier: AGPL-3.0-or-later
// The rules that a council sits by with their sources, and what its seals protect; folded away until somebody asks.
import type { Council, CouncilRule } from '../../api/councils';
import { t } from '../../api/text';
import { numberText, upper } from '../../parts/format';
import { shareText } from './sitting';
import { confidence_words, seat_words, seats } from './words';
import styles from './room.module.css';


function valueText(rule: CouncilRule): string {
  const name = rule.id.slice(rule.id.lastIndexOf('.') + 1);
  if (name === 'quorum' || name === 'agree') return shareText(Number(rule.value));
  if (name === 'needed')
    return rule.value
      .split(/\s+/)
      .map((seat) => seats.find((one) => one === seat))
      .flatMap((seat) => (seat ? [t(seat_words[seat])] : []))
      .join(', ');
  if (name === 'ballot') return rule.value === 'points' ? t({ vi: 'chấm điểm', en: 'points' }) : rule.value === 'vote' ? t({ vi: 'đồng ý, không đồng ý', en: 'for, against' }) : t({ vi: 'xếp loại', en: 'grade' });
  return numberText(rule.value);
}

export function RulesShown({ rules }: { rules: readonly CouncilRule[] }) {
  return (
    <details className={styles.card}>
      <summary className={styles.summary}>{t({ vi: 'Quy định đang áp dụng', en: 'Rules that hold' })}</summary>
      <dl className={styles.rules}>
        {rules.map((rule) => (
          <div key={rule.id}>
            <dt lang="vi">{upper(rule.what.slice(rule.what.indexOf(': ') + 2))}</dt>
            <dd>
              <b>{valueText(rule)}</b>
              <div className="soft small">
                <span lang="vi">{[rule.source, rule.clause].filter(Boolean).join(', ')}</span>
                {rule.confidence !== 'verified' && ` (${t(confidence_words[rule.confidence])})`}
              </div>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function Sealing({ council }: { council: Council }) {
  const { sealing, commitments } = council;
  if (!sealing) return null;
  return (
    <details className={styles.card}>
      <summary className={styles.summary}>{t({ vi: 'Niêm phong bảo vệ điều gì', en: 'What the seals protect' })}</summary>
      <p className={styles.say}>{t(sealing)}</p>
      {commitments.length > 0 && (
        <>
          <h3 className={styles.small}>{t({ vi: 'Mã của các phiếu đã bỏ', en: 'What was recorded of each ballot' })}</h3>
          <ul className={styles.codes}>
            {commitments.map((one) => (
              <li key={`${one.user} ${one.dossier}`}>
                {one.name}, {one.dossier}
                <code title={one.sha256}>{one.sha256.slice(0, 16)}…</code>
                <span className="soft">{t({ vi: `dữ kiện ${one.fact}`, en: `fact ${one.fact}` })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
