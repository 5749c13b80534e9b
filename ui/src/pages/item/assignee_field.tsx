// SPDX-License-Identifier: AGPL-3.0-or-later
// A unit or a person, found with or without marks; what is chosen is their id.
import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery, unitsQuery } from '../../api/queries';
import { t } from '../../api/text';
import { compareVietnamese, hasWords } from '../../parts/fold';

const most_shown = 12;

export function AssigneeField({ label, value, onChange }: { label: string; value: string; onChange: (id: string) => void }) {
  const people = useQuery(peopleQuery).data?.list ?? [];
  const units = useQuery(unitsQuery).data?.list.filter((unit) => !unit.until) ?? [];
  const all = [...people.map((one) => ({ id: one.id, name: [one.name, one.position, units.find((unit) => unit.id === one.unit)?.name].filter(Boolean).join(', ') })), ...units.map((one) => ({ id: one.id, name: one.name }))].sort((a, b) => compareVietnamese(a.name, b.name));
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? all.find((one) => one.id === value)?.name ?? value;
  const strange = typed !== null && typed !== '' && !all.some((one) => one.name === typed);
  return (
    <Autocomplete
      label={label}
      placeholder={t({ vi: 'đơn vị hoặc người', en: 'a unit or a person' })}
      value={shown}
      data={[...new Set(all.map((one) => one.name))]}
      filter={({ options, search }) => options.filter((option) => 'value' in option && hasWords(option.value, search)).slice(0, most_shown)}
      error={strange && t({ vi: 'Chọn một tên trong danh sách', en: 'Choose a name of the list' })}
      onChange={(name) => {
        setTyped(name);
        onChange(all.find((one) => one.name === name)?.id ?? '');
      }}
    />
  );
}
