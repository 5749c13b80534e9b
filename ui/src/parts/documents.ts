// SPDX-License-Identifier: AGPL-3.0-or-later
// Official documents as people speak of them: groups of forms, periods in words, where one is composed and looked at, who may.
import type { Form } from '../api/documents';
import type { Me } from '../api/kinds';
import { t, type Pair } from '../api/text';

export const documentAddress = (document: string): string => `/document/${encodeURIComponent(document)}`;

/** Where a form is read and, by the office, changed; at one of its lines where that is told. */
export const formAddress = (form: string, line = 0): string => `/documents?part=forms&form=${encodeURIComponent(form)}${line > 0 ? `&line=${line}` : ''}`;

/** A number below ten has a nought before it: 09/BC-SNNMT. */
export const numberWords = (number: number, symbol: string): string => `${String(number).padStart(2, '0')}/${symbol}`;

/** What a document is about; all of it stands in the composer's address. */
export const order_words = ['form', 'plan', 'period', 'receiver', 'unit', 'item', 'council', 'replaces'] as const;
export type OrderWord = (typeof order_words)[number];
export type Order = Record<OrderWord, string>;

export function composeAddress(order: Partial<Order>): string {
  const words = new URLSearchParams(Object.entries(order).filter(([, value]) => value !== ''));
  const text = words.toString();
  return text ? `/compose?${text}` : '/compose';
}

/** What is written about a council, in the order in which it is. */
export const council_forms: readonly string[] = ['council-invitation', 'council-minutes', 'council-count', 'council-results'];

/** In the order in which they are offered; a form that none names is a general one. */
export const form_groups: readonly { name: Pair; forms: readonly string[] }[] = [
  { name: { vi: 'Báo cáo định kỳ', en: 'Periodic reports' }, forms: ['periodic-report', 'self-assessment', 'obstacles-report', 'unit-report'] },
  { name: { vi: 'Kế hoạch', en: 'Plans' }, forms: ['plan', 'amended-plan'] },
  { name: { vi: 'Giao việc, đôn đốc', en: 'Assigning and urging' }, forms: ['assignment-letter', 'urging-letter', 'extension-notice'] },
  { name: { vi: 'Hội đồng', en: 'Councils' }, forms: council_forms },
  { name: { vi: 'Văn bản chung', en: 'General documents' }, forms: ['letter', 'invitation', 'notice', 'decision', 'submission', 'minutes'] },
];

export interface FormGroup {
  name: Pair;
  forms: Form[];
}

export function grouped(forms: readonly Form[]): FormGroup[] {
  const named = new Set(form_groups.flatMap((group) => group.forms));
  const last = form_groups.length - 1;
  return form_groups
    .map(({ name, forms: ids }, at) => ({ name, forms: [...ids.flatMap((id) => forms.filter((one) => one.id === id)), ...(at === last ? forms.filter((one) => !named.has(one.id)) : [])] }))
    .filter((group) => group.forms.length > 0);
}

export const formText = (form: Form): string => t({ vi: form.vi, en: form.en });

/** Whether a unit speaks in it, not the agency. */
export const isOfUnit = (form: Form): boolean => form.about.includes('unit') && form.about.includes('period');

const speaksForAgency = (me: Me): boolean => me.roles.some((one) => one.role === 'office' || one.role === 'director');

/** What one may is told towards some item at least: whoever may issue is known by the role. */
export const mayCompose = (me: Me): boolean => me.may.includes('document.issue') && (speaksForAgency(me) || me.roles.some((one) => one.role === 'head'));

/** The forms that somebody issues documents of: a head those of the unit alone. */
export const formsFor = (me: Me, forms: readonly Form[]): Form[] => (!mayCompose(me) ? [] : speaksForAgency(me) ? [...forms] : forms.filter(isOfUnit));

/** The units that somebody speaks for; null for all. */
export const unitsFor = (me: Me, form: Form): string[] | null => (speaksForAgency(me) || !isOfUnit(form) ? null : me.roles.filter((one) => one.role === 'head').map((one) => one.unit));

const roman = ['I', 'II', 'III', 'IV'];

/** "2026-H1" as "6 tháng đầu năm 2026"; what is no period as it is. */
export function periodText(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (!/^\d{4}$/.test(year)) return period;
  if (part === '') return t({ vi: `năm ${year}`, en: year });
  if (part === '9M') return t({ vi: `9 tháng đầu năm ${year}`, en: `nine months of ${year}` });
  if (part === 'H1' || part === 'H2') return t({ vi: `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}`, en: `${part === 'H1' ? 'first' : 'second'} half of ${year}` });
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter) return t({ vi: `quý ${roman[Number(quarter) - 1]} năm ${year}`, en: `quarter ${roman[Number(quarter) - 1]} of ${year}` });
  return /^\d\d$/.test(part) ? t({ vi: `tháng ${Number(part)} năm ${year}`, en: `${part}/${year}` }) : period;
}

const month_text = (month: number): string => String(month + 1).padStart(2, '0');

/** All periods of a year. */
export function periodsOf(year: number): { name: Pair; periods: string[] }[] {
  return [
    { name: { vi: `Năm ${year}`, en: String(year) }, periods: [String(year), `${year}-9M`, `${year}-H1`, `${year}-H2`] },
    { name: { vi: `Các quý năm ${year}`, en: `Quarters of ${year}` }, periods: [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`) },
    { name: { vi: `Các tháng năm ${year}`, en: `Months of ${year}` }, periods: Array.from({ length: 12 }, (_, month) => `${year}-${month_text(month)}`) },
  ];
}
