// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../src/pages/studio/keys';
import { headOf } from '../../../src/pages/studio/head_of';
import { no_history, stepOf, withStep } from '../../../src/pages/studio/history';
import { Light } from '../../../src/parts/document/light';
import { threadsOf } from '../../../src/parts/document/places';
import { aboveOf, nextSister, rowsOf } from '../../../src/pages/studio/rows';
import { changedDoing, changedText, cutAt, doingOf } from '../../../src/pages/studio/words_of';
import { freeName, takenName } from '../../../src/pages/import/reading';
import { Problem } from '../../../src/api/problem';
import { at, line } from './words';

describe('rows of the draft', () => {
  const lines = [line('a'), line('a1', {}, { parent: 'a' }), line('b'), line('a2', {}, { parent: 'a' }), line('o', {}, { parent: 'gone' })];
  it('are a tree in the document’s order', () => {
    expect(rowsOf(lines).map((row) => [row.line.id, row.depth])).toEqual([['a', 0], ['a1', 1], ['a2', 1], ['b', 0], ['o', 0]]);
    expect(rowsOf(lines, new Set(['a'])).map((row) => row.line.id)).toEqual(['a', 'b', 'o']);
  });
  it('know what stands above and beside', () => {
    const rows = rowsOf(lines);
    expect([aboveOf(lines, 'a2'), nextSister(rows, 'a1'), nextSister(rows, 'a2'), nextSister(rows, 'a')]).toEqual([['a'], 'a2', '', 'b']);
  });
});

describe('words', () => {
  const item = line('a', { title: 'Tập huấn; tổng kết' }).item!;
  it('are sent only where they differ', () => {
    expect(changedText(item, 'title', ' Tập huấn; tổng  kết ')).toBeNull();
    expect(changedText(item, 'time', 'Tháng 7/2026')).toEqual({ time: 'Tháng 7/2026' });
    expect(changedText(item, 'product', '01 báo cáo\n\n 02 lớp ')).toEqual({ product: ['01 báo cáo', '02 lớp'] });
  });
  it('name doers as the agency does', () => {
    const before = doingOf(item, new Map([['u1', 'Văn phòng Sở']]));
    expect(before.lead).toBe('Văn phòng Sở');
    expect(changedDoing(before, { ...before, cooperating: ['Chi cục Thủy lợi'] })).toEqual({ cooperating: ['Chi cục Thủy lợi'] });
    expect(changedDoing(before, before)).toBeNull();
  });
  it('are cut at the cursor', () => {
    expect(cutAt('Tập huấn; tổng kết', 9)).toEqual(['Tập huấn', 'tổng kết']);
  });
});

describe('history', () => {
  it('remembers what was before and after, and what came and went', () => {
    const receipt = { facts: [{ number: 20, kind: 'item.set', subject: 'item/a' }, { number: 21, kind: 'item.dropped', subject: 'item/b' }, { number: 22, kind: 'item.set', subject: 'item/n' }, { number: 23, kind: 'event.set', subject: 'event/x' }] };
    const step = stepOf({ vi: 'gộp', en: 'merge' }, [line('a'), line('b', {}, { fact: 11 })], receipt);
    expect(step.touched).toEqual([{ line: 'a', before: 10, after: 20 }, { line: 'b', before: 11, after: null }, { line: 'n', before: null, after: 22 }]);
    expect(withStep({ done: [], undone: [step] }, step)).toEqual({ done: [step], undone: [] });
    expect(withStep(no_history, { ...step, touched: [] })).toBe(no_history);
  });
});

describe('light', () => {
  it('falls on the words of a field, and on nothing else', () => {
    const threads = threadsOf([line('a', { title_origin: at({ paragraph: 4, length: 3 }) })]);
    const light = new Light(() => threads);
    let told = 0;
    light.watch(() => ++told);
    light.set(['a|title'], 'draft');
    light.set(['a|title'], 'draft');
    light.point(['p4'], []);
    expect([told, light.inBlock('p4'), light.inBlock('p5'), light.inLine('a')]).toEqual([2, 'a|title !', '', 'a|title']);
  });
});

describe('keys', () => {
  const press = (key: string, more: object = {}) => commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false, target: document.body, ...more });
  it('are commands where nobody types', () => {
    expect([press('n'), press('z'), press('Z', { shiftKey: true }), press('?', { shiftKey: true }), press('n', { ctrlKey: true }), press('N', { shiftKey: true })]).toEqual(['next', 'undo', 'redo', 'keys', null, null]);
    expect(press('n', { target: document.createElement('textarea') })).toBeNull();
  });
});

describe('the head of a document', () => {
  it('tells number and day', () => {
    const blocks = [{ table: 1, columns: 2, rows: [[{ column: 1, columns: 1, rows: 1, blocks: [{ paragraph: 1, text: 'Số: 46/KH-SNNMT' }] }, { column: 2, columns: 1, rows: 1, blocks: [{ paragraph: 1, text: 'Lam Sơn, ngày 21 tháng 01 năm 2026' }] }]] }];
    expect(headOf({ blocks })).toEqual({ number: '46/KH-SNNMT', day: '2026-01-21' });
    expect(headOf(undefined)).toEqual({ number: '', day: '' });
  });
});

describe('a name that is taken', () => {
  it('is told by the refusal, and the next free one proposed', () => {
    expect(takenName(new Problem(409, { title: 'đã có kế hoạch 2026; hãy chọn mã khác' }))).toBe('2026');
    expect(freeName('2026', new Set(['2026', '2026-2']))).toBe('2026-3');
  });
});
