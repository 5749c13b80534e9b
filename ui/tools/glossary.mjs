// SPDX-License-Identifier: AGPL-3.0-or-later
// The glossary of the help page, made from docs/glossary.md so that words are explained in one place: npm run glossary.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = dirname(new URL(import.meta.url).pathname);
export const glossary_file = join(here, '../src/pages/help/glossary.ts');

/** "`LegalBase`" as "legal base". */
const termOf = (code) =>
  code
    .replace(/[`–]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();

const quoted = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

export function glossaryText() {
  const [, field = ''] = /^## The field\n([\s\S]*?)(?=^## )/m.exec(readFileSync(join(here, '../../docs/glossary.md'), 'utf8')) ?? [];
  const rows = field.split('\n').filter((line) => line.startsWith('|')).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
  const [head = [], , ...words] = rows;
  if (head.join() !== 'code,Vietnamese,meaning,nghĩa') throw new Error('docs/glossary.md: its table is code, Vietnamese, meaning, nghĩa');
  const lines = words.map(([code = '', vi = '', meaning = '', nghia = '']) => {
    const en = termOf(code);
    const said = meaning || nghia ? `{ vi: ${quoted(nghia || vi)}, en: ${quoted(meaning || en)} }` : 'null';
    return `  { term: { vi: ${quoted(vi)}, en: ${quoted(en)} }, meaning: ${said}, below: ${code.startsWith('–')} },`;
  });
  return [
    '// SPDX-License-Identifier: AGPL-3.0-or-later',
    '// Made from docs/glossary.md by npm run glossary: not to be changed by hand.',
    "import type { Pair } from '../../api/text';",
    '',
    'export interface Word {',
    '  term: Pair;',
    '  meaning: Pair | null;',
    '  /** A kind of the word above. */',
    '  below: boolean;',
    '}',
    '',
    'export const glossary: readonly Word[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('glossary.mjs')) writeFileSync(glossary_file, glossaryText());
