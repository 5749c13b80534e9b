// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Form } from '../../src/api/documents';
import { draftName, lacking, nothing_typed, wordsOf } from '../../src/pages/compose/typed';

const form: Form = { id: 'urging-letter', vi: '', en: '', code: 'CV', about: ['plan', 'unit'], asks: ['body', 'addressee', 'answer-by'], version: 1, periods: [], own: false };
const order = { form: 'urging-letter', plan: '2026', period: '2026-03', receiver: '', unit: 'u3', item: '', replaces: '' };

test('only what the form asks for is sent, lists a line each', () => {
  const typed = { ...nothing_typed, body: ' Một. ', addressee: 'Sở Nội vụ\n\n Sở Tài chính ', subject: 'không hỏi', 'answer-by': '2026-12-01', mark: 'KT' as const };
  expect(wordsOf(form, order, typed)).toEqual({ form: 'urging-letter', plan: '2026', unit: 'u3', body: 'Một.', addressee: ['Sở Nội vụ', 'Sở Tài chính'], 'answer-by': '2026-12-01', mark: 'KT' });
});

test('half a day is not sent', () => {
  expect(wordsOf(form, order, { ...nothing_typed, 'answer-by': '1/1' + 'x' })).not.toHaveProperty('answer-by');
});

test('what lacks is told, and words are kept for each document', () => {
  expect(lacking(form, { ...order, unit: '' })).toEqual(['unit']);
  expect(draftName(order)).toBe('document.urging-letter.u3');
  expect(draftName({ ...order, period: '2026-04' })).toBe(draftName(order));
});
