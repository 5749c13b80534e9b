// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Council, CouncilMember, Finding } from '../../src/api/councils';
import { marksOf, unmarked } from '../../src/programmes/councils/marks';
import { levelsOf } from '../../src/programmes/councils/results';
import { ballotInput, pointsWrong, sumOf, type BallotDraft } from '../../src/programmes/councils/score_sheet';
import { criteriaIn, isWeekend, lacking, missingWith, neededFor, rulesIn, whyText, workingDaysBefore } from '../../src/programmes/councils/sitting';

const said = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ id: `council.selection.${name}`, value }));
const rules = rulesIn(said({ ballot: 'points', criteria: 'Mục tiêu, nội dung: 30; Dự toán: 10', pass: '70', agree: '0.75', quorum: '0.6666', needed: 'chair secretary', 'paper-days': '3', least: '7', most: '9', reviewers: '2' }));

const member = (user: string, seat: CouncilMember['seat'], declared = true): CouncilMember => ({ user, name: user, seat, declared, conflicts: [], present: false, written: false, cast: 0, expected: 0, times: 0 });
const seven = [member('a', 'chair'), member('b', 'secretary'), member('c', 'reviewer'), member('d', 'reviewer'), member('e', 'member'), member('f', 'member'), member('g', 'member')];

test('criteria are read with their most points, names with commas too', () => {
  expect(criteriaIn('Mục tiêu, nội dung: 30; Dự toán: 10')).toEqual([
    { name: 'Mục tiêu, nội dung', most: 30 },
    { name: 'Dự toán', most: 10 },
  ]);
  expect(criteriaIn('')).toEqual([]);
});

test('two thirds of seven are five, three quarters of eight are six', () => {
  expect(neededFor(7, 0.6666)).toBe(5);
  expect(neededFor(8, 0.75)).toBe(6);
  expect(neededFor(6, 0.5)).toBe(3);
});

test('a quorum wants enough people and the seats that the rules name', () => {
  expect(missingWith(seven, new Set(['a', 'b', 'c', 'd', 'e']), rules)).toEqual([]);
  expect(missingWith(seven, new Set(['a', 'b', 'c', 'd']), rules)[0]?.vi).toBe('có mặt 4/7, phải ít nhất 5');
  expect(missingWith(seven, new Set(['a', 'c', 'd', 'e', 'f']), rules).map((one) => one.en)).toEqual(['the secretary is absent']);
  const reviewed = { ...rules, needed: ['reviewer'] };
  expect(missingWith(seven, new Set(['a', 'b', 'c', 'e', 'f']), reviewed).map((one) => one.en)).toEqual(['a reviewer is absent']);
});

test('a ballot by product sends its marks, of each product three and one of the report', () => {
  const grading = rulesIn([{ id: 'council.acceptance.ballot', value: 'grade' }]);
  const products = [{ name: 'Quy trình', unit: 'quy trình', ordered: 1, delivered: 1 }];
  const draft: BallotDraft = { points: [], vote: '', rank: '', grade: '', marks: ['passed', 'excellent', '', 'passed'], opinion: '', blank: false };
  expect(marksOf(products)).toBe(4);
  expect(unmarked(products, draft.marks)).toBe(2);
  expect(unmarked(products, ['passed', 'excellent', 'failed', 'passed'])).toBe(-1);
  expect(ballotInput('d', draft, grading, products)).toEqual({ dossier: 'd', mark: ['passed', 'excellent', 'passed'] });
  expect(ballotInput('d', { ...draft, blank: true }, grading, products)).toEqual({ dossier: 'd', blank: true });
  expect(marksOf([])).toBe(0);
});

test('working days are counted back over a weekend', () => {
  // The 30th of November 2026 is a Monday.
  expect(workingDaysBefore('2026-11-30', 3, isWeekend)).toBe('2026-11-25');
  expect(workingDaysBefore('2026-11-27', 3, isWeekend)).toBe('2026-11-24');
});

