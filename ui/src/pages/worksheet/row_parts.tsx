// SPDX-License-Identifier: AGPL-3.0-or-later
// The pieces of a row, in the table and by itself: the item that it is about, what it would change, why it is not recorded.
import type { SheetRow } from '../../api/sheet';
import { t } from '../../api/text';
import { itemAddress } from '../../parts/router';
import { aboveText, field_words, percentAdded, reasonText } from './words';
import styles from './row_parts.module.css';

/** In a tab of its own: what was chosen here stays. */
export function ItemLink({ item, children, tabIndex }: { item: string; children: string; tabIndex?: number }) {
  return (
    <a href={itemAddress(item)} target="_blank" rel="noreferrer" className={styles.link} {...(tabIndex === undefined ? {} : { tabIndex })}>
      {children}
      <span className={styles.hidden}>{t({ vi: ' (mở ở thẻ mới)', en: ' (in a new tab)' })}</span>
    </a>
  );
}

export function Changes({ row }: { row: SheetRow }) {
  if (row.changes.length === 0) return null;
  return (
    <ul className={`quiet-list ${styles.changes}`}>
      {row.changes.map((change) => (
        <li key={change.field} data-field={change.field}>
          <span className={styles.soft}>{t(field_words[change.field])}</span>{' '}
          {change.field === 'done' ? (
            <b>x</b>
          ) : (
            <>
              {change.from && (
                <>
                  <s className={styles.from}>{percentAdded(change, change.from)}</s> <span aria-label={t({ vi: 'thành', en: 'to' })} role="img">→</span>{' '}
                </>
              )}
              <b className={styles.to}>{percentAdded(change, change.to)}</b>
              {change.promised && <span className={styles.above}> {aboveText(change.promised)}</span>}
            </>
          )}
          {change.cell && <span className={styles.cell}>{change.cell}</span>}
        </li>
      ))}
    </ul>
  );
}

export function Reason({ row }: { row: SheetRow }) {
  const text = reasonText(row);
  if (!text) return null;
  return <p className={styles.reason}>{text}</p>;
}
