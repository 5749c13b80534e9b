// SPDX-License-Identifier: AGPL-3.0-or-later
// An update: how much (or how far), a few words, the evidence. Opened, filled and sent in four touches; kept until recorded.
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { actOnItem } from '../api/actions';
import type { ItemInput, ItemLine, ItemState } from '../api/kinds';
import { problemOf } from '../api/problem';
import { itemQuery } from '../api/queries';
import { t } from '../api/text';
import { given } from '../api/validation';
import { useActionForm, type ActionForm } from './action_form';
import { DayField } from './day_field';
import { useDraft } from './drafts';
import { FilesField } from './files_field';
import { numberText, numberTyped } from './format';
import { bring, bringAnew, letGo, type KeptFile } from './kept_files';
import { notify } from './notices';
import { ProblemBox } from './problem_box';
import styles from './report_form.module.css';

interface ReportDraft {
  quantity: string;
  /** Which promise it counts for, from 1; 0 for the first that can be counted. */
  deliverable: number;
  percent: string;
  text: string;
  document: string;
  /** 2026-12-31; empty for today. */
  day: string;
  done: boolean;
  /** Why a quantity is typed that a programme counts. */
  exception: string;
  files: KeptFile[];
}
const empty: ReportDraft = { quantity: '', deliverable: 0, percent: '', text: '', document: '', day: '', done: false, exception: '', files: [] };

type Promised = NonNullable<ItemState['promises']>[number];
const quick_percents = ['25', '50', '75', '100'];

interface AmountProps {
  line: ItemLine;
  promises: readonly Promised[];
  draft: ReportDraft;
  change: (part: Partial<ReportDraft>) => void;
  at: ActionForm<'quantity' | 'percent'>['at'];
}

function Amount({ line, promises, draft, change, at }: AmountProps) {
  const counted = promises.map((one, index) => ({ ...one, at: index + 1 })).filter((one) => one.quantity !== undefined);
  if (counted.length === 0 && line.counted === null) {
    return (
      <div>
        <TextInput
          label={t({ vi: 'Đã làm được bao nhiêu phần trăm', en: 'How much is done, in per cent' })}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          rightSection="%"
          {...at('percent')}
          value={draft.percent}
          onChange={(event) => change({ percent: event.currentTarget.value.replace(/\D/g, '').slice(0, 3) })}
        />
        <div className={styles.quick}>
          {quick_percents.map((percent) => (
            <Button key={percent} size="compact-xs" variant={draft.percent === percent ? 'filled' : 'default'} aria-pressed={draft.percent === percent} onClick={() => change({ percent })}>
              {percent} %
            </Button>
          ))}
        </div>
      </div>
    );
  }
  const chosen = counted.find((one) => one.at === draft.deliverable) ?? counted[0];
  const is_level = chosen?.type === 'ratio' || chosen?.type === 'score';
  return (
    <div className={styles.amount}>
      {counted.length > 1 && (
        <NativeSelect
          label={t({ vi: 'Sản phẩm', en: 'Product' })}
          value={String(chosen?.at ?? '')}
          onChange={(event) => change({ deliverable: Number(event.currentTarget.value) })}
          data={counted.map((one) => ({ value: String(one.at), label: `${numberText(one.quantity ?? '')} ${one.unit ?? ''}` }))}
        />
      )}
      <TextInput
        label={is_level ? t({ vi: 'Đến nay đạt', en: 'What it is now' }) : t({ vi: 'Làm thêm được', en: 'What was added' })}
        description={line.counted ? t({ vi: `đến nay ${line.counted}`, en: `so far ${line.counted}` }) : undefined}
        inputMode="decimal"
        autoComplete="off"
        autoFocus
        rightSection={chosen?.unit}
        rightSectionWidth={chosen?.unit ? Math.min(160, 24 + chosen.unit.length * 8) : 0}
        {...at('quantity')}
        value={draft.quantity}
        onChange={(event) => change({ quantity: event.currentTarget.value })}
      />
    </div>
  );
}

function inputOf(draft: ReportDraft, uploads: string[]): ItemInput<'report'> {
  const { quantity, deliverable, percent, text, document, day, done, exception } = draft;
  return given({
    // What is no number is handed on as it was typed, to be told so.
    quantity: numberTyped(quantity) ?? quantity,
    ...(quantity.trim() && deliverable > 0 ? { deliverable } : {}),
    ...(percent !== '' ? { percent: Number(percent) } : {}),
    text,
    document,
    day,
    ...(done ? { done } : {}),
    exception,
    file: uploads,
  });
}

