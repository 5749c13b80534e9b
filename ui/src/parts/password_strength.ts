// SPDX-License-Identifier: AGPL-3.0-or-later
// How good a new password is, told in words while it is typed. What the server refuses (length, variety, one's own name, rows of
// the keyboard) is told before it is sent.
import type { Pair } from '../api/text';
import { fold } from './fold';

export const shortest = 12;
const longest = 128;
const least_different = 5;
const rows = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop'];
const run = 8;
const beside = 6;

export interface Strength {
  /** 0: not taken; 1 to 3: taken, the more the better. */
  level: 0 | 1 | 2 | 3;
  words: Pair;
}

const hasRow = (key: string) =>
  key.length < run + beside && rows.some((row) => Array.from({ length: row.length - run + 1 }, (_, at) => row.slice(at, at + run)).some((part) => key.includes(part)));

export function strengthOf(typed: string, user: string): Strength {
  const password = typed.normalize('NFC');
  const length = [...password].length;
  const key = fold(password);
  const different = new Set(key).size;
  if (length === 0) return { level: 0, words: { vi: `Từ ${shortest} ký tự; một câu dài dễ nhớ là tốt nhất`, en: `At least ${shortest} characters; a long sentence that you remember is best` } };
  if (length < shortest) return { level: 0, words: { vi: `${length} ký tự, còn thiếu ${shortest - length}`, en: `${length} characters, ${shortest - length} more needed` } };
  if (length > longest) return { level: 0, words: { vi: `${length} ký tự, nhiều nhất ${longest}`, en: `${length} characters, at most ${longest}` } };
  if (different < least_different) return { level: 0, words: { vi: `Chỉ có ${different} ký tự khác nhau, cần từ ${least_different}`, en: `Only ${different} different characters, ${least_different} needed` } };
  if (user.length > 3 && key.includes(user) && key.length < user.length + shortest) return { level: 0, words: { vi: 'Mã người dùng nằm trong mật khẩu: dễ đoán', en: 'Your user name is in it: easily guessed' } };
  if (hasRow(key)) return { level: 0, words: { vi: 'Có dãy phím liền nhau (12345678, qwertyui): dễ đoán', en: 'It has a row of the keyboard (12345678, qwertyui): easily guessed' } };
  // A sentence gains by every word; signs of several kinds help a short one.
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /\s/u, /[^\p{L}\p{N}\s]/u].filter((kind) => kind.test(password)).length;
  const points = length + 2 * kinds + Math.min(different, 12);
  if (points >= 40) return { level: 3, words: { vi: `${length} ký tự, ${different} ký tự khác nhau: rất tốt`, en: `${length} characters, ${different} of them different: very good` } };
  if (points >= 29) return { level: 2, words: { vi: `${length} ký tự, ${different} ký tự khác nhau: tốt`, en: `${length} characters, ${different} of them different: good` } };
  return { level: 1, words: { vi: `${length} ký tự, ${different} ký tự khác nhau: dùng được; dài thêm thì tốt hơn`, en: `${length} characters, ${different} of them different: will do; longer is better` } };
}
