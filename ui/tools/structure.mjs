// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may import whom in src/: api what is made from the server's description; parts api; pages and programmes parts, api and what stands in their own folder.
// The list of pages may name all of them, main.tsx everything.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const most_lines = 600;
const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../src');
const rooms = { api: ['api'], parts: ['api', 'parts'], pages: ['api', 'parts'], programmes: ['api', 'parts'] };

const files = readdirSync(root, { recursive: true }).map(String).filter((name) => /\.tsx?$/.test(name));
const wrong = [];

/** "pages/item/facts.tsx" and "pages/item.tsx" are both of the page "pages/item". */
const owner = (path) => path.split('/').slice(0, 2).join('/').replace(/(\.module\.css|\.tsx?)$/, '');

for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  if (text.split('\n').length > most_lines) wrong.push(`${file}: more than ${most_lines} lines`);
  if (!text.startsWith('// SPDX-License-Identifier: AGPL-3.0-or-later\n// ')) wrong.push(`${file}: line 1 is the licence, line 2 says what it is for`);
  const room = file.split('/')[0];
  if (!(room in rooms) || file === 'pages/list.ts') continue;
  for (const [, from] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) {
    const to = relative(root, resolve(root, dirname(file), from));
    const target = to.split('/')[0];
    if (room === 'api' && to.startsWith('../generated/')) continue;
    if (rooms[room].includes(target) || owner(to) === owner(file)) continue;
    wrong.push(`${file}: ${room} may not import ${to}`);
  }
}

if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
