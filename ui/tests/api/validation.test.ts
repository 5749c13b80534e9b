// SPDX-License-Identifier: AGPL-3.0-or-later
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import description from '../../../tests/golden/openapi.json?raw';
import { inputs } from '../../generated/inputs';
import { Problem } from '../../src/api/problem';
import type { Pair } from '../../src/api/text';
import { fieldNamed, given, isRequired, wrongFields, type ActionPath } from '../../src/api/validation';

interface Schema {
  properties: Record<string, unknown>;
}
interface Described {
  paths: Record<string, { post?: { requestBody?: { content: Record<string, { schema?: Schema }> } } }>;
}
const described = JSON.parse(description) as Described;
const judge = new Ajv({ allErrors: true, format: 'full', formats: { password: /^/ } });
const paths = Object.keys(inputs) as ActionPath[];
const schemaOf = (path: ActionPath): Schema => described.paths[path]?.post?.requestBody?.content['application/json']?.schema ?? { properties: {} };

const judges = new Map(paths.map((path) => [path, judge.compile(schemaOf(path))]));

/** The fields that the description itself refuses. */
function refusedBy(path: ActionPath, input: object): string[] {
  const holds = judges.get(path);
  if (!holds) return [];
  if (holds(input)) return [];
  const fields = (holds.errors ?? []).map((error) => (error.keyword === 'required' ? (error.params as { missingProperty: string }).missingProperty : (/^(?:\.([a-z]+)|\['([^']+)'\])/.exec(error.dataPath) ?? []).slice(1).join('')));
  return [...new Set(fields)].sort();
}

/** Where the two are of different minds. */
function differences(path: ActionPath, input: object): string[] {
  const [ours, theirs] = [Object.keys(wrongFields(path, input)).sort().join(), refusedBy(path, input).join()];
  return ours === theirs ? [] : [`${path}: ${ours} and ${theirs}, of ${JSON.stringify(input).slice(0, 200)}`];
}

/** Numbers that look random and are the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const long = 'à'.repeat(10_000);
const values: readonly unknown[] = [
  '', ' ', 'Phòng Kế hoạch', long, `${long}a`, '😀'.repeat(10_000), '😀'.repeat(10_001),
  '2026-12-31', '2026-02-29', '2024-02-29', '2026-06-31', '2026-13-01', '31/12/2026', '1/2/2026', '31/12', '31-12-2026', 'mai', '2026-12-31T00:00',
  12.5, 0, -1, 7, 1_000_000, 1_000_001, '1.250,5', '12', '-3', ',5', '1250 kg', '1e3',
  true, false, 'head', 'office', 'repaired', 'accepted', 'solved', 'granted', 'refused', 'key', 'none', 'boss', '0123456789abcdef0123456789abcdef', '0123456789ABCDEF0123456789ABCDEF', 'tệp.pdf',
  [], [''], ['a'], ['Phòng A', 'Phòng B'], ['a', `${long}a`], ['0123456789abcdef0123456789abcdef'], ['tệp'], [7], {},
];

describe('wrongFields', () => {
  it('knows every action that is given something', () => {
    const with_body = Object.entries(described.paths).filter(([, { post }]) => post?.requestBody?.content['application/json']).map(([path]) => path);
    expect(paths).toEqual(with_body);
    for (const path of paths) expect(Object.keys(inputs[path])).toEqual(Object.keys(schemaOf(path).properties));
  });

  it('refuses of each field just what the description refuses', () => {
    expect(paths.flatMap((path) => Object.keys(inputs[path]).flatMap((field) => values.flatMap((value) => differences(path, { [field]: value }))))).toEqual([]);
  });

  it('refuses of whole inputs just what the description refuses', () => {
    const some = numbers(20_261_231);
    const any = (path: ActionPath) => Object.fromEntries(Object.keys(inputs[path]).flatMap((field) => (some(3) === 0 ? [] : [[field, values[some(values.length)]]])));
    expect(paths.flatMap((path) => Array.from({ length: 60 }, () => any(path)).flatMap((input) => differences(path, input)))).toEqual([]);
  });

  it('refuses a day that no calendar has, of whose shape alone the description tells', () => {
    for (const due of ['31/2/2026', '29/02/2026', '0/1/2026', '1/13/2026']) {
      expect(refusedBy('/api/v1/item/{item}/extend', { due, reason: 'x' })).toEqual([]);
      expect(Object.keys(wrongFields('/api/v1/item/{item}/extend', { due, reason: 'x' }))).toEqual(['due']);
    }
    expect(wrongFields('/api/v1/item/{item}/extend', { due: '29/2/2028', reason: 'x' })).toEqual({});
  });

  it('says what to do, in both languages', () => {
    const told = wrongFields('/api/v1/item/{item}/extend', { due: 'mai' });
    expect(told.due?.vi).toContain('31/12/2026');
    expect(told.reason?.vi).toBe('Mục này bắt buộc, hãy điền');
    expect(wrongFields('/api/v1/item/{item}/block', { text: `${long}a` }).text?.vi).toBe('Dài 10.001 ký tự, nhiều nhất 10.000: hãy rút ngắn');
    for (const path of paths) for (const pair of Object.values<Pair>(wrongFields(path, {}))) expect(pair.vi && pair.en).toBeTruthy();
  });

  it('asks for what one form needs although the action can do without', () => {
    expect(wrongFields('/api/v1/person/set', {})).toEqual({});
    expect(Object.keys(wrongFields('/api/v1/person/set', {}, ['name']))).toEqual(['name']);
    expect(wrongFields('/api/v1/person/set', { name: 'Lê Thị Hoa' }, ['name'])).toEqual({});
  });

  it('knows what is required', () => {
    expect(isRequired('/api/v1/item/{item}/return', 'reason')).toBe(true);
    expect(isRequired('/api/v1/item/{item}/confirm', 'reason')).toBe(false);
  });
});

describe('given', () => {
  it('leaves out what was left empty, and keeps a nought and a no', () => {
    expect(given({ a: '', b: undefined, c: [], d: 0, e: false, f: ' x ', g: '  ', h: [' y', ' '] })).toEqual({ d: 0, e: false, f: 'x', h: ['y'] });
  });
});

describe('fieldNamed', () => {
  const problem = (field?: string) => new Problem(422, { code: 'input.day', title: 'phải là ngày', ...(field ? { field } : {}) });
  it('is what the server says, where the action has such a field', () => {
    expect(fieldNamed('/api/v1/item/{item}/report', problem('day'))).toBe('day');
    expect(fieldNamed('/api/v1/item/{item}/report', problem('file'))).toBe('file');
    expect(fieldNamed('/api/v1/item/{item}/report', problem('colour'))).toBeNull();
    expect(fieldNamed('/api/v1/item/{item}/report', problem())).toBeNull();
  });
});
