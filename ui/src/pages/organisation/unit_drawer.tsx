// SPDX-License-Identifier: AGPL-3.0-or-later
// A unit: its names, whose it is, who heads it; its end with a successor, and the joining of two that turn out to be one.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Unit } from '../../api/kinds';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { dayText } from '../../parts/format';
import { ProblemBox } from '../../parts/problem_box';
import { byGivenName, headsOf, holdsOn, peopleOf } from '../../parts/structure';
import { unitName, type Known } from './known';
import { changed, useRecording } from './recording';
import { Part, Side, side_styles as styles, UnitChoice } from './side';

function Edit({ known, unit, close }: { known: Known; unit: Unit | undefined; close: () => void }) {
  const before = { name: unit?.name ?? '', aliases: '', from: unit?.from ?? '', until: unit?.until ?? '', parent: unit?.parent ?? '' };
  const { value: words, change, clear } = useDraft(`unit.${unit?.id ?? 'new'}`, before);
  const record = useRecording();
  const { aliases, ...plain } = words;
  const said = given({ ...changed(before, { ...plain, aliases: '' }), alias: aliases.split('\n') });
  // What was emptied is no change, but a name it cannot do without.
  const form = useActionForm('/api/v1/unit/set', { ...said, name: words.name }, { needs: ['name'] });
  const nothing = unit !== undefined && Object.keys(said).length === 0 && words.name === before.name;
  const save = async () => {
    if (!(await form.send(() => record('/api/v1/unit/set', {}, { ...(unit ? { unit: unit.id } : {}), ...said }, unit ? t({ vi: 'Đã sửa đơn vị', en: 'Unit changed' }) : t({ vi: 'Đã thêm đơn vị', en: 'Unit added' }))))) return;
    clear();
    close();
  };
  return (
    <form className={styles.form} {...form.form(save)}>
      <TextInput label={t({ vi: 'Tên đầy đủ', en: 'Full name' })} {...form.at('name')} data-autofocus value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <Textarea
        label={t({ vi: 'Thêm tên khác', en: 'Add other names' })}
        description={unit && unit.aliases.length > 0 ? t({ vi: `đã có: ${unit.aliases.join('; ')}`, en: `known: ${unit.aliases.join('; ')}` }) : t({ vi: 'mỗi dòng một tên, như trong văn bản', en: 'one a line, as documents write them' })}
        autosize
        minRows={1}
        {...form.at('alias')}
        value={words.aliases}
        onChange={(event) => change({ aliases: event.currentTarget.value })}
      />
      <UnitChoice known={known} without={unit?.id ?? ''} label={t({ vi: 'Thuộc đơn vị', en: 'Belongs to' })} {...form.at('parent')} value={words.parent} onChange={(parent) => change({ parent })} />
      <div className={styles.two}>
        <DayField label={t({ vi: 'Từ ngày', en: 'From' })} {...form.at('from')} value={words.from} onChange={(from) => change({ from })} />
        <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} {...form.at('until')} value={words.until} onChange={(until) => change({ until })} />
      </div>
      <ProblemBox problem={form.problem} />
      <div className={styles.buttons}>
        <Button type="submit" disabled={nothing} loading={form.busy !== ''}>
          {unit ? t({ vi: 'Lưu', en: 'Save' }) : t({ vi: 'Thêm đơn vị', en: 'Add the unit' })}
        </Button>
      </div>
    </form>
  );
}

