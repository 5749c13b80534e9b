// SPDX-License-Identifier: AGPL-3.0-or-later
// What an item's promises are counted from: records of programmes, each with its link, and what was typed by hand all the same. The office binds a promise to what counts.
import { Button, Select } from '@mantine/core';
import { IconLink, IconLinkOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actOnItem } from '../../api/actions';
import type { ItemAnswer, ItemState } from '../../api/kinds';
import { achievementsQuery, bindingsQuery, type AchievementKind, type Binding } from '../../api/programmes';
import { useMe } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { dayText, numberText, upper } from '../../parts/format';
import { notify } from '../../parts/notices';
import { recordAddress } from '../../parts/records';
import { Link } from '../../parts/router';
import { choices } from '../../parts/words';
import styles from './counted.module.css';

type Promised = NonNullable<ItemState['promises']>[number];
type Update = NonNullable<ItemState['updates']>[number];

export interface Counted {
  /** From 1. */
  deliverable: number;
  promise: Promised;
  /** Programmes have counted these, the newest first; what was taken back counts less than nothing. */
  records: Update[];
  /** What somebody typed. */
  typed: Update[];
}

/** The promises that can be counted, with what moved each. */
export function countedIn(state: ItemState | null): Counted[] {
  return (state?.promises ?? []).flatMap((promise, at) => {
    if (!promise.quantity) return [];
    const own = (state?.updates ?? []).filter((one) => one.quantity !== undefined && (one.deliverable ?? 1) === at + 1).reverse();
    return [{ deliverable: at + 1, promise, records: own.filter((one) => one.record), typed: own.filter((one) => !one.record) }];
  });
}

const level_words: Record<string, Pair> = {
  'level=national': { vi: 'cấp quốc gia', en: 'national' },
  'level=province': { vi: 'cấp tỉnh', en: 'of the province' },
  'level=grassroots': { vi: 'cấp cơ sở', en: 'grassroots' },
};
const meeting_words: Record<string, Pair> = {
  'kind=transfer': { vi: 'hội nghị chuyển giao', en: 'transfer' },
  'kind=training': { vi: 'lớp tập huấn', en: 'training' },
  'kind=workshop': { vi: 'hội thảo', en: 'workshop' },
  'kind=meeting': { vi: 'cuộc họp', en: 'meeting' },
};

const promiseText = ({ promise }: Counted): string => [promise.comparator === '=' ? '' : promise.comparator, numberText(promise.quantity ?? ''), promise.unit].filter(Boolean).join(' ');

interface BindWords {
  deliverable: number;
  kind: string;
  of: string;
  trait: string;
  from: string;
  until: string;
}

