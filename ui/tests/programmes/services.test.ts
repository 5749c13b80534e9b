// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Approval, ApprovalLink, Meeting } from '../../src/api/services';
import { ruleOf } from '../../src/api/validation';
import { recordAddress } from '../../src/parts/records';
import { approvalState, meetingState, procedureState, roundState } from '../../src/parts/services';
import { stepsOf } from '../../src/programmes/services/approvals';
import * as forms from '../../src/programmes/services/forms';
import { openedIn } from '../../src/programmes/services/frame';
import { monthsOf, yearOf } from '../../src/programmes/services/meetings';
import { stepsIn } from '../../src/programmes/services/procedures';

const meeting = (id: string, day: string | null, stage: Meeting['stage'] = 'planned'): Meeting => ({ id, title: id, kind: 'meeting', day, time: '', place: '', about: '', stage, attended: null, minutes: '', product: '', agenda: [], invited: [] });
const link = (body: string, part: Partial<ApprovalLink> = {}): ApprovalLink => ({ body, sent: null, sent_by: '', decided: null, decided_by: '', verdict: 'none', returned: 0, ...part });
const chain = (open: number, ...links: ApprovalLink[]): Pick<Approval, 'open' | 'links'> => ({ open, links });

test('a meeting whose day is over waits for its result, one that is to come does not', () => {
  expect(meetingState(meeting('a', '2026-11-29'), '2026-11-30')).toMatchObject({ tone: 'overdue', waits: true });
  expect(meetingState(meeting('a', '2026-11-30'), '2026-11-30')).toMatchObject({ tone: 'open', waits: true });
  expect(meetingState(meeting('a', '2026-12-01'), '2026-11-30').waits).toBe(false);
  expect(meetingState(meeting('a', '2026-11-29', 'held'), '2026-11-30')).toMatchObject({ tone: 'done', waits: false });
  expect(meetingState(meeting('a', '2026-11-29', 'cancelled'), '2026-11-30').waits).toBe(false);
});

test('meetings stand by months and days; what has no day is of this year', () => {
  const months = monthsOf([meeting('c', '2026-12-01'), meeting('b', '2026-03-09'), meeting('a', '2026-03-02'), meeting('d', null)]);
  expect(months.map((one) => [one.month, one.meetings.map(({ id }) => id)])).toEqual([['', ['d']], ['2026-03', ['a', 'b']], ['2026-12', ['c']]]);
  expect(yearOf(meeting('d', null), '2027-01-02')).toBe('2027');
});

test('a chain tells whose turn it is', () => {
  expect(approvalState(chain(1, link('Sở'), link('Tỉnh')))).toMatchObject({ waits: true, words: { vi: 'cần trình Sở' } });
  expect(approvalState(chain(1, link('Sở', { sent: '2026-01-02' })))).toMatchObject({ waits: false, words: { vi: 'chờ ý kiến của Sở' } });
  expect(approvalState(chain(1, link('Sở', { verdict: 'returned', returned: 1 })))).toMatchObject({ tone: 'overdue', waits: true });
  expect(approvalState(chain(0, link('Sở', { verdict: 'approved' }))).tone).toBe('done');
});

test('a chain shows what is over, where it is, what is to come; a returned link that was sent again is no longer wrong', () => {
  const links = [link('Một', { verdict: 'approved', sent: '2026-01-02', decided: '2026-01-05', decided_by: 'TB 1', returned: 2 }), link('Hai', { verdict: 'returned', returned: 1, decided_by: 'CV 3' }), link('Ba')];
  const steps = stepsOf(chain(2, ...links));
  expect(steps.map((one) => one.state)).toEqual(['done', 'here', 'ahead']);
  expect(steps[0]?.lines).toEqual(['Trình 02/01/2026', 'Duyệt 05/01/2026, TB 1', 'Đã trả lại 2 lần']);
  expect(steps[1]).toMatchObject({ wrong: true, lines: ['Đã trả lại 1 lần, CV 3'] });
  expect(stepsOf(chain(1, link('Hai', { verdict: 'returned', returned: 1, sent: '2026-02-01' })))[0]?.wrong).toBe(false);
});

