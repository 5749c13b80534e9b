// SPDX-License-Identifier: AGPL-3.0-or-later
// A person of the plan: name, position, unit, and from when until when.
import { Button, TextInput } from '@mantine/core';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm, useSending } from '../../parts/action_form';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { ProblemBox } from '../../parts/problem_box';
import type { Known } from './known';
import { changed, useRecording } from './recording';
import { Part, Side, side_styles as styles, UnitChoice } from './side';

export function PersonDrawer({ known, id, close }: { known: Known; id: string; close: () => void }) {
  const person = known.people.find((one) => one.id === id);
  const before = { name: person?.name ?? '', position: person?.position ?? '', unit: person?.unit ?? '', from: person?.from ?? '', until: person?.until ?? '' };
  const { value: words, change, clear } = useDraft(`person.${person?.id ?? 'new'}`, before);
  const record = useRecording();
  const said = { ...(person ? { person: person.id } : {}), ...changed(before, words) };
  // What was emptied is no change, but a name cannot do without.
  const form = useActionForm('/api/v1/person/set', { ...said, name: words.name }, { needs: ['name'] });
  const proposing = useSending();
  const nothing = Object.keys(changed(before, words)).length === 0 && words.name === before.name && person !== undefined;
  const may = known.may.has('person.set');
  const save = async () => {
    if (!(await form.send(() => record('/api/v1/person/set', {}, given(said), person ? t({ vi: 'Đã sửa', en: 'Changed' }) : t({ vi: 'Đã thêm người', en: 'Person added' }))))) return;
    clear();
    close();
  };
  const propose = async () => {
    if (person && (await proposing.send(() => record('/api/v1/user/propose', {}, { person: [person.id] }, t({ vi: 'Đã tạo người dùng', en: 'User made' }))))) close();
  };
  return (
    <Side title={person?.name ?? t({ vi: 'Người mới', en: 'A new person' })} close={close}>
      <Part title={t({ vi: 'Trong kế hoạch', en: 'In the plan' })}>
        <form className={styles.form} {...form.form(save)}>
          <TextInput label={t({ vi: 'Họ tên', en: 'Name' })} {...form.at('name')} data-autofocus readOnly={!may} value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
          <TextInput label={t({ vi: 'Chức vụ', en: 'Position' })} {...form.at('position')} readOnly={!may} value={words.position} onChange={(event) => change({ position: event.currentTarget.value })} />
          <UnitChoice known={known} label={t({ vi: 'Đơn vị', en: 'Unit' })} {...form.at('unit')} value={words.unit} onChange={(unit) => change({ unit })} />
          <div className={styles.two}>
            <DayField label={t({ vi: 'Từ ngày', en: 'From' })} {...form.at('from')} value={words.from} onChange={(from) => change({ from })} />
            <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} {...form.at('until')} value={words.until} onChange={(until) => change({ until })} />
          </div>
          <ProblemBox problem={form.problem} />
          {may && (
            <div className={styles.buttons}>
              <Button type="submit" disabled={nothing} loading={form.busy !== ''}>
                {person ? t({ vi: 'Lưu', en: 'Save' }) : t({ vi: 'Thêm người', en: 'Add the person' })}
              </Button>
            </div>
          )}
        </form>
      </Part>
      {person && (
        <Part title={t({ vi: 'Người dùng', en: 'User' })}>
          <p className={styles.note}>
            {person.user ? t({ vi: `Làm việc ở đây bằng mã ${person.user}.`, en: `Works here as ${person.user}.` }) : person.unit ? t({ vi: 'Chưa đăng nhập được: chưa có người dùng.', en: 'Cannot sign in yet: there is no user.' }) : t({ vi: 'Chưa có người dùng; ghi đơn vị trước đã.', en: 'There is no user; name the unit first.' })}
          </p>
          {!person.user && person.unit && known.may.has('user.propose') && (
            <div>
              <Button variant="default" loading={proposing.busy !== ''} onClick={() => void propose()}>
                {t({ vi: 'Tạo người dùng', en: 'Make a user' })}
              </Button>
            </div>
          )}
          <ProblemBox problem={proposing.problem} />
        </Part>
      )}
    </Side>
  );
}
