// SPDX-License-Identifier: AGPL-3.0-or-later
// How far something is, in a word with the colour of the statuses: never colour alone.
import type { ReactNode } from 'react';
import styles from './status.module.css';

export type Tone = 'done' | 'late-done' | 'open' | 'overdue' | 'waiting' | 'none';

export const Badge = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={styles.badge} data-tone={tone}>
    {children}
  </span>
);
