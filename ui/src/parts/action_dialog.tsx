// SPDX-License-Identifier: AGPL-3.0-or-later
// A dialog in which one thing is done: the server's description says what each field is, the form only what it is called. What was
// typed is kept until it is recorded; what is refused stands at its field.
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { record } from '../api/actions';
import type { Receipt } from '../api/kinds';
import { usersQuery } from '../api/queries';
import { t, type Pair } from '../api/text';
import { given, ruleOf, type ActionPath, type FieldOf } from '../api/validation';
import { useActionForm, type NameIn } from './action_form';
import { AboutField } from './about_field';
import { Confirm } from './confirm';
import { DayField } from './day_field';
import { useDraft } from './drafts';
import { FilesField } from './files_field';
import { hasWords } from './fold';
import { numberTyped, upper } from './format';
import { bring, letGo, type KeptFile } from './kept_files';
import { notify } from './notices';
import { byGivenName } from './structure';
import styles from './action_dialog.module.css';

export interface Option {
  value: string;
  label: string;
}

/** What a field is called, and what its kind does not tell. */
export interface Ask {
  label: Pair;
  /** Below it; by what is typed where that says more. */
  hint?: Pair | ((text: string) => Pair);
  /** Of more than one line. */
  long?: boolean;
  /** Stands beside those before and after it that are short too. */
  short?: boolean;
  /** Of a choice: what each is called. */
  words?: Record<string, Pair>;
  /** One of these alone. */
  among?: readonly Option[];
  /** A user of the agency, or the record that it is about. */
  is?: 'user' | 'about';
}

export interface ActionWords<Field extends string> {
  name: Pair;
  doIt: Pair;
  said: Pair;
  asks: readonly Field[];
  /** What follows from it. */
  says?: Pair;
}

/** An id that is new: which one stands in the address, the first that is free by what is typed, and which are not. */
export interface NewId {
  field: string;
  free: (typed: Typed) => string;
  taken: ReadonlySet<string>;
  known: Pair;
}

export const linesIn = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

export type Typed = Readonly<Record<string, string>>;

/** What is sent of what was typed: only what is asked for. */
export function inputOf(path: ActionPath, asks: readonly string[], typed: Typed, uploads: readonly string[]): Record<string, unknown> {
  const one = (asked: string): unknown => {
    const rule = ruleOf(path, asked);
    const text = typed[asked] ?? '';
    if (rule?.kind === 'file') return uploads;
    if (rule?.several) return linesIn(text);
    // What is no number is handed on as it was typed, to be told so.
    return rule?.kind === 'number' || rule?.kind === 'count' ? (numberTyped(text) ?? text) : text;
  };
  return given(Object.fromEntries(asks.map((asked) => [asked, one(asked)])));
}

type Field<Path extends ActionPath> = FieldOf<Path> | NameIn<Path>;

export interface ActionDialogProps<Path extends ActionPath> {
  path: Path;
  /** What stands in the address, as far as it is known. */
  names: Record<string, string>;
  words: ActionWords<NoInfer<Field<Path>>>;
  labels: Partial<Record<NoInfer<Field<Path>>, Ask>>;
  /** The name of its draft. */
  draft: string;
  close: () => void;
  /** What is known already is filled in. */
  known?: Typed;
  /** What it is done to. */
  about?: string;
  fresh?: NewId;
  danger?: boolean;
  /** What this form cannot do without, beside what the action cannot. */
  needs?: readonly NoInfer<FieldOf<Path>>[];
  fieldOf?: Record<string, NoInfer<Field<Path>>>;
  /** What is out of date then. */
  touches: readonly string[];
  /** What follows from what is typed, below it. */
  shows?: (typed: Typed) => ReactNode;
  /** Where it is recorded otherwise than by its address. */
  send?: (input: object) => Promise<Receipt>;
  done?: (names: Record<string, string>) => void;
}

const inDialog = { withinPortal: false };
const searched = { searchable: true, openOnFocus: false, clearable: true, comboboxProps: inDialog } as const;

function useUsers(asked: boolean): Option[] {
  const users = useQuery({ ...usersQuery, enabled: asked }).data?.list ?? [];
  return users.filter((user) => !user.disabled).sort(byGivenName).map((user) => ({ value: user.id, label: user.name }));
}

