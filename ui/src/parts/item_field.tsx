// SPDX-License-Identifier: AGPL-3.0-or-later
// An item of a plan, found by words with or without marks, or by its id: the server finds it, whatever the plan's size.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemLine } from '../api/kinds';
import { planQuery } from '../api/plan_queries';
import { itemQuery } from '../api/queries';
import { t } from '../api/text';
import { numberOf, titleOf } from './item_lines';

const most_shown = 20;

const optionOf = (line: ItemLine) => ({ value: line.id, label: `${numberOf(line) ? `${numberOf(line)} ` : ''}${titleOf(line)} (${line.id})` });

export function ItemField({ plan, value, onChange, ...rest }: { plan: string; label: string; value: string; onChange: (item: string) => void; description?: string; error?: string | undefined; required?: boolean; withAsterisk?: boolean }) {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, 150);
  // What was chosen stands in the field: its label is not what is looked for.
  const words = settled.replace(/ \([^)]*\)$/, '').trim();
  const found = useQuery({ ...planQuery(plan, { flat: true, ...(words ? { words } : {}) }, '', 0, most_shown), placeholderData: keepPreviousData });
  const chosen = useQuery({ ...itemQuery(value), enabled: value !== '' }).data;
  const lines = found.data?.items ?? [];
  const isThere = !chosen || lines.some((line) => line.id === chosen.line.id);
  return (
    <Select
      {...rest}
      placeholder={t({ vi: 'Tìm, không cần dấu', en: 'Find, no marks needed' })}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }}
      data={(isThere ? lines : [chosen.line, ...lines]).map(optionOf)}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={found.isFetching ? t({ vi: 'Đang tìm…', en: 'Searching…' }) : t({ vi: 'Không có mục này', en: 'No such line' })}
    />
  );
}
