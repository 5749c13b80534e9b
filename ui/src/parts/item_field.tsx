// SPDX-License-Identifier: AGPL-3.0-or-later
// An item of a plan, or several, found by words with or without marks, or by its id: the server finds it, whatever the plan's size.
import { MultiSelect, Select } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemLine } from '../api/kinds';
import { planQuery } from '../api/plan_queries';
import { itemQuery } from '../api/queries';
import { t } from '../api/text';
import { numberOf, titleOf } from './item_lines';

const most_shown = 20;

const optionOf = (line: ItemLine) => ({ value: line.id, label: `${numberOf(line) ? `${numberOf(line)} ` : ''}${titleOf(line)} (${line.id})` });

interface Common {
  plan: string;
  label: string;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  withAsterisk?: boolean;
}

/** What is found by what is typed, beside those that are chosen. */
function useFound(plan: string, typed: string, chosen: readonly string[]) {
  const [settled] = useDebouncedValue(typed, 150);
  // What was chosen stands in the field: its label is not what is looked for.
  const words = settled.replace(/ \([^)]*\)$/, '').trim();
  const found = useQuery({ ...planQuery(plan, { flat: true, ...(words ? { words } : {}) }, '', 0, most_shown), placeholderData: keepPreviousData });
  const known = useQueries({ queries: chosen.map((item) => itemQuery(item)) });
  const lines = found.data?.items ?? [];
  const others = known.flatMap(({ data }) => (data && !lines.some((line) => line.id === data.line.id) ? [data.line] : []));
  return { lines: [...others, ...lines], searching: found.isFetching };
}

const common = (searching: boolean) => ({
  placeholder: t({ vi: 'Tìm, không cần dấu', en: 'Find, no marks needed' }),
  searchable: true,
  openOnFocus: false,
  nothingFoundMessage: searching ? t({ vi: 'Đang tìm…', en: 'Searching…' }) : t({ vi: 'Không có mục này', en: 'No such line' }),
});

export function ItemField({ plan, value, onChange, ...rest }: Common & { value: string; onChange: (item: string) => void }) {
  const [typed, setTyped] = useState('');
  const { lines, searching } = useFound(plan, typed, value ? [value] : []);
  return (
    <Select
      {...rest}
      {...common(searching)}
      clearable
      clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }}
      data={lines.map(optionOf)}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      onSearchChange={setTyped}
      filter={({ options }) => options}
    />
  );
}

/** Several of them; `without` is not offered. */
export function ItemsField({ plan, value, without, onChange, ...rest }: Common & { value: string[]; without: string; onChange: (items: string[]) => void }) {
  const [typed, setTyped] = useState('');
  const { lines, searching } = useFound(plan, typed, value);
  return (
    <MultiSelect
      {...rest}
      {...common(searching)}
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      data={lines.filter((line) => line.id !== without && line.kind !== 'group').map(optionOf)}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options }) => options}
    />
  );
}