export interface ReportFormProps {
  line: ItemLine;
  /** Puts the form away; without it the form stays. */
  close?: () => void;
  /** What comes of it once it is recorded, in place of a word about it and a fresh look at all items. */
  recorded?: () => void;
}

export function ReportForm({ line, close, recorded }: ReportFormProps) {
  const { value: draft, change, clear, found } = useDraft<ReportDraft>(`report.${line.id}`, empty);
  const item = useQuery(itemQuery(line.id));
  const queries = useQueryClient();
  const { at, busy, form, problem, refused, send } = useActionForm('/api/v1/item/{item}/report', inputOf(draft, []), { fieldOf: { 'binding.counts': 'exception' } });
  const promises = item.data?.state?.promises ?? [];
  const keys = draft.files.map((file) => file.key);
  const nothing = !draft.quantity && !draft.percent && !draft.text.trim() && !draft.document.trim() && !draft.done && keys.length === 0;

  const report = async (again = true): Promise<void> => {
    try {
      await actOnItem('report', line.id, inputOf(draft, await Promise.all(keys.map(bring))));
    } catch (thrown) {
      if (!again || problemOf(thrown).code !== 'unknown.upload') throw thrown;
      await bringAnew(keys);
      await report(false);
    }
  };
  const submit = async () => {
    if (nothing || !(await send(() => report()))) return;
    letGo(keys);
    clear();
    if (recorded) return recorded();
    notify(t({ vi: 'Đã ghi cập nhật', en: 'Update recorded' }));
    void queries.invalidateQueries({ queryKey: ['mine'] });
    void queries.invalidateQueries({ queryKey: ['item'] });
    close?.();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
    // The draft stays.
    if (event.key === 'Escape') close?.();
  };
  return (
    // The form as a whole hears of Ctrl-Enter from any of its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      aria-label={t({ vi: 'Cập nhật tiến độ', en: 'Report progress' })}
      {...form(submit)}
      onKeyDown={onKey}
    >
      {found && !problem && <p className={styles.found}>{t({ vi: 'Bản đang viết dở của bạn, chưa gửi.', en: 'What you had begun to write, not yet sent.' })}</p>}
      <div className={styles.fields}>
        <Amount line={line} promises={promises} draft={draft} change={change} at={at} />
        {(refused?.code === 'binding.counts' || draft.exception !== '') && (
          <TextInput label={t({ vi: 'Vì sao ghi tay số mà chương trình đã đếm', en: 'Why a quantity is typed that a programme counts' })} autoComplete="off" {...at('exception')} value={draft.exception} onChange={(event) => change({ exception: event.currentTarget.value })} />
        )}
        <Textarea label={t({ vi: 'Nội dung', en: 'What was done' })} rows={2} {...at('text')} value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })} />
        <div className={styles.evidence}>
          <FilesField files={draft.files} change={(files) => change({ files })} error={at('file').error} />
          <TextInput label={t({ vi: 'hoặc số văn bản', en: 'or the number of a document' })} placeholder="45/BC-CCTT" autoComplete="off" {...at('document')} value={draft.document} onChange={(event) => change({ document: event.currentTarget.value })} />
        </div>
        <DayField label={t({ vi: 'Tính đến ngày', en: 'As of' })} {...at('day')} value={draft.day} onChange={(day) => change({ day })} description={t({ vi: 'để trống là hôm nay', en: 'today where empty' })} />
      </div>
      <Checkbox
        label={t({ vi: 'Việc này đã hoàn thành', en: 'It is done' })}
        description={draft.done && keys.length === 0 && !draft.document ? t({ vi: 'cần có minh chứng: tệp hoặc số văn bản', en: 'needs evidence: a file or the number of a document' }) : undefined}
        checked={draft.done}
        onChange={(event) => change({ done: event.currentTarget.checked })}
      />
      <ProblemBox problem={problem} again={() => void submit()} />
      <div className={styles.buttons}>
        <Button type="submit" loading={busy !== ''} disabled={nothing}>
          {t({ vi: 'Gửi cập nhật', en: 'Send' })}
        </Button>
        {close && (
          <Button variant="default" onClick={close}>
            {t({ vi: 'Để sau', en: 'Later' })}
          </Button>
        )}
        {!nothing && (
          <Button
            variant="subtle"
            color="red"
            c="var(--mantine-color-error)"
            onClick={() => {
              letGo(keys);
              clear();
            }}
          >
            {t({ vi: 'Xóa bản viết dở', en: 'Throw away' })}
          </Button>
        )}
      </div>
    </form>
  );
}
