// SPDX-License-Identifier: AGPL-3.0-or-later
// The few lines of a column of the board: whose it is first, then what, then how late and how fresh.
import type { ReactNode } from 'react';
import type { ItemLine } from '../api/kinds';
import { t } from '../api/text';
import { agoText, dayText, daysBetween } from './format';
import { doneText, numberOf, titleOf } from './item_lines';
import { itemAddress, Link } from './router';
import { StatusBadge } from './status';
import { kind_words } from './words';
import styles from './brief.module.css';

/** Older than that, a number says little about today. */
const stale_days = 30;

export function Freshness({ line, asOf }: { line: ItemLine; asOf: string }) {
  if (line.never_updated) return <span className={styles.stale}>{t({ vi: 'chưa cập nhật lần nào', en: 'never updated' })}</span>;
  if (!line.updated) return null;
  const old = daysBetween(line.updated, asOf) > stale_days;
  return <span className={old ? styles.stale : undefined}>{t({ vi: 'cập nhật ', en: 'updated ' }) + agoText(line.updated, asOf)}</span>;
}

export interface BriefProps {
  lines: readonly ItemLine[];
  asOf: string;
  below?: (line: ItemLine) => ReactNode;
}

export function Brief({ lines, asOf, below }: BriefProps) {
  return (
    <ul className="quiet-list">
      {lines.map((line) => (
        <li key={line.id} className={styles.line} data-item={line.id}>
          <div className={styles.who}>
            <b>{line.unit ?? t({ vi: '(chưa rõ đơn vị)', en: '(no unit)' })}</b>
            {line.person && <span className="soft">{` · ${line.person}`}</span>}
          </div>
          <Link to={itemAddress(line.id)} className={styles.title}>
            {line.kind === 'step' && <span className="soft">{`${t(kind_words.step)}: `}</span>}
            {line.kind !== 'step' && numberOf(line) && <span className="soft">{numberOf(line)} </span>}
            {titleOf(line)}
          </Link>
          <div className={styles.how}>
            <StatusBadge line={line} asOf={asOf} />
            {line.due && <span>{t({ vi: `hạn ${dayText(line.due)}`, en: `due ${dayText(line.due)}` })}</span>}
            <span>{t({ vi: `đã làm ${doneText(line)}`, en: `done ${doneText(line)}` })}</span>
            <Freshness line={line} asOf={asOf} />
          </div>
          {below?.(line)}
        </li>
      ))}
    </ul>
  );
}

export function Column({ title, count, more, children }: { title: string; count: ReactNode; more?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.column} aria-label={title}>
      <h2 className={styles.heading}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      {children}
      {more && <div className={styles.more}>{more}</div>}
    </section>
  );
}

export const Nothing = ({ children }: { children: ReactNode }) => <p className={styles.nothing}>{children}</p>;
