// SPDX-License-Identifier: AGPL-3.0-or-later
// What the first load weighs: the entry, all it imports at once, and its styles, compressed. At most 250 kB; fonts apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const most = 250_000;
const dist = join(new URL('..', import.meta.url).pathname, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const seen = new Set();

function files(key, into) {
  if (seen.has(key)) return into;
  seen.add(key);
  const chunk = manifest[key];
  into.push(chunk.file, ...(chunk.css ?? []));
  for (const other of chunk.imports ?? []) files(other, into);
  return into;
}

const weigh = (file) => gzipSync(readFileSync(join(dist, file))).length;
const first = files('index.html', []);
let all = 0;
for (const file of first) {
  const weight = weigh(file);
  all += weight;
  console.log(`${(weight / 1000).toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${(all / 1000).toFixed(1).padStart(7)} kB  first load, of at most ${most / 1000}`);
// A screen that is gone to first brings its own part as well.
for (const [key, chunk] of Object.entries(manifest))
  if (chunk.isDynamicEntry) console.log(`${(weigh(chunk.file) / 1000).toFixed(1).padStart(7)} kB  then ${key}`);
if (all > most) process.exit(1);
