// SPDX-License-Identifier: AGPL-3.0-or-later
// What one may do to the item: the one that matters now as a button, the others behind it, each asking for what it needs.
import { Button, Checkbox, Menu, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemAction, ItemInput } from '../../api/kinds';
import { t, type Pair } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm, type FieldState } from '../../parts/action_form';
import { DayField } from '../../parts/day_field';
import { Dialog } from '../../parts/confirm';
import { useDraft } from '../../parts/drafts';
import { FilesField } from '../../parts/files_field';
import { ItemsField } from '../../parts/item_field';
import { bring, bringAnew, letGo, type KeptFile } from '../../parts/kept_files';
import { ProblemBox } from '../../parts/problem_box';
import { usePhone } from '../../parts/screen';
import { useActing, type ItemSeen } from '../../parts/verdict';
import { AssigneeField, AssigneesField } from '../../parts/assignee_field';
import styles from './actions.module.css';

type Asked = 'text' | 'proposal' | 'reason' | 'document' | 'day' | 'due' | 'file' | 'partial' | 'note' | 'lead' | 'performing' | 'cooperating' | 'title' | 'time' | 'product' | 'after' | 'months';

interface Form {
  name: Pair;
  /** The word on the button. */
  doIt: Pair;
  said: Pair;
  /** What is asked for, in order; what must be given the action says, and what only this form needs is marked with "!". */
  asks: (Asked | `${Asked}!`)[];
}

type Formed = 'block' | 'extend' | 'break' | 'assign' | 'close' | 'check' | 'reopen' | 'follow';

const forms: Record<Formed, Form> = {
  block: { name: { vi: 'Báo vướng mắc', en: 'Raise an obstacle' }, doIt: { vi: 'Gửi vướng mắc', en: 'Send' }, said: { vi: 'Đã gửi vướng mắc', en: 'Obstacle sent' }, asks: ['text', 'proposal'] },
  extend: { name: { vi: 'Đề nghị gia hạn', en: 'Ask for an extension' }, doIt: { vi: 'Gửi đề nghị', en: 'Ask' }, said: { vi: 'Đã gửi đề nghị gia hạn', en: 'Extension asked for' }, asks: ['due', 'reason'] },
  break: { name: { vi: 'Chia thành bước', en: 'Break into steps' }, doIt: { vi: 'Thêm bước', en: 'Add the step' }, said: { vi: 'Đã thêm bước', en: 'Step added' }, asks: ['title!', 'time', 'product', 'lead', 'performing'] },
  assign: { name: { vi: 'Giao việc', en: 'Assign' }, doIt: { vi: 'Giao việc', en: 'Assign' }, said: { vi: 'Đã giao việc', en: 'Assigned' }, asks: ['lead', 'performing', 'cooperating', 'document', 'note'] },
  follow: { name: { vi: 'Việc phải xong trước', en: 'What comes before it' }, doIt: { vi: 'Ghi lại', en: 'Record' }, said: { vi: 'Đã ghi việc phải xong trước', en: 'What comes before it is recorded' }, asks: ['after', 'months'] },
  close: { name: { vi: 'Kết thúc việc', en: 'Close' }, doIt: { vi: 'Kết thúc việc', en: 'Close it' }, said: { vi: 'Đã kết thúc', en: 'Closed' }, asks: ['day', 'document', 'file', 'partial', 'reason'] },
  check: { name: { vi: 'Ghi kiểm tra của văn phòng', en: 'Record a check' }, doIt: { vi: 'Ghi lại', en: 'Record' }, said: { vi: 'Đã ghi kiểm tra', en: 'Check recorded' }, asks: ['text', 'day', 'document'] },
  reopen: { name: { vi: 'Mở lại việc', en: 'Reopen' }, doIt: { vi: 'Mở lại', en: 'Reopen' }, said: { vi: 'Đã mở lại', en: 'Reopened' }, asks: ['reason'] },
};

