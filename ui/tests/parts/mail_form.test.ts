// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { isMailAddress } from '../../src/parts/mail_form';

test('what nobody could send to is told before it is sent', () => {
  for (const good of ['an@so.example.vn', 'tran.an+sauro@a-b.vn', 'x@y.z']) expect(isMailAddress(good)).toBe(true);
  for (const bad of ['', 'an', 'an@', '@so.vn', 'an@so', 'an@so.', 'an@@so.vn', 'tran an@so.vn', 'an@so vn.vn']) expect(isMailAddress(bad)).toBe(false);
});
