// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { changedFields, clashes, merged } from '../../src/pages/plan/merge';

const fields = ['title', 'time', 'lead'] as const;
const before = { title: 'Tập huấn', time: 'tháng 4', lead: 'u1' };

test('who changed different fields do not stand in each other’s way', () => {
  const mine = { ...before, title: 'Tập huấn cho chủ vùng trồng' };
  const theirs = { ...before, time: 'tháng 5' };
  expect(clashes(fields, before, mine, theirs)).toEqual([]);
  const result = merged(fields, before, mine, theirs, new Set());
  expect(result).toEqual({ title: mine.title, time: 'tháng 5', lead: 'u1' });
  expect(changedFields(fields, theirs, result)).toEqual({ title: mine.title });
});

test('one field changed by both is asked about, and what is chosen is kept', () => {
  const mine = { ...before, time: 'tháng 6', lead: 'u2' };
  const theirs = { ...before, time: 'tháng 5', lead: 'u2' };
  expect(clashes(fields, before, mine, theirs)).toEqual([{ field: 'time', before: 'tháng 4', mine: 'tháng 6', theirs: 'tháng 5' }]);
  expect(changedFields(fields, theirs, merged(fields, before, mine, theirs, new Set()))).toEqual({ time: 'tháng 6' });
  expect(changedFields(fields, theirs, merged(fields, before, mine, theirs, new Set(['time'] as const)))).toEqual({});
});
