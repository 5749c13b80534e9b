// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan is amended by a document: lines worded otherwise, dropped or added make a new version; or the amended plan itself is read.
import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { amendPlan } from '../../api/actions';
import type { PlanRow } from '../../api/kinds';
import { itemQuery } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { given, needed } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { AssigneeField } from '../../parts/assignee_field';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { FilesField } from '../../parts/files_field';
import { dayText } from '../../parts/format';
import { ItemField } from '../../parts/item_field';
import { bring, bringAnew, letGo, type KeptFile } from '../../parts/kept_files';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { addressWith, go, Link, useFilter } from '../../parts/router';
import { AddedLine } from './added_line';
import { amended_fields, amendInput, either, empty_line, wordsNow, wrongChanges, type Added, type AmendedField, type Amendment, type Change } from './amendment';
import styles from './desk.module.css';

const names: Record<AmendedField, Pair> = {
  time: { vi: 'Sửa thời gian', en: 'Time' },
  title: { vi: 'Sửa nội dung', en: 'What' },
  product: { vi: 'Sửa sản phẩm', en: 'Product' },
  lead: { vi: 'Đổi chủ trì', en: 'Who leads' },
  performing: { vi: 'Đổi đơn vị thực hiện', en: 'Who performs' },
  cooperating: { vi: 'Đổi đơn vị phối hợp', en: 'Who cooperates' },
  notes: { vi: 'Sửa ghi chú', en: 'Notes' },
  drop: { vi: 'Đưa ra khỏi kế hoạch', en: 'Drop from the plan' },
};

interface ChangeRowProps {
  plan: string;
  value: Change;
  change: (part: Partial<Change>) => void;
  drop: () => void;
  /** Whether it was tried to send what is half written. */
  tried: boolean;
}

