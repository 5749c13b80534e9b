// SPDX-License-Identifier: AGPL-3.0-or-later
// Organisation and people: the units and who heads them, the people of the plan, the users and their roles. What is looked for and
// what is open stand in the address.
import { Button, Tabs, TextInput } from '@mantine/core';
import '@mantine/core/styles/Tabs.css';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery, unitsQuery, useMe, usersQuery } from '../api/queries';
import { t, type Pair } from '../api/text';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { today } from '../parts/format';
import { useFilter } from '../parts/router';
import type { Known } from './organisation/known';
import { PeopleTable } from './organisation/people_table';
import { PersonDrawer } from './organisation/person_drawer';
import { Propose } from './organisation/propose';
import { UnitDrawer } from './organisation/unit_drawer';
import { UnitsTable } from './organisation/units_table';
import { UserDrawer } from './organisation/user_drawer';
import { UsersTable } from './organisation/users_table';
import styles from './organisation.module.css';

type Tab = 'units' | 'people' | 'users';

const tabs: Record<Tab, { name: Pair; add: Pair; action: string }> = {
  units: { name: { vi: 'Đơn vị', en: 'Units' }, add: { vi: 'Thêm đơn vị', en: 'Add a unit' }, action: 'unit.set' },
  people: { name: { vi: 'Người trong kế hoạch', en: 'People of the plan' }, add: { vi: 'Thêm người', en: 'Add a person' }, action: 'person.set' },
  users: { name: { vi: 'Người dùng', en: 'Users' }, add: { vi: 'Thêm người dùng', en: 'Add a user' }, action: 'user.set' },
};
const isTab = (name: string): name is Tab => name in tabs;

export default function Organisation() {
  const me = useMe().data;
  const units = useQuery(unitsQuery);
  const people = useQuery(peopleQuery);
  const users = useQuery(usersQuery);
  const [asked, setTab] = useFilter('tab');
  const [words, setWords] = useFilter('find');
  const [opened, setOpened] = useFilter('open');
  const [proposing, setProposing] = useState(false);
  const tab: Tab = isTab(asked) ? asked : 'units';
  const title = t({ vi: 'Tổ chức, nhân sự', en: 'Units and people' });
  const broken = units.error ?? people.error ?? users.error;
  if (!me || !units.data || !people.data || !users.data)
    return broken ? (
      <Sheet title={title}>
        <ProblemBox problem={broken} again={() => void Promise.all([units.refetch(), people.refetch(), users.refetch()])} />
      </Sheet>
    ) : (
      <Loading />
    );
  const known: Known = { units: units.data.list, people: people.data.list, users: users.data.list, may: new Set(me.may), me: me.user, day: today() };
  const counts: Record<Tab, number> = { units: known.units.length, people: known.people.length, users: known.users.length };
  const open = (id: string) => setOpened(id);
  const close = () => {
    setOpened('');
    // Who closes a drawer goes on where they opened it.
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(opened)}"] button`)?.focus();
  };
  return (
    <Sheet title={title}>
      <Tabs
        value={tab}
        onChange={(next) => {
          setOpened('');
          setTab(next === 'units' ? '' : (next ?? ''));
        }}
        keepMounted={false}
      >
        <Tabs.List>
          {(Object.keys(tabs) as Tab[]).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(tabs[one].name)} <span className="soft">{counts[one]}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(Object.keys(tabs) as Tab[]).map((one) => (
          <Tabs.Panel key={one} value={one} pt="sm">
            <div className={styles.tools}>
              <TextInput
                className={styles.find ?? ''}
                aria-label={t({ vi: 'Tìm trong danh sách', en: 'Find in the list' })}
                placeholder={t({ vi: 'Tìm theo tên: có dấu hay không dấu', en: 'Find by name, with or without marks' })}
                leftSection={<IconSearch size={16} aria-hidden />}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
              {one === 'people' && known.may.has('user.propose') && (
                <Button variant="default" onClick={() => setProposing(true)}>
                  {t({ vi: 'Tạo người dùng cho họ', en: 'Make users of them' })}
                </Button>
              )}
              {known.may.has(tabs[one].action) && (
                <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
                  {t(tabs[one].add)}
                </Button>
              )}
            </div>
            {one === 'units' && <UnitsTable known={known} words={words} open={open} />}
            {one === 'people' && <PeopleTable known={known} words={words} open={open} />}
            {one === 'users' && <UsersTable known={known} words={words} open={open} />}
          </Tabs.Panel>
        ))}
      </Tabs>
      {opened && tab === 'units' && <UnitDrawer key={opened} known={known} id={opened} close={close} />}
      {opened && tab === 'people' && <PersonDrawer key={opened} known={known} id={opened} close={close} />}
      {opened && tab === 'users' && <UserDrawer key={opened} known={known} id={opened} close={close} />}
      {proposing && <Propose known={known} close={() => setProposing(false)} />}
    </Sheet>
  );
}
