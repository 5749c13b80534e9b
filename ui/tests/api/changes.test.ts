// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { isTouched } from '../../src/api/changes';

const facts = (...subjects: string[]) => new Set(subjects);

test('a fact about an item puts lists and items out of date, not the people', () => {
  expect(isTouched(['mine'], facts('item/2026.4'))).toBe(true);
  expect(isTouched(['item', '2026.7'], facts('item/2026.4'))).toBe(true);
  expect(isTouched(['people'], facts('item/2026.4'))).toBe(false);
});

test('a fact about a unit puts units and people out of date', () => {
  expect(isTouched(['units'], facts('unit/u1'))).toBe(true);
  expect(isTouched(['people'], facts('unit/u1'))).toBe(true);
  expect(isTouched(['item', '2026.7'], facts('unit/u1'))).toBe(false);
});

test('a plan is asked anew by its own id', () => {
  expect(isTouched(['plan', '2026', 'head'], facts('plan/2026'))).toBe(true);
  expect(isTouched(['plans'], facts('plan/2026'))).toBe(true);
});

test('whoever is urged about an item learns of the notice by it', () => {
  expect(isTouched(['notices', true], facts('item/2026.4'))).toBe(true);
  expect(isTouched(['urging', ''], facts('item/2026.4'))).toBe(true);
  expect(isTouched(['notices', true], facts('unit/u1'))).toBe(false);
});
