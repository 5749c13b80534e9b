// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan as a tree of rows: only those in sight are drawn, and only pages of them are there; what is still on its way has an empty row.
// Arrows go and fold, Enter opens the item, E edits.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { t } from '../../api/text';
import { agoText, dayText } from '../../parts/format';
import { doneText, numberOf, titleOf } from '../../parts/item_lines';
import { go, itemAddress, Link } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import { Marks, StatusBadge } from '../../parts/status';
import { class_words, kind_words } from '../../parts/words';
import { useRestOfScreen } from '../../parts/rest_of_screen';
import { columns, widths, type Column } from './columns';
import type { Roll, Row } from './tree';
import styles from './tree_table.module.css';

const row_height = 40;
const none: readonly Column[] = [];

function RollText({ roll }: { roll: Roll | null }) {
  if (!roll) return null;
  const what = roll.of === 'tasks' ? t({ vi: 'việc', en: 'tasks' }) : t({ vi: 'bước', en: 'steps' });
  return (
    <>
      {t({ vi: `xong ${roll.done}/${roll.all} ${what}`, en: `${roll.done}/${roll.all} ${what} done` })}
      {roll.overdue > 0 && <span className={styles.late}>{t({ vi: `quá hạn ${roll.overdue}`, en: `${roll.overdue} overdue` })}</span>}
    </>
  );
}

function Cell({ column, row, asOf }: { column: Column; row: Row; asOf: string }): ReactNode {
  const { line } = row;
  switch (column) {
    case 'number':
      return numberOf(line);
    case 'unit':
      return line.unit;
    case 'person':
      return line.person;
    case 'due':
      return (
        <>
          {line.due && line.kind !== 'group' ? dayText(line.due) : ''}
          {line.first_due && line.due && line.first_due !== line.due && (
            <s className={styles.first}>{dayText(line.first_due)}</s>
          )}
        </>
      );
    case 'status':
      return line.kind === 'group' ? null : <StatusBadge line={line} asOf={asOf} />;
    case 'done':
      return line.kind === 'group' || (line.counted === null && line.percent === null) ? null : doneText(line);
    case 'roll':
      return <RollText roll={row.place.roll} />;
    case 'updated':
      return line.never_updated && line.kind !== 'group' ? <span className={styles.never}>{t({ vi: 'chưa lần nào', en: 'never' })}</span> : line.updated && agoText(line.updated, asOf);
    case 'kind':
      return (
        <>
          {t(kind_words[line.kind])}
          {line.class && <span className={styles.first}>{t(class_words[line.class])}</span>}
        </>
      );
    case 'id':
      return line.id;
  }
}

interface Does {
  focused: (index: number) => void;
  key: (event: KeyboardEvent, row: Row, index: number) => void;
  turn: (id: string) => void;
}

interface TreeRowProps {
  row: Row;
  index: number;
  active: boolean;
  columns: readonly Column[];
  phone: boolean;
  asOf: string;
  unfolded: ReactNode;
  measure: (element: Element | null) => void;
  /** Held in a ref, so that a row is not drawn anew whenever the list moves. */
  does: RefObject<Does>;
}

