// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { blockOf, columnOfField, fieldKey, firstBlock, lineOfField, threadsOf } from '../../../src/parts/document/places';
import { segmentsOf } from '../../../src/parts/document/segments';
import { at, line } from './words';

describe('places', () => {
  it('tells a paragraph from a cell', () => {
    expect(blockOf({ paragraph: 24, table: null, row: null, column: null })).toBe('p24');
    expect(blockOf({ paragraph: 2, table: 3, row: 6, column: 4 })).toBe('t3.6.4');
    expect(blockOf({ paragraph: null, table: null, row: null, column: null })).toBe('');
  });
  it('takes a field apart again', () => {
    const key = fieldKey('2026.4', 'doers', 1);
    expect([lineOfField(key), columnOfField(key)]).toEqual(['2026.4', 'doers']);
  });
  it('threads fields to blocks and back; other places belong to the title', () => {
    const one = line('a', {
      title_origin: at({ table: 3, row: 6, column: 3, length: 5 }),
      sources: [{ part: 'body', page: null, paragraph: 17, table: null, row: null, column: null, text: 'x' }, { part: 'appendix', page: null, paragraph: null, table: 3, row: 6, column: 3, text: 'x' }],
    });
    const threads = threadsOf([one]);
    expect(firstBlock(threads, 'a|title')).toBe('t3.6.3');
    expect(threads.ofField.get('a|title')?.map((span) => [span.block, span.also])).toEqual([['t3.6.3', false], ['p17', true]]);
    expect(threads.inBlock.get('p17')?.[0]?.key).toBe('a|title');
  });
});

describe('segments', () => {
  const span = (key: string, start: number, length: number) => ({ key, line: 'a', block: 'p1', paragraph: 1, start, length, also: false });
  it('cuts at formatting and threads, in code points', () => {
    const cut = segmentsOf({ text: '🌾 Lúa mùa, tháng 6', runs: [{ start: 2, length: 3, bold: true }] }, [span('a|time', 11, 7)]);
    expect(cut.map((one) => [one.text, one.bold, one.keys.length])).toEqual([['🌾 ', false, 0], ['Lúa', true, 0], [' mùa, ', false, 0], ['tháng 6', false, 1]]);
  });
  it('lights the whole block where the words are not known', () => {
    expect(segmentsOf({ text: 'ab' }, [span('a|title', 0, 0)])).toMatchObject([{ text: 'ab', keys: ['a|title'] }]);
  });
  it('bears places beyond the end', () => {
    expect(segmentsOf({ text: 'ab' }, [span('a|title', 1, 9), span('b|title', 7, 2)]).map((one) => one.text)).toEqual(['a', 'b']);
    expect(segmentsOf({ text: '' }, [])).toEqual([]);
  });
});
