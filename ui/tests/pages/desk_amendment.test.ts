// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { PlanItem } from '../../src/api/kinds';
import { amendInput, empty_line, wordsNow, wrongChanges, type Amendment } from '../../src/pages/desk/amendment';

const draft: Amendment = {
  number: ' 90/QĐ-SNN ',
  day: '2026-11-29',
  reason: '',
  changes: [
    { item: '2026.54', field: 'time', value: 'Tháng 12/2026' },
    { item: '2026.4', field: 'product', value: '05 lớp tập huấn\n01 báo cáo\n' },
    { item: '2026.13', field: 'drop', value: '' },
  ],
  added: [],
};

test('an amendment is sent as the server takes it', () => {
  expect(amendInput(draft)).toEqual({ number: '90/QĐ-SNN', day: '2026-11-29', edit: ['2026.54 time=Tháng 12/2026', '2026.4 product=05 lớp tập huấn', '2026.4 product=01 báo cáo'], drop: ['2026.13'] });
});

test('new lines are numbered as they stand, and say only what is known', () => {
  const added = [
    { ...empty_line, title: 'Mở hội chợ', time: 'Tháng 10/2026', product: '01 hội chợ\n01 báo cáo', lead: 'u3' },
    { ...empty_line, title: ' Thuê gian hàng ', parent: '2026.4' },
  ];
  expect(amendInput({ ...draft, changes: [], added }).edit).toEqual(['+1 title=Mở hội chợ', '+1 time=Tháng 10/2026', '+1 product=01 hội chợ', '+1 product=01 báo cáo', '+1 lead=u3', '+2 title=Thuê gian hàng', '+2 parent=2026.4']);
  expect(wrongChanges({ changes: [], added }, false)).toBeUndefined();
  expect(wrongChanges({ changes: [], added: [...added, { ...empty_line, time: 'Tháng 9' }] }, false)?.vi).toContain('chưa có nội dung');
  expect(wrongChanges({ changes: [], added }, true)?.vi).toContain('một trong hai');
});

test('nothing half written is sent, and not both changes and a file', () => {
  expect(wrongChanges(draft, false)).toBeUndefined();
  expect(wrongChanges({ changes: [], added: [] }, true)).toBeUndefined();
  expect(wrongChanges({ changes: [], added: [] }, false)?.vi).toContain('ít nhất một');
  expect(wrongChanges({ changes: [{ item: '2026.1', field: 'time', value: ' ' }], added: [] }, false)?.vi).toContain('viết dở');
  expect(wrongChanges(draft, true)?.vi).toContain('một trong hai');
});

test('how a line says it now', () => {
  const item = { title: 'Tập huấn', schedule: { text: 'Tháng 4' }, deliverables: [{ text: '05 lớp' }], assignments: [{ role: 'lead', text: 'Chi cục A' }], notes: null } as unknown as PlanItem;
  expect(['title', 'time', 'product', 'lead', 'notes', 'drop'].map((field) => wordsNow(item, field as 'title'))).toEqual(['Tập huấn', 'Tháng 4', '05 lớp', 'Chi cục A', '', '']);
});
