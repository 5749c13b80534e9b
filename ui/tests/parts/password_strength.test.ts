// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { strengthOf } from '../../src/parts/password_strength';

const levelOf = (password: string, user = 'namvv') => strengthOf(password, user).level;

test('what the server refuses is told before it is sent', () => {
  expect(levelOf('')).toBe(0);
  expect(levelOf('mười một kt')).toBe(0);
  expect(strengthOf('ngắn quá', 'namvv').words.vi).toContain('còn thiếu 4');
  expect(levelOf('aaaaaaaaaaaaaaaa')).toBe(0);
  expect(levelOf('abababababababab')).toBe(0);
  expect(levelOf('namvv matkhau')).toBe(0);
  expect(levelOf('12345678 abcd')).toBe(0);
  expect(levelOf('x'.repeat(20) + 'bcdefghij'.repeat(13))).toBe(0);
});

test('length and variety count', () => {
  expect(levelOf('matkhaucuatoi')).toBe(1);
  expect(levelOf('Trau-cay-38-sao')).toBe(2);
  expect(levelOf('con trâu đi trước cái cày')).toBe(3);
});

test('letters written in parts are one letter', () => {
  expect(strengthOf('con trâu đi t'.normalize('NFD'), '').words).toEqual(strengthOf('con trâu đi t'.normalize('NFC'), '').words);
});