function ChangeRow({ plan, value, change, drop, tried }: ChangeRowProps) {
  const item = useQuery({ ...itemQuery(value.item), enabled: value.item !== '' }).data;
  const now = item ? wordsNow(item.item, value.field) : '';
  const label = t({ vi: 'Viết lại thành', en: 'To read' });
  const described = now ? { description: t({ vi: `hiện nay: ${now}`, en: `now: ${now}` }) } : {};
  const missing = (text: string) => ({ error: tried && text.trim() === '' ? t(needed.text) : undefined });
  const assigns = value.field === 'lead' || value.field === 'performing' || value.field === 'cooperating';
  const long = value.field === 'title' || value.field === 'product' || value.field === 'notes';
  return (
    <li className={styles.change}>
      <ItemField plan={plan} label={t({ vi: 'Mục', en: 'Line' })} {...missing(value.item)} value={value.item} onChange={(next) => change({ item: next })} />
      <Select label={t({ vi: 'Điều chỉnh', en: 'Change' })} allowDeselect={false} data={amended_fields.map((field) => ({ value: field, label: t(names[field]) }))} value={value.field} onChange={(next) => next && change({ field: next, value: '' })} />
      <div>
        {assigns && (
          <>
            <AssigneeField key={value.field} label={label} {...missing(value.value)} value={value.value} onChange={(next) => change({ value: next })} />
            {now && <div className="soft small">{described.description}</div>}
          </>
        )}
        {long && <Textarea label={label} {...described} {...missing(value.value)} rows={2} value={value.value} onChange={(event) => change({ value: event.currentTarget.value })} />}
        {value.field === 'time' && <TextInput label={label} {...described} {...missing(value.value)} placeholder={t({ vi: 'như trong kế hoạch: tháng 9/2026', en: 'as plans word it: tháng 9/2026' })} value={value.value} onChange={(event) => change({ value: event.currentTarget.value })} />}
        {value.field === 'drop' && <p className={styles.note}>{t({ vi: 'Cả các bước của mục cũng được đưa ra; những gì đã ghi vẫn còn.', en: 'Its steps leave with it; what was recorded stays.' })}</p>}
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={t({ vi: 'Bỏ điều chỉnh này', en: 'Take this change away' })} onClick={drop}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

export function Amendments({ plan }: { plan: PlanRow }) {
  const queries = useQueryClient();
  const [edited] = useFilter('edit');
  const { value: draft, change, clear } = useDraft<Amendment & { files: KeptFile[]; original: KeptFile[] }>(`amend.${plan.id}`, { number: '', day: '', reason: '', changes: [], added: [], files: [], original: [] });
  const set = (at: number, part: Partial<Change>) => change({ changes: draft.changes.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const add = (item: string) => change({ changes: [...draft.changes, { item, field: 'time', value: '' }] });
  const setLine = (at: number, part: Partial<Added>) => change({ added: draft.added.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  // Who came from a line of the plan finds it here, once.
  useEffect(() => {
    if (!edited) return;
    if (!draft.changes.some((one) => one.item === edited)) add(edited);
    go(addressWith({ edit: null }), { replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only the address asks for it
  }, [edited]);

  const reads = draft.files.length > 0;
  const input = amendInput(draft);
  const form = useActionForm('/api/v1/plan/{plan}/amend', input, { wrong: { edit: wrongChanges(draft, reads) } });
  const tried = form.at('edit').error !== undefined;
  const amend = async () => {
    const keys = [...draft.files, ...draft.original].map((file) => file.key);
    const done = await form.send(async () => {
      try {
        const [file, original] = await Promise.all([Promise.all(draft.files.map((one) => bring(one.key))), Promise.all(draft.original.map((one) => bring(one.key)))]);
        await amendPlan(plan.id, given({ ...input, file, original }));
      } catch (thrown) {
        await bringAnew(keys);
        throw thrown;
      }
    });
    if (!done) return;
    notify(t({ vi: 'Đã ban hành bản điều chỉnh', en: 'The amended version is issued' }));
    letGo(keys);
    clear();
    for (const name of ['plan', 'plans', 'plan.diff', 'timeline', 'item', 'items', 'board', 'mine']) void queries.invalidateQueries({ queryKey: [name] });
    go(`/plan?plan=${encodeURIComponent(plan.id)}&view=versions`);
  };
  return (
    <form className={`${styles.card} ${styles.form}`} {...form.form(amend)}>
      <p className={styles.note}>
        {t({ vi: `Đang thực hiện bản ${plan.version}, số ${plan.number} ngày ${dayText(plan.day)}.`, en: `Version ${plan.version} is run: ${plan.number} of ${dayText(plan.day)}.` })}{' '}
        {(plan.version ?? 0) > 1 && <Link to={`/plan?plan=${encodeURIComponent(plan.id)}&view=versions`}>{t({ vi: 'Xem đã điều chỉnh những gì', en: 'What was amended' })}</Link>}
      </p>
      <div className={styles.grid}>
        <TextInput label={t({ vi: 'Số, ký hiệu văn bản điều chỉnh', en: 'Number of the amending document' })} {...form.at('number')} value={draft.number} onChange={(event) => change({ number: event.currentTarget.value })} />
        <DayField label={t({ vi: 'Ngày văn bản', en: 'Day of the document' })} {...form.at('day')} value={draft.day} onChange={(day) => change({ day })} />
        <TextInput label={t({ vi: 'Lý do', en: 'Reason' })} {...form.at('reason')} value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      </div>
      <h2 className={styles.heading}>{t({ vi: 'Các điều chỉnh', en: 'The changes' })}</h2>
      {draft.changes.length > 0 && (
        <ol className="quiet-list">
          {draft.changes.map((one, at) => (
            <ChangeRow key={at} plan={plan.id} value={one} change={(part) => set(at, part)} drop={() => change({ changes: draft.changes.filter((_, index) => index !== at) })} tried={tried} />
          ))}
        </ol>
      )}
      <div>
        <Button size="compact-md" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add('')}>
          {t({ vi: 'Thêm một điều chỉnh', en: 'Add a change' })}
        </Button>
      </div>
      <h2 className={styles.heading}>{t({ vi: 'Việc bổ sung', en: 'New lines' })}</h2>
      {draft.added.length > 0 && (
        <ol className="quiet-list">
          {draft.added.map((one, at) => (
            <AddedLine key={at} plan={plan.id} value={one} change={(part) => setLine(at, part)} drop={() => change({ added: draft.added.filter((_, index) => index !== at) })} tried={tried} />
          ))}
        </ol>
      )}
      <div>
        <Button size="compact-md" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ added: [...draft.added, empty_line] })}>
          {t({ vi: 'Thêm một dòng mới', en: 'Add a line' })}
        </Button>
      </div>
      <div className={styles.grid}>
        <div>
          <h2 className={styles.heading}>{t({ vi: 'Hoặc đọc từ kế hoạch đã điều chỉnh', en: 'Or read the amended plan' })}</h2>
          <p className={styles.note}>{t({ vi: 'Văn bản đầy đủ của kế hoạch mới; khác ở đâu thì sửa ở đó.', en: 'The whole text of the new plan; where it differs, lines are changed.' })}</p>
          <FilesField files={draft.files} change={(files) => change({ files })} label={t({ vi: 'Kế hoạch đã điều chỉnh', en: 'The amended plan' })} error={form.at('file').error} />
          {reads && (draft.changes.length > 0 || draft.added.length > 0) && <p className={styles.warn}>{t(either)}</p>}
        </div>
        <div>
          <h2 className={styles.heading}>{t({ vi: 'Bản ký', en: 'The signed original' })}</h2>
          <p className={styles.note}>{t({ vi: 'Được giữ cùng dấu vân tay của tệp.', en: 'Kept with the hash of the file.' })}</p>
          <FilesField files={draft.original} change={(original) => change({ original })} label={t({ vi: 'Bản ký', en: 'The signed original' })} error={form.at('original').error} />
        </div>
      </div>
      <ProblemBox problem={form.problem} />
      <div className={styles.buttons}>
        <Button type="submit" loading={form.busy !== ''}>
          {t({ vi: 'Ban hành bản điều chỉnh', en: 'Issue the amended version' })}
        </Button>
        <Button variant="subtle" onClick={clear}>
          {t({ vi: 'Xóa bản đang viết', en: 'Discard' })}
        </Button>
      </div>
    </form>
  );
}
