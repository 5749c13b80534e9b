// SPDX-License-Identifier: AGPL-3.0-or-later
// What to leave out: words, unit, kind, status, and the three that the office asks for every day, one press each.
import { Button, Checkbox, CloseButton, Menu, Select, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ItemKind, Status } from '../../api/kinds';
import { unitsQuery } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { compareVietnamese, hasWords } from '../../parts/fold';
import { numberText } from '../../parts/format';
import { usePhone } from '../../parts/screen';
import { kind_words, status_words } from '../../parts/words';
import { no_filter } from './filters';
import { isEmpty, type Filter } from './tree';
import styles from './filter_bar.module.css';

/** Several of a few, behind a button that tells how many are chosen. */
export function Choice<Name extends string>({ label, words, chosen, change, order, quiet = false }: { label: string; words: Record<Name, Pair>; chosen: readonly Name[]; change: (chosen: Name[]) => void; order?: readonly Name[]; quiet?: boolean }) {
  const names = order ?? (Object.keys(words) as Name[]);
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <Button variant={chosen.length > 0 && !quiet ? 'light' : 'default'} size="compact-sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {label}
          {chosen.length > 0 && !quiet && ` (${chosen.length})`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map((name) => (
          <Menu.Item key={name} role="menuitemcheckbox" aria-checked={chosen.includes(name)} onClick={() => change(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])} leftSection={<Checkbox.Indicator checked={chosen.includes(name)} size="xs" />}>
            {t(words[name])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Press({ on, change, children }: { on: boolean; change: (on: boolean) => void; children: string }) {
  return (
    <Button size="compact-sm" variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => change(!on)}>
      {children}
    </Button>
  );
}

const late: Status = 'open_overdue';

function Narrowing({ units, filter, change }: { units: { value: string; label: string }[]; filter: Filter; change: (part: Partial<Filter>) => void }) {
  return (
    <>
      <Select
        aria-label={t({ vi: 'Đơn vị', en: 'Unit' })}
        placeholder={t({ vi: 'Mọi đơn vị', en: 'All units' })}
        size="xs"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t({ vi: 'Mọi đơn vị', en: 'All units' }) }}
        className={styles.unit ?? ''}
        data={units}
        value={filter.unit || null}
        onChange={(unit) => change({ unit: unit ?? '' })}
        filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search))}
        nothingFoundMessage={t({ vi: 'Không có đơn vị này', en: 'No such unit' })}
      />
      <Choice label={t({ vi: 'Tình trạng', en: 'Status' })} words={status_words} chosen={filter.status} change={(status) => change({ status })} />
      <Choice<ItemKind> label={t({ vi: 'Loại', en: 'Kind' })} words={kind_words} chosen={filter.kind} change={(kind) => change({ kind })} order={['task', 'indicator', 'step', 'target', 'duty']} />
      <Press on={filter.status.length === 1 && filter.status[0] === late} change={(on) => change({ status: on ? [late] : [] })}>
        {t({ vi: 'Quá hạn', en: 'Overdue' })}
      </Press>
      <Press on={filter.blocked} change={(blocked) => change({ blocked })}>
        {t({ vi: 'Vướng mắc', en: 'Blocked' })}
      </Press>
      <Press on={filter.never} change={(never) => change({ never })}>
        {t({ vi: 'Chưa cập nhật', en: 'Never updated' })}
      </Press>
    </>
  );
}

export interface FilterBarProps {
  /** Of how many lines how many pass, and the units that answer for any of them. */
  of: { lines: number; matching: number; units: readonly string[] };
  filter: Filter;
  change: (part: Partial<Filter>) => void;
  children?: ReactNode;
}

export function FilterBar({ of, filter, change, children }: FilterBarProps) {
  const phone = usePhone();
  const [unfolded, setUnfolded] = useState(false);
  // While it is typed, the address follows the field, not the field the address.
  const [words, setWords] = useState(filter.words);
  const names = useQuery(unitsQuery).data?.list ?? [];
  const units = of.units.map((value) => ({ value, label: names.find((one) => one.id === value)?.name ?? value })).sort((a, b) => compareVietnamese(a.label, b.label));
  return (
    <div className={`${styles.bar} no-print`} role="search">
      <TextInput
        aria-label={t({ vi: 'Tìm trong kế hoạch', en: 'Find in the plan' })}
        placeholder={t({ vi: 'Tìm, không cần dấu', en: 'Find, no marks needed' })}
        leftSection={<IconSearch size={16} aria-hidden />}
        size="xs"
        className={styles.words ?? ''}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          change({ words: event.currentTarget.value });
        }}
        rightSection={
          words && (
            <CloseButton
              size="sm"
              aria-label={t({ vi: 'Xóa từ tìm', en: 'Clear the words' })}
              onClick={() => {
                setWords('');
                change({ words: '' });
              }}
            />
          )
        }
      />
      {phone && (
        <Button size="compact-sm" variant="default" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t({ vi: 'Lọc', en: 'Filter' })}
        </Button>
      )}
      {(!phone || unfolded) && <Narrowing units={units} filter={filter} change={change} />}
      <span className={styles.count} role="status">
        {isEmpty(filter) ? t({ vi: `${numberText(of.lines)} mục`, en: `${numberText(of.lines)} lines` }) : t({ vi: `${numberText(of.matching)} trong ${numberText(of.lines)} mục`, en: `${numberText(of.matching)} of ${numberText(of.lines)} lines` })}
      </span>
      {!isEmpty(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setWords('');
            change(no_filter);
          }}
        >
          {t({ vi: 'Bỏ lọc', en: 'Show all' })}
        </Button>
      )}
      {children}
    </div>
  );
}
