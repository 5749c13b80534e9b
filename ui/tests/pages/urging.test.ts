// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { setLanguage } from '../../src/api/text';
import type { MailStage, UrgingLine } from '../../src/api/urging';
import { cameBack } from '../../src/pages/urging/came_back';
import { byPerson, byUnit, peopleIn } from '../../src/pages/urging/groups';
import { daysOf, inOrder, rowOf, rungWords, wrongRows, type RungRow } from '../../src/pages/urging/ladder_rows';
import { mayAgain, mayBounce, needsLook, stages, stage_words } from '../../src/pages/urging/mail_stages';
import { messageText } from '../../src/pages/urging/message';
import { rungSentence, rungText } from '../../src/parts/urging_words';

const line = (item: string, part: Partial<UrgingLine> = {}): UrgingLine => ({ item, title: `Việc ${item}`, unit: 'Phòng A', due: '2026-06-30', days: 10, behind: 1, way: 'letter', to: ['Trần An'], open: true, ...part });

test('lines are taken together by who hears them, most first, then by name', () => {
  const list = [line('1', { to: ['Trần An', 'Đỗ Bình'] }), line('2', { unit: 'Phòng B', to: ['Đỗ Bình'] }), line('3', { unit: 'Phòng B', to: ['Chu Cam'] })];
  expect(byPerson(list).map((group) => [group.name, group.lines.map((one) => one.item)])).toEqual([
    ['Đỗ Bình', ['1', '2']],
    ['Chu Cam', ['3']],
    ['Trần An', ['1']],
  ]);
  expect(byUnit(list).map((group) => [group.name, group.lines.length])).toEqual([
    ['Phòng B', 2],
    ['Phòng A', 1],
  ]);
  expect(peopleIn(list)).toEqual(['Chu Cam', 'Đỗ Bình', 'Trần An']);
});

test('no line is lost or told twice by taking them together by unit', () => {
  const list = Array.from({ length: 40 }, (_, at) => line(String(at), { unit: `Phòng ${(at * 7) % 5}` }));
  const told = byUnit(list).flatMap((group) => group.lines.map((one) => one.item));
  expect([...told].sort()).toEqual(list.map((one) => one.item).sort());
});

test('the words for a chat tell what is late apart from what is due soon, and number all of it', () => {
  const text = messageText({ to: 'person', name: 'Trần An', day: '2026-07-01', office: 'Văn phòng Sở', lines: [line('1'), line('2', { due: '2026-07-06' }), line('3', { due: '2026-07-01' })] });
  expect(text).toBe(
    [
      'Kính gửi đồng chí Trần An,',
      'Văn phòng Sở trân trọng nhắc đồng chí các việc sau trong kế hoạch (tính đến ngày 01/07/2026):',
      'Đã quá hạn:',
      '1. Việc 1: hạn 30/06/2026, quá 1 ngày',
      'Sắp đến hạn:',
      '2. Việc 2: hạn 06/07/2026, còn 5 ngày',
      '3. Việc 3: hạn 01/07/2026, đến hạn',
      'Đề nghị đồng chí quan tâm chỉ đạo, sớm hoàn thành và cập nhật kết quả trên Sáu Rõ; nếu có khó khăn, vướng mắc, xin báo lại để kịp thời tháo gỡ.',
      'Trân trọng cảm ơn.',
    ].join('\n'),
  );
});

test('a unit is written to as a unit; what is not late is asked for in time; of several units each line tells its own', () => {
  const unit = messageText({ to: 'unit', name: 'Phòng A', day: '2026-06-01', office: '', lines: [line('1')] });
  expect(unit).toContain('Kính gửi Phòng A,\nVăn phòng trân trọng nhắc đơn vị');
  expect(unit).not.toContain('quá hạn');
  expect(unit).toContain('hoàn thành đúng hạn');
  expect(unit).not.toContain('(Phòng A)');
  const several = messageText({ to: 'person', name: 'Trần An', day: '2026-06-01', office: '', lines: [line('1'), line('2', { unit: 'Phòng B' })] });
  expect(several).toContain('1. Việc 1 (Phòng A): hạn 30/06/2026');
  expect(several).toContain('2. Việc 2 (Phòng B): hạn 30/06/2026');
});

