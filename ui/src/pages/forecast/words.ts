// SPDX-License-Identifier: AGPL-3.0-or-later
// Forecasts in words: chances as whole per cents, what they were made from, what was usual; by how much an item may slip.
import type { ForecastItem, PathItem, Score } from '../../api/forecast';
import { t } from '../../api/text';
import { compareVietnamese } from '../../parts/fold';

export const shareText = (share: number): string => `${Math.round(share * 100)} %`;

/** "2026-12-31" and "2026-12-01" as 12/2026. */
export const monthText = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

export const isOverdue = (item: Pick<ForecastItem, 'due'>, asOf: string): boolean => item.due !== null && item.due < asOf;

/** What the chance was made from, the narrowest group first. */
export const casesText = ({ n, of_type, of_all }: Pick<ForecastItem, 'n' | 'of_type' | 'of_all'>): string => t({ vi: `đơn vị ${n} việc cùng loại, cơ quan ${of_type} việc cùng loại, ${of_all} việc mọi loại`, en: `${n} of its type in the unit, ${of_type} of its type in the agency, ${of_all} of all types` });

/** When half of the works like it were done; empty where that is not known. */
export function delayText(days: number | null): string {
  if (days === null) return '';
  if (days === 0) return t({ vi: 'đúng hạn', en: 'on the day' });
  const count = Math.abs(days);
  return days < 0 ? t({ vi: `sớm ${count} ngày`, en: count === 1 ? '1 day early' : `${count} days early` }) : t({ vi: `chậm ${count} ngày`, en: count === 1 ? '1 day late' : `${count} days late` });
}

/** How half of the works like it ended. */
function halfText(days: number, of: number): string {
  const count = Math.abs(days);
  const plural = count === 1 ? 'day' : 'days';
  if (days === 0) return t({ vi: `Một nửa trong ${of} việc như vậy xong đúng hạn hoặc sớm hơn.`, en: `Half of ${of} such items were done on the day or before.` });
  return days < 0 ? t({ vi: `Một nửa trong ${of} việc như vậy xong sớm ít nhất ${count} ngày.`, en: `Half of ${of} such items were done at least ${count} ${plural} early.` }) : t({ vi: `Một nửa trong ${of} việc như vậy xong chậm nhiều nhất ${count} ngày.`, en: `Half of ${of} such items were done at most ${count} ${plural} late.` });
}

/** Why an item stands among the risks. */
export function whyText(item: Pick<ForecastItem, 'n' | 'of_type' | 'of_all' | 'median_delay' | 'median_n'>): string {
  const from = t({ vi: `Từ những việc đã qua mà lúc còn bấy nhiêu ngày cũng chưa xong: ${casesText(item)}.`, en: `From past items that were not done either with as many days left: ${casesText(item)}.` });
  const half = item.median_delay === null ? t({ vi: 'Chưa tới một nửa số việc như vậy đã xong.', en: 'Fewer than half of such items are done yet.' }) : halfText(item.median_delay, item.median_n);
  return `${from} ${half}`;
}

const scores = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
export const scoreText = (score: number): string => scores.format(score);

/** Whether one may lean on the forecasts, in plain words. */
export function verdictText({ year, n, brier, base_rate, of_base_rate }: Score): string {
  const told = t({ vi: `Năm ${year}: ${n} lần dự báo, điểm ${scoreText(brier)}; luôn đoán ${shareText(base_rate)} thì được ${scoreText(of_base_rate)}.`, en: `${year}: ${n} forecasts, score ${scoreText(brier)}; always saying ${shareText(base_rate)} gets ${scoreText(of_base_rate)}.` });
  const meant = brier < of_base_rate ? t({ vi: 'Dự báo sát hơn cách đoán chung: dựa vào được.', en: 'The forecasts come closer: one may lean on them.' }) : t({ vi: 'Dự báo chưa hơn cách đoán chung: đừng dựa vào.', en: 'The forecasts are no better: do not lean on them.' });
  return `${told} ${meant}`;
}

export const sorts = ['chance', 'due', 'unit', 'title', 'cases'] as const;
export type Sort = (typeof sorts)[number];

const orders: Record<Sort, (a: ForecastItem, b: ForecastItem) => number> = {
  chance: (a, b) => a.chance - b.chance,
  due: (a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'),
  unit: (a, b) => compareVietnamese(a.unit, b.unit),
  title: (a, b) => compareVietnamese(a.title, b.title),
  cases: (a, b) => a.n - b.n,
};

/** The other order is asked for by "-" before its name; equals stay as the server has them. */
export function sorted(items: readonly ForecastItem[], asked: string): ForecastItem[] {
  const name = sorts.find((one) => one === asked.replace(/^-/, '')) ?? 'chance';
  const turn = asked.startsWith('-') ? -1 : 1;
  return [...items].sort((a, b) => turn * orders[name](a, b));
}

export const monthsText = (months: number): string => t({ vi: `${months} tháng`, en: months === 1 ? '1 month' : `${months} months` });

/** By how many months an item may slip; below nought a deadline is missed by so many. */
export function floatText(months: number): string {
  if (months > 0) return monthsText(months);
  return months === 0 ? t({ vi: 'không chậm được nữa', en: 'not at all' }) : t({ vi: `sẽ lỡ hạn ${-months} tháng`, en: `a deadline is missed by ${monthsText(-months)}` });
}

export const floatTone = ({ float, critical }: Pick<PathItem, 'float' | 'critical'>): 'missed' | 'critical' | 'free' => (float < 0 ? 'missed' : critical ? 'critical' : 'free');
