// SPDX-License-Identifier: AGPL-3.0-or-later
// A number that opens to what it counts; nothing is nothing to open.
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { numberText } from '../../parts/format';
import { addressWith, Link } from '../../parts/router';
import { openedWords, type Opened } from './opened';
import styles from './figure.module.css';

export interface FigureProps {
  count: number;
  opened: Opened;
  /** What is counted, for who does not see the table around it. */
  label: string;
  tone?: string;
  children?: ReactNode;
}

export function Figure({ count, opened, label, tone, children }: FigureProps) {
  if (count === 0) return <span className={styles.none}>0</span>;
  return (
    <Link to={addressWith(openedWords(opened))} className={styles.figure} data-tone={tone} >
      <VisuallyHidden>{`${label}: `}</VisuallyHidden>
      {children ?? numberText(count)}
    </Link>
  );
}
