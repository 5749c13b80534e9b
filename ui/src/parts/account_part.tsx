// SPDX-License-Identifier: AGPL-3.0-or-later
// A part of the account page: its heading, what it is for, and what is done there.
import type { ReactNode } from 'react';
import styles from './account_part.module.css';

export function Part({ title, what, beside, printed = false, children }: { title: string; what?: string; beside?: ReactNode; printed?: boolean; children: ReactNode }) {
  return (
    <section className={`${styles.part} ${printed ? '' : 'no-print'}`} aria-label={title}>
      <div className={styles.top}>
        <h2 className={styles.title}>{title}</h2>
        {beside}
      </div>
      {what && <p className={`${styles.what} no-print`}>{what}</p>}
      {children}
    </section>
  );
}
