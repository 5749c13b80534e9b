// SPDX-License-Identifier: AGPL-3.0-or-later
// Two panes and what is dragged between them, by mouse, finger or arrows; the share is remembered on this device.
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { t } from '../../api/text';
import styles from './studio.module.css';

const key = 'sauro.studio.share';
const least = 20;
const most = 75;
const bounded = (share: number) => Math.round(Math.min(Math.max(share, least), most) * 10) / 10;

export function Splitter({ left, right }: { left: ReactNode; right: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => bounded(Number(localStorage.getItem(key)) || 42));
  const set = (next: number) => {
    const value = bounded(next);
    setShare(value);
    localStorage.setItem(key, String(value));
  };
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !box.current) return;
    const seen = box.current.getBoundingClientRect();
    set(((event.clientX - seen.left) / seen.width) * 100);
  };
  const onKey = (event: KeyboardEvent) => {
    const by: Record<string, number> = { ArrowLeft: -2, ArrowRight: 2, Home: -100, End: 100 };
    const step = by[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(share + step);
  };
  return (
    <div ref={box} className={styles.split} style={{ gridTemplateColumns: `${share}% 7px minmax(0, 1fr)` }}>
      <div className={styles.pane}>{left}</div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t({ vi: 'Ranh giới hai khung', en: 'Border between the panes' })}
        aria-valuenow={Math.round(share)}
        aria-valuemin={least}
        aria-valuemax={most}
        // A border that is moved is a control.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles.border}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={onKey}
        onDoubleClick={() => set(42)}
      />
      <div className={styles.pane}>{right}</div>
    </div>
  );
}
