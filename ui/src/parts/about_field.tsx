// SPDX-License-Identifier: AGPL-3.0-or-later
// What something is about: a research task or an item of a plan, found by words with or without marks; and the link to it.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemQuery, searchQuery, useMe } from '../api/queries';
import { tasksQuery } from '../api/research';
import { t } from '../api/text';
import { hasWords } from './fold';
import { titleOf } from './item_lines';
import { record_words, recordAddress } from './records';
import { Link } from './router';

const most_shown = 10;

/** What "research/nv1" is called; empty while that is not known. */
function useTitle(record: string): string {
  const may = useMe().data?.may ?? [];
  const [kind = '', id = ''] = record.split(/\/(.*)/s);
  const tasks = useQuery({ ...tasksQuery, enabled: kind === 'research' && may.includes('research-tasks') }).data;
  const item = useQuery({ ...itemQuery(id), enabled: kind === 'item' && id !== '' && may.includes('item'), retry: false }).data;
  if (kind === 'research') return tasks?.find((one) => one.id === id)?.title ?? '';
  return item ? titleOf(item.line) : '';
}

export function AboutLink({ record, className }: { record: string; className?: string }) {
  const title = useTitle(record);
  const [kind = '', id = ''] = record.split(/\/(.*)/s);
  const name = record_words[kind];
  const words = title || (name ? `${t(name)} ${id}` : record);
  const to = recordAddress(record);
  return to ? (
    <Link to={to} {...(className ? { className } : {})}>
      {words}
    </Link>
  ) : (
    <span className={className}>{words}</span>
  );
}

export interface AboutFieldProps {
  label: string;
  value: string;
  onChange: (record: string) => void;
  description?: string;
  error?: string | undefined;
}

export function AboutField({ label, value, onChange, description, error }: AboutFieldProps) {
  const [typed, setTyped] = useState('');
  const title = useTitle(value);
  const [settled] = useDebouncedValue(typed, 150);
  // What was chosen stands in the field: its label is not what is looked for.
  const words = settled === title ? '' : settled.replace(/ \([^)]*\)$/, '').trim();
  const tasks = useQuery({ ...tasksQuery, enabled: useMe().data?.may.includes('research-tasks') ?? false }).data ?? [];
  const items = useQuery(searchQuery(words)).data?.items ?? [];
  const found = [
    { group: t({ vi: 'Nhiệm vụ KH&CN', en: 'Research tasks' }), items: tasks.filter((one) => hasWords(`${one.id} ${one.title}`, words)).slice(0, most_shown).map((one) => ({ value: `research/${one.id}`, label: `${one.title} (${one.id})` })) },
    { group: t({ vi: 'Việc trong kế hoạch', en: 'Items of plans' }), items: words.length > 1 ? items.slice(0, most_shown).map((line) => ({ value: `item/${line.id}`, label: `${titleOf(line)} (${line.id})` })) : [] },
  ];
  // What was chosen before stays on offer whatever is typed.
  const there = value === '' || found.some((group) => group.items.some((one) => one.value === value));
  const data = [...(there ? [] : [{ group: t({ vi: 'Đã chọn', en: 'Chosen' }), items: [{ value, label: title ? `${title} (${value.split(/\/(.*)/s)[1] ?? ''})` : value }] }]), ...found].filter((group) => group.items.length > 0);
  return (
    <Select
      label={label}
      {...(description ? { description } : {})}
      error={error}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }}
      comboboxProps={{ withinPortal: false }}
      placeholder={t({ vi: 'Tìm nhiệm vụ, việc trong kế hoạch, không cần dấu', en: 'Find a task or an item, no marks needed' })}
      nothingFoundMessage={t({ vi: 'Gõ thêm vài chữ của tên', en: 'Type some words of its name' })}
      data={data}
      filter={({ options }) => options}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      onSearchChange={setTyped}
    />
  );
}
