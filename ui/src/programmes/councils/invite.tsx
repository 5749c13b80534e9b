// SPDX-License-Identifier: AGPL-3.0-or-later
// When and where the council meets, and when its papers reached the members.
import { Button, TextInput } from '@mantine/core';
import { actInCouncil, type CouncilInput } from '../../api/councils';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { ProblemBox } from '../../parts/problem_box';
import { useDone } from './acting';
import type { StepProps } from './my_part';
import styles from './room.module.css';

export function Invite({ council, rules, close }: StepProps) {
  const { value: draft, change, clear } = useDraft(`invite.${council.id}`, { day: council.day ?? '', papers: council.papers ?? '', time: council.time, place: council.place });
  const done = useDone(close);
  const form = useActionForm('/api/v1/council/{council}/invite', draft, { fieldOf: { 'council.papers-late': 'papers' } });
  const send = async () => {
    if (!(await form.send(() => actInCouncil('invite', council.id, given(draft) as CouncilInput<'invite'>)))) return;
    clear();
    await done(t({ vi: 'Đã ghi giấy mời', en: 'The invitation is recorded' }));
  };
  return (
    <form className={styles.form} {...form.form(send)}>
      <div className={styles.fields}>
        <DayField label={t({ vi: 'Ngày họp', en: 'Day of the meeting' })} {...form.at('day')} value={draft.day} onChange={(day) => change({ day })} />
        <DayField label={t({ vi: 'Ngày tài liệu đến tay thành viên', en: 'Day on which the papers reached the members' })} description={t({ vi: `trước ngày họp ít nhất ${rules.paper_days} ngày làm việc; chưa gửi thì để trống, ghi sau`, en: `at least ${rules.paper_days} working days before; leave it empty while they are not sent` })} {...form.at('papers')} value={draft.papers} onChange={(papers) => change({ papers })} />
        <TextInput label={t({ vi: 'Giờ họp', en: 'Time' })} placeholder={t({ vi: '8 giờ 00', en: '8:00' })} autoComplete="off" {...form.at('time')} value={draft.time} onChange={(event) => change({ time: event.currentTarget.value })} />
        <TextInput label={t({ vi: 'Nơi họp', en: 'Place' })} autoComplete="off" {...form.at('place')} value={draft.place} onChange={(event) => change({ place: event.currentTarget.value })} />
      </div>
      <ProblemBox problem={form.problem} again={() => void send()} />
      <div className={styles.buttons}>
        <Button type="submit" loading={form.busy !== ''}>
          {t({ vi: 'Ghi giấy mời', en: 'Record the invitation' })}
        </Button>
        {council.next !== 'invite' && (
          <Button variant="default" onClick={close}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
        )}
      </div>
    </form>
  );
}
