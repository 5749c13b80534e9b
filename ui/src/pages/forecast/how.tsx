// SPDX-License-Identifier: AGPL-3.0-or-later
// How a number is made, folded away until somebody asks.
import type { ReactNode } from 'react';
import { t } from '../../api/text';
import styles from './forecast.module.css';

export function How({ children }: { children: ReactNode }) {
  return (
    <details className={styles.how}>
      <summary>{t({ vi: 'Tính thế nào?', en: 'How is it made?' })}</summary>
      <div>{children}</div>
    </details>
  );
}