test('a round waits for us when it is late, or when everybody has answered', () => {
  const round = { stage: 'open' as const, answered: 1, bodies: 3, late: false, until: '2026-12-20' };
  expect(roundState(round).waits).toBe(false);
  expect(roundState({ ...round, late: true })).toMatchObject({ tone: 'overdue', waits: true });
  expect(roundState({ ...round, answered: 3 })).toMatchObject({ tone: 'open', waits: true });
  expect(roundState({ ...round, stage: 'closed' }).waits).toBe(false);
});

test('a procedure waits for us when its step is late', () => {
  const procedure = { stage: 'running' as const, step: 'Thẩm định', due: '2026-10-30', late: true, done: 1, steps: [] };
  expect(procedureState(procedure)).toMatchObject({ tone: 'overdue', waits: true, words: { vi: 'quá hạn: Thẩm định' } });
  expect(procedureState({ ...procedure, late: false }).waits).toBe(false);
});

test('the steps of a template are told with their days', () => {
  expect(stepsIn('Lập hồ sơ, dự toán: 10; Thẩm định: 5')).toEqual([
    { title: 'Lập hồ sơ, dự toán', days: '10' },
    { title: 'Thẩm định', days: '5' },
  ]);
});

test('what one link achieved opens its chain', () => {
  const list = [{ id: 'dm2027' }, { id: 'dm.2' }];
  expect(openedIn(list, 'dm2027.1')).toBe(list[0]);
  expect(openedIn(list, 'dm.2')).toBe(list[1]);
  expect(openedIn(list, '')).toBeUndefined();
  expect(recordAddress('approval/dm2027.1')).toBe('/trinh-duyet?open=dm2027.1');
  expect(recordAddress('item/2026.12')).toBe('/item/2026.12');
});

test('each form asks for what its action takes, and has a name for it', () => {
  const { plan_words, hold_words, cancel_words, meeting_labels, begin_approval_words, send_words, decide_words, approval_labels, open_round_words, answer_words, remind_words, close_words, round_labels, answer_labels, begin_words, step_words, stop_words, procedure_labels } = forms;
  const all = [
    ['/api/v1/meeting/{meeting}/plan', plan_words, meeting_labels, 'meeting'],
    ['/api/v1/meeting/{meeting}/hold', hold_words, meeting_labels, ''],
    ['/api/v1/meeting/{meeting}/cancel', cancel_words, meeting_labels, ''],
    ['/api/v1/approval/{approval}/begin', begin_approval_words, approval_labels, 'approval'],
    ['/api/v1/approval/{approval}/send', send_words, approval_labels, ''],
    ['/api/v1/approval/{approval}/decide', decide_words, approval_labels, ''],
    ['/api/v1/round/{round}/open', open_round_words, round_labels, 'round'],
    ['/api/v1/round/{round}/answer', answer_words, answer_labels, ''],
    ['/api/v1/round/{round}/remind', remind_words, answer_labels, ''],
    ['/api/v1/round/{round}/close', close_words, answer_labels, ''],
    ['/api/v1/procedure/{procedure}/begin', begin_words, procedure_labels, 'procedure'],
    ['/api/v1/procedure/{procedure}/step', step_words, procedure_labels, ''],
    ['/api/v1/procedure/{procedure}/stop', stop_words, procedure_labels, ''],
  ] as const;
  for (const [path, words, labels, name] of all)
    for (const asked of words.asks as readonly string[]) {
      expect(labels, `${path} ${asked}`).toHaveProperty(asked);
      if (asked !== name) expect(ruleOf(path, asked), `${path} ${asked}`).toBeDefined();
    }
});
