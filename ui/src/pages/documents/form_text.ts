// SPDX-License-Identifier: AGPL-3.0-or-later
// The text of a form, as far as the interface reads it: its id, its version, its lines. What it means the server says.

/** What is typed of a form: the text (null as long as nobody changes it), and the version in use when somebody began to. */
export interface FormDraft {
  text: string | null;
  base: number;
}

export const nothing_changed: FormDraft = { text: null, base: 0 };

export const formDraftName = (form: string): string => `form.${form}`;

/** Lines end as a field of text ends them. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

const id_line = /^[ \t]*id[ \t]*:[ \t]*(\S*)/m;
const version_line = /^([ \t]*version[ \t]*:[ \t]*)(\d+)[ \t]*$/m;

export const idIn = (text: string): string => id_line.exec(text)?.[1] ?? '';

/** The version that it says; 0 where it says none. */
export const versionIn = (text: string): number => Number(version_line.exec(text)?.[2] ?? 0);

/** The text with a version greater than the one in use; one that says no version is left to the server to refuse. */
export const raised = (text: string, used: number): string => {
  const said = versionIn(text);
  return said === 0 || said > used ? text : text.replace(version_line, (_, before: string) => `${before}${used + 1}`);
};

/** The line that a refusal names, from 1; 0 where it names none. */
export const lineNamed = (words: string): number => Number(/(?:dòng|line) (\d+)/.exec(words)?.[1] ?? 0);

/** Where a line stands in the text: from its first sign to behind its last. */
export function spanOfLine(text: string, line: number): [number, number] {
  const lines = text.split('\n');
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  return [from, from + (lines[at] ?? '').length];
}

/** As the server takes them. */
export const most_form_bytes = 256 << 10;

/** Why a file is not taken as this form; nothing where it is. */
export type Refused = 'large' | 'encoding' | 'other' | null;

/** What was read of a file, held against the form that it is to be; one that says no id is left to the server to refuse. */
export function refusedAs(text: string, form: string): Refused {
  if (text.includes('\ufffd')) return 'encoding';
  const id = idIn(text);
  return id !== '' && id !== form ? 'other' : null;
}
