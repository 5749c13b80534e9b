// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Form } from '../../src/api/documents';
import { draftName, lacking, nothing_typed, typedOf, wordsOf } from '../../src/pages/compose/typed';

const form: Form = { id: 'urging-letter', vi: '', en: '', code: 'CV', about: ['plan', 'unit'], asks: ['body', 'addressee', 'answer-by'], version: 1, periods: [], own: false };
const order = { form: 'urging-letter', plan: '2026', period: '2026-03', receiver: '', unit: 'u3', item: '', council: '', replaces: '' };

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

test('a correction begins with what was written: lists a line each, what has no field left out', () => {
  const told = [
    { field: 'assessment', text: 'Đoạn một.\nĐoạn hai.' },
    { field: 'recipient', text: 'Sở Nội vụ' },
    { field: 'recipient', text: 'Sở Tài chính' },
    { field: 'answer-by', text: '2026-12-01' },
    { field: 'mark', text: 'KT' },
    { field: 'position', text: 'Phó Giám đốc' },
    { field: 'signer', text: 'Lê Thị Lan' },
    { field: 'color', text: 'đỏ' },
  ];
  expect(typedOf(told)).toEqual({ ...nothing_typed, assessment: 'Đoạn một.\nĐoạn hai.', recipient: 'Sở Nội vụ\nSở Tài chính', 'answer-by': '2026-12-01', mark: 'KT', position: 'Phó Giám đốc', signer: 'Lê Thị Lan' });
  expect(typedOf([])).toEqual(nothing_typed);
  expect(typedOf([{ field: 'mark', text: 'XX' }]).mark).toBe('');
});

test('what is sent unchanged is what was told', () => {
  const told = [
    { field: 'addressee', text: 'Sở Nội vụ' },
    { field: 'addressee', text: 'Sở Tài chính' },
    { field: 'body', text: 'Một.' },
    { field: 'answer-by', text: '01/12/2026' },
  ];
  expect(wordsOf(form, order, typedOf(told))).toMatchObject({ addressee: ['Sở Nội vụ', 'Sở Tài chính'], body: 'Một.', 'answer-by': '2026-12-01' });
});
