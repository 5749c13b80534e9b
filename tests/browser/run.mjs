// SPDX-License-Identifier: AGPL-3.0-or-later
// Walks through the interface as people do: node tests/browser/run.mjs [WALK...]. Needs ui/dist (npm run build) and a built server.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { agency } from './harness.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const all = readdirSync(folder).map((file) => file.replace(/\.mjs$/, '')).filter((name) => !['run', 'harness', 'ui_server', 'sheets'].includes(name) && !name.includes('.')).sort();
const asked = process.argv.slice(2);
let failed = 0;
for (const name of asked.length > 0 ? asked : all) {
  const { walk } = await import(`./${name}.mjs`);
  const place = await agency();
  const began = Date.now();
  try {
    const wrong = await walk(place);
    console.log(`${wrong.length === 0 ? 'ok' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    for (const one of new Set(wrong)) console.log(`  ${one}`);
    failed += wrong.length;
  } finally {
    await place.stop();
  }
}
process.exit(failed > 0 ? 1 : 0);
