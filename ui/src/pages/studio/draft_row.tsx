// SPDX-License-Identifier: AGPL-3.0-or-later
// One line of the draft as the appendix shows it: number, what, product, who, when. A cell at work becomes its editor.
import { IconChevronDown, IconChevronRight, IconInfoCircle, IconAlertTriangle, IconAlertCircle, IconDots } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { AssignmentRole, PlanItem } from '../../api/kinds';
import type { Finding } from '../../api/plan_drafts';
import { language, t } from '../../api/text';
import { assignment_words, class_words, kind_words } from '../../parts/words';
import { CellEditor } from './cell_editor';
import { litIn, useLitLine, type Light } from '../../parts/document/light';
import { fieldKey, type Column } from '../../parts/document/places';
import type { DraftRow } from './rows';
import { productText } from './words_of';
import styles from './draft.module.css';

export interface RowProps {
  row: DraftRow;
  index: number;
  light: Light;
  doubts: ReadonlyMap<Column, readonly Finding[]> | undefined;
  /** The chosen cell of this line, or null. */
  chosen: Column | null;
  marked: boolean;
  folded: boolean;
  editing: { column: Column; finding: Finding | null } | null;
  does: RowDoes;
}

/** What a row asks for; the same object for all rows, so that only what has changed is drawn. */
export interface RowDoes {
  fold: (line: string) => void;
  edit: (line: string, column: Column) => void;
  close: () => void;
  menu: (line: string, at: HTMLElement) => void;
  open: boolean;
}

export const columns: readonly Column[] = ['title', 'product', 'doers', 'time'];
export const columnWords = (column: Column): string =>
  ({
    title: t({ vi: 'Nội dung', en: 'What' }),
    product: t({ vi: 'Sản phẩm', en: 'Product' }),
    doers: t({ vi: 'Chủ trì, phối hợp', en: 'Who' }),
    time: t({ vi: 'Thời gian', en: 'When' }),
  })[column];

const signs = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** A finding's sign in the cell that it doubts; its words for who does not see it. */
function Doubts({ found }: { found: readonly Finding[] | undefined }) {
  return found?.map((one) => {
    const Sign = signs[one.severity];
    const words = one[language()] || one.vi;
    return (
      <span key={one.id} className={styles.doubt} data-severity={one.severity} data-finding={one.id} title={words}>
        <Sign size={15} aria-hidden />
        <span className={styles.hidden}>{words}</span>
      </span>
    );
  });
}

const role_order: readonly AssignmentRole[] = ['lead', 'performing', 'cooperating', 'supervising', 'monitoring', 'approving'];

function Doers({ item, id, lit }: { item: PlanItem; id: string; lit: ReadonlySet<string> }) {
  return role_order.flatMap((role) => {
    const all = item.assignments.map((one, at) => ({ one, key: fieldKey(id, 'doers', at) })).filter(({ one }) => one.role === role);
    if (all.length === 0) return [];
    return [
      <div key={role} className={styles.role}>
        <span className={styles.soft}>{t(assignment_words[role])}: </span>
        {all.map(({ one, key }, at) => (
          <span key={key}>
            {at > 0 && '; '}
            <span className={styles.value} data-keys={key} data-lit={lit.has(key)} data-inherited={one.origin.inherited} data-lead={role === 'lead'}>
              {one.text || one.position || one.unit || one.person}
            </span>
          </span>
        ))}
      </div>,
    ];
  });
}

function Value({ id, column, lit, children }: { id: string; column: Column; lit: ReadonlySet<string>; children: ReactNode }) {
  const key = fieldKey(id, column);
  return (
    <span className={styles.value} data-keys={key} data-lit={lit.has(key)}>
      {children}
    </span>
  );
}

function CellWords({ item, id, column, lit }: { item: PlanItem; id: string; column: Column; lit: ReadonlySet<string> }) {
  if (column === 'title')
    return (
      <>
        <Value id={id} column="title" lit={lit}>
          {item.title || t({ vi: '(chưa có nội dung)', en: '(no words)' })}
        </Value>
        {item.class && <span className={styles.tag}>{t(class_words[item.class])}</span>}
        {(item.kind === 'target' || item.kind === 'duty' || item.kind === 'indicator') && <span className={styles.tag}>{t(kind_words[item.kind])}</span>}
      </>
    );
  if (column === 'time') return item.schedule.text === null ? null : <Value id={id} column="time" lit={lit}>{item.schedule.text}</Value>;
  if (column === 'doers') return <Doers item={item} id={id} lit={lit} />;
  return item.deliverables.map((one, at) => {
    const key = fieldKey(id, 'product', at);
    return (
      <div key={key}>
        <span className={styles.value} data-keys={key} data-lit={lit.has(key)}>
          {productText(one)}
        </span>
      </div>
    );
  });
}

const numberIn = (number: string | null): string => (number && /[\p{L}\p{N}]/u.test(number) ? number : '–');

export const RowView = memo(function RowView({ row, index, light, doubts, chosen, marked, folded, editing, does }: RowProps) {
  const { line, depth } = row;
  const { keys, pointed } = litIn(useLitLine(light, line.id));
  const item = line.item;
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={index + 2}
      aria-level={depth + 1}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-selected={marked}
      {...(row.below > 0 ? { 'aria-expanded': !folded } : {})}
      data-line={line.id}
      data-kind={item?.kind}
      data-depth={Math.min(depth, 4)}
      data-chosen={chosen !== null}
      data-marked={marked}
      data-pointed={pointed}
    >
      <div role="gridcell" className={styles.number}>
        {row.below > 0 ? (
          <button type="button" tabIndex={-1} className={styles.fold} aria-label={folded ? t({ vi: 'Mở ra', en: 'Unfold' }) : t({ vi: 'Thu lại', en: 'Fold' })} onClick={() => does.fold(line.id)}>
            {folded ? <IconChevronRight size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          </button>
        ) : (
          <span className={styles.leaf} />
        )}
        {numberIn(item?.number ?? null)}
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role="gridcell"
          className={styles.cell}
          data-column={column}
          data-cell={`${line.id}|${column}`}
          data-label={columnWords(column)}
          data-editing={editing?.column === column}
          data-edited={line.edited.some((one) => one === column || (column === 'doers' && ['lead', 'performing', 'cooperating'].includes(one)))}
          tabIndex={chosen === column ? 0 : -1}
          onDoubleClick={() => does.edit(line.id, column)}
        >
          {editing?.column === column && item ? (
            <CellEditor line={line} column={column} finding={editing.finding} close={does.close} />
          ) : (
            <>
              {item ? <CellWords item={item} id={line.id} column={column} lit={keys} /> : column === 'title' && t({ vi: '(nội dung đã xóa)', en: '(redacted)' })}
              <Doubts found={doubts?.get(column)} />
            </>
          )}
        </div>
      ))}
      <div role="gridcell" className={styles.menu}>
        {does.open && (
          <button type="button" tabIndex={-1} className={styles.dots} aria-haspopup="menu" aria-label={t({ vi: `Việc với dòng ${line.id}`, en: `What to do with line ${line.id}` })} onClick={(event) => does.menu(line.id, event.currentTarget)}>
            <IconDots size={16} aria-hidden />
          </button>
        )}
      </div>
    </div>
  );
});
