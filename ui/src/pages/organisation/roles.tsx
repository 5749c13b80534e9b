// SPDX-License-Identifier: AGPL-3.0-or-later
// The roles of a user: what they are, taken away, given.
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Role, User } from '../../api/kinds';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm, useSending, type ActionForm } from '../../parts/action_form';
import { DayField } from '../../parts/day_field';
import { dayText, upper } from '../../parts/format';
import { ProblemBox } from '../../parts/problem_box';
import { choices, role_words } from '../../parts/words';
import { unitName, type Known } from './known';
import { useRecording } from './recording';
import { side_styles as styles, UnitChoice } from './side';

export interface RoleWords {
  role: Role;
  unit: string;
  from: string;
  until: string;
}

/** The others hold in the whole agency. */
export const inUnit = (role: Role): boolean => role === 'specialist' || role === 'head';

const none: RoleWords = { role: 'specialist', unit: '', from: '', until: '' };

/** What is sent of it. */
export const roleInput = ({ role, unit, ...days }: RoleWords) => given({ role, ...(inUnit(role) ? { unit } : {}), ...days });

interface GiveRoleProps {
  known: Known;
  words: RoleWords;
  change: (part: Partial<RoleWords>) => void;
  at: ActionForm<keyof RoleWords>['at'];
  days?: boolean;
}

export function GiveRole({ known, words, change, at, days = true }: GiveRoleProps) {
  return (
    <>
      <Select
        label={t({ vi: 'Vai trò', en: 'Role' })}
        allowDeselect={false}
        maxDropdownHeight={260}
        comboboxProps={{ withinPortal: false }}
        data={choices(role_words)}
        {...at('role')}
        value={words.role}
        onChange={(role) => role && change({ role: role })}
      />
      {inUnit(words.role) && <UnitChoice known={known} label={t({ vi: 'Ở đơn vị', en: 'In the unit' })} {...at('unit')} value={words.unit} onChange={(unit) => change({ unit })} />}
      {days && (
        <div className={styles.two}>
          <DayField label={t({ vi: 'Từ ngày', en: 'From' })} {...at('from')} value={words.from} onChange={(from) => change({ from })} />
          <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} {...at('until')} value={words.until} onChange={(until) => change({ until })} />
        </div>
      )}
    </>
  );
}

export function Roles({ known, user }: { known: Known; user: User }) {
  const record = useRecording();
  const revoking = useSending();
  const [giving, setGiving] = useState(false);
  const [words, setWords] = useState(none);
  const form = useActionForm('/api/v1/user/{user}/set', roleInput(words), { needs: inUnit(words.role) ? ['unit'] : [] });
  const may = known.may.has('user.set');
  const nameOf = (role: Role, unit: string) => [upper(t(role_words[role])), unit && unitName(known, unit)].filter(Boolean).join(', ');
  const give = async () => {
    if (!(await form.send(() => record('/api/v1/user/{user}/set', { user: user.id }, roleInput(words), t({ vi: 'Đã giao vai trò', en: 'Role given' }))))) return;
    setWords(none);
    setGiving(false);
  };
  return (
    <>
      {user.roles.length === 0 && <p className={styles.note}>{t({ vi: 'Chưa có vai trò nào: đăng nhập được nhưng không thấy gì.', en: 'No role yet: they may sign in, and see nothing.' })}</p>}
      <ul className={styles.rows}>
        {user.roles.map((one) => (
          <li key={`${one.role} ${one.unit}`} className={styles.row}>
            <div>
              {nameOf(one.role, one.unit)}
              {(one.from ?? one.until) && (
                <div className="soft small">
                  {one.from && t({ vi: `từ ${dayText(one.from)} `, en: `from ${dayText(one.from)} ` })}
                  {one.until && t({ vi: `đến hết ${dayText(one.until)}`, en: `to the end of ${dayText(one.until)}` })}
                </div>
              )}
            </div>
            {may && known.may.has('user.revoke') && (
              <Button
                size="compact-sm"
                variant="default"
                loading={revoking.busy === `${one.role} ${one.unit}`}
                aria-label={t({ vi: `Rút vai trò ${nameOf(one.role, one.unit)}`, en: `Take away ${nameOf(one.role, one.unit)}` })}
                onClick={() => void revoking.send(() => record('/api/v1/user/{user}/revoke', { user: user.id }, given({ role: one.role, unit: one.unit }), t({ vi: 'Đã rút vai trò', en: 'Role taken away' })), `${one.role} ${one.unit}`)}
              >
                {t({ vi: 'Rút', en: 'Take away' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && !giving && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setGiving(true)}>
            {t({ vi: 'Giao thêm vai trò', en: 'Give a role' })}
          </Button>
        </div>
      )}
      {giving && (
        <form className={styles.form} {...form.form(give)}>
          <GiveRole known={known} words={words} change={(part) => setWords({ ...words, ...part })} at={form.at} />
          <ProblemBox problem={form.problem} />
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => setGiving(false)}>
              {t({ vi: 'Thôi', en: 'Cancel' })}
            </Button>
            <Button type="submit" loading={form.busy !== ''}>
              {t({ vi: 'Giao vai trò', en: 'Give the role' })}
            </Button>
          </div>
        </form>
      )}
      <ProblemBox problem={revoking.problem} />
    </>
  );
}