const council = (part: Partial<Council>): Council => ({ stage: 'invited', day: '2026-12-18', papers: null, members: seven, rules: said({ quorum: '0.6666', 'paper-days': '3' }), missing: [], seals: { chair: true, secretary: true }, cast: 0, expected: 0, ...part }) as Council;
const words = (part: Partial<Council>, today: string) => lacking(council(part), today).map((one) => `${one.grave ? '! ' : ''}${one.words.en}`);

test('papers that are late are grave, those that may still come are not', () => {
  expect(words({}, '2026-12-01')).toEqual(['papers must reach the members by 15/12/2026']);
  expect(words({}, '2026-12-16')).toEqual(['! papers are late: they were due by 15/12/2026']);
  expect(words({ papers: '2026-12-10' }, '2026-12-16')).toEqual([]);
});

test('a quorum is at risk while too few have declared, and grave close to the day', () => {
  const members = seven.map((one, at) => ({ ...one, declared: at < 3 }));
  expect(words({ members, papers: '2026-12-10' }, '2026-12-11')).toEqual(['quorum at risk: 3 of 7 have declared, 5 are needed']);
  expect(words({ members, papers: '2026-12-10' }, '2026-12-16')[0]).toMatch(/^! quorum at risk/);
});

test('a council that is counted lacks nothing', () => {
  expect(words({ stage: 'counted', papers: null, seals: { chair: false, secretary: false } }, '2026-12-16')).toEqual([]);
});

const finding: Finding = { dossier: 'x', valid: 6, invalid: 1, absent: 0, mean: 76.43, mean_without_far_off: null, median: 80, far_off: 0, for: 5, against: 1, mean_rank: null, grade: null, late: false, passed: true, place: 1 };

test('why a dossier passed is told by what decides', () => {
  expect(whyText(finding, rules)).toBe('điểm trung bình 76,43 ≥ 70');
  expect(whyText({ ...finding, mean: 69.99, passed: false }, rules)).toBe('điểm trung bình 69,99 < 70');
  expect(whyText({ ...finding, passed: false }, { ...rules, form: 'vote' })).toBe('5/7 người có mặt đồng ý, phải quá 75 %');
});

const draft: BallotDraft = { points: ['25,5', '8'], vote: '', rank: '', grade: '', marks: [], opinion: ' rõ ', blank: false };

test('points within their scale are good, others are told', () => {
  expect(pointsWrong('25,5', 30)).toBeUndefined();
  expect(pointsWrong('31', 30)?.en).toBe('0 to 30');
  expect(pointsWrong('-1', 30)?.en).toBe('0 to 30');
  expect(pointsWrong('nhiều', 30)?.en).toMatch(/number/);
  expect(pointsWrong('8,125', 30)?.en).toMatch(/decimals/);
  expect(sumOf(['25,5', '8', ''])).toBe(33.5);
});

test('a ballot says what its council asks, and a blank one says only that', () => {
  expect(ballotInput('hs1', draft, rules)).toEqual({ dossier: 'hs1', points: ['25,5', '8'], opinion: 'rõ' });
  expect(ballotInput('hs1', { ...draft, blank: true }, rules)).toEqual({ dossier: 'hs1', opinion: 'rõ', blank: true });
  expect(ballotInput('hs1', { ...draft, vote: 'for', rank: '2' }, { ...rules, form: 'vote' })).toEqual({ dossier: 'hs1', vote: 'for', rank: 2, opinion: 'rõ' });
  expect(ballotInput('hs1', { ...draft, grade: 'excellent' }, { ...rules, form: 'grade' })).toEqual({ dossier: 'hs1', grade: 'excellent', opinion: 'rõ' });
});

test('dots of ballots that lie close stand above each other, those further on begin at the line again', () => {
  expect(levelsOf([60, 60.5, 61, 64, 90], 2.5)).toEqual([0, 1, 2, 0, 0]);
  expect(levelsOf([], 2.5)).toEqual([]);
});
