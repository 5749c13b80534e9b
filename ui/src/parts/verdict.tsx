// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for somebody's word on an item: updates to confirm or return, an obstacle or an extension to decide. Everything one
// needs to decide stands above the buttons.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { actOnItem } from '../api/actions';
import type { ItemAction, ItemAnswer, ItemInput } from '../api/kinds';
import { itemQuery, mineQuery, useMe } from '../api/queries';
import { t } from '../api/text';
import { given } from '../api/validation';
import { useActionForm, type Sending } from './action_form';
import { DayField } from './day_field';
import { useDraft } from './drafts';
import { Facts } from './facts';
import { dayText } from './format';
import { notify } from './notices';
import { ProblemBox } from './problem_box';
import { actionsOn, openExtension, openObstacle, waitingUpdates } from './standing';
import styles from './verdict.module.css';

export type ItemSeen = ItemAnswer & { etag: string };

/** Does it against what was looked at, says so, and asks anew what it changed. */
export function useActing(item: ItemSeen) {
  const queries = useQueryClient();
  const act = async <Name extends ItemAction>(action: Name, input: ItemInput<Name>, said: string): Promise<void> => {
    await actOnItem(action, item.line.id, input, item.etag);
    notify(said);
    void queries.invalidateQueries({ queryKey: ['mine'] });
    void queries.invalidateQueries({ queryKey: ['item'] });
  };
  const reload = () => void queries.invalidateQueries({ queryKey: ['item', item.line.id] });
  return { act, reload };
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

const again = (reload: () => void, ...sent: Sending[]) => () => {
  for (const one of sent) one.forget();
  reload();
};

function Updates({ item }: { item: ItemSeen }) {
  const { value: draft, change, clear } = useDraft(`verdict.${item.line.id}`, { reason: '' });
  const { act, reload } = useActing(item);
  const confirming = useActionForm('/api/v1/item/{item}/confirm', draft);
  // Returned, or closed in part, it is for a reason.
  const reasoned = useActionForm('/api/v1/item/{item}/return', draft);
  const [partial, setPartial] = useState(false);
  const waiting = new Set(waitingUpdates(item).map((one) => one.fact));
  const facts = item.facts.filter((fact) => waiting.has(fact.number));
  const below = confirming.problem?.code === 'close.below-quantity';
  const confirm = async () => {
    reasoned.forget();
    if (await confirming.send(() => act('confirm', given(draft), t({ vi: 'Đã xác nhận', en: 'Confirmed' })))) clear();
    else setPartial(true);
  };
  const giveReason = async (button: string, work: () => Promise<void>) => {
    if (await reasoned.send(work, button)) clear();
  };
  const inPart = () => giveReason('part', () => act('confirm', { ...given(draft), partial: true }, t({ vi: 'Đã xác nhận', en: 'Confirmed' })));
  const giveBack = () => giveReason('return', () => act('return', given(draft), t({ vi: 'Đã trả lại', en: 'Returned' })));
  return (
    <Part title={t({ vi: 'Cập nhật chờ xác nhận', en: 'Updates that wait for a word' })}>
      <Facts item={item.line.id} facts={facts} />
      <div
        ref={(element) => {
          confirming.whole(element);
          reasoned.whole(element);
        }}
      >
        <Textarea
          label={t({ vi: 'Lý do, ý kiến', en: 'Reason, remark' })}
          description={t({ vi: 'bắt buộc khi trả lại', en: 'needed to return' })}
          rows={2}
          error={reasoned.at('reason').error ?? confirming.at('reason').error}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </div>
      <ProblemBox problem={reasoned.problem ?? confirming.problem} reload={again(reload, confirming, reasoned)} />
      <div className={styles.buttons}>
        <Button loading={confirming.busy !== ''} onClick={() => void confirm()}>
          {t({ vi: 'Xác nhận', en: 'Confirm' })}
        </Button>
        <Button variant="default" loading={reasoned.busy === 'return'} onClick={() => void giveBack()}>
          {t({ vi: 'Trả lại', en: 'Return' })}
        </Button>
        {below && partial && (
          <Button variant="default" loading={reasoned.busy === 'part'} onClick={() => void inPart()}>
            {t({ vi: 'Xác nhận, kết thúc một phần', en: 'Confirm, closed in part' })}
          </Button>
        )}
      </div>
    </Part>
  );
}

function Obstacle({ item }: { item: ItemSeen }) {
  const { value: draft, change, clear } = useDraft(`decide.${item.line.id}`, { text: '' });
  const { act, reload } = useActing(item);
  const form = useActionForm('/api/v1/item/{item}/decide', { outcome: 'solved', ...draft });
  const raised = openObstacle(item);
  // One that was passed on waits still: what was said then stands below it.
  const said = item.facts.filter((fact) => fact.number === raised?.fact || (fact.kind === 'item.obstacle_decided' && fact.number > (raised?.fact ?? 0)));
  const decide = async (outcome: ItemInput<'decide'>['outcome']) => {
    if (await form.send(() => act('decide', given({ outcome, ...draft }), t({ vi: 'Đã ghi quyết định', en: 'Decision recorded' })), outcome)) clear();
  };
  return (
    <Part title={t({ vi: 'Vướng mắc chờ quyết định', en: 'An obstacle that waits for a decision' })}>
      <Facts item={item.line.id} facts={said} />
      <div ref={form.whole}>
        <Textarea label={t({ vi: 'Nội dung quyết định', en: 'The decision' })} rows={2} {...form.at('text')} value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })} />
      </div>
      <ProblemBox problem={form.problem} reload={again(reload, form)} />
      <div className={styles.buttons}>
        <Button loading={form.busy === 'solved'} onClick={() => void decide('solved')}>
          {t({ vi: 'Đã giải quyết', en: 'Solved' })}
        </Button>
        <Button variant="default" loading={form.busy === 'passed_on'} onClick={() => void decide('passed_on')}>
          {t({ vi: 'Chuyển cấp trên', en: 'Pass on to the superior' })}
        </Button>
        <Button variant="default" loading={form.busy === 'refused'} onClick={() => void decide('refused')}>
          {t({ vi: 'Không chấp nhận', en: 'Refuse' })}
        </Button>
      </div>
    </Part>
  );
}