const labels: Record<Asked, { label: Pair; hint?: Pair }> = {
  text: { label: { vi: 'Nội dung', en: 'Text' } },
  proposal: { label: { vi: 'Đề xuất', en: 'What is proposed' } },
  reason: { label: { vi: 'Lý do', en: 'Reason' } },
  document: { label: { vi: 'Số văn bản', en: 'Number of the document' } },
  day: { label: { vi: 'Ngày', en: 'Day' }, hint: { vi: 'để trống là hôm nay', en: 'today where empty' } },
  due: { label: { vi: 'Hạn đề nghị', en: 'The deadline asked for' } },
  file: { label: { vi: 'Tệp minh chứng', en: 'Evidence' } },
  partial: { label: { vi: 'Kết thúc một phần, dù chưa đủ số lượng', en: 'In part, although less than promised' }, hint: { vi: 'phải ghi lý do', en: 'a reason is needed' } },
  note: { label: { vi: 'Ghi chú', en: 'Note' } },
  lead: { label: { vi: 'Chủ trì', en: 'Leads' } },
  performing: { label: { vi: 'Thực hiện', en: 'Performs' } },
  cooperating: { label: { vi: 'Phối hợp', en: 'Cooperates' } },
  title: { label: { vi: 'Nội dung công việc', en: 'What is to be done' } },
  time: { label: { vi: 'Thời gian', en: 'Time' }, hint: { vi: 'như trong kế hoạch: tháng 9/2026, trước ngày 30/6/2026', en: 'as plans word it: tháng 9/2026, trước ngày 30/6/2026' } },
  after: { label: { vi: 'Những việc phải xong trước', en: 'Items that must be done first' }, hint: { vi: 'để trống: không chờ việc nào', en: 'empty: it waits for nothing' } },
  months: { label: { vi: 'Việc này làm trong mấy tháng', en: 'Months that this item takes itself' }, hint: { vi: 'để trống: như đã ghi, ban đầu là 1', en: 'empty: as before, 1 at first' } },
  product: { label: { vi: 'Sản phẩm', en: 'Product' }, hint: { vi: 'như trong kế hoạch: 01 báo cáo', en: 'as plans word it: 01 báo cáo' } },
};

type Several = 'performing' | 'cooperating' | 'after';
type Words = Partial<Record<Exclude<Asked, 'file' | 'partial' | Several>, string>> & Partial<Record<Several, string[]>> & { files?: KeptFile[]; partial?: boolean };
const long = new Set<Asked>(['text', 'proposal', 'reason', 'note', 'title']);

function Field({ item, asked, state, words, change }: { item: ItemSeen; asked: Asked; state: FieldState; words: Words; change: (part: Words) => void }) {
  const { label, hint } = labels[asked];
  const common = { label: t(label), ...(hint ? { description: t(hint) } : {}), ...state };
  if (asked === 'file') return <FilesField files={words.files ?? []} change={(files) => change({ files })} error={state.error} />;
  if (asked === 'partial') return <Checkbox label={common.label} description={common.description} checked={words.partial ?? false} onChange={(event) => change({ partial: event.currentTarget.checked })} />;
  if (asked === 'performing' || asked === 'cooperating') return <AssigneesField label={common.label} {...state} value={words[asked] ?? []} onChange={(ids) => change({ [asked]: ids })} />;
  if (asked === 'after') return <ItemsField plan={item.state?.plan ?? ''} {...common} without={item.line.id} value={words.after ?? []} onChange={(after) => change({ after })} />;
  const value = words[asked] ?? '';
  const set = (next: string) => change({ [asked]: next });
  if (asked === 'day' || asked === 'due') return <DayField {...common} value={value} onChange={set} />;
  if (asked === 'months') return <TextInput {...common} inputMode="numeric" autoComplete="off" value={value} onChange={(event) => set(event.currentTarget.value.replace(/\D/g, ''))} />;
  if (asked === 'lead') return <AssigneeField label={common.label} {...state} value={value} onChange={set} />;
  return long.has(asked) ? <Textarea {...common} rows={2} value={value} onChange={(event) => set(event.currentTarget.value)} /> : <TextInput {...common} value={value} onChange={(event) => set(event.currentTarget.value)} />;
}

/** Who does it now: whoever assigns anew sees it and changes it. A role that is given replaces all who have it. */
function doersOf(item: ItemSeen): Words {
  const of = (role: string) => (item.state?.doers ?? []).filter((one) => one.role === role).map((one) => one.person ?? one.unit ?? '');
  const [lead] = of('lead');
  return { ...(lead ? { lead } : {}), performing: of('performing'), cooperating: of('cooperating') };
}

