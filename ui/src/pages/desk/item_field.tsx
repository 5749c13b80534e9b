// SPDX-License-Identifier: AGPL-3.0-or-later
// An item of a plan, found by words with or without marks, or by its id.
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { planQuery } from '../../api/plan_queries';
import { t } from '../../api/text';
import { hasWords } from '../../parts/fold';
import { numberOf, titleOf } from '../../parts/item_lines';

const most_shown = 20;

export function ItemField({ plan, value, onChange, ...rest }: { plan: string; label: string; value: string; onChange: (item: string) => void; description?: string; error?: string | undefined; required?: boolean; withAsterisk?: boolean }) {
  const lines = useQuery(planQuery(plan, '')).data?.items;
  const data = useMemo(() => (lines ?? []).filter((line) => line.stage !== 'dropped').map((line) => ({ value: line.id, label: `${numberOf(line) ? `${numberOf(line)} ` : ''}${titleOf(line)} (${line.id})` })), [lines]);
  return (
    <Select
      {...rest}
      placeholder={t({ vi: 'Tìm, không cần dấu', en: 'Find, no marks needed' })}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }}
      data={data}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, most_shown)}
      nothingFoundMessage={t({ vi: 'Không có mục này', en: 'No such line' })}
    />
  );
}
