// SPDX-License-Identifier: AGPL-3.0-or-later
// Units and people, found with or without marks: one who leads, or several who perform. What is chosen are their ids.
import { MultiSelect, Select, type OptionsFilter } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery, unitsQuery } from '../api/queries';
import { t } from '../api/text';
import { compareVietnamese, hasWords } from './fold';

const most_shown = 12;

const found: OptionsFilter = ({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, most_shown);

function useAssignees() {
  const people = useQuery(peopleQuery).data?.list ?? [];
  const units = useQuery(unitsQuery).data?.list ?? [];
  const open = units.filter((unit) => !unit.until);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name;
  return [
    ...people.map((one) => ({ value: one.id, label: [one.name, one.position, nameOf(one.unit)].filter(Boolean).join(', ') })),
    ...open.map((one) => ({ value: one.id, label: one.name })),
  ].sort((a, b) => compareVietnamese(a.label, b.label));
}

const common = () => ({
  searchable: true,
  openOnFocus: false,
  filter: found,
  placeholder: t({ vi: 'đơn vị hoặc người', en: 'a unit or a person' }),
  nothingFoundMessage: t({ vi: 'Không thấy tên nào như vậy', en: 'No such name' }),
  comboboxProps: { withinPortal: false },
});

interface Common {
  label: string;
  error?: string | undefined;
  required?: boolean;
  withAsterisk?: boolean;
}

export function AssigneeField({ value, onChange, ...rest }: Common & { value: string; onChange: (id: string) => void }) {
  return <Select {...rest} {...common()} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }} data={useAssignees()} value={value || null} onChange={(id) => onChange(id ?? '')} />;
}

export function AssigneesField({ value, onChange, ...rest }: Common & { value: string[]; onChange: (ids: string[]) => void }) {
  return <MultiSelect {...rest} {...common()} hidePickedOptions data={useAssignees()} value={value} onChange={onChange} />;
}
