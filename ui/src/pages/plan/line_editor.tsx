// SPDX-License-Identifier: AGPL-3.0-or-later
// A line changed in place. Where somebody else has changed it meanwhile, both are shown and one is chosen; nothing is overwritten unseen.
import { Button, Radio, Select, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { actOnItem } from '../../api/actions';
import type { ItemAnswer, ItemInput } from '../../api/kinds';
import { problemOf } from '../../api/problem';
import { itemQuery, peopleQuery, unitsQuery } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { AssigneeField } from '../../parts/assignee_field';
import { useDraft } from '../../parts/drafts';
import { notify } from '../../parts/notices';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { Link } from '../../parts/router';
import { choices, class_words } from '../../parts/words';
import { changedFields, clashes, merged, type Clash, type Words } from './merge';
import styles from './line_editor.module.css';

const fields = ['title', 'time', 'product', 'lead', 'class'] as const;
type Field = (typeof fields)[number];

const names: Record<Field, Pair> = {
  title: { vi: 'Nội dung', en: 'What' },
  time: { vi: 'Thời gian thực hiện', en: 'Time' },
  product: { vi: 'Sản phẩm, mỗi dòng một sản phẩm', en: 'Products, one a line' },
  lead: { vi: 'Chủ trì', en: 'Leads' },
  class: { vi: 'Loại nhiệm vụ', en: 'Class' },
};

const no_class: Pair = { vi: 'không phân loại', en: 'none' };

function wordsOf({ item, line }: ItemAnswer): Words<Field> {
  const lead = item?.assignments.find((one) => one.role === 'lead');
  return {
    title: item?.title ?? line.title ?? '',
    time: item?.schedule.text ?? '',
    product: item?.deliverables.map((one) => one.text).join('\n') ?? '',
    lead: lead?.person ?? lead?.unit ?? '',
    class: line.class ?? 'none',
  };
}

function inputOf(changed: Partial<Words<Field>>): ItemInput<'edit'> {
  const { product, class: named, ...rest } = changed;
  return { ...rest, ...(product !== undefined ? { product: product.split('\n').map((one) => one.trim()).filter(Boolean) } : {}), ...(named !== undefined ? { class: named as 'key' | 'approved' | 'none' } : {}) };
}

/** Whether lines like it are changed here at all; those of an issued plan are changed by a document. */
export const isEditable = ({ line, state, may }: ItemAnswer): boolean => may.includes('item.edit') && line.stage !== 'closed' && (line.draft || line.outside || state?.broken === true);

function useReadable(): (field: Field, value: string) => string {
  const people = useQuery(peopleQuery).data?.list ?? [];
  const units = useQuery(unitsQuery).data?.list ?? [];
  return (field, value) => {
    if (field === 'lead') return people.find((one) => one.id === value)?.name ?? units.find((one) => one.id === value)?.name ?? value;
    if (field === 'class') return t(value === 'key' || value === 'approved' ? class_words[value] : no_class);
    return value;
  };
}

function Conflict({ found, who, theirs, choose }: { found: readonly Clash<Field>[]; who: string; theirs: ReadonlySet<Field>; choose: (field: Field, theirs: boolean) => void }) {
  const readable = useReadable();
  return (
    <div className={styles.conflict} role="group" aria-label={t({ vi: 'Hai người cùng sửa', en: 'Two people changed it' })}>
      <p className={styles.told}>
        <b>{t({ vi: 'Trong lúc bạn sửa, mục này đã được sửa', en: 'While you were writing, this line was changed' })}</b>
        {who && t({ vi: ` bởi ${who}`, en: ` by ${who}` })}.{' '}
        {found.length > 0
          ? t({ vi: 'Chọn giữ nội dung nào, rồi ghi lại. Nội dung bạn nhập vẫn còn nguyên.', en: 'Choose which to keep, then save again. What you typed is still here.' })
          : t({ vi: 'Hai bên sửa những chỗ khác nhau: ghi lại là giữ được cả hai.', en: 'Different fields were changed: saving again keeps both.' })}
      </p>
      {found.length > 0 && (
        <table className={styles.sides}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t({ vi: 'Trước đó', en: 'Before' })}</th>
              <th scope="col">{t({ vi: 'Của bạn', en: 'Yours' })}</th>
              <th scope="col">{t({ vi: 'Của người kia', en: 'Theirs' })}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={one.field}>
                <th scope="row">{t(names[one.field])}</th>
                <td className={styles.before}>{readable(one.field, one.before) || '–'}</td>
                <td>
                  <Radio name={`keep-${one.field}`} label={readable(one.field, one.mine) || '–'} checked={!theirs.has(one.field)} onChange={() => choose(one.field, false)} />
                </td>
                <td>
                  <Radio name={`keep-${one.field}`} label={readable(one.field, one.theirs) || '–'} checked={theirs.has(one.field)} onChange={() => choose(one.field, true)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface Kept {
  /** What was on the screen when writing began, and its version; empty before the first word. */
  etag: string;
  before: Words<Field> | null;
  mine: Partial<Words<Field>>;
}

function Editor({ item, close }: { item: ItemAnswer & { etag: string }; close: () => void }) {
  const queries = useQueryClient();
  const now = wordsOf(item);
  const { value: draft, change, clear } = useDraft<Kept>(`edit.${item.line.id}`, { etag: '', before: null, mine: {} });
  const before = draft.before ?? now;
  const mine: Words<Field> = { ...before, ...draft.mine };
  const moved = draft.before !== null && draft.etag !== item.etag && Object.keys(changedFields(fields, before, now)).length > 0;
  const [theirs, setTheirs] = useState<ReadonlySet<Field>>(new Set());
  const found = moved ? clashes(fields, before, mine, now) : [];
  const result = merged(fields, before, mine, now, theirs);
  const changed = changedFields(fields, now, result);
  const set = (field: Field, value: string) => change({ ...(draft.before === null ? { before: now, etag: item.etag } : {}), mine: { ...draft.mine, [field]: value } });
  const done = () => {
    clear();
    close();
  };
  const form = useActionForm('/api/v1/item/{item}/edit', { ...inputOf(changed), title: result.title }, { needs: ['title'] });
  const save = async () => {
    if (Object.keys(changed).length === 0) return done();
    let met = false;
    const sent = await form.send(async () => {
      try {
        // What was looked at when this was decided: the newest that is on the screen, and nothing newer.
        await actOnItem('edit', item.line.id, inputOf(changed), moved ? item.etag : draft.etag || item.etag);
      } catch (thrown) {
        if (!problemOf(thrown).isConflict) throw thrown;
        // Then both are shown, and one chooses.
        met = true;
        await queries.invalidateQueries({ queryKey: ['item', item.line.id] });
      }
    });
    if (!sent || met) return;
    notify(t({ vi: 'Đã ghi', en: 'Saved' }));
    for (const name of ['item', 'plan', 'items', 'timeline', 'mine']) void queries.invalidateQueries({ queryKey: [name] });
    done();
  };
  return (
    // Keys that forms have anyway: Escape leaves it, Ctrl-Enter saves from a field of several lines.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      aria-label={t({ vi: 'Sửa mục', en: 'Edit the line' })}
      {...form.form(save)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && event.ctrlKey) void save();
      }}
    >
      <div className={styles.grid}>
        <Textarea label={t(names.title)} autosize={false} rows={2} data-autofocus className={styles.title ?? ''} {...form.at('title')} value={mine.title} onChange={(event) => set('title', event.currentTarget.value)} />
        <TextInput label={t(names.time)} description={t({ vi: 'như trong kế hoạch: tháng 9/2026', en: 'as plans word it: tháng 9/2026' })} {...form.at('time')} value={mine.time} onChange={(event) => set('time', event.currentTarget.value)} />
        <AssigneeField label={t(names.lead)} {...form.at('lead')} value={mine.lead} onChange={(lead) => set('lead', lead)} />
        <Textarea label={t(names.product)} rows={2} {...form.at('product')} value={mine.product} onChange={(event) => set('product', event.currentTarget.value)} />
        <Select label={t(names.class)} allowDeselect={false} data={choices({ ...class_words, none: no_class })} {...form.at('class')} value={mine.class} onChange={(next) => set('class', next ?? 'none')} />
      </div>
      {moved && (
        <Conflict
          found={found}
          who={item.facts.at(-1)?.actor ?? ''}
          theirs={theirs}
          choose={(field, keep) => {
            const next = new Set(theirs);
            if (keep) next.add(field);
            else next.delete(field);
            setTheirs(next);
          }}
        />
      )}
      <ProblemBox problem={form.problem} />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={form.busy !== ''}>
          {moved ? t({ vi: 'Ghi theo lựa chọn', en: 'Save what was chosen' }) : t({ vi: 'Ghi', en: 'Save' })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t({ vi: 'Để sau', en: 'Later' })}
        </Button>
        {draft.before !== null && (
          <Button size="compact-sm" variant="subtle" onClick={done}>
            {t({ vi: 'Bỏ những gì đã sửa', en: 'Discard' })}
          </Button>
        )}
      </div>
    </form>
  );
}

export function LineEditor({ id, close, amends }: { id: string; close: () => void; amends: boolean }) {
  const item = useQuery(itemQuery(id));
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [item.data?.line.id]);
  if (item.error) return <ProblemBox problem={item.error} again={() => void item.refetch()} />;
  if (!item.data) return <Loading />;
  if (isEditable(item.data)) return <Editor item={item.data} close={close} />;
  return (
    <div className={styles.form}>
      <p className={styles.told}>
        {item.data.line.stage === 'closed'
          ? t({ vi: 'Việc này đã kết thúc. Mở lại ở trang của việc trước khi sửa.', en: 'This is closed. Reopen it at its page before it is changed.' })
          : t({ vi: 'Kế hoạch đã ban hành: dòng này được sửa bằng văn bản điều chỉnh, bổ sung.', en: 'The plan is issued: this line is changed by a document that amends it.' })}
      </p>
      <div className={styles.buttons}>
        {amends && item.data.line.stage !== 'closed' && <Link to={`/desk?part=amendments&edit=${encodeURIComponent(id)}`}>{t({ vi: 'Lập điều chỉnh cho dòng này', en: 'Amend this line' })}</Link>}
        <Button size="compact-sm" variant="default" onClick={close}>
          {t({ vi: 'Đóng', en: 'Close' })}
        </Button>
      </div>
    </div>
  );
}
