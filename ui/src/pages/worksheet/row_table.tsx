// SPDX-License-Identifier: AGPL-3.0-or-later
// The rows of a sheet that came back, of which only those in sight are drawn. Arrows go, Space chooses, A takes all, Enter opens one.
import { Button, Checkbox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { SheetRow } from '../../api/sheet';
import { t } from '../../api/text';
import { useRestOfScreen } from '../../parts/rest_of_screen';
import { usePhone } from '../../parts/screen';
import { isChosen, mayChoose, type Choice } from './choice';
import { OutcomeBadge } from './outcome';
import { Changes, ItemLink, Reason } from './row_parts';
import type { Units } from './units_of';
import styles from './row_table.module.css';

const row_height = 56;
const page_rows = 12;

/** What may be done with rows; nothing once they were recorded. */
export interface RowDoes {
  toggle: (row: SheetRow) => void;
  toggleAll: () => void;
  /** Which item a row is about. */
  match: (row: SheetRow, item: string | null) => void;
}

/** Whether somebody may say which item it is about. */
export const mayPoint = ({ outcome, problem }: SheetRow): boolean => outcome === 'proposed' || outcome === 'unknown' || outcome === 'twice' || (outcome === 'refused' && problem?.id === 'sheet.key');

interface Does extends Partial<RowDoes> {
  focused: (index: number) => void;
  key: (event: KeyboardEvent, row: SheetRow, index: number) => void;
  open: (row: SheetRow) => void;
}

interface RowProps {
  row: SheetRow;
  index: number;
  active: boolean;
  /** Undefined where nothing is chosen any more. */
  chosen: boolean | undefined;
  unit: string;
  matched: string;
  phone: boolean;
  measure: (element: Element | null) => void;
  /** Held in a ref, so that a row is not drawn anew whenever another changes. */
  does: RefObject<Does>;
}

/** What is likely, with one press where there is one. */
function Pointing({ row, matched, does }: Pick<RowProps, 'row' | 'matched' | 'does'>) {
  if (!does.current.match || !mayPoint(row)) return null;
  const same = row.proposals.filter(({ likeness }) => likeness === 100);
  const [likely] = row.proposals;
  const choose = row.proposals.length > 0 ? t({ vi: 'Chọn việc khác', en: 'Choose another item' }) : t({ vi: 'Chọn việc', en: 'Choose the item' });
  if (matched)
    return (
      <p className={styles.pointed}>
        {t({ vi: `Đã chỉ: ${matched}`, en: `You said: ${matched}` })}{' '}
        <Button size="compact-xs" variant="subtle" tabIndex={-1} onClick={() => does.current.match?.(row, null)}>
          {t({ vi: 'Bỏ', en: 'Undo' })}
        </Button>
      </p>
    );
  return (
    <div className={styles.pointing}>
      {same.length > 1 && <span>{t({ vi: `${same.length} việc cùng tên: chọn một.`, en: `${same.length} items of that name: choose one.` })}</span>}
      {same.length <= 1 && likely && (
        <span>
          {t({ vi: 'Giống nhất', en: 'Most alike' })}: {likely.title} ({likely.item}, {likely.likeness} %)
        </span>
      )}
      {same.length <= 1 && likely && (
        <Button size="compact-xs" variant="light" tabIndex={-1} onClick={() => does.current.match?.(row, likely.item)} aria-label={t({ vi: `Đúng việc này: dòng ${row.row} là ${likely.item}`, en: `It is this one: row ${row.row} is ${likely.item}` })}>
          {t({ vi: 'Đúng việc này', en: 'It is this one' })}
        </Button>
      )}
      <Button size="compact-xs" variant="default" tabIndex={-1} onClick={() => does.current.open(row)} aria-label={`${choose} ${t({ vi: `cho dòng ${row.row}`, en: `of row ${row.row}` })}`}>
        {choose}
      </Button>
    </div>
  );
}

const RowLine = memo(function RowLine({ row, index, active, chosen, unit, matched, phone, measure, does }: RowProps) {
  const choosable = chosen !== undefined && mayChoose(row);
  const title = row.title || row.item || t({ vi: '(không có nội dung)', en: '(no words)' });
  return (
    <tbody ref={measure} data-index={index}>
      <tr role="row" aria-rowindex={index + 2} aria-selected={choosable ? chosen : undefined} data-at={index} data-row={row.row} data-outcome={row.outcome} tabIndex={active ? 0 : -1} onFocus={() => does.current.focused(index)} onKeyDown={(event) => does.current.key(event, row, index)}>
        {chosen !== undefined && (
          <td role="gridcell" className={styles.box}>
            {choosable && row.outcome === 'change' && <Checkbox size="xs" tabIndex={-1} checked={chosen} onChange={() => does.current.toggle?.(row)} aria-label={t({ vi: `Ghi dòng ${row.row}`, en: `Record row ${row.row}` })} />}
          </td>
        )}
        <td role="gridcell" className={styles.number}>
          {row.row}
        </td>
        <td role="gridcell">
          <div className={styles.title}>
            {row.item ? (
              <ItemLink item={row.item} tabIndex={-1}>
                {title}
              </ItemLink>
            ) : (
              title
            )}
          </div>
          <div className={styles.meta}>
            {row.item && <span>{row.item}</span>}
            {!row.item && row.mark && <span>{row.mark}</span>}
            {phone && unit && <span>{unit}</span>}
          </div>
          {phone && (
            <>
              <Changes row={row} />
              <OutcomeBadge outcome={row.outcome} />
              <Outcome row={row} chosen={chosen} matched={matched} does={does} />
            </>
          )}
        </td>
        {!phone && (
          <>
            <td role="gridcell">{unit}</td>
            <td role="gridcell">
              <Changes row={row} />
            </td>
            <td role="gridcell">
              <OutcomeBadge outcome={row.outcome} />
              <Outcome row={row} chosen={chosen} matched={matched} does={does} />
            </td>
          </>
        )}
      </tr>
    </tbody>
  );
});

function Outcome({ row, chosen, matched, does }: Pick<RowProps, 'row' | 'chosen' | 'matched' | 'does'>) {
  return (
    <div className={styles.outcome}>
      <Reason row={row} />
      {row.outcome === 'conflict' && chosen !== undefined && (
        <Button size="compact-xs" variant={chosen ? 'filled' : 'default'} aria-pressed={chosen} leftSection={chosen ? <IconCheck size={14} aria-hidden /> : null} tabIndex={-1} onClick={() => does.current.toggle?.(row)} aria-label={t({ vi: `Vẫn ghi dòng ${row.row}`, en: `Take over row ${row.row}` })}>
          {t({ vi: 'Vẫn ghi', en: 'Take over' })}
        </Button>
      )}
      <Pointing row={row} matched={matched} does={does} />
    </div>
  );
}

export interface RowTableProps {
  rows: readonly SheetRow[];
  units: Units;
  label: string;
  open: (row: SheetRow) => void;
  /** Undefined where nothing is chosen any more. */
  choice?: Choice;
  matches?: ReadonlyMap<number, string>;
  does?: RowDoes;
}

export function RowTable({ rows, units, label, open, choice, matches, does: may }: RowTableProps) {
  const phone = usePhone();
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRestOfScreen(scroller, 24);
  const [active, setActive] = useState(0);
  // The row that the keyboard went to may not be drawn yet: it is focused once it is.
  const wanted = useRef(false);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => row_height, overscan: 8 });
  const shown = virtual.getVirtualItems();
  const at = Math.min(active, Math.max(0, rows.length - 1));
  const span = (choice ? 1 : 0) + (phone ? 2 : 5);
  const [first, last] = [shown[0], shown.at(-1)];

  useEffect(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!row) return;
    wanted.current = false;
    row.focus();
  });

  const to = (next: number) => {
    const inside = Math.max(0, Math.min(rows.length - 1, next));
    wanted.current = true;
    setActive(inside);
    virtual.scrollToIndex(inside);
  };
  const choose = (row: SheetRow, index: number) => {
    if (!may) return;
    if (mayChoose(row)) may.toggle(row);
    to(index + 1);
  };
  const onKey = (event: KeyboardEvent, row: SheetRow, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => to(index + 1),
      ArrowUp: () => to(index - 1),
      j: () => to(index + 1),
      k: () => to(index - 1),
      PageDown: () => to(index + page_rows),
      PageUp: () => to(index - page_rows),
      Home: () => to(0),
      End: () => to(rows.length - 1),
      ' ': () => choose(row, index),
      x: () => choose(row, index),
      a: () => may?.toggleAll(),
      Enter: () => open(row),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const does = useRef<Does>({ focused: setActive, key: onKey, open });
  does.current = { ...may, focused: setActive, key: onKey, open };

  return (
    <div ref={scroller} className={styles.scroller} style={{ height }}>
      <table role="grid" aria-label={label} aria-rowcount={rows.length + 1} className={styles.table} {...(choice ? { 'aria-multiselectable': true } : {})}>
        <colgroup>
          {choice && <col style={{ width: '2.2rem' }} />}
          <col style={{ width: '3.5rem' }} />
          <col />
          {!phone && (
            <>
              <col style={{ width: '12rem' }} />
              <col style={{ width: '27%' }} />
              <col style={{ width: '27%' }} />
            </>
          )}
        </colgroup>
        <thead>
          <tr role="row" aria-rowindex={1}>
            {choice && (
              <th scope="col">
                <span className={styles.hidden}>{t({ vi: 'Ghi', en: 'Record' })}</span>
              </th>
            )}
            <th scope="col">{t({ vi: 'Dòng', en: 'Row' })}</th>
            <th scope="col">{t({ vi: 'Việc', en: 'Item' })}</th>
            {!phone && (
              <>
                <th scope="col">{t({ vi: 'Đơn vị', en: 'Unit' })}</th>
                <th scope="col">{choice ? t({ vi: 'Sẽ ghi gì', en: 'What it would record' }) : t({ vi: 'Dòng ấy ghi', en: 'What it says' })}</th>
                <th scope="col">{t({ vi: 'Kết quả', en: 'Outcome' })}</th>
              </>
            )}
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
          const row = rows[one.index];
          if (!row) return null;
          return <RowLine key={row.row} row={row} index={one.index} active={one.index === at} chosen={choice && isChosen(choice, row)} unit={(row.item && units.get(row.item)) || ''} matched={matches?.get(row.row) ?? ''} phone={phone} measure={virtual.measureElement} does={does} />;
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
