// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { ItemLine } from '../../src/api/kinds';
import { passing, rowsOf, treeOf, type Filter } from '../../src/pages/plan/tree';

const line = (id: string, parent: string | null, some: Partial<ItemLine> = {}) => ({ id, parent, kind: 'step', title: id, unit: null, unit_id: null, person: null, number: null, status: 'open_in_time', stage: 'open', blocked: false, never_updated: false, ...some }) as ItemLine;
const lines = [
  line('g', null, { kind: 'group', title: 'Nhiệm vụ trọng tâm', status: 'open_overdue' }),
  line('t1', 'g', { kind: 'task', title: 'Đổi mới sáng tạo', unit_id: 'u1', status: 'done_on_time' }),
  line('s1', 't1', { title: 'Tập huấn', status: 'done_late' }),
  line('s2', 't1', { title: 'Báo cáo', status: 'open_overdue', blocked: true }),
  line('t2', 'g', { kind: 'task', title: 'Chuyển đổi số' }),
  line('i1', 't2', { kind: 'indicator', status: 'open_overdue' }),
  line('i2', 't2', { kind: 'indicator', stage: 'dropped' }),
];
const none: Filter = { words: '', unit: '', status: [], kind: [], blocked: false, never: false };
const ids = (rows: { line: ItemLine }[]) => rows.map((row) => row.line.id);

test('what is below is summed up as the board counts', () => {
  const nodes = treeOf(lines);
  expect(nodes.map((node) => node.depth)).toEqual([0, 1, 2, 2, 1, 2, 2]);
  const roll = (id: string) => nodes.find((node) => node.line.id === id)?.roll;
  expect(roll('g')).toEqual({ of: 'tasks', all: 2, done: 1, overdue: 1 });
  expect(roll('t1')).toEqual({ of: 'steps', all: 2, done: 1, overdue: 1 });
  expect(roll('t2')).toEqual({ of: 'tasks', all: 1, done: 0, overdue: 1 });
  expect(roll('s1')).toBeNull();
});

test('a line whose parent is not there stands at the left', () => {
  expect(treeOf([line('x', 'gone')]).map((node) => node.depth)).toEqual([0]);
});

test('what is folded hides what is below it, and no more', () => {
  expect(ids(rowsOf(treeOf(lines), none, new Set(['t1'])))).toEqual(['g', 't1', 't2', 'i1', 'i2']);
  expect(ids(rowsOf(treeOf(lines), none, new Set(['g'])))).toEqual(['g']);
});

test('a filter leaves what passes with what stands above it', () => {
  const nodes = treeOf(lines);
  const late = rowsOf(nodes, { ...none, status: ['open_overdue'] }, new Set(['t1']));
  expect(ids(late)).toEqual(['g', 't1', 's2', 't2', 'i1']);
  expect(passing(late)).toBe(2);
  expect(ids(rowsOf(nodes, { ...none, words: 'doi moi' }, new Set()))).toEqual(['g', 't1']);
  expect(ids(rowsOf(nodes, { ...none, blocked: true }, new Set()))).toEqual(['g', 't1', 's2']);
  expect(ids(rowsOf(nodes, { ...none, unit: 'u1' }, new Set()))).toEqual(['g', 't1']);
  expect(rowsOf(nodes, { ...none, words: 'khong co' }, new Set())).toEqual([]);
});

test('a thousand lines are no work', () => {
  const many = Array.from({ length: 5000 }, (_, at) => line(String(at), at % 10 === 0 ? null : String(at - (at % 10)), { title: `Việc ${at}` }));
  const before = performance.now();
  expect(rowsOf(treeOf(many), { ...none, words: 'viec 49' }, new Set()).length).toBeGreaterThan(100);
  expect(performance.now() - before).toBeLessThan(1000);
});
