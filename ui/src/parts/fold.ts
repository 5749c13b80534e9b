// SPDX-License-Identifier: AGPL-3.0-or-later
// Vietnamese as it is searched and sorted: marks and đ do not matter to search, and their order is that of the dictionary.

/** Lower case without marks, "đ" as "d": NFD does not part the stroke from its letter. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether every word of the query is in the text, marks apart. */
export function hasWords(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query).split(/\s+/).every((word) => folded.includes(word));
}

const order = new Intl.Collator('vi', { numeric: true });

export const compareVietnamese = (a: string, b: string): number => order.compare(a, b);
