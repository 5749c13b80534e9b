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

test('what members do puts their council, its dossiers and tasks out of date', () => {
  expect(isTouched(['council', 'tc1'], facts('council/tc1'))).toBe(true);
  expect(isTouched(['council', 'tc2'], facts('council/tc1'))).toBe(false);
  expect(isTouched(['dossier', 'hs1'], facts('council/tc1'))).toBe(true);
  expect(isTouched(['research-tasks'], facts('council/tc1'))).toBe(true);
  expect(isTouched(['research', 'nv1'], facts('research/nv1'))).toBe(true);
  expect(isTouched(['achievements', ''], facts('achievement/research.accepted:research/nv1'))).toBe(true);
});
