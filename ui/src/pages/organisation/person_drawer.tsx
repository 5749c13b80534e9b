// SPDX-License-Identifier: AGPL-3.0-or-later
// A person of the plan: name, position, unit, and from when until when.
import { Button, TextInput } from '@mantine/core';
import { t } from '../../api/text';
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
  const { run, busy, problem } = useRecording();
  const said = changed(before, words);
  const ready = words.name.trim() !== '' && Object.keys(said).length > 0;
  const may = known.may.has('person.set');
  const save = async () => {
    if (!(await run('person/set', {}, { ...(person ? { person: person.id } : {}), ...said }, person ? t({ vi: 'Đã sửa', en: 'Changed' }) : t({ vi: 'Đã thêm người', en: 'Person added' })))) return;
    clear();
    close();
  };
  const propose = async () => {
    if (person && (await run('user/propose', {}, { person: [person.id] }, t({ vi: 'Đã tạo người dùng', en: 'User made' })))) close();
  };
  return (
    <Side title={person?.name ?? t({ vi: 'Người mới', en: 'A new person' })} close={close}>
      <Part title={t({ vi: 'Trong kế hoạch', en: 'In the plan' })}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && !busy) void save();
          }}
        >
          <TextInput label={t({ vi: 'Họ tên', en: 'Name' })} required withAsterisk={false} data-autofocus readOnly={!may} value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
          <TextInput label={t({ vi: 'Chức vụ', en: 'Position' })} readOnly={!may} value={words.position} onChange={(event) => change({ position: event.currentTarget.value })} />
          <UnitChoice known={known} label={t({ vi: 'Đơn vị', en: 'Unit' })} value={words.unit} onChange={(unit) => change({ unit })} />
          <div className={styles.two}>
            <DayField label={t({ vi: 'Từ ngày', en: 'From' })} value={words.from} onChange={(from) => change({ from })} />
            <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} value={words.until} onChange={(until) => change({ until })} />
          </div>
          <ProblemBox problem={problem} />
          {may && (
            <div className={styles.buttons}>
              <Button type="submit" disabled={!ready} loading={busy === 'person/set'}>
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
              <Button variant="default" loading={busy === 'user/propose'} onClick={() => void propose()}>
                {t({ vi: 'Tạo người dùng', en: 'Make a user' })}
              </Button>
            </div>
          )}
        </Part>
      )}
    </Side>
  );
}