export function ActionDialog<Path extends ActionPath>({ path, names, words, labels, draft, close, known = {}, about, fresh, danger = false, needs, fieldOf, touches, shows, send, done }: ActionDialogProps<Path>) {
  const { value, change, clear } = useDraft<{ typed: Typed; files: KeptFile[] }>(draft, { typed: known, files: [] });
  const { files } = value;
  const id = fresh ? value.typed[fresh.field]?.trim() || fresh.free(value.typed) : '';
  const typed = fresh ? { ...value.typed, [fresh.field]: id } : value.typed;
  const asks: readonly string[] = words.asks;
  const ask = labels as Record<string, Ask | undefined>;
  const users = useUsers(asks.some((asked) => ask[asked]?.is === 'user'));
  const queries = useQueryClient();
  const body = asks.filter((asked) => asked !== fresh?.field);
  const form = useActionForm<Path>(path, { ...inputOf(path, body, typed, []), ...names, ...(fresh ? { [fresh.field]: id } : {}) } as Partial<Record<Field<Path>, unknown>>, {
    ...(needs ? { needs } : {}),
    wrong: fresh?.taken.has(id) ? ({ [fresh.field]: fresh.known } as Partial<Record<Field<Path>, Pair>>) : {},
    fieldOf: { ...fieldOf, ...(fresh ? { 'input.id': fresh.field as Field<Path> } : {}) },
  });
  const set = (asked: string, text: string) => change({ typed: { ...value.typed, [asked]: text } });
  const act = async () => {
    const uploads = await Promise.all(files.map((one) => bring(one.key)));
    const input = inputOf(path, body, typed, uploads);
    const all_names = { ...names, ...(fresh ? { [fresh.field]: id } : {}) };
    await (send ? send(input) : record(path, all_names, input));
    letGo(files.map((one) => one.key));
    clear();
    for (const name of touches) void queries.invalidateQueries({ queryKey: [name] });
    notify(t(words.said));
    done?.(all_names);
  };

  const field = (asked: string) => {
    const { label: name = { vi: asked, en: asked }, hint, long, words: choices, among, is } = ask[asked] ?? {};
    const rule = ruleOf(path, asked);
    const label = t(name);
    const state = form.at(asked as Field<Path>);
    const now = typed[asked] ?? '';
    const common = { label, ...(hint ? { description: t(typeof hint === 'function' ? hint(now) : hint) } : {}), ...state };
    const clearing = { clearButtonProps: { 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) } };
    if (rule?.kind === 'file') 
      return (
        <div key={asked}>
          <div className={styles.label} aria-hidden>
            {label}
          </div>
          <FilesField label={label} files={files} change={(chosen) => change({ files: chosen })} error={state.error} />
        </div>
      );
    if (rule?.kind === 'day') return <DayField key={asked} {...common} value={now} onChange={(day) => set(asked, day)} />;
    if (is === 'about') return <AboutField key={asked} {...common} value={now} onChange={(next) => set(asked, next)} />;
    if (is === 'user' || among) {
      const offered = is === 'user' ? users : [...(among ?? [])];
      return <Select key={asked} {...common} {...searched} {...clearing} placeholder={t(is === 'user' ? { vi: 'Tìm người, không cần dấu', en: 'Find somebody, no marks needed' } : { vi: 'Tìm, không cần dấu', en: 'Find, no marks needed' })} filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, is === 'user' ? 12 : 100)} data={offered} value={now || null} onChange={(next) => set(asked, next ?? '')} />;
    }
    if (rule?.kind === 'choice') return <Select key={asked} {...common} comboboxProps={inDialog} placeholder={t({ vi: 'Chọn', en: 'Choose' })} data={(rule.choices ?? []).map((choice) => ({ value: choice, label: upper(choices?.[choice] ? t(choices[choice]) : choice) }))} value={now || null} onChange={(next) => set(asked, next ?? '')} />;
    if (long || rule?.several) return <Textarea key={asked} {...common} autosize minRows={2} maxRows={12} value={now} onChange={(event) => set(asked, event.currentTarget.value)} />;
    return <TextInput key={asked} {...common} autoComplete="off" {...(rule?.kind === 'number' || rule?.kind === 'count' ? { inputMode: 'decimal' as const } : {})} value={now} onChange={(event) => set(asked, event.currentTarget.value)} />;
  };

  // Short fields that follow one another stand in one row.
  const rows: string[][] = [];
  for (const asked of asks) {
    const last = rows.at(-1);
    if (last && ask[asked]?.short && ask[last.at(-1) ?? '']?.short) last.push(asked);
    else rows.push([asked]);
  }
  return (
    <Confirm opened close={close} title={t(words.name)} doIt={t(words.doIt)} asks={form} act={act} danger={danger} size="lg">
      {about && <p className={styles.about}>{about}</p>}
      {words.says && <p className={styles.says}>{t(words.says)}</p>}
      {rows.map((row) =>
        row.length === 1 ? (
          field(row[0] ?? '')
        ) : (
          <div key={row[0]} className={styles.row} data-fields={row.length}>
            {row.map(field)}
          </div>
        ),
      )}
      {shows?.(typed)}
    </Confirm>
  );
}
