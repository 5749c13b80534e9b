// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { itemAddress, namesIn } from '../../src/parts/router';

test('names in an address are found', () => {
  expect(namesIn('/item/:item', '/item/2026.4')).toEqual({ item: '2026.4' });
  expect(namesIn('/item/:item', itemAddress('a b/c'))).toEqual({ item: 'a b/c' });
  expect(namesIn('/my-work', '/my-work/')).toEqual({});
});

test('what is another address is not taken', () => {
  expect(namesIn('/item/:item', '/item/')).toBeNull();
  expect(namesIn('/item/:item', '/item/1/2')).toBeNull();
  expect(namesIn('/', '/my-work')).toBeNull();
});
