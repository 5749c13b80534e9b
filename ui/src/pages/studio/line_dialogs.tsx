// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked before a line is split, added or dropped, and before two names become one unit.
import { Select, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addLine, dropLine, mergeUnit, splitLine, type DraftLine } from '../../api/plan_drafts';
import { t } from '../../api/text';
import { useActionForm, type FieldState } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { useDraft } from '../../parts/drafts';
import { compareVietnamese } from '../../parts/fold';
import { notify } from '../../parts/notices';
import { nameList } from './name_list';
import type { Splitting, Work } from './work';
import styles from './dialogs.module.css';

const nameOf = (line: DraftLine): string => line.item?.number ?? line.id;

interface DialogOf {
  work: Work;
  close: () => void;
}

/** Each line of the text is a line of the plan: Enter at the cursor parts it. */
export function SplitDialog({ work, splitting, close }: DialogOf & { splitting: Splitting }) {
  const line = work.byId.get(splitting.line);
  const [text, setText] = useState(splitting.titles.join('\n'));
  const titles = text.split('\n').map((one) => one.trim()).filter(Boolean);
  const form = useActionForm('/api/v1/item/{item}/split', { title: titles }, { wrong: titles.length > 1 ? {} : { title: { vi: 'Cần ít nhất hai dòng: đặt con trỏ vào chỗ cần tách rồi bấm Enter', en: 'Two lines are needed: put the cursor where it is to be parted and press Enter' } } });
  if (!line) return null;
  return (
    <Confirm
      opened
      close={close}
      size="lg"
      title={t({ vi: `Tách dòng ${nameOf(line)}`, en: `Split line ${nameOf(line)}` })}
      doIt={t({ vi: `Tách thành ${titles.length} dòng`, en: `Split into ${titles.length} lines` })}
      asks={form}
      act={() => work.act({ vi: `tách dòng ${nameOf(line)}`, en: `split line ${nameOf(line)}` }, () => splitLine(line, titles))}
    >
      <Textarea
        label={t({ vi: 'Mỗi dòng một việc', en: 'One piece of work a line' })}
        description={t({ vi: 'Đặt con trỏ vào chỗ cần tách rồi bấm Enter. Dòng đầu giữ sản phẩm; thời gian và phân công theo cả các dòng mới.', en: 'Put the cursor where it is to be parted and press Enter. The first keeps the products; time and doers go to the new lines too.' })}
        {...form.at('title')}
        data-autofocus
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Confirm>
  );
}

export function DropDialog({ work, line, close }: DialogOf & { line: DraftLine }) {
  const [reason, setReason] = useState('');
  const form = useActionForm('/api/v1/item/{item}/drop', { reason });
  return (
    <Confirm
      opened
      close={close}
      danger
      title={t({ vi: `Bỏ dòng ${nameOf(line)}`, en: `Drop line ${nameOf(line)}` })}
      doIt={t({ vi: 'Bỏ dòng', en: 'Drop it' })}
      asks={form}
      act={() => work.act({ vi: `bỏ dòng ${nameOf(line)}`, en: `drop line ${nameOf(line)}` }, () => dropLine(line.id, reason.trim()))}
    >
      <p className={styles.quote}>{line.item?.title}</p>
      <Textarea label={t({ vi: 'Lý do', en: 'Reason' })} {...form.at('reason')} data-autofocus autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Confirm>
  );
}

export function AddDialog({ work, under, close }: DialogOf & { under: DraftLine | undefined }) {
  const draft = useDraft(`studio.${work.plan}.add`, { title: '' });
  const parent = under ? (under.item?.kind === 'step' ? under.parent : under.id) : '';
  const above = work.byId.get(parent);
  const form = useActionForm('/api/v1/item/add', { plan: work.plan, parent, ...draft.value }, { needs: ['title'] });
  return (
    <Confirm
      opened
      close={close}
      title={above ? t({ vi: `Thêm dòng dưới ${nameOf(above)}`, en: `Add a line below ${nameOf(above)}` }) : t({ vi: 'Thêm dòng', en: 'Add a line' })}
      doIt={t({ vi: 'Thêm', en: 'Add' })}
      asks={form}
      act={async () => {
        await work.act({ vi: 'thêm dòng', en: 'add a line' }, () => addLine(work.plan, parent, draft.value.title.trim()));
        draft.clear();
      }}
    >
      {above?.item && <p className={styles.quote}>{above.item.title}</p>}
      <Textarea label={t({ vi: 'Nội dung', en: 'What is to be done' })} {...form.at('title')} data-autofocus autosize minRows={2} value={draft.value.title} onChange={(event) => draft.change({ title: event.currentTarget.value })} />
    </Confirm>
  );
}

/** One unit was read under two names: one becomes another name of the unit that stays. */
export function AliasDialog({ work, line, close }: DialogOf & { line: DraftLine | undefined }) {
  const units = useMemo(() => (work.units?.list ?? []).filter((one) => !one.successor).sort((a, b) => compareVietnamese(a.name, b.name)), [work.units]);
  const near = line?.item?.assignments.map((one) => one.unit).find((id) => id !== null && units.some((one) => one.id === id)) ?? null;
  const [unit, setUnit] = useState<string | null>(near);
  const [into, setInto] = useState<string | null>(null);
  const form = useActionForm('/api/v1/unit/{unit}/merge', { into: into ?? undefined });
  const data = units.map((one) => ({ value: one.id, label: one.name }));
  const name = (id: string | null) => units.find((one) => one.id === id)?.name ?? '';
  const select = (label: string, value: string | null, set: (value: string | null) => void, focused: boolean, state: Partial<FieldState> = {}) => (
    <Select
      label={label}
      {...state}
      data={data.filter((one) => one.value === value || (one.value !== unit && one.value !== into))}
      value={value}
      onChange={set}
      searchable
      data-autofocus={focused || undefined}
      {...nameList}
      nothingFoundMessage={t({ vi: 'Không có đơn vị nào như vậy', en: 'No such unit' })}
    />
  );
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: 'Hai tên là một đơn vị', en: 'Two names are one unit' })}
      doIt={t({ vi: 'Gộp đơn vị', en: 'Merge the units' })}
      asks={form}
      ready={unit !== null}
      act={async () => {
        if (unit === null || into === null) return;
        await mergeUnit(unit, into);
        await work.refresh();
        notify(t({ vi: `“${name(unit)}” nay là tên khác của “${name(into)}”`, en: `“${name(unit)}” is now another name of “${name(into)}”` }));
      }}
    >
      {select(t({ vi: 'Tên đọc được', en: 'The name that was read' }), unit, setUnit, near === null)}
      {select(t({ vi: 'Thật ra là', en: 'Is really' }), into, setInto, near !== null, form.at('into'))}
      <p className={styles.note}>{t({ vi: 'Việc, người và người dùng của đơn vị thứ nhất chuyển sang đơn vị thứ hai; tên cũ vẫn được nhận ra trong các văn bản sau. Không hoàn tác được ở đây.', en: 'Work, people and users of the first go to the second; the name will be known in later documents. This cannot be undone here.' })}</p>
    </Confirm>
  );
}
