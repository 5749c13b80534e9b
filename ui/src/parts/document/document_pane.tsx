// SPDX-License-Identifier: AGPL-3.0-or-later
// The document as it looks. Words that were read into the draft light up with their field; a click goes to it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { PlanDocument } from '../../api/plan_drafts';
import { t } from '../../api/text';
import { ParagraphBlock, RowsBlock, unthreaded, type Threaded } from './document_block';
import { rest, type Rest } from './rest';
import { unitIndex, unitsOf, type Unit } from './units';
import styles from './document.module.css';

export interface DocumentPaneProps {
  text: PlanDocument;
  threaded?: Threaded;
  /** Given what shows a block, where it is out of sight. */
  shower?: (show: (block: string) => void) => void;
  /** A pointer rests on words that were read into these fields. */
  rested?: (keys: string[]) => void;
  left?: () => void;
  chosen?: (keys: string[], finding: string) => void;
}

const line_height = 21;
const letters_a_line = 80;
const few_columns = 3;

function heightOf(unit: Unit | undefined): number {
  if (!unit) return line_height;
  if (unit.kind === 'paragraph') return line_height * Math.max(1, Math.ceil(unit.block.text.length / letters_a_line)) + 6;
  return unit.rows.length * 60;
}

export const keysAt = (target: EventTarget): string[] => (target as Element).closest('[data-keys]')?.getAttribute('data-keys')?.split(' ') ?? [];

export function DocumentPane({ text, threaded = unthreaded, shower, rested, left, chosen }: DocumentPaneProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const units = useMemo(() => unitsOf(text.blocks), [text]);
  const index = useMemo(() => unitIndex(units), [units]);
  const still = useRef<Rest>(rest());
  const virtual = useVirtualizer({
    count: units.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heightOf(units[at]),
    getItemKey: (at) => units[at]?.key ?? at,
    overscan: 4,
  });

  const show = useCallback(
    (block: string) => {
      const box = scroller.current;
      const at = index.get(block);
      if (!box || at === undefined) return;
      const reach = (tries: number) => {
        const there = box.querySelector<HTMLElement>(`[data-block="${block}"]`);
        if (!there) {
          virtual.scrollToIndex(at, { align: 'center' });
          if (tries > 0) requestAnimationFrame(() => reach(tries - 1));
          return;
        }
        const seen = box.getBoundingClientRect();
        const its = there.getBoundingClientRect();
        if (its.top < seen.top || its.top > seen.bottom - Math.min(its.height, seen.height / 2)) box.scrollTop += its.top - seen.top - seen.height / 3;
        if (its.left < seen.left || its.right > seen.right) box.scrollLeft += its.left - seen.left - 16;
        // Heights are guessed until they are drawn: look again once they are.
        if (tries > 0) requestAnimationFrame(() => reach(Math.min(tries - 1, 2)));
      };
      reach(6);
    },
    [index, virtual],
  );
  useEffect(() => shower?.(show), [shower, show]);

  const over = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    const keys = keysAt(event.target);
    still.current.on(keys.join(' '), () => (keys.length > 0 ? rested?.(keys) : left?.()));
  };
  const click = (event: MouseEvent) => {
    const keys = keysAt(event.target);
    const finding = (event.target as Element).closest('[data-finding]')?.getAttribute('data-finding') ?? '';
    if (keys.length > 0 || finding) chosen?.(keys, finding);
  };
  return (
    // The keyboard reaches the same from the draft: each field shows its words here.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <div ref={scroller} className={styles.scroller} role="region" tabIndex={0} aria-label={t({ vi: 'Văn bản', en: 'Document' })} onPointerOver={over} onPointerLeave={() => still.current.on('', () => left?.())} onClick={click}>
      <div className={styles.paper} data-wide={units.some((unit) => unit.kind === 'rows' && unit.widths.length > few_columns)}>
        {text.without_tables && (
          <p className={styles.note}>{t({ vi: 'Chỉ lấy được chữ của tệp này: bảng có thể đã thành các dòng rời.', en: 'Only the text of this file could be had: its tables may have become lines.' })}</p>
        )}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const unit = units[item.index];
            return (
              <div key={item.key} ref={virtual.measureElement} data-index={item.index} className={styles.unit} style={{ transform: `translateY(${item.start}px)` }}>
                {unit?.kind === 'paragraph' && <ParagraphBlock paragraph={unit.block} block={unit.key} threaded={threaded} />}
                {unit?.kind === 'rows' && <RowsBlock unit={unit} threaded={threaded} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
