// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for somebody's word on an item: updates to confirm or return, an obstacle or an extension to decide. Everything one
// needs to decide stands above the buttons.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { actOnItem } from '../api/actions';
import type { ItemAction, ItemAnswer, ItemInput } from '../api/kinds';
import { itemQuery, mineQuery, useMe } from '../api/queries';
import { problemOf, type Problem } from '../api/problem';
import { t } from '../api/text';
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
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = async <Name extends ItemAction>(action: Name, input: ItemInput<Name>, said: string): Promise<boolean> => {
    setBusy(action);
    setProblem(null);
    try {
      await actOnItem(action, item.line.id, input, item.etag);
      notify(said);
      void queries.invalidateQueries({ queryKey: ['mine'] });
      void queries.invalidateQueries({ queryKey: ['item'] });
      return true;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return false;
    } finally {
      setBusy('');
    }
  };
  const reload = () => {
    setProblem(null);
    void queries.invalidateQueries({ queryKey: ['item', item.line.id] });
  };
  return { act, busy, problem, reload };
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

function Updates({ item }: { item: ItemSeen }) {
  const { value: draft, change, clear } = useDraft(`verdict.${item.line.id}`, { reason: '' });
  const { act, busy, problem, reload } = useActing(item);
  const [partial, setPartial] = useState(false);
  const waiting = new Set(waitingUpdates(item).map((one) => one.fact));
  const facts = item.facts.filter((fact) => waiting.has(fact.number));
  const reason = draft.reason.trim();
  const below = problem?.code === 'close.below-quantity';
  const confirm = async (although: boolean) => {
    if (await act('confirm', { ...(reason ? { reason } : {}), ...(although ? { partial: true } : {}) }, t({ vi: 'Đã xác nhận', en: 'Confirmed' }))) clear();
    else setPartial(true);
  };
  const giveBack = async () => {
    if (await act('return', { reason }, t({ vi: 'Đã trả lại', en: 'Returned' }))) clear();
  };
  return (
    <Part title={t({ vi: 'Cập nhật chờ xác nhận', en: 'Updates that wait for a word' })}>
      <Facts item={item.line.id} facts={facts} />
      <Textarea
        label={t({ vi: 'Lý do, ý kiến', en: 'Reason, remark' })}
        description={t({ vi: 'bắt buộc khi trả lại', en: 'needed to return' })}
        rows={2}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <ProblemBox problem={problem} reload={reload} />
      <div className={styles.buttons}>
        <Button loading={busy === 'confirm'} onClick={() => void confirm(false)}>
          {t({ vi: 'Xác nhận', en: 'Confirm' })}
        </Button>
        <Button variant="default" loading={busy === 'return'} disabled={!reason} onClick={() => void giveBack()}>
          {t({ vi: 'Trả lại', en: 'Return' })}
        </Button>
        {below && partial && (
          <Button variant="default" disabled={!reason} loading={busy === 'confirm'} onClick={() => void confirm(true)}>
            {t({ vi: 'Xác nhận, kết thúc một phần', en: 'Confirm, closed in part' })}
          </Button>
        )}
      </div>
    </Part>
  );
}

function Obstacle({ item }: { item: ItemSeen }) {
  const { value: draft, change, clear } = useDraft(`decide.${item.line.id}`, { text: '' });
  const { act, busy, problem, reload } = useActing(item);
  const raised = openObstacle(item);
  // One that was passed on waits still: what was said then stands below it.
  const said = item.facts.filter((fact) => fact.number === raised?.fact || (fact.kind === 'item.obstacle_decided' && fact.number > (raised?.fact ?? 0)));
  const decide = async (outcome: ItemInput<'decide'>['outcome']) => {
    if (await act('decide', { outcome, text: draft.text.trim() }, t({ vi: 'Đã ghi quyết định', en: 'Decision recorded' }))) clear();
  };
  const ready = draft.text.trim() !== '';
  return (
    <Part title={t({ vi: 'Vướng mắc chờ quyết định', en: 'An obstacle that waits for a decision' })}>
      <Facts item={item.line.id} facts={said} />
      <Textarea label={t({ vi: 'Nội dung quyết định', en: 'The decision' })} rows={2} required withAsterisk={false} value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })} />
      <ProblemBox problem={problem} reload={reload} />
      <div className={styles.buttons}>
        <Button disabled={!ready} loading={busy === 'decide'} onClick={() => void decide('solved')}>
          {t({ vi: 'Đã giải quyết', en: 'Solved' })}
        </Button>
        <Button variant="default" disabled={!ready} onClick={() => void decide('passed_on')}>
          {t({ vi: 'Chuyển cấp trên', en: 'Pass on to the superior' })}
        </Button>
        <Button variant="default" disabled={!ready} onClick={() => void decide('refused')}>
          {t({ vi: 'Không chấp nhận', en: 'Refuse' })}
        </Button>
      </div>
    </Part>
  );
}

function Extension({ item }: { item: ItemSeen }) {
  const { value: draft, change, clear } = useDraft(`grant.${item.line.id}`, { reason: '', document: '', due: '' });
  const { act, busy, problem, reload } = useActing(item);
  const asked = openExtension(item);
  const decide = async (decision: ItemInput<'grant'>['decision']) => {
    const { reason, document, due } = draft;
    const input = { decision, ...(reason.trim() ? { reason: reason.trim() } : {}), ...(document.trim() ? { document: document.trim() } : {}), ...(due && decision === 'granted' ? { due } : {}) };
    if (await act('grant', input, t({ vi: 'Đã ghi quyết định', en: 'Decision recorded' }))) clear();
  };
  return (
    <Part title={t({ vi: 'Đề nghị gia hạn', en: 'An extension was asked for' })}>
      <p className={styles.what}>
        {t({ vi: `Từ ${dayText(asked?.from)} đến ${dayText(asked?.asked)}`, en: `From ${dayText(asked?.from)} to ${dayText(asked?.asked)}` })}
        {asked?.reason ? `: ${asked.reason}` : ''}
      </p>
      <div className={styles.row}>
        <DayField label={t({ vi: 'Hạn mới', en: 'The new deadline' })} value={draft.due} onChange={(due) => change({ due })} description={t({ vi: 'để trống là như đề nghị', en: 'as asked where empty' })} />
        <TextInput label={t({ vi: 'Số văn bản', en: 'Number of the document' })} description={t({ vi: 'nếu có', en: 'where there is one' })} value={draft.document} onChange={(event) => change({ document: event.currentTarget.value })} />
        <TextInput label={t({ vi: 'Lý do', en: 'Reason' })} description={t({ vi: 'bắt buộc khi từ chối', en: 'needed to refuse' })} value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      </div>
      <ProblemBox problem={problem} reload={reload} />
      <div className={styles.buttons}>
        <Button loading={busy === 'grant'} onClick={() => void decide('granted')}>
          {t({ vi: 'Cho gia hạn', en: 'Grant' })}
        </Button>
        <Button variant="default" disabled={!draft.reason.trim()} onClick={() => void decide('refused')}>
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
