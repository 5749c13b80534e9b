// SPDX-License-Identifier: AGPL-3.0-or-later
// The roles of a user: what they are, taken away, given.
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Role, User } from '../../api/kinds';
import { t } from '../../api/text';
import { DayField } from '../../parts/day_field';
import { dayText } from '../../parts/format';
import { ProblemBox } from '../../parts/problem_box';
import { role_words } from '../../parts/words';
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

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const none: RoleWords = { role: 'specialist', unit: '', from: '', until: '' };

export function GiveRole({ known, words, change, days = true }: { known: Known; words: RoleWords; change: (part: Partial<RoleWords>) => void; days?: boolean }) {
  return (
    <>
      <Select
        label={t({ vi: 'Vai trò', en: 'Role' })}
        allowDeselect={false}
        maxDropdownHeight={260}
        comboboxProps={{ withinPortal: false }}
        data={(Object.keys(role_words) as Role[]).map((role) => ({ value: role, label: upper(t(role_words[role])) }))}
        value={words.role}
        onChange={(role) => role && change({ role: role })}
      />
      {inUnit(words.role) && <UnitChoice known={known} label={t({ vi: 'Ở đơn vị', en: 'In the unit' })} required value={words.unit} onChange={(unit) => change({ unit })} />}
      {days && (
        <div className={styles.two}>
          <DayField label={t({ vi: 'Từ ngày', en: 'From' })} value={words.from} onChange={(from) => change({ from })} />
          <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} value={words.until} onChange={(until) => change({ until })} />
        </div>
      )}
    </>
  );
}

export function Roles({ known, user }: { known: Known; user: User }) {
  const { run, busy, problem } = useRecording();
  const [giving, setGiving] = useState(false);
  const [words, setWords] = useState(none);
  const may = known.may.has('user.set');
  const nameOf = (role: Role, unit: string) => [upper(t(role_words[role])), unit && unitName(known, unit)].filter(Boolean).join(', ');
  const give = async () => {
    const input = { role: words.role, ...(inUnit(words.role) ? { unit: words.unit } : {}), ...(words.from ? { from: words.from } : {}), ...(words.until ? { until: words.until } : {}) };
    if (!(await run('user/{user}/set', { user: user.id }, input, t({ vi: 'Đã giao vai trò', en: 'Role given' })))) return;
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
                loading={busy === 'user/{user}/revoke'}
                aria-label={t({ vi: `Rút vai trò ${nameOf(one.role, one.unit)}`, en: `Take away ${nameOf(one.role, one.unit)}` })}
                onClick={() => void run('user/{user}/revoke', { user: user.id }, { role: one.role, ...(one.unit ? { unit: one.unit } : {}) }, t({ vi: 'Đã rút vai trò', en: 'Role taken away' }))}
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
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && (!inUnit(words.role) || words.unit)) void give();
          }}
        >
          <GiveRole known={known} words={words} change={(part) => setWords({ ...words, ...part })} />
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => setGiving(false)}>
              {t({ vi: 'Thôi', en: 'Cancel' })}
            </Button>
            <Button type="submit" loading={busy === 'user/{user}/set'} disabled={inUnit(words.role) && !words.unit}>
              {t({ vi: 'Giao vai trò', en: 'Give the role' })}
            </Button>
          </div>
        </form>
      )}
      <ProblemBox problem={problem} />
    </>
  );
}
