// SPDX-License-Identifier: AGPL-3.0-or-later
// A member says which dossiers they may not judge, or that there are none: before that no dossier opens to them.
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { actInCouncil } from '../../api/councils';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { ProblemBox } from '../../parts/problem_box';
import { useDone } from './acting';
import { ExpertDialog } from './expert_dialog';
import type { StepProps } from './my_part';
import styles from './room.module.css';

export function Declare({ council, me, close }: StepProps) {
  const own = council.members.find((one) => one.user === me.user);
  const { value: draft, change, clear } = useDraft(`declare.${council.id}`, { conflict: own?.conflicts ?? [], reason: '' });
  const done = useDone(close);
  const [telling, setTelling] = useState(false);
  const some = draft.conflict.length > 0;
  const input = { conflict: draft.conflict, reason: some ? draft.reason : '' };
  const form = useActionForm('/api/v1/council/{council}/declare', input, { needs: some ? ['reason'] : [], fieldOf: { 'council.reason': 'reason', 'council.cast': 'conflict' } });
  const send = async () => {
    if (!(await form.send(() => actInCouncil('declare', council.id, given(input))))) return;
    clear();
    await done(some ? t({ vi: 'Đã ghi khai báo của bạn', en: 'What you declared is recorded' }) : t({ vi: 'Đã ghi: bạn không có xung đột lợi ích', en: 'Recorded: you have no conflict of interest' }));
  };
  return (
    <>
      <form className={styles.form} {...form.form(send)}>
        <p className={styles.say}>
          {t({
            vi: 'Trước khi hồ sơ mở ra, hãy đánh dấu hồ sơ mà bạn không thể đánh giá khách quan: bạn tham gia hoặc hướng dẫn, tổ chức của bạn chủ trì hay phối hợp, người thân của bạn thực hiện, hoặc lý do khác. Không có hồ sơ nào thì cứ bấm nút.',
            en: 'Before the dossiers open, mark those that you cannot judge without bias: you take part in it or advise it, your organisation applies or cooperates, family of yours does it, or another reason. Where there are none, just press the button.',
          })}
        </p>
        <Checkbox.Group label={t({ vi: 'Hồ sơ tôi không thể đánh giá', en: 'Dossiers that I may not judge' })} value={draft.conflict} error={form.at('conflict').error} onChange={(conflict) => change({ conflict })}>
          <div className={styles.checks}>
            {council.dossiers.map((one) => (
              <Checkbox key={one.id} value={one.id} label={one.title || one.id} description={one.host} />
            ))}
          </div>
        </Checkbox.Group>
        {some && <Textarea label={t({ vi: 'Vì sao', en: 'Why' })} autosize minRows={2} {...form.at('reason')} value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />}
        <ProblemBox problem={form.problem} again={() => void send()} />
        <div className={styles.buttons}>
          <Button type="submit" loading={form.busy !== ''}>
            {some ? t({ vi: `Khai ${draft.conflict.length} hồ sơ có xung đột`, en: `Declare conflicts with ${draft.conflict.length}` }) : t({ vi: 'Tôi không có xung đột lợi ích', en: 'I have no conflict of interest' })}
          </Button>
          <Button variant="default" onClick={() => setTelling(true)}>
            {t({ vi: 'Khai lý lịch của tôi', en: 'Say who I am near to' })}
          </Button>
          {own?.declared && (
            <Button variant="default" onClick={close}>
              {t({ vi: 'Thôi', en: 'Cancel' })}
            </Button>
          )}
        </div>
      </form>
      {telling && <ExpertDialog me={me} people={own ? [own] : []} close={() => setTelling(false)} />}
    </>
  );
}
