// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { ItemLine } from '../../src/api/kinds';
import { marksOf } from '../../src/parts/status';

const line = (more: object) => ({ stage: 'open', never_updated: true, returned: 0, ...more }) as unknown as ItemLine;

test('what must not be overlooked is said of what is run, and not of a draft', () => {
  expect(marksOf(line({ blocked: true })).map((mark) => mark.words.en)).toEqual(['Never updated', 'Obstacle']);
  expect(marksOf(line({ draft: true, blocked: true }))).toEqual([]);
});
