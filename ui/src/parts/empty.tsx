// SPDX-License-Identifier: AGPL-3.0-or-later
// Nothing is there: what that means, and what to do next.
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './empty.module.css';

export function Empty({ icon: Sign, title, children }: { icon: Icon; title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <Sign size={36} stroke={1.4} aria-hidden />
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.what}>{children}</div>}
    </div>
  );
}
