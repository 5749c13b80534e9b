// SPDX-License-Identifier: AGPL-3.0-or-later
// All that must hold before a commit: npm run check. "npm run check -- --mend" writes the types anew instead of complaining.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glossary_file, glossaryText } from './glossary.mjs';
import openapi, { astToString } from 'openapi-typescript';

const here = join(dirname(new URL(import.meta.url).pathname), '..');
const schema = join(here, 'src/api/schema.ts');

/** The types follow from what the server says of itself. */
async function types() {
  const described = new URL('../../tests/golden/openapi.json', import.meta.url);
  const fresh = '// SPDX-License-Identifier: AGPL-3.0-or-later\n// Made from tests/golden/openapi.json by npm run types: not to be changed by hand.\n' + astToString(await openapi(described));
  let there = '';
  try {
    there = readFileSync(schema, 'utf8');
  } catch {
    // The first time there is none.
  }
  if (there === fresh) return;
  if (process.argv.includes('--mend')) return writeFileSync(schema, fresh);
  console.error('src/api/schema.ts is not what tests/golden/openapi.json says: npm run types');
  process.exit(1);
}

function run(...words) {
  const began = Date.now();
  const { status } = spawnSync(words[0], words.slice(1), { cwd: here, stdio: 'inherit', env: { ...process.env, PATH: `${join(here, 'node_modules/.bin')}:${process.env.PATH}` } });
  if (status !== 0) {
    console.error(`failed: ${words.join(' ')}`);
    process.exit(1);
  }
  console.log(`${words.join(' ')}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

await types();
if (process.argv.includes('--types')) process.exit(0);
if (readFileSync(glossary_file, 'utf8') !== glossaryText()) {
  console.error('src/pages/help/glossary.ts is not what docs/glossary.md says: npm run glossary');
  process.exit(1);
}
run('node', 'tools/structure.mjs');
run('node', 'tools/texts.mjs');
run('tsc');
run('eslint', '--max-warnings=0', '.');
run('vitest', 'run');
