// SPDX-License-Identifier: AGPL-3.0-or-later
// Who periodic reports go to, with their own habits: on which days data begin and are cut off, how soon a report is sent, who gets a copy.
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconSend2 } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { receiversQuery, setReceiver, type Receiver } from '../../api/documents';
import { t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { useDraft } from '../../parts/drafts';
import { Empty } from '../../parts/empty';
import { fold } from '../../parts/fold';
import { notify } from '../../parts/notices';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import styles from './documents.module.css';

interface Words {
  name: string;
  copies: string;
  first: string;
  last: string;
  days: string;
}

const figure = (value: number): string => (value > 0 ? String(value) : '');
const wordsOf = (one: Receiver): Words => ({ name: one.name, copies: one.recipients.join('\n'), first: figure(one.first_day), last: figure(one.last_day), days: figure(one.days_to_send) });
const nobody: Words = { name: '', copies: '', first: '', last: '', days: '' };

/** "UBND tỉnh Lam Sơn" as ubnd-tinh-lam-son: nobody need think of an id. */
const idOf = (name: string): string => fold(name).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
/** Nothing is by the rules; what is no figure the form tells. */
const numberIn = (text: string): number => (text.trim() === '' ? 0 : Number(text));

function ReceiverDialog({ before, taken, close }: { before: Receiver | null; taken: readonly string[]; close: () => void }) {
  const queries = useQueryClient();
  const { value: words, change, clear } = useDraft<Words>(`receiver.${before?.id ?? 'new'}`, before ? wordsOf(before) : nobody);
  const id = before?.id ?? idOf(words.name);
  const input = { receiver: id, name: words.name.trim(), recipient: words.copies.split('\n').map((line) => line.trim()).filter(Boolean), 'first-day': numberIn(words.first), 'last-day': numberIn(words.last), 'days-to-send': numberIn(words.days) };
  const known = !before && taken.includes(id);
  const form = useActionForm('/api/v1/receiver/{receiver}/set', input, { needs: ['name'], wrong: { name: known ? { vi: 'Đã có nơi nhận này', en: 'This receiver is there already' } : undefined } });
  const record = async (also: object = {}) => {
    const { receiver, ...said } = input;
    await setReceiver(receiver, { ...said, ...also });
    clear();
    await queries.invalidateQueries({ queryKey: ['receivers'] });
    notify(t({ vi: 'Đã ghi nơi nhận', en: 'The receiver is recorded' }));
  };
  const remove = async () => {
    if (await form.send(() => record({ remove: true }), 'remove')) close();
  };
  const small = (label: string, field: 'first' | 'last' | 'days', at: 'first-day' | 'last-day' | 'days-to-send', hint: string) => <TextInput label={label} inputMode="numeric" placeholder={hint} {...form.at(at)} value={words[field]} onChange={(event) => change({ [field]: event.currentTarget.value })} />;
  const by_rules = t({ vi: 'theo quy định', en: 'by the rules' });
  return (
    <Confirm opened close={close} title={before ? before.name : t({ vi: 'Thêm nơi nhận báo cáo', en: 'Add a receiver' })} doIt={t({ vi: 'Ghi', en: 'Record' })} act={() => record()} asks={form}>
      <TextInput label={t({ vi: 'Tên nơi nhận', en: 'Its name' })} data-autofocus {...form.at('name')} value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <Textarea label={t({ vi: 'Nơi nhận bản sao', en: 'Who gets a copy' })} description={t({ vi: 'mỗi nơi một dòng', en: 'a line each' })} rows={2} {...form.at('recipient')} value={words.copies} onChange={(event) => change({ copies: event.currentTarget.value })} />
      <div className={styles.figures}>
        {small(t({ vi: 'Số liệu từ ngày', en: 'Data from day' }), 'first', 'first-day', by_rules)}
        {small(t({ vi: 'Chốt ngày', en: 'Cut off on day' }), 'last', 'last-day', by_rules)}
        {small(t({ vi: 'Gửi trong (ngày làm việc)', en: 'Sent within (working days)' }), 'days', 'days-to-send', by_rules)}
      </div>
      {before && (
        <div>
          <Button variant="subtle" color="red" size="compact-sm" loading={form.busy === 'remove'} onClick={() => void remove()}>
            {t({ vi: 'Không gửi báo cáo nơi này nữa', en: 'No report goes there any more' })}
          </Button>
        </div>
      )}
    </Confirm>
  );
}

export function Receivers() {
  const receivers = useQuery(receiversQuery);
  const [opened, setOpened] = useState<string | null>(null);
  if (receivers.error && !receivers.data) return <ProblemBox problem={receivers.error} again={() => void receivers.refetch()} />;
  if (!receivers.data) return <Loading />;
  const list = receivers.data;
  return (
    <section className={styles.card} aria-labelledby="receivers">
      <div className={styles.head}>
        <h2 id="receivers" className={styles.heading}>
          {t({ vi: 'Nơi nhận báo cáo định kỳ', en: 'Who periodic reports go to' })}
        </h2>
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('')}>
          {t({ vi: 'Thêm nơi nhận', en: 'Add a receiver' })}
        </Button>
      </div>
      {list.length === 0 && <Empty icon={IconSend2} title={t({ vi: 'Chưa có nơi nhận nào: thêm cơ quan mà báo cáo định kỳ được gửi lên', en: 'None yet: add the agency to which periodic reports go' })} />}
      {list.map((one) => (
        <div key={one.id} className={styles.receiver} data-receiver={one.id}>
          <div>
            <b lang="vi">{one.name}</b>
            <div className="soft small">
              {[
                one.first_day > 0 && t({ vi: `số liệu từ ngày ${one.first_day}`, en: `data from day ${one.first_day}` }),
                one.last_day > 0 && t({ vi: `chốt ngày ${one.last_day}`, en: `cut off on day ${one.last_day}` }),
                one.first_day + one.last_day === 0 && t({ vi: 'kỳ số liệu theo quy định', en: 'periods by the rules' }),
                one.days_to_send > 0 && t({ vi: `gửi trong ${one.days_to_send} ngày làm việc`, en: `sent within ${one.days_to_send} working days` }),
                one.recipients.length > 0 && t({ vi: `bản sao: ${one.recipients.join('; ')}`, en: `copies: ${one.recipients.join('; ')}` }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </div>
          <Button variant="default" size="compact-sm" aria-label={t({ vi: `Sửa ${one.name}`, en: `Change ${one.name}` })} onClick={() => setOpened(one.id)}>
            {t({ vi: 'Sửa', en: 'Change' })}
          </Button>
        </div>
      ))}
      {opened !== null && <ReceiverDialog key={opened} before={list.find((one) => one.id === opened) ?? null} taken={list.map((one) => one.id)} close={() => setOpened(null)} />}
    </section>
  );
}
