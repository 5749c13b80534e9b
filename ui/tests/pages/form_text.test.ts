// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { idIn, lineNamed, plainLines, raised, refusedAs, spanOfLine, versionIn } from '../../src/pages/documents/form_text';

const text = '# Thư\nid: letter\nversion: 9\nname.vi: Công văn\ntext: version: 3\n';

test('a form tells its id and version', () => {
  expect(idIn(text)).toBe('letter');
  expect(versionIn(text)).toBe(9);
  expect(versionIn('version: hai\n')).toBe(0);
  expect(idIn('name.vi: a')).toBe('');
});

test('the version becomes greater than the one in use, and is left where it is greater or none', () => {
  expect(raised(text, 9)).toBe(text.replace('version: 9', 'version: 10'));
  expect(raised(text, 12)).toBe(text.replace('version: 9', 'version: 13'));
  expect(raised(text, 8)).toBe(text);
  expect(raised('version: hai', 3)).toBe('version: hai');
  expect(raised('version:1  \ntext: a', 1)).toContain('version:2\n');
});

test('a refusal names a line, which stands somewhere in the text', () => {
  expect(lineNamed('mẫu không đọc được: letter.form: dòng 3: không có từ khóa mầu')).toBe(3);
  expect(lineNamed('the form cannot be read: letter.form: line 12: which value?')).toBe(12);
  expect(lineNamed('mẫu phải có mã letter')).toBe(0);
  expect(text.slice(...spanOfLine(text, 2))).toBe('id: letter');
  expect(spanOfLine(text, 1)).toEqual([0, 5]);
  expect(spanOfLine(text, 99)).toEqual([text.length, text.length]);
  expect(spanOfLine('', 0)).toEqual([0, 0]);
});

test('a file is taken where it may be this form', () => {
  expect(refusedAs(text, 'letter')).toBe(null);
  expect(refusedAs('text: a', 'letter')).toBe(null);
  expect(refusedAs(text, 'notice')).toBe('other');
  expect(refusedAs('id: letter\ntext: C\ufffd', 'letter')).toBe('encoding');
  expect(plainLines('a\rb\r\nc')).toBe('a\nb\nc');
});
