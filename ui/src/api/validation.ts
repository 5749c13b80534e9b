// SPDX-License-Identifier: AGPL-3.0-or-later
// What an action is given, held against the server's own description before it is sent, and the field that a refusal is about.
import { inputs, rules } from '../../generated/inputs';
import type { Problem } from './problem';
import type { Pair } from './text';

export type ActionPath = keyof typeof inputs;
export type FieldOf<Path extends ActionPath> = Path extends ActionPath ? keyof (typeof inputs)[Path] & string : never;
/** For each field that is not as it should be: what to do about it. */
export type Wrong<Field extends string> = Partial<Record<Field, Pair>>;

export interface Rule {
  kind: 'text' | 'secret' | 'day' | 'number' | 'count' | 'choice' | 'flag' | 'file';
  required?: boolean;
  several?: boolean;
  /** Of several: whether there must be one. */
  filled?: boolean;
  /** Length of a text, or the number itself. */
  least?: number;
  most?: number;
  pattern?: string;
  choices?: readonly string[];
}

/** What is missing, by what it would be. */
export const needed: Record<Rule['kind'], Pair> = {
  text: { vi: 'Mục này bắt buộc, hãy điền', en: 'This is needed: fill it in' },
  secret: { vi: 'Hãy nhập mật khẩu', en: 'Type the password' },
  day: { vi: 'Hãy ghi ngày, ví dụ 31/12/2026', en: 'Give a day, as 31/12/2026' },
  number: { vi: 'Hãy ghi số, ví dụ 1.250,5', en: 'Give a number, as 1.250,5' },
  count: { vi: 'Hãy ghi số', en: 'Give a number' },
  choice: { vi: 'Hãy chọn một trong danh sách', en: 'Choose one of the list' },
  flag: { vi: 'Hãy chọn có hoặc không', en: 'Say yes or no' },
  file: { vi: 'Hãy thêm tệp', en: 'Add a file' },
};

const written = (number = 0): string => number.toLocaleString('vi-VN');
const textLength = (text: string): number => [...text].length;

/** The description tells of a day written as 31/12/2026 its shape alone; one that no calendar has the server refuses as well. */
function isDay(text: string, pattern: string): boolean {
  const iso = new RegExp(pattern).test(text) ? text.split('/').reverse().map((part) => part.padStart(2, '0')).join('-') : text;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  // The 31st of June would become the first of July.
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

function wrongIn(rule: Rule, value: unknown): Pair | null {
  const { kind, least = 0, most = Infinity, pattern = '' } = rule;
  const text = typeof value === 'string' ? value : null;
  switch (kind) {
    case 'text':
    case 'secret':
      if (text === null || text.length < least) return needed[kind];
      // Signs are counted only where there may be too many: some take two places.
      return text.length <= most || textLength(text) <= most ? null : { vi: `Dài ${written(textLength(text))} ký tự, nhiều nhất ${written(most)}: hãy rút ngắn`, en: `${written(textLength(text))} characters, at most ${written(most)}: shorten it` };
    case 'day':
      return text !== null && isDay(text, pattern) ? null : { vi: 'Viết ngày/tháng/năm, ví dụ 31/12/2026', en: 'Day/month/year, as 31/12/2026' };
    case 'number':
      return typeof value === 'number' || (text !== null && new RegExp(pattern).test(text)) ? null : { vi: 'Viết số, ví dụ 1.250,5', en: 'A number, as 1.250,5' };
    case 'count':
      return Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? null : { vi: `Viết số nguyên từ ${written(least)} đến ${written(most)}`, en: `A whole number, ${written(least)} to ${written(most)}` };
    case 'choice':
      return text !== null && rule.choices?.includes(text) ? null : needed.choice;
    case 'flag':
      return typeof value === 'boolean' ? null : needed.flag;
    case 'file':
      return text !== null && new RegExp(pattern).test(text) ? null : { vi: 'Tệp chưa lên tới máy chủ: hãy bỏ ra rồi thêm lại', en: 'The file has not reached the server: take it away and add it again' };
  }
}

const rulesOf = (path: ActionPath) => Object.entries(inputs[path]).map(([field, at]: [string, number]) => [field, rules[at] as Rule] as const);

/** What a field of an action is; nothing for what stands in its address. */
export const ruleOf = (path: ActionPath, field: string): Rule | undefined => rulesOf(path).find(([name]) => name === field)?.[1];

/** Whether the action cannot be done without it. */
export const isRequired = <Path extends ActionPath>(path: Path, field: FieldOf<Path>): boolean => rulesOf(path).some(([name, rule]) => name === field && rule.required === true);

const bare = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.map(bare).filter((one) => one !== '' && one !== undefined) : value);

/** What was typed as it is sent: without blanks around it, and without what was left empty, be it required or not. */
export function given<Input extends object>(input: Input): Input {
  const all = Object.entries(input).map(([field, value]) => [field, bare(value)] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as Input;
}

/** All that is wrong with what would be sent, by the server's description; with `needs`, what this form cannot do without beside it. */
export function wrongFields<Path extends ActionPath>(path: Path, input: object, needs: readonly FieldOf<Path>[] = []): Wrong<FieldOf<Path>> {
  const wrong: Wrong<string> = {};
  const values = input as Record<string, unknown>;
  for (const [field, rule] of rulesOf(path)) {
    const value = values[field];
    let found: Pair | null = null;
    if (value === undefined) found = rule.required || (needs as readonly string[]).includes(field) ? needed[rule.kind] : null;
    else if (!rule.several) found = wrongIn(rule, value);
    else if (!Array.isArray(value) || (rule.filled && value.length === 0)) found = needed[rule.kind];
    else found = value.map((one) => wrongIn(rule, one)).find((one) => one !== null) ?? null;
    if (found) wrong[field] = found;
  }
  return wrong;
}

/** The field that a refusal is about, where the action has it: the server says so. */
export const fieldNamed = <Path extends ActionPath>(path: Path, problem: Problem): FieldOf<Path> | null => (rulesOf(path).find(([field]) => field === problem.field)?.[0] ?? null) as FieldOf<Path> | null;
