// SPDX-License-Identifier: AGPL-3.0-or-later
// All that people read stands as a pair { vi, en } beside its use: what is written otherwise is found here.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../src');
const spoken = /\p{L}\p{Ll}|\p{Ll}\p{L}/u;  // words, not the symbol of a document
const marked = /[\u00c0-\u024f\u1e00-\u1eff]/u;  // Vietnamese letters with marks, and đ
const read_aloud = new Set(['title', 'label', 'placeholder', 'alt', 'description', 'aria-label', 'aria-description', 'error']);
/** What is called the same in both languages. */
const bare = (text) => text.replace(/Sáu Rõ|Cốc Cốc|Ctrl K/g, '');
const wrong = [];

/** Whether the text is one half of a pair. */
function in_pair(node) {
  for (let at = node; at.parent; at = at.parent)
    if (ts.isPropertyAssignment(at.parent) && at.parent.initializer === at && /^(vi|en)$/.test(at.parent.name.getText())) return true;
  return false;
}

function look(file, source, node) {
  const say = (what) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    wrong.push(`${file}:${line + 1}: ${what}`);
  };
  if (ts.isJsxText(node) && spoken.test(bare(node.text))) say(`a text without its pair: ${node.text.trim()}`);
  if (ts.isJsxAttribute(node) && read_aloud.has(node.name.getText(source)) && node.initializer && ts.isStringLiteral(node.initializer) && spoken.test(bare(node.initializer.text)))
    say(`${node.name.getText(source)} without its pair: ${node.initializer.text}`);
  const literal = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  if (literal && marked.test(bare(node.text)) && !in_pair(node)) say(`a text without its pair: ${node.text}`);
  if (ts.isObjectLiteralExpression(node)) {
    const keys = node.properties.map((property) => property.name?.getText(source));
    if (keys.includes('vi') && keys.includes('en'))
      for (const property of node.properties)
        if (ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer) && !property.initializer.text.trim()) say('half a pair is empty');
  }
  ts.forEachChild(node, (child) => look(file, source, child));
}

for (const name of readdirSync(root, { recursive: true }).map(String)) {
  if (!/\.tsx?$/.test(name)) continue;
  const source = ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  look(name, source, source);
}

if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
