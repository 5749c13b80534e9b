// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { compareVietnamese, fold, hasWords } from '../../src/parts/fold';

test('marks and the stroke of đ do not matter', () => {
  expect(fold('Đổi mới')).toBe('doi moi');
  expect(hasWords('Báo cáo kết quả đợt 2', 'dot bao')).toBe(true);
  expect(hasWords('Báo cáo', 'bao x')).toBe(false);
});

test('order is that of the dictionary, numbers by their value', () => {
  expect(['Đà', 'Da', 'Ân', 'An', 'mục 10', 'mục 9'].sort(compareVietnamese)).toEqual(['An', 'Ân', 'Da', 'Đà', 'mục 9', 'mục 10']);
});
