// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendar addresses: secret, read only, of one's own work or a unit's; made with the password, shown once, revoked at any time.
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endCalendar, makeCalendar } from '../../api/account';
import { calendarsQuery } from '../../api/account_queries';
import { unitsQuery } from '../../api/queries';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm, Dialog } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { timeText, today } from '../../parts/format';
import { lookAtPassword } from '../../parts/new_password';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { SecretShown } from '../../parts/secret_shown';
import { Part } from '../../parts/account_part';
import styles from '../../parts/account_part.module.css';

/** The longest that the server takes. */
const usual_days = 365;
const last_day = () => new Date(Date.parse(today()) + usual_days * 86_400_000).toISOString().slice(0, 10);

const blank = { name: '', unit: '' };

function MakeForm({ ofUnits, close, made }: { ofUnits: boolean; close: () => void; made: (address: string) => void }) {
  const { value: words, change, clear } = useDraft('calendar', { ...blank, until: last_day() });
  const [password, setPassword] = useState('');
  const units = useQuery({ ...unitsQuery, enabled: ofUnits }).data?.list.filter((unit) => !unit.until) ?? [];
  const calendar = { name: words.name, unit: words.unit, until: words.until, password };
  const form = useActionForm('/api/v1/account/make-calendar', calendar);
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: 'Địa chỉ lịch mới', en: 'A new calendar address' })}
      doIt={t({ vi: 'Tạo địa chỉ', en: 'Make it' })}
      asks={form}
      act={async () => {
        made(await makeCalendar({ ...given(calendar), password }));
        clear();
      }}
    >
      <TextInput label={t({ vi: 'Dùng ở đâu', en: 'Where it is used' })} placeholder={t({ vi: 'điện thoại của tôi', en: 'my phone' })} {...form.at('name')} data-autofocus value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      {ofUnits && (
        <Select
          label={t({ vi: 'Việc của ai', en: 'Whose work' })}
          searchable
          openOnFocus={false}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          {...form.at('unit')}
          data={[{ value: '', label: t({ vi: 'Việc của tôi', en: 'My own work' }) }, ...units.map((unit) => ({ value: unit.id, label: unit.name }))]}
          value={words.unit}
          onChange={(unit) => change({ unit: unit ?? '' })}
        />
      )}
      <DayField label={t({ vi: 'Dùng được đến hết ngày', en: 'Good until the end of' })} description={t({ vi: 'trong vòng một năm', en: 'within a year' })} {...form.at('until')} value={words.until} onChange={(until) => change({ until })} />
      <PasswordInput label={t({ vi: 'Mật khẩu của bạn', en: 'Your password' })} autoComplete="current-password" {...form.at('password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} {...lookAtPassword()} />
    </Confirm>
  );
}

export function Calendars({ may }: { may: readonly string[] }) {
  const calendars = useQuery(calendarsQuery);
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState('');
  const [ending, setEnding] = useState('');
  const all = calendars.data?.list ?? [];
  const asked = all.find((one) => one.calendar === ending);
  return (
    <Part
      title={t({ vi: 'Lịch trên điện thoại, máy tính', en: 'Calendars on phones and computers' })}
      what={t({ vi: 'Phần mềm lịch của bạn đăng ký một địa chỉ bí mật, rồi hiện việc và hạn, kèm nhắc trước. Chỉ để xem.', en: 'Your calendar program subscribes to a secret address and shows items and deadlines, with reminders. To be looked at only.' })}
      beside={
        <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
          {t({ vi: 'Tạo địa chỉ lịch', en: 'Make a calendar address' })}
        </Button>
      }
    >
      <ProblemBox problem={calendars.error} again={() => void calendars.refetch()} />
      {calendars.data && all.length === 0 && <p className="soft small" style={{ margin: 0 }}>{t({ vi: 'Chưa có địa chỉ nào.', en: 'There are none.' })}</p>}
      <ul className={styles.rows}>
        {all.map((one) => (
          <li key={one.calendar} className={styles.row}>
            <div>
              {one.name}
              <div className="soft small">
                {one.unit ? one.unit_name || one.unit : t({ vi: 'việc của tôi', en: 'my own work' })} · {t({ vi: `tạo ${timeText(one.created)}, đến ${timeText(one.until)}`, en: `made ${timeText(one.created)}, until ${timeText(one.until)}` })}
                <br />
                {one.seen ? t({ vi: `phần mềm lịch lấy lần cuối ${timeText(one.seen)}`, en: `last fetched ${timeText(one.seen)}` }) : t({ vi: 'chưa phần mềm lịch nào lấy', en: 'never fetched' })}
              </div>
            </div>
            <Button size="compact-sm" variant="default" aria-label={t({ vi: `Thu hồi địa chỉ lịch ${one.name}`, en: `Revoke the calendar address ${one.name}` })} onClick={() => setEnding(one.calendar)}>
              {t({ vi: 'Thu hồi', en: 'Revoke' })}
            </Button>
          </li>
        ))}
      </ul>
      {opened && <MakeForm ofUnits={may.includes('units')} close={() => setOpened(false)} made={setAddress} />}
      <Dialog opened={address !== ''} close={() => setAddress('')} title={t({ vi: 'Địa chỉ lịch của bạn', en: 'Your calendar address' })} size="lg">
        <SecretShown label={t({ vi: 'Địa chỉ', en: 'Address' })} value={address} description={t({ vi: 'Chỉ hiện lần này. Dán vào phần mềm lịch, ở mục đăng ký lịch từ địa chỉ. Ai có địa chỉ này thì xem được lịch: đừng gửi cho ai.', en: 'Shown this once. Paste it into your calendar program where it subscribes to an address. Whoever has it sees the calendar: send it to nobody.' })} />
      </Dialog>
      <Confirm
        opened={asked !== undefined}
        close={() => setEnding('')}
        title={t({ vi: `Thu hồi địa chỉ lịch “${asked?.name ?? ''}”?`, en: `Revoke the calendar address “${asked?.name ?? ''}”?` })}
        doIt={t({ vi: 'Thu hồi', en: 'Revoke' })}
        danger
        act={async () => {
          await endCalendar(ending);
          notify(t({ vi: 'Đã thu hồi địa chỉ lịch', en: 'Calendar address revoked' }));
        }}
      >
        <p style={{ margin: 0, fontSize: '.875rem' }}>{t({ vi: 'Phần mềm lịch nào đã đăng ký địa chỉ này sẽ không lấy được lịch nữa.', en: 'Whatever calendar program subscribes to it gets nothing any more.' })}</p>
      </Confirm>
    </Part>
  );
}
