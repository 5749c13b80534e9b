// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { ItemState } from '../../src/api/kinds';
import { countedIn } from '../../src/pages/item/counted';

const state = (part: Partial<ItemState>): ItemState => ({ kind: 'task', class: '', stage: 'open', ...part });
const promise = { type: 'other', comparator: '=', quantity: '5', unit: 'hội nghị' } as const;

test('what moved a promise is told apart: records of programmes, and what was typed, the newest first', () => {
  const [first] = countedIn(
    state({
      promises: [promise],
      updates: [
        { fact: 1, quantity: '1', record: 'meeting/a', verdict: 'office' },
        { fact: 2, quantity: '2', verdict: 'none' },
        { fact: 3, quantity: '1', record: 'meeting/b', verdict: 'office' },
        { fact: 4, percent: 50, verdict: 'none' },
      ],
    }),
  );
  expect(first?.records.map((one) => one.record)).toEqual(['meeting/b', 'meeting/a']);
  expect(first?.typed.map((one) => one.fact)).toEqual([2]);
});

test('each promise has its own, and one without a quantity cannot be counted', () => {
  const counted = countedIn(state({ promises: [{ type: 'document', comparator: '=' }, promise], updates: [{ fact: 1, deliverable: 2, quantity: '1', record: 'research/x', verdict: 'office' }] }));
  expect(counted.map((one) => [one.deliverable, one.records.length])).toEqual([[2, 1]]);
  expect(countedIn(null)).toEqual([]);
});
