// SPDX-License-Identifier: AGPL-3.0-or-later
// What a council found: the order of its dossiers and why each passed or not, every ballot with far-off ones marked, how far the scorers agree.
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Ballot, Council, Finding } from '../../api/councils';
import { t } from '../../api/text';
import { numberText, upper } from '../../parts/format';
import { Agreement } from './agreement';
import { MarksCounted } from './marks';
import { whyText, type Rules } from './sitting';
import { grade_words, vote_words } from './words';
import styles from './results.module.css';

const titleIn = (council: Council, id: string): string => council.dossiers.find((one) => one.id === id)?.title ?? id;

function Verdict({ passed }: { passed: boolean }) {
  return (
    <span className={styles.verdict} data-passed={passed}>
      {passed ? <IconCheck size={15} aria-hidden /> : <IconX size={15} aria-hidden />} {passed ? t({ vi: 'Đạt', en: 'Passed' }) : t({ vi: 'Không đạt', en: 'Not passed' })}
    </span>
  );
}

/** More dots than so many, one on the other, are one. */
const highest = 4;
/** Of the line's length. */
const dot_width = 0.025;

/** How high each dot stands, from 0, so that none lies on another; from the least to the most. */
export function levelsOf(values: readonly number[], width: number): number[] {
  const last: number[] = [];
  return values.map((value) => {
    const free = last.findIndex((before) => value - before >= width);
    const level = free < 0 ? last.length : free;
    last[level] = value;
    return level;
  });
}

/** Each ballot's sum on a line from the least to the most, with the mean, the median and the mark that passes. */
function Strip({ ballots, finding, rules }: { ballots: readonly Ballot[]; finding: Finding; rules: Rules }) {
  const most = rules.criteria.reduce((sum, one) => sum + one.most, 0);
  const sums = ballots.filter((one) => one.valid && one.total !== null).sort((a, b) => (a.total ?? 0) - (b.total ?? 0));
  if (sums.length === 0 || most <= 0) return null;
  const left = (value: number) => `${(value / most) * 100}%`;
  const level = levelsOf(sums.map((one) => one.total ?? 0), most * dot_width);
  return (
    <div
      className={styles.strip}
      role="img"
      aria-label={t({ vi: `Tổng điểm của ${sums.length} phiếu: ${sums.map((one) => numberText(one.total ?? 0)).join(', ')}`, en: `Sums of ${sums.length} ballots: ${sums.map((one) => numberText(one.total ?? 0)).join(', ')}` })}
    >
      <div className={styles.axis} />
      {rules.pass > 0 && <div className={styles.pass} style={{ left: left(rules.pass) }} />}
      {finding.mean !== null && <div className={styles.mean} style={{ left: left(finding.mean) }} />}
      {sums.map((one, at) => (
        <span key={one.user} className={styles.dot} data-far={one.far_off} title={`${one.name}: ${numberText(one.total ?? 0)}`} style={{ left: left(one.total ?? 0), bottom: `${0.5 + Math.min(level[at] ?? 0, highest) * 0.55}rem` }} />
      ))}
      <span className={styles.from}>0</span>
      <span className={styles.till}>{numberText(most)}</span>
    </div>
  );
}

