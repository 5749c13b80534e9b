// SPDX-License-Identifier: AGPL-3.0-or-later
// Items as lists show them: a dense table, and on a phone one block after another.
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ItemLine } from '../api/kinds';
import { t } from '../api/text';
import { useHasDraft } from './drafts';
import { agoText, dayText, percentText } from './format';
import { itemAddress, Link } from './router';
import { Marks, StatusBadge } from './status';
import { usePhone } from './screen';
import { class_words } from './words';
import styles from './item_lines.module.css';

export interface ItemLinesProps {
  lines: readonly ItemLine[];
  /** The day the figures are of. */
  asOf: string;
  /** What the table is of, for those who do not see it. */
  label: string;
  /** What one does with a line, at its end. */
  actions?: (line: ItemLine) => ReactNode;
  /** What must be read with its title. */
  under?: (line: ItemLine) => ReactNode;
  /** What unfolds below a line. */
  below?: (line: ItemLine) => ReactNode;
}

export const titleOf = (line: ItemLine): string => line.title ?? t({ vi: '(nội dung đã xóa)', en: '(redacted)' });

/** The number as written; a dash is none. */
export const numberOf = (line: ItemLine): string => (line.number && /[\p{L}\p{N}]/u.test(line.number) ? line.number : '');

/** "384/640 mẫu" or "40 %"; a dash where nothing was said. */
export const doneText = (line: ItemLine): string => line.counted ?? (line.percent === null ? '–' : percentText(line.percent));

function Title({ line, under }: { line: ItemLine; under: ItemLinesProps['under'] }) {
  const drafted = useHasDraft(`report.${line.id}`);
  return (
    <>
      <Link to={itemAddress(line.id)} className={styles.title}>
        {numberOf(line) && <span className={styles.number}>{numberOf(line)} </span>}
        {titleOf(line)}
      </Link>
      <div className={styles.marks}>
        {drafted && (
          <span className={styles.draft}>
            <IconPencil size={13} aria-hidden /> {t({ vi: 'Đang viết dở', en: 'Half written' })}
          </span>
        )}
        {line.class && <span className={styles.soft}>{t(class_words[line.class])}</span>}
        <Marks line={line} />
      </div>
      {under?.(line)}
    </>
  );
}

const doers = (line: ItemLine): string => [line.unit, line.person].filter(Boolean).join(' · ') || '–';

function Due({ line }: { line: ItemLine }) {
  const moved = line.first_due && line.due && line.first_due !== line.due;
  return (
    <>
      {dayText(line.due)}
      {moved && (
        <s className={styles.first} aria-label={t({ vi: `hạn đầu ${dayText(line.first_due)}`, en: `original deadline ${dayText(line.first_due)}` })}>
          {dayText(line.first_due)}
        </s>
      )}
    </>
  );
}

const freshness = (line: ItemLine, asOf: string): string =>
  line.updated ? t({ vi: 'cập nhật ', en: 'updated ' }) + agoText(line.updated, asOf) : '';

function Table({ lines, asOf, label, actions, under, below }: ItemLinesProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t({ vi: 'Nội dung', en: 'What' })}</th>
          <th scope="col">{t({ vi: 'Đơn vị, người', en: 'Unit, person' })}</th>
          <th scope="col">{t({ vi: 'Hạn', en: 'Due' })}</th>
          <th scope="col">{t({ vi: 'Tình trạng', en: 'Status' })}</th>
          <th scope="col">{t({ vi: 'Đã làm', en: 'Done' })}</th>
          {actions && (
            <th scope="col">
              <span className={styles.hidden}>{t({ vi: 'Làm', en: 'Act' })}</span>
            </th>
          )}
        </tr>
      </thead>
      {lines.map((line) => {
        const unfolded = below?.(line);
        return (
          <tbody key={line.id} data-item={line.id}>
            <tr>
              <td>
                <Title line={line} under={under} />
              </td>
              <td className={styles.doers}>{doers(line)}</td>
              <td className={styles.due}>
                <Due line={line} />
              </td>
              <td>
                <StatusBadge line={line} asOf={asOf} />
              </td>
              <td className={styles.done}>
                {doneText(line)}
                <div className={styles.soft}>{freshness(line, asOf)}</div>
              </td>
              {actions && <td className={styles.actions}>{actions(line)}</td>}
            </tr>
            {unfolded && (
              <tr>
                <td colSpan={actions ? 6 : 5} className={styles.below}>
                  {unfolded}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

function Blocks({ lines, asOf, label, actions, under, below }: ItemLinesProps) {
  return (
    <ul className={styles.blocks} aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} data-item={line.id} className={styles.block}>
          <div className={styles.top}>
            <StatusBadge line={line} asOf={asOf} />
            <span className={styles.due}>
              <Due line={line} />
            </span>
          </div>
          <Title line={line} under={under} />
          <div className={styles.soft}>{doers(line)}</div>
          <div className={styles.bottom}>
            <span>
              {doneText(line)} <span className={styles.soft}>{freshness(line, asOf)}</span>
            </span>
            {actions?.(line)}
          </div>
          {below?.(line)}
        </li>
      ))}
    </ul>
  );
}

export function ItemLines(props: ItemLinesProps) {
  return usePhone() ? <Blocks {...props} /> : <Table {...props} />;
}
