// SPDX-License-Identifier: AGPL-3.0-or-later
// Which columns one looks at: chosen by each, kept on this device.
import { useState } from 'react';
import type { Pair } from '../../api/text';

export const columns = {
  number: { vi: 'STT', en: 'No.' },
  unit: { vi: 'Chủ trì', en: 'Leads' },
  person: { vi: 'Người', en: 'Person' },
  due: { vi: 'Hạn', en: 'Due' },
  status: { vi: 'Tình trạng', en: 'Status' },
  done: { vi: 'Đã làm', en: 'Done' },
  roll: { vi: 'Bên dưới', en: 'Below' },
  updated: { vi: 'Cập nhật', en: 'Updated' },
  kind: { vi: 'Loại', en: 'Kind' },
  id: { vi: 'Mã', en: 'Id' },
} satisfies Record<string, Pair>;

export type Column = keyof typeof columns;

export const all_columns = Object.keys(columns) as Column[];
const usual: readonly Column[] = ['number', 'unit', 'due', 'status', 'done', 'roll'];
const key = 'sauro.plan.columns';

export const widths: Record<Column, string> = { number: '3.5rem', unit: '11.5rem', person: '9rem', due: '6.9rem', status: '13.5rem', done: '9rem', roll: '8.5rem', updated: '8rem', kind: '8.5rem', id: '5rem' };

export function columnsKept(): Column[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as unknown;
    if (Array.isArray(kept)) return all_columns.filter((one) => kept.includes(one));
  } catch {
    // Something else wrote there: the usual ones.
  }
  return [...usual];
}

export function useColumns(): [Column[], (chosen: Column[]) => void] {
  const [chosen, setChosen] = useState(columnsKept);
  return [
    chosen,
    (next) => {
      const sorted = all_columns.filter((one) => next.includes(one));
      try {
        localStorage.setItem(key, JSON.stringify(sorted));
      } catch {
        // Then they last as long as the page.
      }
      setChosen(sorted);
    },
  ];
}
