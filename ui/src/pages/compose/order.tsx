// SPDX-License-Identifier: AGPL-3.0-or-later
// Which document: its form, and what that form has to be told. All of it stands in the address, so that it can be sent on.
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { councilsQuery } from '../../api/councils';
import type { Form, Receiver } from '../../api/documents';
import type { Me, PlanRow } from '../../api/kinds';
import { unitsQuery } from '../../api/queries';
import { t } from '../../api/text';
import { formText, grouped, periodsOf, periodText, unitsFor, type Order, type OrderWord } from '../../parts/documents';
import { hasWords } from '../../parts/fold';
import { today, upper } from '../../parts/format';
import { ItemField } from '../../parts/item_field';
import { Link } from '../../parts/router';
import { standing } from '../../parts/structure';
import styles from './compose.module.css';

interface FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** By the receiver's own cut-off where there is one. */
const complete = (form: Form, receiver: Receiver | undefined): string[] => receiver?.periods ?? form.periods;

/** The newest periods that are complete, the one that ended last first; then all of this year and the last. */
function PeriodField({ value, onChange, newest }: FieldProps & { newest: string[] }) {
  const year = Number(today().slice(0, 4));
  const option = (period: string) => ({ value: period, label: upper(periodText(period)) });
  const groups = [...periodsOf(year), ...periodsOf(year - 1)].map(({ name, periods }) => ({ group: t(name), items: periods.filter((one) => !newest.includes(one)).map(option) }));
  const known = new Set([...newest, ...groups.flatMap((group) => group.items.map((one) => one.value))]);
  const other = value && !known.has(value) ? [option(value)] : [];
  return (
    <Select
      label={t({ vi: 'Kỳ báo cáo', en: 'Period' })}
      searchable
      allowDeselect={false}
      filter={({ options, search }) => options.flatMap((one) => ('group' in one ? [{ ...one, items: one.items.filter((item) => hasWords(item.label, search)) }] : [])).filter((one) => one.items.length > 0)}
      nothingFoundMessage={t({ vi: 'Không có kỳ này', en: 'No such period' })}
      data={[{ group: t({ vi: 'Vừa đủ số liệu', en: 'Complete now' }), items: [...newest.map(option), ...other] }, ...groups]}
      value={value || null}
      onChange={(period) => onChange(period ?? '')}
    />
  );
}

function ReceiverField({ value, onChange, receivers, office }: FieldProps & { receivers: readonly Receiver[]; office: boolean }) {
  if (receivers.length === 0)
    return (
      <p className={styles.note}>
        {t({ vi: 'Chưa có nơi nhận báo cáo nào.', en: 'Nobody to report to was recorded yet.' })} {office && <Link to="/documents?part=receivers">{t({ vi: 'Thêm nơi nhận', en: 'Add one' })}</Link>}
      </p>
    );
  return <Select label={t({ vi: 'Nơi nhận báo cáo', en: 'Receiver' })} allowDeselect={false} data={receivers.map((one) => ({ value: one.id, label: one.name }))} value={value || null} onChange={(receiver) => onChange(receiver ?? '')} />;
}

function UnitField({ value, onChange, only }: FieldProps & { only: string[] | null }) {
  const units = useQuery(unitsQuery).data?.list ?? [];
  const data = standing(units, today()).filter((unit) => only?.includes(unit.id) ?? true).map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Select
      label={t({ vi: 'Đơn vị', en: 'Unit' })}
      placeholder={t({ vi: 'Tìm, không cần dấu', en: 'Find, no marks needed' })}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search))}
      nothingFoundMessage={t({ vi: 'Không có đơn vị này', en: 'No such unit' })}
      data={data}
      value={value || null}
      onChange={(unit) => onChange(unit ?? '')}
    />
  );
}

function CouncilField({ value, onChange }: FieldProps) {
  const { data } = useQuery(councilsQuery);
  if (data?.length === 0) return <p className={styles.soft}>{t({ vi: 'Chưa có hội đồng nào.', en: 'There are no councils yet.' })}</p>;
  return <Select label={t({ vi: 'Hội đồng', en: 'Council' })} searchable openOnFocus={false} allowDeselect={false} data={(data ?? []).filter((one) => one.stage !== 'dissolved').map((one) => ({ value: one.id, label: one.title || one.id }))} value={value || null} onChange={(council) => onChange(council ?? '')} />;
}

export interface OrderKnown {
  me: Me;
  forms: readonly Form[];
  receivers: readonly Receiver[];
  plans: readonly PlanRow[];
}

export function FormField({ forms, value, onChange, label }: FieldProps & { forms: readonly Form[]; label: string }) {
  return (
    <Select
      label={label}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      filter={({ options, search }) => options.flatMap((one) => ('group' in one ? [{ ...one, items: one.items.filter((item) => hasWords(item.label, search)) }] : [])).filter((one) => one.items.length > 0)}
      nothingFoundMessage={t({ vi: 'Không có mẫu này', en: 'No such form' })}
      data={grouped(forms).map((group) => ({ group: t(group.name), items: group.forms.map((one) => ({ value: one.id, label: formText(one) })) }))}
      value={value || null}
      onChange={(form) => onChange(form ?? '')}
    />
  );
}

export function OrderFields({ known, form, order, change }: { known: OrderKnown; form: Form; order: Order; change: (part: Partial<Order>) => void }) {
  const { me, receivers, plans } = known;
  const set = (word: OrderWord) => ({ value: order[word], onChange: (value: string) => change({ [word]: value }) });
  const about = new Set(form.about);
  return (
    <>
      {about.has('plan') && plans.length > 1 && <Select label={t({ vi: 'Kế hoạch', en: 'Plan' })} allowDeselect={false} data={plans.map((one) => ({ value: one.id, label: `${one.title}${one.number ? ` (${one.number})` : ''}` }))} value={order.plan || null} onChange={(plan) => change({ plan: plan ?? '', item: '' })} />}
      {about.has('receiver') && <ReceiverField {...set('receiver')} receivers={receivers} office={me.may.includes('receiver.set')} />}
      {about.has('period') && <PeriodField {...set('period')} newest={complete(form, receivers.find((one) => one.id === order.receiver))} />}
      {about.has('unit') && <UnitField {...set('unit')} only={unitsFor(me, form)} />}
      {about.has('council') && <CouncilField {...set('council')} />}
      {about.has('item') && (
        <ItemField
          {...set('item')}
          plan={order.plan}
          label={t({ vi: 'Việc', en: 'Item' })}
          description={t({ vi: 'việc có đề nghị gia hạn đã được quyết định', en: 'one whose extension was decided' })}
        />
      )}
    </>
  );
}

/** What the address leaves open and is most likely meant: the plan that is run, the first receiver, the newest period that is complete. */
export function usuallyMeant({ me, receivers, plans }: OrderKnown, form: Form, order: Order): Partial<Order> {
  const part: Partial<Order> = {};
  const opens = (word: OrderWord) => form.about.includes(word) && order[word] === '';
  if (opens('plan')) part.plan = (plans.filter((one) => one.stage === 'issued').at(-1) ?? plans.at(-1))?.id ?? '';
  if (opens('receiver')) part.receiver = receivers[0]?.id ?? '';
  if (opens('period')) {
    const newest = complete(form, receivers.find((one) => one.id === (order.receiver || part.receiver)));
    // What a year is judged by is of a year; a report is of the month that ended last.
    part.period = (form.id === 'self-assessment' ? newest.at(-1) : newest[0]) ?? '';
  }
  const own = opens('unit') ? unitsFor(me, form) : null;
  if (own?.length === 1) part.unit = own[0] ?? '';
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== ''));
}
