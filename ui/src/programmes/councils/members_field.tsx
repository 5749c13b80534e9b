// SPDX-License-Identifier: AGPL-3.0-or-later
// Who sits, each with a seat; how many there are beside how many the rules ask for shows while they are chosen.
import { ActionIcon, Button, Select } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Seat } from '../../api/councils';
import { unitsQuery, usersQuery } from '../../api/queries';
import { t } from '../../api/text';
import { hasWords } from '../../parts/fold';
import { today } from '../../parts/format';
import { byGivenName, rolesOn } from '../../parts/structure';
import { choices, role_words } from '../../parts/words';
import type { Rules } from './sitting';
import { seat_words } from './words';
import styles from './appoint.module.css';

export interface MemberRow {
  user: string;
  seat: Seat;
}

/** Who may sign in today, by name, with what they are. */
export function useSitters() {
  const users = useQuery(usersQuery).data?.list ?? [];
  const units = useQuery(unitsQuery).data?.list ?? [];
  const unit = (id: string) => units.find((one) => one.id === id)?.name;
  return [...users]
    .filter((user) => !user.disabled)
    .sort(byGivenName)
    .map((user) => ({ value: user.id, label: [user.name, ...rolesOn(user, today()).map((role) => [t(role_words[role.role]), unit(role.unit)].filter(Boolean).join(' '))].join(', ') }));
}

function Told({ good, children }: { good: boolean; children: string }) {
  const Sign = good ? IconCheck : IconX;
  return (
    <li data-good={good}>
      <Sign size={15} aria-label={good ? t({ vi: 'đủ', en: 'as it should be' }) : t({ vi: 'chưa đủ', en: 'not yet' })} /> {children}
    </li>
  );
}

export function MakeUp({ rows, rules }: { rows: readonly MemberRow[]; rules: Rules }) {
  const named = rows.filter((row) => row.user);
  const have = (seat: Seat) => named.filter((row) => row.seat === seat).length;
  return (
    <ul className={styles.makeup} aria-label={t({ vi: 'Thành phần so với quy định', en: 'Beside the rules' })} aria-live="polite">
      <Told good={named.length >= rules.least && named.length <= rules.most}>{t({ vi: `${named.length} thành viên, quy định ${rules.least}–${rules.most}`, en: `${named.length} members, ${rules.least} to ${rules.most} by the rules` })}</Told>
      <Told good={have('chair') === 1}>{t({ vi: `${have('chair')}/1 chủ tịch`, en: `${have('chair')} of 1 chair` })}</Told>
      <Told good={have('secretary') === 1}>{t({ vi: `${have('secretary')}/1 thư ký`, en: `${have('secretary')} of 1 secretary` })}</Told>
      {rules.reviewers > 0 && <Told good={have('reviewer') >= rules.reviewers}>{t({ vi: `${have('reviewer')} phản biện, ít nhất ${rules.reviewers}`, en: `${have('reviewer')} reviewers, at least ${rules.reviewers}` })}</Told>}
    </ul>
  );
}

export function MembersField({ rows, change, rules, error }: { rows: readonly MemberRow[]; change: (rows: MemberRow[]) => void; rules: Rules | null; error?: string | undefined }) {
  const sitters = useSitters();
  const put = (at: number, part: Partial<MemberRow>) => change(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.members} aria-invalid={error ? true : undefined}>
      <legend>{t({ vi: 'Thành viên', en: 'Members' })}</legend>
      {rules && <MakeUp rows={rows} rules={rules} />}
      {rows.map((row, at) => (
        <div key={at} className={styles.member}>
          <Select
            aria-label={t({ vi: `Thành viên ${at + 1}`, en: `Member ${at + 1}` })}
            placeholder={t({ vi: 'Tìm người, không cần dấu', en: 'Find somebody, no marks needed' })}
            searchable
            openOnFocus={false}
            comboboxProps={{ withinPortal: false }}
            nothingFoundMessage={t({ vi: 'Không có ai tên như vậy; quản trị tạo tài khoản ở “Tổ chức, nhân sự”', en: 'Nobody is called so; accounts are made at “Units and people”' })}
            filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, 12)}
            data={sitters.filter((one) => one.value === row.user || !rows.some((other) => other.user === one.value))}
            value={row.user || null}
            onChange={(user) => put(at, { user: user ?? '' })}
          />
          <Select aria-label={t({ vi: `Chỗ ngồi của thành viên ${at + 1}`, en: `Seat of member ${at + 1}` })} allowDeselect={false} comboboxProps={{ withinPortal: false }} data={choices(seat_words)} value={row.seat} onChange={(seat) => seat && put(at, { seat })} />
          <ActionIcon variant="default" size="lg" aria-label={t({ vi: `Bỏ thành viên ${at + 1}`, en: `Take member ${at + 1} away` })} onClick={() => change(rows.filter((_, index) => index !== at))}>
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
      <div>
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change([...rows, { user: '', seat: 'member' }])}>
          {t({ vi: 'Thêm thành viên', en: 'Add a member' })}
        </Button>
      </div>
    </fieldset>
  );
}