test('rungs are told as sentences, in both languages', () => {
  expect(rungText(-1)).toBe('còn 1 ngày làm việc');
  expect(rungText(0)).toBe('đến hạn');
  expect(rungSentence({ days: 10, to: ['head', 'leadership'], way: 'letter' })).toBe('Khi quá hạn 10 ngày làm việc, đến lượt công văn đôn đốc: trưởng đơn vị và lãnh đạo cơ quan nhận thông báo, văn phòng soạn công văn gửi đơn vị.');
  setLanguage('en');
  expect(rungText(-1)).toBe('1 working day left');
  setLanguage('vi');
});

test('what came back is what was recorded since, the nearest to done first', () => {
  const open = { line: { stage: 'open' as const }, state: null };
  const state = { updates: [{ fact: 9 }], obstacles: [{ fact: 12 }], extensions: [{ fact: 15 }] } as unknown as NonNullable<Parameters<typeof cameBack>[0]['state']>;
  expect(cameBack(open, 10)).toBe('nothing');
  expect([16, 14, 11, 8].map((said) => cameBack({ ...open, state }, said))).toEqual(['nothing', 'extension', 'extension', 'extension']);
  expect(cameBack({ ...open, state: { ...state, extensions: [] } }, 11)).toBe('obstacle');
  expect([8, 9].map((said) => cameBack({ ...open, state: { updates: state.updates ?? [] } }, said))).toEqual(['updated', 'nothing']);
  expect(cameBack({ line: { stage: 'confirmed' }, state }, 1)).toBe('reported');
  expect(cameBack({ line: { stage: 'closed' }, state: null }, 1)).toBe('done');
});

const row = (days: string, side: RungRow['side'] = 'after', to: RungRow['to'] = ['performer']): RungRow => ({ days, side, to, way: 'notice' });

test('a rung that is typed is what the action takes, and comes back as it was', () => {
  expect(rungWords(row('5', 'before'))).toBe('-5 performer notice');
  expect(rungWords({ days: ' 10 ', side: 'after', to: ['head', 'leadership'], way: 'letter' })).toBe('10 head,leadership letter');
  expect(daysOf(row('0', 'before'))).toBe(0);
  for (const days of [-250, -5, 0, 1, 250]) expect(daysOf(rowOf({ days, to: ['performer'], way: 'mail' }))).toBe(days);
  expect(inOrder([row('5'), row('1', 'before'), row('0')]).map(daysOf)).toEqual([-1, 0, 5]);
});

test('what is wrong with a rung stands at its field', () => {
  expect(wrongRows([row('1'), row('1', 'before')])).toEqual([{}, {}]);
  for (const days of ['', 'x', '1,5', '-1', '251']) expect(wrongRows([row(days)])[0]?.days).toBeDefined();
  // Twice the same days: the second is wrong; nobody hears: told beside it.
  const [first, second] = wrongRows([row('1'), row('01', 'after', [])]);
  expect(first).toEqual({});
  expect(Object.keys(second ?? {})).toEqual(['days', 'to']);
});

test('no mail is both offered again and on its way; only what may have gone out comes back', () => {
  const all = Object.keys(stage_words) as MailStage[];
  for (const stage of all) expect(mayAgain(stage) && (stage === 'waiting' || stage === 'trying' || stage === 'sent')).toBe(false);
  expect(all.filter(mayBounce)).toEqual(['sent', 'unknown']);
  expect(all.filter(needsLook)).toEqual(['failed', 'unknown', 'bounced']);
  expect([...stages].sort()).toEqual(all.filter((stage) => stage !== 'none').sort());
});
