// SPDX-License-Identifier: AGPL-3.0-or-later
// The drawer in which a line is edited, its parts, and the fields that choose a unit, a person or a user.
import { Drawer, Select, type OptionsFilter } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import type { ReactNode } from 'react';
import { t } from '../../api/text';
import { hasWords } from '../../parts/fold';
import { usePhone } from '../../parts/screen';
import { byGivenName, byName, holdsOn } from '../../parts/structure';
import type { Known } from './known';
import styles from './side.module.css';

export function Side({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const phone = usePhone();
  return (
    <Drawer opened onClose={close} position="right" size={phone ? '100%' : '30rem'} title={title} closeButtonProps={{ 'aria-label': t({ vi: 'Đóng', en: 'Close' }) }} attributes={{ header: { role: 'presentation' } }} styles={{ title: { fontWeight: 600, lineHeight: 1.4, overflowWrap: 'anywhere' } }}>
      <div className={styles.side}>{children}</div>
    </Drawer>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

const most_shown = 50;
const found: OptionsFilter = ({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, most_shown);

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (id: string) => void;
  description?: string;
  required?: boolean;
  withAsterisk?: boolean;
  error?: string | undefined;
}

function Choice({ value, onChange, required = false, data, ...rest }: ChoiceProps & { data: { value: string; label: string }[] }) {
  return (
    <Select
      {...rest}
      required={required}
      withAsterisk={false}
      searchable
      openOnFocus={false}
      filter={found}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }}
      nothingFoundMessage={t({ vi: 'Không thấy tên nào như vậy', en: 'No such name' })}
      maxDropdownHeight={240}
      comboboxProps={{ withinPortal: false }}
      data={data}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

export function UnitChoice({ known, without = '', ...rest }: ChoiceProps & { known: Known; without?: string }) {
  const units = known.units.filter((one) => one.id !== without && (holdsOn(one, known.day) || one.id === rest.value)).sort(byName);
  return <Choice {...rest} data={units.map((one) => ({ value: one.id, label: one.name }))} />;
}

export function PersonChoice({ known, ...rest }: ChoiceProps & { known: Known }) {
  const people = [...known.people].sort(byGivenName);
  return <Choice {...rest} data={people.map((one) => ({ value: one.id, label: [one.name, one.position].filter(Boolean).join(', ') }))} />;
}

export function UserChoice({ known, without = '', ...rest }: ChoiceProps & { known: Known; without?: string }) {
  const users = known.users.filter((one) => one.id !== without && !one.disabled).sort(byGivenName);
  return <Choice {...rest} data={users.map((one) => ({ value: one.id, label: `${one.name} (${one.id})` }))} />;
}

export { styles as side_styles };
