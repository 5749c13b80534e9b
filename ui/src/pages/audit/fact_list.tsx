// SPDX-License-Identifier: AGPL-3.0-or-later
// The trail itself, newest first: when, what happened in words, to what, by whom, under which number and hash.
import { UnstyledButton } from '@mantine/core';
import { language, t } from '../../api/text';
import type { FactRow } from '../../api/audit';
import { timeText } from '../../parts/format';
import { Link } from '../../parts/router';
import { subjectAddress, subjectText } from './kinds';
import styles from './audit.module.css';

export const shortHash = (hash: string): string => hash.slice(0, 8);
export const wordsOf = (fact: FactRow): string => (fact.redacted ? t({ vi: 'nội dung đã được xóa theo yêu cầu', en: 'its words were removed on request' }) : language() === 'vi' ? fact.vi : fact.en);
/** Whoever keeps the folder has no user. */
export const actorOf = (fact: FactRow): string => fact.actor || t({ vi: 'người giữ máy chủ', en: 'who keeps the server' });

export function About({ fact }: { fact: FactRow }) {
  const to = subjectAddress(fact.subject);
  const named = subjectText(fact.subject);
  const words = fact.about || named.charAt(0).toUpperCase() + named.slice(1);
  return (
    <>
      {to ? (
        <Link to={to} className={styles.about} lang="vi">
          {words}
        </Link>
      ) : (
        <span lang="vi">{words}</span>
      )}
      {fact.about && <span className={styles.soft}>{named}</span>}
    </>
  );
}

export function FactList({ facts, open, opened }: { facts: readonly FactRow[]; open: (number: number) => void; opened: number }) {
  return (
    <table className={styles.table} aria-label={t({ vi: 'Dữ kiện đã ghi', en: 'What was recorded' })}>
      <thead>
        <tr>
          <th scope="col">{t({ vi: 'Lúc', en: 'When' })}</th>
          <th scope="col">{t({ vi: 'Việc gì', en: 'What happened' })}</th>
          <th scope="col">{t({ vi: 'Về', en: 'About' })}</th>
          <th scope="col">{t({ vi: 'Ai ghi', en: 'By' })}</th>
          <th scope="col">{t({ vi: 'Số, mã băm', en: 'Number, hash' })}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.number} data-fact={fact.number} data-opened={fact.number === opened || undefined}>
            <td className={styles.time}>
              <time dateTime={fact.recorded}>{timeText(fact.recorded)}</time>
            </td>
            <td>
              <UnstyledButton className={styles.words} onClick={() => open(fact.number)}>
                {wordsOf(fact)}
              </UnstyledButton>
              {fact.files.length > 0 && <span className={styles.soft}>{t({ vi: `${fact.files.length} tệp kèm theo`, en: fact.files.length === 1 ? '1 file' : `${fact.files.length} files` })}</span>}
            </td>
            <td>
              <About fact={fact} />
            </td>
            <td className={styles.actor}>{actorOf(fact)}</td>
            <td className={styles.number}>
              {`#${fact.number}`} <code className={styles.hash}>{shortHash(fact.hash)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
