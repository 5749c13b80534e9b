// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a page, each at an address of its own, side by side above what is shown.
import type { ReactNode } from 'react';
import { Link } from './router';
import styles from './part_links.module.css';

export interface PartLink {
  to: string;
  title: string;
  here: boolean;
  /** How much waits there; nothing where nothing does. */
  count?: ReactNode;
}

export function PartLinks({ label, parts }: { label: string; parts: readonly PartLink[] }) {
  return (
    <nav className={`${styles.parts} no-print`} aria-label={label}>
      {parts.map(({ to, title, here, count }) => (
        <Link key={to} to={to} className={styles.part} aria-current={here ? 'page' : undefined}>
          {title}
          {count ? <span className={styles.count}>{count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
