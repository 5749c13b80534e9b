// SPDX-License-Identifier: AGPL-3.0-or-later
// A list of the page: a table on a wide screen, cards on a phone. The name is the button that opens the line.
import { UnstyledButton } from '@mantine/core';
import { IconSearchOff, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../api/text';
import { Empty } from '../../parts/empty';
import styles from './table.module.css';

export interface Column<Line> {
  name: string;
  /** Nothing is drawn on a phone where it draws null. */
  cell: (line: Line) => ReactNode;
}

export function Table<Line extends { id: string }>({ label, lines, all, name, first, columns: all_columns, past, open }: { label: string; lines: readonly Line[]; all: number; name: string; first: (line: Line) => ReactNode; columns: Column<Line>[]; past: (line: Line) => boolean; open: (id: string) => void }) {
  if (lines.length === 0)
    return all === 0 ? (
      <Empty icon={IconUsersGroup} title={t({ vi: 'Chưa có ai, chưa có gì ở đây', en: 'There is nothing here yet' })}>
        {t({ vi: 'Đơn vị và người được đọc từ kế hoạch khi nhập; cũng có thể thêm bằng tay.', en: 'Units and people are read from the plan when it is imported; they can be added by hand as well.' })}
      </Empty>
    ) : (
      <Empty icon={IconSearchOff} title={t({ vi: 'Không thấy tên nào như vậy', en: 'No such name' })} />
    );
  // A column that says nothing about anybody takes no room.
  const columns = all_columns.filter((column) => lines.some((line) => column.cell(line) !== null));
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {columns.map((column) => (
            <th key={column.name} scope="col">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-row={line.id} data-past={past(line) || undefined}>
            <td>
              <UnstyledButton className={styles.name} onClick={() => open(line.id)}>
                {first(line)}
              </UnstyledButton>
            </td>
            {columns.map((column) => {
              const drawn = column.cell(line);
              return (
                <td key={column.name} data-name={column.name} data-empty={drawn === null || undefined}>
                  {drawn}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is read as one: a name, not broken in two. */
export const Whole = ({ children }: { children: ReactNode }) => <span className={styles.whole}>{children}</span>;
export const Warn = ({ children }: { children: ReactNode }) => <span className={styles.warn}>{children}</span>;
export const Mark = ({ children }: { children: ReactNode }) => <span className={styles.mark}>{children}</span>;