/** What it waits for now. Whatever is told takes the place of all of it. */
const followsOf = ({ state }: ItemSeen): Words => ({ after: state?.follows?.after ?? [], ...(state?.follows?.months ? { months: String(state.follows.months) } : {}) });

const asItIs = (action: Formed, item: ItemSeen): Words => (action === 'assign' ? doersOf(item) : action === 'follow' ? followsOf(item) : {});

const askedOf = (one: string) => one.replace('!', '') as Asked;

/** What is sent: what was said, and where it is an assignment what differs from how it is. */
function inputOf(form: Form, words: Words, before: Words): Record<string, unknown> {
  const said: Record<string, unknown> = given({ ...words, product: [words.product], months: words.months ? Number(words.months) : undefined, partial: words.partial ? true : undefined });
  const was: Record<string, unknown> = before;
  const now = form.asks.map(askedOf).map((asked) => [asked, said[asked]] as const);
  return Object.fromEntries(now.filter(([asked, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(was[asked])));
}

function AskedForm({ item, action, form, close }: { item: ItemSeen; action: Formed; form: Form; close: () => void }) {
  const [before] = useState(() => asItIs(action, item));
  const { value: words, change, clear } = useDraft<Words>(`${action}.${item.line.id}`, before);
  const { act, reload } = useActing(item);
  const said = inputOf(form, words, action === 'assign' ? before : {});
  const needs = form.asks.filter((one) => one.endsWith('!')).map(askedOf);
  const sending = useActionForm(`/api/v1/item/{item}/${action}`, said, { needs });
  const files = (words.files ?? []).map((file) => file.key);
  const nothing = Object.keys(before).length > 0 && JSON.stringify(inputOf(form, words, {})) === JSON.stringify(inputOf(form, before, {}));
  const submit = async () => {
    const done = await sending.send(async () => {
      try {
        const brought = await Promise.all(files.map(bring));
        await act(action, given({ ...said, file: brought }) as ItemInput<typeof action>, t(form.said));
      } catch (thrown) {
        await bringAnew(files);
        throw thrown;
      }
    });
    if (!done) return;
    letGo(files);
    clear();
    close();
  };
  return (
    <form className={styles.form} {...sending.form(submit)}>
      {form.asks.map(askedOf).map((asked) => (
        <Field key={asked} item={item} asked={asked} state={sending.at(asked)} words={words} change={change} />
      ))}
      <ProblemBox
        problem={sending.problem}
        reload={() => {
          sending.forget();
          reload();
        }}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={close}>
          {t({ vi: 'Để sau', en: 'Later' })}
        </Button>
        <Button type="submit" disabled={nothing} loading={sending.busy !== ''}>
          {t(form.doIt)}
        </Button>
      </div>
    </form>
  );
}

export function Actions({ item, may, report, reporting }: { item: ItemSeen; may: readonly ItemAction[]; report: () => void; reporting: boolean }) {
  const [opened, setOpened] = useState<Formed | null>(null);
  const phone = usePhone();
  const others = (Object.keys(forms) as Formed[]).filter((action) => may.includes(action));
  const form = opened ? forms[opened] : undefined;
  return (
    <div className={`${styles.actions} no-print`}>
      {may.includes('report') && (
        <Button size={phone ? 'sm' : 'compact-sm'} variant={reporting ? 'default' : 'filled'} aria-expanded={reporting} onClick={report}>
          {t({ vi: 'Cập nhật tiến độ', en: 'Report progress' })}
        </Button>
      )}
      {others.length > 0 && (
        <Menu position="bottom-start" width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button size={phone ? 'sm' : 'compact-sm'} variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t({ vi: 'Việc khác', en: 'More' })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action} onClick={() => setOpened(action)}>
                {t(forms[action].name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Dialog opened={form !== undefined} close={() => setOpened(null)} title={form ? t(form.name) : ''}>
        {form && opened && <AskedForm item={item} action={opened} form={form} close={() => setOpened(null)} />}
      </Dialog>
    </div>
  );
}
