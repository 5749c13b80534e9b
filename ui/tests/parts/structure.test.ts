// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { User } from '../../src/api/kinds';
import { byGivenName, headsOf, holdsOn, isAway, loginOf } from '../../src/parts/structure';

const user = (id: string, more: Partial<User> = {}): User => ({ id, name: id, person: '', roles: [], disabled: false, away_from: null, away_until: null, deputy: '', mail: '', ...more });

test('days count with both ends', () => {
  expect(holdsOn({ from: null, until: null }, '2026-06-30')).toBe(true);
  expect(holdsOn({ from: '2026-06-30', until: '2026-06-30' }, '2026-06-30')).toBe(true);
  expect(holdsOn({ until: '2026-06-30' }, '2026-07-01')).toBe(false);
});

test('a head is a user who may sign today', () => {
  const grant = { role: 'head' as const, unit: 'u1', from: null, until: null };
  const users = [user('a', { roles: [grant] }), user('b', { roles: [grant], disabled: true }), user('c', { roles: [{ ...grant, until: '2026-01-01' }] }), user('d', { roles: [{ ...grant, unit: 'u2' }] })];
  expect(headsOf('u1', users, '2026-06-30').map((one) => one.id)).toEqual(['a']);
});

test('user names as the server proposes them', () => {
  expect(loginOf('Vũ Văn Nam', new Set())).toBe('namvv');
  expect(loginOf('Đặng  Đức Mai', new Set(['maidd', 'maidd2']))).toBe('maidd3');
  expect(loginOf(' ', new Set())).toBe('');
});

test('people stand by their given name', () => {
  const names = ['Vũ Văn Nam', 'Lê Thanh An', 'Đặng Văn Đức', 'Trần Thị Chi'].map((name) => ({ name }));
  expect(names.sort(byGivenName).map((one) => one.name)).toEqual(['Lê Thanh An', 'Trần Thị Chi', 'Đặng Văn Đức', 'Vũ Văn Nam']);
});

test('away without an end is away', () => {
  expect(isAway(user('a', { away_from: '2026-06-01' }), '2026-06-30')).toBe(true);
  expect(isAway(user('a'), '2026-06-30')).toBe(false);
});