const TreeRow = memo(function TreeRow({ row, index, active, columns: columns_shown, phone, asOf, unfolded, measure, does }: TreeRowProps) {
  return (
    <tbody ref={measure} data-index={index} data-above={row.place.above} data-kind={row.line.kind}>
      <tr
        role="row"
        aria-level={row.place.depth + 1}
        aria-rowindex={index + 2}
        aria-expanded={row.place.below ? row.place.opened : undefined}
        data-at={index}
        data-item={row.line.id}
        tabIndex={active ? 0 : -1}
        onFocus={() => does.current.focused(index)}
        onKeyDown={(event) => does.current.key(event, row, index)}
      >
        {columns_shown.includes('number') && (
          <td role="gridcell" className={styles.number}>
            {numberOf(row.line)}
          </td>
        )}
        <td role="gridcell" style={{ paddingLeft: `${0.4 + row.place.depth * (phone ? 0.6 : 1.1)}rem` }}>
          <div className={styles.what}>
            {row.place.below ? (
              <button type="button" tabIndex={-1} className={styles.fold} aria-label={`${row.place.opened ? t({ vi: 'Thu gọn', en: 'Fold' }) : t({ vi: 'Mở ra', en: 'Unfold' })}: ${titleOf(row.line)}`} onClick={() => does.current.turn(row.line.id)}>
                {row.place.opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
              </button>
            ) : (
              <span className={styles.leaf} />
            )}
            <div className={styles.words}>
              <Link to={itemAddress(row.line.id)} tabIndex={-1} className={styles.title}>
                {phone && numberOf(row.line) && <span className={styles.soft}>{numberOf(row.line)} </span>}
                {titleOf(row.line)}
              </Link>
              {phone && row.line.kind !== 'group' && (
                <div className={styles.meta}>
                  <StatusBadge line={row.line} asOf={asOf} />
                  {row.line.due && <span>{dayText(row.line.due)}</span>}
                  <span>{row.line.unit}</span>
                </div>
              )}
              {phone && row.place.roll && (
                <div className={styles.meta}>
                  <RollText roll={row.place.roll} />
                </div>
              )}
              {row.line.kind !== 'group' && !row.place.above && (
                <div className={styles.meta}>
                  <Marks line={row.line} />
                  {row.line.waits_for && <span>{t({ vi: `chờ: ${row.line.waits_for}`, en: `waits for: ${row.line.waits_for}` })}</span>}
                </div>
              )}
            </div>
          </div>
        </td>
        {columns_shown.filter((name) => name !== 'number').map((name) => (
          <td key={name} role="gridcell" data-column={name}>
            <Cell column={name} row={row} asOf={asOf} />
          </td>
        ))}
      </tr>
      {unfolded && (
        <tr role="row">
          <td role="gridcell" colSpan={columns_shown.length + 1} className={styles.below}>
            {unfolded}
          </td>
        </tr>
      )}
    </tbody>
  );
});

export interface TreeTableProps {
  count: number;
  /** Undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  see: (first: number, last: number) => void;
  chosen: readonly Column[];
  asOf: string;
  label: string;
  /** Opens what is folded and folds what is open. */
  turn: (id: string) => void;
  /** What unfolds below a row; null where nothing does. */
  below: (row: Row) => ReactNode;
  edit?: (row: Row) => void;
}

export function TreeTable({ count, rowAt, see, chosen, asOf, label, turn, below, edit }: TreeTableProps) {
  const phone = usePhone();
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRestOfScreen(scroller, 24);
  const [active, setActive] = useState(0);
  // The row that the keyboard went to may not be drawn yet: it is focused once it is.
  const wanted = useRef(false);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => row_height, overscan: 12 });
  const shown = virtual.getVirtualItems();
  const at = Math.min(active, Math.max(0, count - 1));
  const columns_shown = phone ? none : chosen;
  const span = columns_shown.length + 1;

  const [first, last] = [shown[0], shown.at(-1)];
  const [top, bottom] = [first?.index ?? 0, last?.index ?? 0];
  useEffect(() => see(top, bottom), [see, top, bottom]);

  useEffect(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!row) return;
    wanted.current = false;
    row.focus();
  });

  const to = (next: number) => {
    const inside = Math.max(0, Math.min(count - 1, next));
    wanted.current = true;
    setActive(inside);
    virtual.scrollToIndex(inside);
  };
  const onKey = (event: KeyboardEvent, row: Row, index: number) => {
    // What is typed in a form below a row is not meant for the tree.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => to(index + 1),
      ArrowUp: () => to(index - 1),
      j: () => to(index + 1),
      k: () => to(index - 1),
      PageDown: () => to(index + 15),
      PageUp: () => to(index - 15),
      Home: () => to(0),
      End: () => to(count - 1),
      ArrowRight: () => (row.place.below && !row.place.opened ? turn(row.line.id) : to(index + 1)),
      ArrowLeft: () => (row.place.below && row.place.opened ? turn(row.line.id) : to(row.place.parent ?? index)),
      Enter: () => go(itemAddress(row.line.id)),
      e: () => edit?.(row),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const does = useRef<Does>({ focused: setActive, key: onKey, turn });
  does.current = { focused: setActive, key: onKey, turn };

  return (
    <div ref={scroller} className={styles.scroller} style={{ height }}>
      <table role="treegrid" aria-label={label} aria-rowcount={count + 1} className={styles.table}>
        <colgroup>
          {columns_shown.includes('number') && <col style={{ width: widths.number }} />}
          <col />
          {columns_shown.filter((one) => one !== 'number').map((one) => (
            <col key={one} style={{ width: widths[one] }} />
          ))}
        </colgroup>
        <thead>
          <tr role="row" aria-rowindex={1}>
            {columns_shown.includes('number') && <th scope="col">{t(columns.number)}</th>}
            <th scope="col">{t({ vi: 'Nội dung', en: 'What' })}</th>
            {columns_shown.filter((one) => one !== 'number').map((one) => (
              <th key={one} scope="col">
                {t(columns[one])}
              </th>
            ))}
          </tr>
        </thead>
        {first && first.start > 0 && (
          <tbody aria-hidden>
            <tr>
              <td colSpan={span} style={{ height: first.start, padding: 0 }} />
            </tr>
          </tbody>
        )}
        {shown.map((one) => {
          const row = rowAt(one.index);
          if (!row)
            return (
              <tbody key={one.key} aria-hidden data-waiting>
                <tr>
                  <td colSpan={span} className={styles.waiting} style={{ height: one.size }} />
                </tr>
              </tbody>
            );
          const unfolded = below(row);
          return (
            <TreeRow key={row.line.id} row={row} index={one.index} active={one.index === at} columns={columns_shown} phone={phone} asOf={asOf} unfolded={unfolded} measure={virtual.measureElement} does={does} />
          );
        })}
        {last && virtual.getTotalSize() > last.end && (
          <tbody aria-hidden>
            <tr>
              <td colSpan={span} style={{ height: virtual.getTotalSize() - last.end, padding: 0 }} />
            </tr>
          </tbody>
        )}
      </table>
    </div>
  );
}
