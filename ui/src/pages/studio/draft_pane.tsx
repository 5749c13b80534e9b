// SPDX-License-Identifier: AGPL-3.0-or-later
// The draft: a tree in a table, moved through by arrows, with only the rows in sight drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { t } from '../../api/text';
import { keysAt } from '../../parts/document/document_pane';
import { columns, columnWords, RowView, type RowDoes } from './draft_row';
import { firstBlock, type Column } from '../../parts/document/places';
import { RowMenu } from './row_menu';
import { rest, type Rest } from '../../parts/document/rest';
import type { Work } from './work';
import type { Command } from './keys';
import styles from './draft.module.css';

const guessed_row = 62;
const head_height = 36;

export function DraftPane({ work, command }: { work: Work; command: (command: Command) => void }) {
  const { rows, light, chosen, marked, folded, editing, marks, choose, setMarked, setFolded, setEditing, panes, face, open, byId, threads } = work;
  const scroller = useRef<HTMLDivElement>(null);
  const still = useRef<Rest>(rest());
  const [menu, setMenu] = useState<{ line: string; at: HTMLElement } | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessed_row,
    getItemKey: (at) => rows[at]?.line.id ?? at,
    overscan: 6,
    scrollPaddingEnd: head_height,
  });
  const place = useMemo(() => new Map(rows.map((row, at) => [row.line.id, at])), [rows]);

  /** Brings a line into sight and, where it is asked for, the keyboard to its cell. */
  const reach = useCallback(
    (line: string, column?: Column) => {
      const at = place.get(line);
      if (at === undefined) return;
      const box = scroller.current?.getBoundingClientRect();
      const there = scroller.current?.querySelector(`[data-line="${CSS.escape(line)}"]`)?.getBoundingClientRect();
      const seen = box && there && there.top >= box.top + head_height && there.bottom <= box.bottom;
      // What is jumped to stands in the middle, with what is around it; arrows go row by row.
      if (!seen) virtual.scrollToIndex(at, { align: column ? 'auto' : 'center' });
      const focus = (tries: number) => {
        const cell = column && scroller.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${line}|${column}`)}"]`);
        if (cell) cell.focus({ preventScroll: true });
        else if (column && tries > 0) requestAnimationFrame(() => focus(tries - 1));
      };
      focus(8);
    },
    [place, virtual],
  );
  useEffect(() => {
    panes.current.draft = (line) => requestAnimationFrame(() => reach(line));
  }, [panes, reach]);

  const fold = useCallback(
    (line: string) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(line)) next.add(line);
        return next;
      }),
    [setFolded],
  );
  const edit = useCallback(
    (line: string, column: Column) => {
      if (!open) return;
      choose(line, column);
      setEditing({ line, column, finding: null });
    },
    [choose, open, setEditing],
  );
  const close = useCallback(() => {
    setEditing(null);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true }));
  }, [setEditing]);
  const openMenu = useCallback(
    (line: string, at: HTMLElement) => {
      choose(line, 'title', {});
      setMenu({ line, at });
    },
    [choose],
  );
  const does = useMemo<RowDoes>(() => ({ fold, edit, close, menu: openMenu, open }), [fold, edit, close, openMenu, open]);

  const move = (rows_on: number, columns_on: number, marking = false) => {
    const at = Math.min(Math.max((place.get(chosen.line) ?? 0) + rows_on, 0), rows.length - 1);
    const column = columns[Math.min(Math.max(columns.indexOf(chosen.column) + columns_on, 0), columns.length - 1)] ?? 'title';
    const line = rows[at]?.line.id;
    if (line === undefined) return;
    if (marking) setMarked((before) => new Set([...before, chosen.line, line]));
    choose(line, column);
    reach(line, column);
  };
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as Element).closest('input, textarea, [role="listbox"]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[place.get(chosen.line) ?? -1];
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(1, 0, event.shiftKey),
      ArrowUp: () => move(-1, 0, event.shiftKey),
      ArrowLeft: () => (chosen.column === 'title' && row && row.below > 0 && !folded.has(chosen.line) ? fold(chosen.line) : move(0, -1)),
      ArrowRight: () => (chosen.column === 'title' && folded.has(chosen.line) ? fold(chosen.line) : move(0, 1)),
      PageDown: () => move(10, 0),
      PageUp: () => move(-10, 0),
      Home: () => move(-rows.length, 0),
      End: () => move(rows.length, 0),
      Enter: () => edit(chosen.line, chosen.column),
      F2: () => edit(chosen.line, chosen.column),
      Escape: () => setMarked(new Set()),
    };
    const act = moves[event.key];
    if (!act || (event.target as Element).tagName === 'BUTTON') return;
    event.preventDefault();
    act();
  };

  const cellAt = (target: EventTarget): [string, Column] | null => {
    const [line, column] = (target as Element).closest('[data-cell]')?.getAttribute('data-cell')?.split('|') ?? [];
    return line !== undefined && column !== undefined ? [line, column as Column] : null;
  };
  const focused = (event: FocusEvent) => {
    const cell = cellAt(event.target);
    if (cell && (cell[0] !== chosen.line || cell[1] !== chosen.column)) choose(...cell);
  };
  const clicked = (event: MouseEvent) => {
    const cell = cellAt(event.target);
    if (!cell) return;
    const finding = (event.target as Element).closest('[data-finding]')?.getAttribute('data-finding');
    if (finding) face(finding);
    else if (event.ctrlKey || event.metaKey) setMarked((before) => new Set([...before, cell[0]]));
    else choose(...cell);
  };
  const over = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    const keys = keysAt(event.target);
    still.current.on(keys.join(' '), () => {
      if (keys.length === 0) return;
      light.set(keys, 'draft');
      const block = keys[0] ? firstBlock(threads, keys[0]) : '';
      if (block) panes.current.document(block);
    });
  };
  const leave = () => still.current.on('', () => chosen.line && choose(chosen.line, chosen.column, {}));

  return (
    <div ref={scroller} className={styles.scroller}>
      <div role="treegrid" tabIndex={-1} aria-label={t({ vi: 'Bản đọc', en: 'Draft' })} aria-rowcount={rows.length + 1} aria-multiselectable onKeyDown={onKey} onFocus={focused} onClick={clicked} onPointerOver={over} onPointerLeave={leave} className={styles.grid}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.row} aria-rowindex={1}>
            <div role="columnheader" className={styles.number}>
              {t({ vi: 'STT', en: 'No.' })}
            </div>
            {columns.map((column) => (
              <div key={column} role="columnheader" className={styles.cell} data-column={column}>
                {columnWords(column)}
              </div>
            ))}
            <div role="columnheader" className={styles.menu}>
              <span className={styles.hidden}>{t({ vi: 'Việc', en: 'Actions' })}</span>
            </div>
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const id = row.line.id;
            // The first row takes the keyboard until one is chosen.
            const here = chosen.line === id ? chosen.column : !place.has(chosen.line) && item.index === 0 ? 'title' : null;
            return (
              <div key={item.key} ref={virtual.measureElement} data-index={item.index} role="presentation" className={styles.placed} style={{ transform: `translateY(${item.start}px)` }}>
                <RowView
                  row={row}
                  index={item.index}
                  light={light}
                  doubts={marks.inLine.get(id)}
                  chosen={here}
                  marked={marked.has(id)}
                  folded={folded.has(id)}
                  editing={editing?.line === id ? editing : null}
                  does={does}
                />
              </div>
            );
          })}
        </div>
      </div>
      {menu && byId.has(menu.line) && <RowMenu at={menu.at} close={() => setMenu(null)} command={command} />}
    </div>
  );
}