function Who({ known, unit }: { known: Known; unit: Unit }) {
  const heads = headsOf(unit.id, known.users, known.day);
  const people = peopleOf(unit.id, known.people, known.day).sort(byGivenName);
  return (
    <Part title={t({ vi: 'Con người', en: 'People' })}>
      <p className={styles.note}>
        {heads.length > 0 ? t({ vi: `Trưởng đơn vị, người xác nhận kết quả: ${heads.map((one) => one.name).join(', ')}.`, en: `Head, who confirms results: ${heads.map((one) => one.name).join(', ')}.` }) : t({ vi: 'Chưa ai xác nhận được kết quả của đơn vị này: ở danh sách Người dùng, giao cho một người vai trò trưởng đơn vị.', en: 'Nobody can confirm this unit’s results yet: among the users, give somebody the role of its head.' })}
      </p>
      {people.length > 0 && (
        <ul className={styles.rows}>
          {people.map((one) => (
            <li key={one.id} className={styles.row}>
              {[one.name, one.position].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

const no_end = { successor: '', day: '', document: '' };

function EndUnit({ known, unit, close }: { known: Known; unit: Unit; close: () => void }) {
  const { value: words, change, clear } = useDraft(`unit-end.${unit.id}`, no_end);
  const record = useRecording();
  const form = useActionForm('/api/v1/unit/{unit}/end', words);
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: `Kết thúc ${unit.name}`, en: `End ${unit.name}` })}
      doIt={t({ vi: 'Kết thúc đơn vị', en: 'End the unit' })}
      danger
      asks={form}
      act={async () => {
        await record('/api/v1/unit/{unit}/end', { unit: unit.id }, given(words), t({ vi: 'Đã kết thúc đơn vị, việc chuyển cho đơn vị kế tục', en: 'The unit has ended; its work goes to its successor' }));
        clear();
      }}
    >
      <p className={styles.note}>{t({ vi: 'Việc đang mở chuyển cho đơn vị kế tục theo văn bản. Những gì đã ghi vẫn đứng tên đơn vị cũ.', en: 'Its open work goes to the successor by the document. What was recorded stays under the old name.' })}</p>
      <UnitChoice known={known} without={unit.id} label={t({ vi: 'Đơn vị kế tục', en: 'Successor' })} {...form.at('successor')} value={words.successor} onChange={(successor) => change({ successor })} />
      <DayField label={t({ vi: 'Ngày cuối', en: 'Last day' })} {...form.at('day')} value={words.day} onChange={(day) => change({ day })} />
      <TextInput label={t({ vi: 'Số văn bản', en: 'Number of the document' })} {...form.at('document')} value={words.document} onChange={(event) => change({ document: event.currentTarget.value })} />
    </Confirm>
  );
}

function MergeUnit({ known, unit, close, done }: { known: Known; unit: Unit; close: () => void; done: () => void }) {
  const [into, setInto] = useState('');
  const record = useRecording();
  const form = useActionForm('/api/v1/unit/{unit}/merge', { into });
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: 'Hai tên, một đơn vị', en: 'Two names, one unit' })}
      doIt={t({ vi: 'Gộp làm một', en: 'Make them one' })}
      danger
      asks={form}
      act={async () => {
        await record('/api/v1/unit/{unit}/merge', { unit: unit.id }, { into }, t({ vi: 'Đã gộp hai đơn vị', en: 'The two are one' }));
        done();
      }}
    >
      <p className={styles.note}>{t({ vi: `“${unit.name}” thành tên khác của đơn vị được chọn; việc, người và vai trò đi theo.`, en: `“${unit.name}” becomes another name of the unit chosen; its work, people and roles go along.` })}</p>
      <UnitChoice known={known} without={unit.id} label={t({ vi: 'Thực ra là đơn vị', en: 'It is really' })} {...form.at('into')} value={into} onChange={setInto} />
    </Confirm>
  );
}

export function UnitDrawer({ known, id, close }: { known: Known; id: string; close: () => void }) {
  const unit = known.units.find((one) => one.id === id);
  const [asking, setAsking] = useState<'' | 'end' | 'merge'>('');
  const stands = unit !== undefined && holdsOn(unit, known.day) && !unit.successor;
  return (
    <Side title={unit?.name ?? t({ vi: 'Đơn vị mới', en: 'A new unit' })} close={close}>
      {unit?.successor && (
        <p className={styles.note}>
          {t({ vi: `Đã kết thúc ${unit.until ? dayText(unit.until) : ''}; kế tục: ${unitName(known, unit.successor)}.`, en: `Ended ${unit.until ? dayText(unit.until) : ''}; then ${unitName(known, unit.successor)}.` })}
        </p>
      )}
      {unit && <Who known={known} unit={unit} />}
      {known.may.has('unit.set') && (
        <Part title={t({ vi: 'Tên và chỗ đứng', en: 'Names and place' })}>
          <Edit known={known} unit={unit} close={close} />
        </Part>
      )}
      {stands && (known.may.has('unit.end') || known.may.has('unit.merge')) && (
        <Part title={t({ vi: 'Sắp xếp lại', en: 'Reorganisation' })}>
          <div className={styles.buttons}>
            {known.may.has('unit.merge') && (
              <Button variant="default" onClick={() => setAsking('merge')}>
                {t({ vi: 'Gộp với đơn vị khác…', en: 'Same as another…' })}
              </Button>
            )}
            {known.may.has('unit.end') && (
              <Button variant="default" onClick={() => setAsking('end')}>
                {t({ vi: 'Kết thúc đơn vị…', en: 'End the unit…' })}
              </Button>
            )}
          </div>
        </Part>
      )}
      {unit && asking === 'end' && <EndUnit known={known} unit={unit} close={() => setAsking('')} />}
      {unit && asking === 'merge' && <MergeUnit known={known} unit={unit} close={() => setAsking('')} done={close} />}
    </Side>
  );
}
