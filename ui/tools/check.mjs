// SPDX-License-Identifier: AGPL-3.0-or-later
// All that must hold before a commit: npm run check.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glossary_file, glossaryText } from './glossary.mjs';

const here = join(dirname(new URL(import.meta.url).pathname), '..');

function run(...words) {
  const began = Date.now();
  const { status } = spawnSync(words[0], words.slice(1), { cwd: here, stdio: 'inherit', env: { ...process.env, PATH: `${join(here, 'node_modules/.bin')}:${process.env.PATH}` } });
  if (status !== 0) {
    console.error(`failed: ${words.join(' ')}`);
    process.exit(1);
  }
  console.log(`${words.join(' ')}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

if (readFileSync(glossary_file, 'utf8') !== glossaryText()) {
  console.error('src/pages/help/glossary.ts is not what docs/glossary.md says: npm run glossary');
  process.exit(1);
}
run('node', 'tools/types.mjs');
run('node', 'tools/structure.mjs');
run('node', 'tools/texts.mjs');
run('tsc');
run('eslint', '--max-warnings=0', '.');
run('vitest', 'run');
