// SPDX-License-Identifier: AGPL-3.0-or-later
// What each action is given, as small as it can be told: the kinds of fields there are, then for each address the kind of each
// field by its number. A shape that is none of these fails the build, so that no rule of the server goes unheard.

const is = (schema, keys) => Object.keys(schema).sort().join() === keys;

/** One value, without the words about it. */
function kindOf(described) {
  const schema = { ...described };
  delete schema.description;
  delete schema.examples;
  const { type, maxLength, minLength, minimum, maximum, pattern } = schema;
  if (is(schema, 'maxLength,type') && type === 'string') return { kind: 'text', most: maxLength };
  if (is(schema, 'maxLength,minLength,type') && type === 'string') return { kind: 'text', most: maxLength, least: minLength };
  if (is(schema, 'format,maxLength,type') && schema.format === 'password') return { kind: 'secret', most: maxLength };
  if (is(schema, 'pattern,type') && String(type) === 'number,string') return { kind: 'number', pattern };
  if (is(schema, 'maximum,minimum,type') && type === 'integer') return { kind: 'count', least: minimum, most: maximum };
  if (is(schema, 'enum,type') && type === 'string') return { kind: 'choice', choices: schema.enum };
  if (is(schema, 'type') && type === 'boolean') return { kind: 'flag' };
  if (is(schema, 'pattern,type') && type === 'string') return { kind: 'file', pattern };
  const [iso, written] = schema.anyOf ?? [];
  if (is(schema, 'anyOf') && schema.anyOf.length === 2 && iso.format === 'date' && is(written, 'pattern,type')) return { kind: 'day', pattern: written.pattern };
  return undefined;
}

function ruleOf(schema, required) {
  const several = schema.type === 'array';
  const one = kindOf(several ? schema.items : schema);
  if (!one || (several && (schema.minItems ?? 1) !== 1)) throw new Error(`tools/inputs.mjs does not know this field: ${JSON.stringify(schema)}`);
  return { ...one, ...(several ? { several: true } : {}), ...(several && schema.minItems ? { filled: true } : {}), ...(required ? { required: true } : {}) };
}

export function inputsText({ paths }) {
  const rules = [];
  const numberOf = (rule) => {
    const text = JSON.stringify(rule);
    const at = rules.indexOf(text);
    return at >= 0 ? at : rules.push(text) - 1;
  };
  const inputs = Object.entries(paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    if (!schema) return [];
    const fields = Object.entries(schema.properties).map(([name, field]) => `${JSON.stringify(name)}: ${numberOf(ruleOf(field, schema.required?.includes(name)))}`);
    return [`  ${JSON.stringify(path)}: { ${fields.join(', ')} },\n`];
  });
  return `export const rules = [\n${rules.map((rule) => `  ${rule},\n`).join('')}] as const;\n\nexport const inputs = {\n${inputs.join('')}} as const;\n`;
}
