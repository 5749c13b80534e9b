// SPDX-License-Identifier: AGPL-3.0-or-later
// What to leave out: words, kind, who, about what, and days.
import { Button, Select, TextInput, type ComboboxParsedItem } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FactsFilter } from '../../api/audit';
import { usersQuery } from '../../api/queries';
import { t } from '../../api/text';
import { DayField } from '../../parts/day_field';
import { hasWords } from '../../parts/fold';
import { usePhone } from '../../parts/screen';
import { byGivenName } from '../../parts/structure';
import { isEmpty } from './filters';
import { families, subjectTyped } from './kinds';
import styles from './audit.module.css';

const pause = 300;

const everything = () => ({ clearable: true, clearButtonProps: { 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }, nothingFoundMessage: t({ vi: 'Không thấy tên nào như vậy', en: 'No such name' }) });

function KindChoice({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const data = families.map(({ family, name, kinds }) => ({
    group: t(name),
    items: [...(Object.keys(kinds).length > 1 ? [{ value: family, label: t({ vi: `${t(name)}: tất cả`, en: `${t(name)}: all` }) }] : []), ...Object.entries(kinds).map(([kind, words]) => ({ value: kind, label: `${t(name)}: ${t(words)}` }))],
  }));
  return (
    <Select
      label={t({ vi: 'Loại', en: 'Kind' })}
      placeholder={t({ vi: 'mọi loại', en: 'all kinds' })}
      searchable
      filter={({ options, search }) =>
        options.flatMap<ComboboxParsedItem>((option) => {
          if (!('group' in option)) return hasWords(option.label, search) ? [option] : [];
          const items = option.items.filter((one) => hasWords(one.label, search));
          return items.length > 0 ? [{ ...option, items }] : [];
        })
      }
      {...everything()}
      data={data}
      value={value || null}
      onChange={(kind) => onChange(kind ?? '')}
    />
  );
}

function WhoChoice({ value, onChange }: { value: string; onChange: (who: string) => void }) {
  const users = [...(useQuery(usersQuery).data?.list ?? [])].sort(byGivenName);
  return (
    <Select
      label={t({ vi: 'Ai ghi', en: 'By whom' })}
      placeholder={t({ vi: 'mọi người', en: 'anybody' })}
      searchable
      filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search))}
      {...everything()}
      data={users.map((one) => ({ value: one.id, label: `${one.name} (${one.id})` }))}
      value={value || null}
      onChange={(who) => onChange(who ?? '')}
    />
  );
}

/** While it is typed the address waits for a pause; what is set elsewhere on the page shows here too. */
function Typed({ label, placeholder, value, shown = (text) => text, typed = (text) => text, icon = false, change }: { label: string; placeholder: string; value: string; shown?: (value: string) => string; typed?: (text: string) => string; icon?: boolean; change: (value: string) => void }) {
  const [text, setText] = useState(shown(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (typed(text) !== value) setText(shown(value));
  }
  const later = useDebouncedCallback((now: string) => change(typed(now)), pause);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      leftSection={icon ? <IconSearch size={16} aria-hidden /> : undefined}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}

export function FilterBar({ filter, change }: { filter: FactsFilter; change: (part: Partial<FactsFilter>) => void }) {
  const phone = usePhone();
  const [unfolded, setUnfolded] = useState(!isEmpty({ ...filter, words: '' }));
  return (
    <div className={`${styles.bar} no-print`} role="search">
      <div className={styles.wide}>
        <Typed label={t({ vi: 'Chữ trong lời kể', en: 'Words' })} placeholder={t({ vi: 'gõ có dấu hay không dấu', en: 'with or without marks' })} value={filter.words} icon change={(words) => change({ words })} />
      </div>
      {phone && (
        <Button variant="default" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t({ vi: 'Lọc', en: 'Filter' })}
        </Button>
      )}
      {(!phone || unfolded) && (
        <>
          <div className={styles.wide}>
            <KindChoice value={filter.kind} onChange={(kind) => change({ kind })} />
          </div>
          <div className={styles.wide}>
            <WhoChoice value={filter.who} onChange={(who) => change({ who })} />
          </div>
          <div className={styles.narrow}>
            <Typed label={t({ vi: 'Về mục', en: 'About' })} placeholder="2026.12" value={filter.subject} shown={(subject) => subject.replace(/^item\//, '')} typed={subjectTyped} change={(subject) => change({ subject })} />
          </div>
          <div className={styles.narrow}>
            <DayField label={t({ vi: 'Từ ngày', en: 'From' })} value={filter.from} onChange={(from) => change({ from })} />
          </div>
          <div className={styles.narrow}>
            <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} value={filter.until} onChange={(until) => change({ until })} />
          </div>
        </>
      )}
    </div>
  );
}
