// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { ItemAnswer, Mine } from '../../src/api/kinds';
import { actionsOn, openReturn } from '../../src/parts/standing';

const mine = (...waiting: string[]) => ({ items: [], waiting_for_you: waiting.map((id) => ({ id })) }) as unknown as Mine;
function item(line: object, state: object, ...may: string[]): ItemAnswer {
  return { line: { id: '2026.4', kind: 'task', stage: 'open', due: '2026-12-31', draft: false, ...line }, state, may: may.map((name) => `item.${name}`) } as unknown as ItemAnswer;
}

test('what the role opens is offered where the item stands so', () => {
  const worker = ['report', 'block', 'extend'];
  expect(actionsOn(item({}, {}, ...worker), mine())).toEqual(['report', 'block', 'extend']);
  expect(actionsOn(item({ due: null }, {}, ...worker), mine())).toEqual(['report', 'block']);
  expect(actionsOn(item({ stage: 'closed' }, {}, ...worker, 'reopen'), mine())).toEqual(['reopen']);
  expect(actionsOn(item({}, {}, 'close', 'follow'), mine())).toEqual(['follow', 'close']);
  expect(actionsOn(item({ stage: 'closed' }, {}, 'follow'), mine())).toEqual([]);
  expect(actionsOn(item({ kind: 'group' }, {}, ...worker), mine())).toEqual([]);
  expect(actionsOn(item({ draft: true }, {}, ...worker), mine())).toEqual([]);
});

test('a word is asked of whose turn it is', () => {
  const updates = [{ fact: 3, verdict: 'none' }];
  expect(actionsOn(item({}, { updates }, 'confirm', 'return'), mine('2026.4'))).toEqual(['confirm', 'return']);
  expect(actionsOn(item({}, { updates }, 'confirm', 'return'), mine())).toEqual([]);
  expect(actionsOn(item({}, { updates: [{ fact: 3, verdict: 'office' }] }, 'confirm'), mine('2026.4'))).toEqual([]);
});

test('a decision is asked for where one waits', () => {
  expect(actionsOn(item({}, { obstacles: [{ fact: 1 }] }, 'decide', 'grant'), mine())).toEqual(['decide']);
  expect(actionsOn(item({}, { obstacles: [{ fact: 1, decided: true }], extensions: [{ fact: 2 }] }, 'decide', 'grant', 'extend'), mine())).toEqual(['grant']);
});

test('a return stands until something is reported again', () => {
  const facts = [{ number: 4, kind: 'item.returned' }, { number: 6, kind: 'item.returned' }, { number: 7, kind: 'item.checked' }];
  const returned = { fact: 5, verdict: 'returned' };
  expect(openReturn({ ...item({}, { updates: [returned] }), facts } as unknown as ItemAnswer)?.number).toBe(6);
  expect(openReturn({ ...item({}, { updates: [returned, { fact: 8, verdict: 'none' }] }), facts } as unknown as ItemAnswer)).toBeUndefined();
  expect(openReturn({ ...item({}, {}), state: null, facts: [] })).toBeUndefined();
});
