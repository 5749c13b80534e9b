// SPDX-License-Identifier: AGPL-3.0-or-later
// The day that figures are of: typed, or one of those that reports ask for. It stands in the address; empty is now.
import { Button, Menu } from '@mantine/core';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';
import { t, type Pair } from '../api/text';
import { DayField } from './day_field';
import { dayText, dayTyped, today } from './format';
import { useFilter } from './router';
import { monthEnd, quarterEnd } from './report_days';
import styles from './as_of.module.css';

export const as_of_word = 'as-of';

export const useAsOf = () => useFilter(as_of_word);

export function AsOf({ shown }: { shown: string }) {
  const [asked, ask] = useAsOf();
  const now = today();
  const days: { name: Pair; day: string }[] = [
    { name: { vi: 'Hôm nay', en: 'Today' }, day: '' },
    { name: { vi: 'Cuối tháng trước', en: 'End of last month' }, day: monthEnd(now) },
    { name: { vi: 'Cuối quý trước', en: 'End of last quarter' }, day: quarterEnd(now) },
  ];
  return (
    <div className={styles.field}>
      {/* Typed anew when somebody chooses another day elsewhere. */}
      <DayField key={asked} label={t({ vi: 'Đến hết ngày', en: 'By the end of' })} value={asked || shown} onChange={(day) => dayTyped(day) && ask(day === now ? '' : day)} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-sm" leftSection={<IconCalendar size={15} aria-hidden />} rightSection={<IconChevronDown size={13} aria-hidden />}>
            {t({ vi: 'Chọn ngày', en: 'Choose' })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {days.map((one) => (
            <Menu.Item key={one.day} onClick={() => ask(one.day)} rightSection={<span className="soft small">{dayText(one.day || now)}</span>}>
              {t(one.name)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
