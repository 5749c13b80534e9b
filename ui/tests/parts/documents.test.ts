// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Form } from '../../src/api/documents';
import type { Me } from '../../src/api/kinds';
import { composeAddress, formsFor, grouped, periodText, unitsFor } from '../../src/parts/documents';

const form = (id: string, about: string[] = []): Form => ({ id, vi: id, en: id, code: 'BC', about, asks: [], version: 1, periods: [], own: false });
const somebody = (role: Me['roles'][number]['role'], unit = '', may = ['document.issue']): Me => ({ format: 'sauro.me/1', agency: 'own', user: 'a', name: 'A', roles: [{ role, unit, unit_name: '' }], may, must_change_password: false, second_factor: 'off', news: 0 });

test('a period is told in words, what is none as it is', () => {
  expect(periodText('2026-H1')).toBe('6 tháng đầu năm 2026');
  expect(periodText('2026-Q3')).toBe('quý III năm 2026');
  expect(periodText('2026-03')).toBe('tháng 3 năm 2026');
  expect(periodText('2026')).toBe('năm 2026');
  expect(periodText('2026-Q9')).toBe('2026-Q9');
});

test('an address holds what was told of a document', () => {
  expect(composeAddress({ form: 'letter', plan: '' })).toBe('/compose?form=letter');
  expect(composeAddress({})).toBe('/compose');
});

test('a form that no group names is a general one', () => {
  const groups = grouped([form('letter'), form('own-form'), form('plan')]);
  expect(groups.map((group) => group.forms.map((one) => one.id))).toEqual([['plan'], ['letter', 'own-form']]);
});

test('a head composes what the unit says, of that unit alone', () => {
  const report = form('unit-report', ['plan', 'period', 'unit']);
  const forms = [report, form('urging-letter', ['plan', 'unit'])];
  expect(formsFor(somebody('head', 'u3'), forms)).toEqual([report]);
  expect(unitsFor(somebody('head', 'u3'), report)).toEqual(['u3']);
  expect(formsFor(somebody('office'), forms)).toEqual(forms);
  expect(unitsFor(somebody('office'), report)).toBeNull();
  expect(formsFor(somebody('specialist', 'u3'), forms)).toEqual([]);
});