function BindDialog({ item, counted, kinds, close }: { item: string; counted: readonly Counted[]; kinds: readonly AchievementKind[]; close: () => void }) {
  const [words, setWords] = useState<BindWords>({ deliverable: counted[0]?.deliverable ?? 1, kind: '', of: '', trait: '', from: '', until: '' });
  const change = (part: Partial<BindWords>) => setWords((before) => ({ ...before, ...part }));
  const queries = useQueryClient();
  const input = { ...words, trait: words.trait ? [words.trait] : [] };
  const form = useActionForm('/api/v1/item/{item}/bind', input, { fieldOf: { 'binding.promise': 'deliverable' } });
  const act = async () => {
    await actOnItem('bind', item, given(input));
    for (const name of ['item', 'facts', 'achievements', 'bindings']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã gắn: số lượng từ nay do chương trình đếm', en: 'Bound: a programme counts it from now on' }));
  };
  const programmes = [...new Set(kinds.map((one) => one.programme))];
  const offered = programmes.map((programme) => ({ group: programme, items: kinds.filter((one) => one.programme === programme).map((one) => ({ value: one.id, label: upper(t({ vi: one.vi, en: one.en })) })) }));
  const traits = words.kind.startsWith('research.') ? level_words : words.kind.startsWith('meeting.') ? meeting_words : null;
  return (
    <Confirm opened close={close} title={t({ vi: 'Gắn sản phẩm với kết quả của chương trình', en: 'Count a product by what a programme achieves' })} doIt={t({ vi: 'Gắn', en: 'Bind' })} asks={form} ready={words.kind !== ''} act={act}>
      <p className={styles.say}>{t({ vi: 'Gắn rồi thì số lượng tự nhích lên khi công việc được làm trong phần mềm, kể cả những gì đã làm từ đầu kỳ; ai ghi tay phải nêu lý do.', en: 'Once bound, the quantity moves by itself as the work is done here, what was done before included; whoever types it says why.' })}</p>
      {counted.length > 1 && <Select label={t({ vi: 'Sản phẩm', en: 'Product' })} allowDeselect={false} data={counted.map((one) => ({ value: String(one.deliverable), label: promiseText(one) }))} {...form.at('deliverable')} value={String(words.deliverable)} onChange={(at) => change({ deliverable: Number(at) })} />}
      <Select label={t({ vi: 'Đếm', en: 'What is counted' })} placeholder={t({ vi: 'Chọn loại kết quả', en: 'Choose' })} data={offered} {...form.at('kind')} value={words.kind || null} onChange={(kind) => change({ kind: kind ?? '', trait: '' })} />
      <Select label={t({ vi: 'Tính thành tỷ lệ trên', en: 'As a share of' })} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Đếm số lượng', en: 'Count them' }) }} placeholder={t({ vi: 'Không: đếm số lượng', en: 'No: they are counted' })} data={offered} {...form.at('of')} value={words.of || null} onChange={(of) => change({ of: of ?? '' })} />
      {traits && <Select label={words.kind.startsWith('research.') ? t({ vi: 'Chỉ nhiệm vụ', en: 'Only tasks' }) : t({ vi: 'Chỉ', en: 'Only' })} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Tất cả', en: 'All' }) }} placeholder={t({ vi: 'Tất cả', en: 'All' })} data={choices(traits)} {...form.at('trait')} value={words.trait || null} onChange={(trait) => change({ trait: trait ?? '' })} />}
      <div className={styles.two}>
        <DayField label={t({ vi: 'Từ ngày', en: 'From' })} description={t({ vi: 'để trống là từ đầu năm kế hoạch', en: 'empty: from the beginning of the plan’s year' })} {...form.at('from')} value={words.from} onChange={(from) => change({ from })} />
        <DayField label={t({ vi: 'Đến ngày', en: 'Until' })} description={t({ vi: 'để trống là đến hết năm', en: 'empty: to its end' })} {...form.at('until')} value={words.until} onChange={(until) => change({ until })} />
      </div>
    </Confirm>
  );
}

/** Of a list of records, before all are asked for. */
const most_shown = 8;

/** "nhiệm vụ được kiểm tra tiến độ, tính trên nhiệm vụ đang thực hiện, cấp tỉnh" */
function boundText({ kind, of, traits }: Binding, kinds: readonly AchievementKind[]): string {
  const named = (id: string) => {
    const one = kinds.find(({ id: known }) => known === id);
    return one ? t({ vi: one.vi, en: one.en }) : id;
  };
  const trait = (one: string) => {
    const words = level_words[one] ?? meeting_words[one];
    return words ? t(words) : one.startsWith('year=') ? t({ vi: `năm ${one.slice(5)}`, en: `of ${one.slice(5)}` }) : one;
  };
  return [named(kind), of && t({ vi: `tính trên ${named(of)}`, en: `of ${named(of)}` }), ...traits.map(trait)].filter(Boolean).join(', ');
}

function Bound({ binding, kinds, unbind }: { binding: Binding; kinds: readonly AchievementKind[]; unbind: (() => void) | undefined }) {
  const [opened, setOpened] = useState(false);
  const shown = opened ? binding.open : binding.open.slice(0, most_shown);
  return (
    <div className={styles.bound}>
      <IconLink size={15} aria-hidden /> {t({ vi: 'Đếm theo', en: 'Counted by' })} {boundText(binding, kinds)}
      {binding.of && binding.measured !== null && <b> {t({ vi: `– đã được ${numberText(binding.measured)} %`, en: `– ${numberText(binding.measured)} %` })}</b>}
      {unbind && (
        <Button className="no-print" variant="subtle" size="compact-xs" leftSection={<IconLinkOff size={14} aria-hidden />} onClick={unbind}>
          {t({ vi: 'Thôi gắn', en: 'Unbind' })}
        </Button>
      )}
      {binding.open.length > 0 && (
        <p className={styles.open}>
          <b>{t({ vi: `Còn thiếu ${binding.open.length}:`, en: `Still open, ${binding.open.length}:` })}</b>{' '}
          {shown.map(({ record, title }, at) => {
            const to = recordAddress(record);
            return (
              <span key={record}>
                {at > 0 && '; '}
                {to ? <Link to={to}>{title || record}</Link> : title || record}
              </span>
            );
          })}
          {shown.length < binding.open.length && (
            <Button className="no-print" variant="subtle" size="compact-xs" onClick={() => setOpened(true)}>
              {t({ vi: `Xem cả ${binding.open.length}`, en: `See all ${binding.open.length}` })}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function Records({ records, titles }: { records: readonly Update[]; titles: ReadonlyMap<string, string> }) {
  const [all, setAll] = useState(false);
  const shown = all ? records : records.slice(0, most_shown);
  return (
    <>
      <ul className={styles.records}>
        {shown.map((one) => {
          const record = one.record ?? '';
          const to = recordAddress(record);
          const name = titles.get(record) ?? record;
          return (
            <li key={one.fact} data-record={record}>
              <span className={styles.amount}>{Number(one.quantity) > 0 ? `+${numberText(one.quantity ?? '')}` : numberText(one.quantity ?? '')}</span>
              <span>{to ? <Link to={to}>{name}</Link> : name}</span>
              {one.day && <span className="soft small">{dayText(one.day)}</span>}
            </li>
          );
        })}
      </ul>
      {records.length > shown.length && (
        <Button className="no-print" variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t({ vi: `Xem cả ${records.length}`, en: `See all ${records.length}` })}
        </Button>
      )}
    </>
  );
}

export function CountedFrom({ item }: { item: ItemAnswer }) {
  const me = useMe().data;
  const [binding, setBinding] = useState(false);
  const [leaving, setLeaving] = useState(0);
  const queries = useQueryClient();
  const counted = countedIn(item.state);
  const may = item.may.includes('item.bind') && item.line.stage !== 'closed' && item.line.stage !== 'dropped';
  const bindings = useQuery({ ...bindingsQuery(item.line.id), enabled: (me?.may.includes('bindings') ?? false) && counted.length > 0 }).data ?? [];
  const some = bindings.length > 0 || counted.some((one) => one.records.length > 0);
  const achieved = useQuery({ ...achievementsQuery(), enabled: (me?.may.includes('achievements') ?? false) && (some || may) && counted.length > 0 }).data;
  if (counted.length === 0 || item.limited || !(some || may)) return null;
  const titles = new Map((achieved?.list ?? []).map((one) => [one.record, one.title] as const));
  const wordsOf = (update: Update) => item.facts.find((fact) => fact.number === update.fact);
  const unbind = async () => {
    await actOnItem('unbind', item.line.id, { deliverable: leaving });
    for (const name of ['item', 'facts', 'bindings']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã thôi gắn; số đã đếm vẫn giữ', en: 'No longer bound; what was counted stays' }));
  };
  return (
    <section className={styles.card} aria-label={t({ vi: 'Được tính từ', en: 'Counted from' })}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t({ vi: 'Được tính từ', en: 'Counted from' })}</h2>
        {may && (
          <Button className="no-print" variant="default" size="compact-sm" leftSection={<IconLink size={15} aria-hidden />} disabled={!achieved} onClick={() => setBinding(true)}>
            {t({ vi: 'Gắn với chương trình', en: 'Bind to a programme' })}
          </Button>
        )}
      </div>
      {!some && may && <p className={styles.soft}>{t({ vi: 'Số lượng của việc này đang được ghi tay. Nếu công việc làm ngay trong phần mềm (nhiệm vụ, hội đồng, hội nghị, trình duyệt), hãy gắn để số tự nhích lên.', en: 'Its quantity is typed by hand. Where the work is done here (research tasks, councils, meetings, approvals), bind it, so that it moves by itself.' })}</p>}
      {counted.map((one) => (
        <div key={one.deliverable} className={styles.promise}>
          {counted.length > 1 && <h3 className={styles.small}>{promiseText(one)}</h3>}
          {bindings
            .filter(({ deliverable }) => deliverable === one.deliverable)
            .map((binding) => (
              <Bound key={binding.kind} binding={binding} kinds={achieved?.kinds ?? []} unbind={may ? () => setLeaving(one.deliverable) : undefined} />
            ))}
          {one.records.length > 0 && <Records records={one.records} titles={titles} />}
          {one.records.length > 0 && one.typed.length > 0 && (
            <ul className={styles.typed}>
              {one.typed.map((update) => {
                const fact = wordsOf(update);
                return (
                  <li key={update.fact}>
                    <b>{t({ vi: 'Ghi tay', en: 'Typed by hand' })}</b> {fact ? t({ vi: fact.vi, en: fact.en }) : numberText(update.quantity ?? '')} {fact && <span className="soft small">{fact.actor}</span>}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      ))}
      {binding && achieved && <BindDialog item={item.line.id} counted={counted} kinds={achieved.kinds} close={() => setBinding(false)} />}
      <Confirm opened={leaving > 0} close={() => setLeaving(0)} title={t({ vi: 'Thôi gắn sản phẩm với chương trình', en: 'No longer count it by a programme' })} doIt={t({ vi: 'Thôi gắn', en: 'Unbind' })} act={unbind}>
        <p className={styles.say}>{t({ vi: 'Số đã đếm được giữ nguyên; từ nay số lượng lại được ghi tay.', en: 'What was counted stays; from now on the quantity is typed again.' })}</p>
      </Confirm>
    </section>
  );
}
