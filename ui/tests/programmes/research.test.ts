// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { TaskLine } from '../../src/api/research';
import { ruleOf } from '../../src/api/validation';
import { followersOf, shownOf } from '../../src/programmes/research';
import { councilFor, forms, openOf, pathOf, type Done } from '../../src/programmes/research/actions';
import { rowsIn } from '../../src/programmes/research/import_dialog';

const line = (id: string, part: Partial<TaskLine> = {}): TaskLine => ({ id, title: id, level: 'province', year: 2027, stage: 'running', proposer: '', host: '', leader: '', leader_name: null, specialist: '', specialist_name: null, until: null, checked: null, step: null, due: null, late: false, ...part });

test('what is late comes first, then what is due next, then what has no deadline', () => {
  const lines = [line('a'), line('b', { due: '2027-05-01' }), line('c', { due: '2027-04-01' }), line('d', { due: '2027-06-01', late: true })];
  expect(shownOf(lines, '', '').map((one) => one.id)).toEqual(['d', 'c', 'b', 'a']);
});

test('a follower sees what they lead and what they watch over, of their year', () => {
  const lines = [line('a', { leader: 'u1' }), line('b', { specialist: 'u1', year: 2026 }), line('c', { leader: 'u2' })];
  expect(shownOf(lines, '', 'u1').map((one) => one.id)).toEqual(['a', 'b']);
  expect(shownOf(lines, '2026', 'u1').map((one) => one.id)).toEqual(['b']);
});

test('followers are named once, in Vietnamese order', () => {
  const lines = [line('a', { leader: 'u1', leader_name: 'Đỗ An', specialist: 'u2', specialist_name: 'Cao Bình' }), line('b', { leader: 'u2', leader_name: 'Cao Bình' })];
  expect(followersOf(lines)).toEqual([
    { user: 'u2', name: 'Cao Bình' },
    { user: 'u1', name: 'Đỗ An' },
  ]);
});

test('each action asks for what its description knows', () => {
  for (const [done, form] of Object.entries(forms)) for (const asked of form.asks) expect(ruleOf(pathOf(done as Done), asked), `${done} ${asked}`).toBeDefined();
});

test('what the server opens is offered in the order of the procedures, but for proposing', () => {
  expect(openOf({ may: ['research.stop', 'research.propose', 'research.check', 'research.list'], undelivered: [] })).toEqual(['list', 'check', 'stop']);
  expect(openOf({ may: ['research.deliver'], undelivered: [] })).toEqual([]);
  expect(openOf({ may: ['research.deliver'], undelivered: ['Sở Y'] })).toEqual(['deliver']);
  expect(pathOf('list')).toBe('/api/v1/research/list');
  expect(pathOf('call')).toBe('/api/v1/research/{research}/call');
});

test('a task waits for the council of its stage, with its own dossiers', () => {
  const task = { id: 'nv1', applications: ['nv1.1', 'nv1.2'], submitted: '' };
  expect(councilFor({ ...task, stage: 'proposed' })).toEqual({ kind: 'identification', dossiers: ['nv1'] });
  expect(councilFor({ ...task, stage: 'called' })).toEqual({ kind: 'selection', dossiers: ['nv1.1', 'nv1.2'] });
  expect(councilFor({ ...task, stage: 'called', applications: [] })).toBeNull();
  expect(councilFor({ ...task, stage: 'submitted', submitted: 'nv1.ketqua' })).toEqual({ kind: 'acceptance', dossiers: ['nv1.ketqua'] });
  expect(councilFor({ ...task, stage: 'running' })).toBeNull();
});

test('each row that is wrong is told by itself', () => {
  expect(rowsIn('chưa nhập dòng nào, hãy sửa bảng rồi nhập lại: dòng 4: thiếu tên nhiệm vụ; dòng 9: không rõ cấp “xã”; và 3 dòng khác')).toEqual(['dòng 4: thiếu tên nhiệm vụ', 'dòng 9: không rõ cấp “xã”', 'và 3 dòng khác']);
});
