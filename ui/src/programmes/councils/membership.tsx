// SPDX-License-Identifier: AGPL-3.0-or-later
// What the office changes about who sits: somebody takes another's seat; or the council is dissolved.
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { actInCouncil } from '../../api/councils';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { hasWords } from '../../parts/fold';
import { ProblemBox } from '../../parts/problem_box';
import { useDone } from './acting';
import { useSitters } from './members_field';
import type { StepProps } from './my_part';
import { seat_words } from './words';
import styles from './room.module.css';

export function Replace({ council, close }: StepProps) {
  const { value: draft, change, clear } = useDraft(`replace.${council.id}`, { out: '', in: '', document: '' });
  const done = useDone(close);
  const sitters = useSitters();
  const form = useActionForm('/api/v1/council/{council}/replace', draft, { fieldOf: { 'council.no-seat': 'out', 'council.conflict': 'in', 'council.user': 'in', 'council.make-up': 'in' } });
  const send = async () => {
    if (!(await form.send(() => actInCouncil('replace', council.id, given(draft))))) return;
    clear();
    await done(t({ vi: 'Đã thay thành viên', en: 'The member is replaced' }));
  };
  return (
    <form className={styles.form} {...form.form(send)}>
      <p className={styles.say}>{t({ vi: 'Người thay ngồi vào chỗ của người thôi, và phải tự khai xung đột lợi ích.', en: 'Who comes takes the seat of who leaves, and declares conflicts of their own.' })}</p>
      <div className={styles.fields}>
        <Select label={t({ vi: 'Người thôi', en: 'Who leaves' })} placeholder={t({ vi: 'Chọn thành viên', en: 'Choose' })} comboboxProps={{ withinPortal: false }} data={council.members.map((one) => ({ value: one.user, label: `${one.name}, ${t(seat_words[one.seat])}` }))} {...form.at('out')} value={draft.out || null} onChange={(out) => change({ out: out ?? '' })} />
        <Select
          label={t({ vi: 'Người thay', en: 'Who comes' })}
          placeholder={t({ vi: 'Tìm người, không cần dấu', en: 'Find somebody, no marks needed' })}
          searchable
          openOnFocus={false}
          comboboxProps={{ withinPortal: false }}
          filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, 12)}
          data={sitters.filter((one) => !council.members.some((member) => member.user === one.value))}
          {...form.at('in')}
          value={draft.in || null}
          onChange={(coming) => change({ in: coming ?? '' })}
        />
        <TextInput label={t({ vi: 'Số quyết định', en: 'Number of the decision' })} autoComplete="off" {...form.at('document')} value={draft.document} onChange={(event) => change({ document: event.currentTarget.value })} />
      </div>
      <ProblemBox problem={form.problem} again={() => void send()} />
      <div className={styles.buttons}>
        <Button type="submit" loading={form.busy !== ''}>
          {t({ vi: 'Thay thành viên', en: 'Replace' })}
        </Button>
        <Button variant="default" onClick={close}>
          {t({ vi: 'Thôi', en: 'Cancel' })}
        </Button>
      </div>
    </form>
  );
}

export function Dissolve({ council, close }: StepProps) {
  const { value: draft, change, clear } = useDraft(`dissolve.${council.id}`, { reason: '' });
  const done = useDone(close);
  const form = useActionForm('/api/v1/council/{council}/dissolve', draft);
  const send = async () => {
    if (!(await form.send(() => actInCouncil('dissolve', council.id, draft)))) return;
    clear();
    await done(t({ vi: 'Hội đồng đã hủy', en: 'The council is dissolved' }));
  };
  return (
    <form className={styles.form} {...form.form(send)}>
      <p className={styles.say}>{t({ vi: 'Hủy rồi thì không mở lại được; phiếu đã bỏ không ai đọc được nữa. Hồ sơ có thể đưa ra một hội đồng khác.', en: 'It cannot be brought back; nobody reads the ballots that were cast. The dossiers may go before another council.' })}</p>
      <Textarea label={t({ vi: 'Lý do', en: 'Reason' })} autosize minRows={2} {...form.at('reason')} value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      <ProblemBox problem={form.problem} again={() => void send()} />
      <div className={styles.buttons}>
        <Button type="submit" color="red.9" loading={form.busy !== ''}>
          {t({ vi: 'Hủy hội đồng', en: 'Dissolve it' })}
        </Button>
        <Button variant="default" onClick={close}>
          {t({ vi: 'Thôi', en: 'Cancel' })}
        </Button>
      </div>
    </form>
  );
}
