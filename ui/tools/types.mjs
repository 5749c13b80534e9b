// SPDX-License-Identifier: AGPL-3.0-or-later
// What the interface knows of the server, made from the server's own description of itself, tests/golden/openapi.json (a test of
// the program holds that against what it prints): the types of all requests and answers, and what each action is given.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';
import { inputsText } from './inputs.mjs';

const described = new URL('../../tests/golden/openapi.json', import.meta.url);
const folder = fileURLToPath(new URL('../generated', import.meta.url));
const head = '// SPDX-License-Identifier: AGPL-3.0-or-later\n// Made from tests/golden/openapi.json by npm run types; neither kept nor changed by hand.\n';

/** Whole or not at all, and only where it differs: others may be reading it, and build by its time. */
function put(name, text) {
  const file = join(folder, name);
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // The first time there is none.
  }
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

put('schema.ts', head + astToString(await openapi(described)));
put('inputs.ts', head + inputsText(JSON.parse(readFileSync(described, 'utf8'))));
