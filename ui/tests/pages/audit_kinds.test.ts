// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { filterIn } from '../../src/pages/audit/filters';
import { kindText, subjectAddress, subjectText, subjectTyped } from '../../src/pages/audit/kinds';

test('a kind is told by its family and its name', () => {
  expect(kindText('item.progress')).toBe('Việc: báo cáo tiến độ');
  expect(kindText('key.made')).toBe('key.made');
});

test('a subject is told in words and leads to its page', () => {
  expect(subjectText('item/2026.12')).toBe('việc 2026.12');
  expect(subjectText('agency/own')).toBe('cơ quan');
  expect(subjectText('ladder/own')).toBe('thang đôn đốc');
  expect(subjectAddress('ladder/own')).toBe('/urging?part=ladder');
  expect(subjectAddress('item/2026.12')).toBe('/item/2026.12');
  expect(subjectText('council/tc1-2026')).toBe('hội đồng tc1-2026');
  expect(subjectAddress('council/tc1-2026')).toBe('/hoi-dong/tc1-2026');
  expect(subjectAddress('binding/2026.12.1')).toBe('/item/2026.12');
  expect(subjectAddress('meeting/hn1')).toBe('/hoi-nghi?open=hn1');
  expect(subjectAddress('expert/e1')).toBe('');
  expect(subjectAddress('unit/u3')).toBe('');
});

test('an id that is typed is an item or a plan', () => {
  expect(subjectTyped(' 2026.12 ')).toBe('item/2026.12');
  expect(subjectTyped('2026')).toBe('plan/2026');
  expect(subjectTyped('unit/u3')).toBe('unit/u3');
  expect(subjectTyped(' ')).toBe('');
});

test('a filter stands in the address', () => {
  expect(filterIn(new URLSearchParams('kind=item.&from=2026-01-01'))).toEqual({ kind: 'item.', who: '', subject: '', words: '', from: '2026-01-01', until: '' });
});