function Extension({ item }: { item: ItemSeen }) {
  const { value: draft, change, clear } = useDraft(`grant.${item.line.id}`, { reason: '', document: '', due: '' });
  const { act, reload } = useActing(item);
  const granted = { decision: 'granted' as const, ...draft };
  const refused = { decision: 'refused' as const, reason: draft.reason, document: draft.document };
  const granting = useActionForm('/api/v1/item/{item}/grant', granted);
  const refusing = useActionForm('/api/v1/item/{item}/grant', refused, { needs: ['reason'] });
  const asked = openExtension(item);
  const decide = async (form: Sending, input: ItemInput<'grant'>) => {
    for (const one of [granting, refusing]) one.forget();
    if (await form.send(() => act('grant', given(input), t({ vi: 'Đã ghi quyết định', en: 'Decision recorded' })))) clear();
  };
  const errorOf = (field: 'due' | 'document' | 'reason') => granting.at(field).error ?? refusing.at(field).error;
  return (
    <Part title={t({ vi: 'Đề nghị gia hạn', en: 'An extension was asked for' })}>
      <p className={styles.what}>
        {t({ vi: `Từ ${dayText(asked?.from)} đến ${dayText(asked?.asked)}`, en: `From ${dayText(asked?.from)} to ${dayText(asked?.asked)}` })}
        {asked?.reason ? `: ${asked.reason}` : ''}
      </p>
      <div
        ref={(element) => {
          granting.whole(element);
          refusing.whole(element);
        }}
        className={styles.row}
      >
        <DayField label={t({ vi: 'Hạn mới', en: 'The new deadline' })} error={errorOf('due')} value={draft.due} onChange={(due) => change({ due })} description={t({ vi: 'để trống là như đề nghị', en: 'as asked where empty' })} />
        <TextInput label={t({ vi: 'Số văn bản', en: 'Number of the document' })} description={t({ vi: 'nếu có', en: 'where there is one' })} error={errorOf('document')} value={draft.document} onChange={(event) => change({ document: event.currentTarget.value })} />
        <TextInput label={t({ vi: 'Lý do', en: 'Reason' })} description={t({ vi: 'bắt buộc khi từ chối', en: 'needed to refuse' })} error={errorOf('reason')} value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      </div>
      <ProblemBox problem={granting.problem ?? refusing.problem} reload={again(reload, granting, refusing)} />
      <div className={styles.buttons}>
        <Button loading={granting.busy !== ''} onClick={() => void decide(granting, granted)}>
          {t({ vi: 'Cho gia hạn', en: 'Grant' })}
        </Button>
        <Button variant="default" loading={refusing.busy !== ''} onClick={() => void decide(refusing, refused)}>
          {t({ vi: 'Từ chối', en: 'Refuse' })}
        </Button>
      </div>
    </Part>
  );
}

/** All that waits for this user on the item; nothing where nothing does. */
export function Verdict({ item }: { item: ItemSeen }) {
  const me = useMe().data;
  const mine = useQuery({ ...mineQuery, enabled: me?.may.includes('mine') ?? false }).data;
  const may = actionsOn(item, mine);
  const parts = [may.includes('confirm') && <Updates key="updates" item={item} />, may.includes('decide') && <Obstacle key="obstacle" item={item} />, may.includes('grant') && <Extension key="extension" item={item} />].filter(Boolean);
  return parts.length > 0 ? <div className={styles.verdict}>{parts}</div> : null;
}

export function VerdictOf({ item: id }: { item: string }) {
  const item = useQuery(itemQuery(id));
  if (item.error) return <ProblemBox problem={item.error} again={() => void item.refetch()} />;
  return item.data ? <Verdict item={item.data} /> : null;
}
