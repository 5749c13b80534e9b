// SPDX-License-Identifier: AGPL-3.0-or-later
// Short words that something was done, said aloud by screen readers, gone after a while. What failed stands where it failed.
import { CloseButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { t } from '../api/text';
import styles from './notices.module.css';

interface Notice {
  id: number;
  text: string;
}

const shown_for = 6_000;
const watchers = new Set<() => void>();
let notices: readonly Notice[] = [];
let last = 0;

function set(next: readonly Notice[]): void {
  notices = next;
  for (const told of watchers) told();
}

const drop = (id: number) => set(notices.filter((one) => one.id !== id));

export function notify(text: string): void {
  const id = ++last;
  set([...notices.slice(-2), { id, text }]);
  window.setTimeout(() => drop(id), shown_for);
}

export function Notices() {
  const all = useSyncExternalStore((told) => {
    watchers.add(told);
    return () => watchers.delete(told);
  }, () => notices);
  return (
    <div className={styles.notices} role="status" aria-live="polite">
      {all.map((one) => (
        <div key={one.id} className={styles.notice}>
          <IconCheck size={18} aria-hidden />
          <span>{one.text}</span>
          <CloseButton size="sm" variant="transparent" c="inherit" aria-label={t({ vi: 'Đóng', en: 'Close' })} onClick={() => drop(one.id)} />
        </div>
      ))}
    </div>
  );
}