function Numbers({ finding, ballots, rules }: { finding: Finding; ballots: readonly Ballot[]; rules: Rules }) {
  const rows: [string, string][] = [];
  if (rules.form === 'points') {
    rows.push([t({ vi: 'Trung bình', en: 'Mean' }), finding.mean === null ? '–' : numberText(finding.mean)]);
    rows.push([t({ vi: 'Trung vị', en: 'Median' }), finding.median === null ? '–' : numberText(finding.median)]);
    if (finding.mean_without_far_off !== null) rows.push([t({ vi: `Trung bình không kể ${finding.far_off} phiếu lệch (để tham khảo)`, en: `Mean without ${finding.far_off} far-off (for information)` }), numberText(finding.mean_without_far_off)]);
  }
  if (rules.form === 'vote') {
    rows.push([t({ vi: 'Đồng ý', en: 'For' }), String(finding.for)], [t({ vi: 'Không đồng ý', en: 'Against' }), String(finding.against)]);
    if (finding.mean_rank !== null) rows.push([t({ vi: 'Thứ tự ưu tiên trung bình', en: 'Mean order of priority' }), numberText(finding.mean_rank)]);
  }
  if (rules.form === 'grade') {
    if (finding.grade) rows.push([t({ vi: 'Xếp loại', en: 'Grade' }), upper(t(grade_words[finding.grade]))]);
    // Of ballots that one may see.
    if (ballots.length > 0) for (const grade of ['excellent', 'passed', 'failed'] as const) rows.push([t({ vi: `Phiếu ${grade_words[grade].vi}`, en: `Ballots: ${grade_words[grade].en}` }), String(ballots.filter((one) => one.grade === grade).length)]);
  }
  rows.push([t({ vi: 'Phiếu hợp lệ / không hợp lệ / thiếu', en: 'Ballots valid / invalid / missing' }), `${finding.valid} / ${finding.invalid} / ${finding.absent}`]);
  return (
    <dl className={styles.numbers}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ballotText(ballot: Ballot, rules: Rules): string {
  if (rules.form === 'points') return ballot.points.length > 0 ? ballot.points.map((one) => numberText(one)).join(' + ') : t({ vi: 'phiếu trắng', en: 'blank' });
  if (rules.form === 'grade') return ballot.grade ? t(grade_words[ballot.grade]) : t({ vi: 'phiếu trắng', en: 'blank' });
  return [t(vote_words[ballot.vote ?? 'blank']), ballot.rank !== null ? t({ vi: `ưu tiên ${ballot.rank}`, en: `priority ${ballot.rank}` }) : ''].filter(Boolean).join(', ');
}

function Ballots({ ballots, rules }: { ballots: readonly Ballot[]; rules: Rules }) {
  if (ballots.length === 0) return null;
  return (
    <details className={styles.ballots}>
      <summary>{t({ vi: `Từng phiếu (${ballots.length})`, en: `Each ballot (${ballots.length})` })}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t({ vi: 'Thành viên', en: 'Member' })}</th>
            <th scope="col" title={rules.criteria.map((one) => one.name).join(' + ')}>{rules.form === 'points' ? t({ vi: 'Điểm từng nhóm tiêu chí', en: 'Points by group' }) : t({ vi: 'Phiếu', en: 'Ballot' })}</th>
            {rules.form === 'points' && (
              <th scope="col" className={styles.number}>
                {t({ vi: 'Tổng', en: 'Sum' })}
              </th>
            )}
            <th scope="col">{t({ vi: 'Ý kiến', en: 'Opinion' })}</th>
          </tr>
        </thead>
        <tbody>
          {ballots.map((one) => (
            <tr key={one.user} data-far={one.far_off}>
              <th scope="row">{one.name}</th>
              <td>
                {upper(ballotText(one, rules))}
                {!one.as_cast && <div className={styles.changed}>{t({ vi: 'không khớp mã đã ghi khi bỏ', en: 'does not agree with what was recorded' })}</div>}
              </td>
              {rules.form === 'points' && (
                <td className={styles.number}>
                  {one.total === null ? '–' : numberText(one.total)}
                  {one.far_off && <div className={styles.far}>{t({ vi: 'phiếu lệch', en: 'far off' })}</div>}
                  {!one.valid && <div className={styles.far}>{t({ vi: 'không hợp lệ', en: 'invalid' })}</div>}
                </td>
              )}
              <td lang="vi">{one.opinion}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>{ballots.every((one) => one.as_cast) ? t({ vi: 'Mọi phiếu khớp mã SHA-256 ghi lúc bỏ.', en: 'All ballots agree with the SHA-256 that was recorded as they were cast.' }) : ''}</p>
    </details>
  );
}

export function Results({ council, findings, rules }: { council: Council; findings: readonly Finding[]; rules: Rules }) {
  const order = [...findings].sort((a, b) => (a.place || 1000) - (b.place || 1000) || (b.mean ?? 0) - (a.mean ?? 0));
  const passed = findings.filter((one) => one.passed).length;
  const ballotsOn = (dossier: string) => (council.ballots ?? []).filter((one) => one.dossier === dossier);
  const far = findings.some((one) => one.far_off > 0);
  return (
    <section className={styles.card} aria-label={t({ vi: 'Kết quả', en: 'Results' })}>
      <h2 className={styles.heading}>{t({ vi: `Kết quả: ${passed}/${findings.length} hồ sơ đạt`, en: `Results: ${passed} of ${findings.length} dossiers passed` })}</h2>
      <ol className={styles.list}>
        {order.map((finding) => {
          const dossier = council.dossiers.find((one) => one.id === finding.dossier);
          const hidden = dossier?.hidden ?? false;
          const ballots = ballotsOn(finding.dossier);
          return (
            <li key={finding.dossier} className={styles.finding} data-finding={finding.dossier} data-passed={finding.passed}>
              <div className={styles.place} title={finding.place > 0 ? t({ vi: `Xếp thứ ${finding.place}`, en: `Place ${finding.place}` }) : undefined}>
                {finding.place > 0 ? finding.place : '–'}
              </div>
              <div className={styles.what}>
                <div className={styles.name}>{titleIn(council, finding.dossier)}</div>
                <div className={styles.why}>
                  <Verdict passed={finding.passed} /> <span>{upper(whyText(finding, rules))}</span>
                </div>
                {rules.form === 'points' && <Strip ballots={ballots} finding={finding} rules={rules} />}
                <Numbers finding={finding} ballots={hidden ? [] : ballots} rules={rules} />
                {dossier && <MarksCounted products={dossier.products} ballots={ballots} />}
                {hidden ? <p className={styles.soft}>{t({ vi: 'Bạn có xung đột với hồ sơ này: không xem từng phiếu.', en: 'You have a conflict with it: single ballots are not shown to you.' })}</p> : <Ballots ballots={ballots} rules={rules} />}
              </div>
            </li>
          );
        })}
      </ol>
      {rules.form === 'points' && (
        <p className={styles.legend}>
          <span className={styles.sample} data-of="dot" aria-hidden /> {t({ vi: 'một phiếu', en: 'a ballot' })} <span className={styles.sample} data-of="far" aria-hidden /> {t({ vi: 'phiếu lệch', en: 'far off' })} <span className={styles.sample} data-of="mean" aria-hidden /> {t({ vi: 'trung bình', en: 'mean' })}{' '}
          <span className={styles.sample} data-of="pass" aria-hidden /> {t({ vi: `mức đạt ${numberText(rules.pass)}`, en: `pass mark ${numberText(rules.pass)}` })}
        </p>
      )}
      {far && council.far_off_rule && <p className={styles.soft}>{t(council.far_off_rule)}</p>}
      {rules.form === 'points' && council.statistics && <Agreement statistics={council.statistics} />}
    </section>
  );
}
