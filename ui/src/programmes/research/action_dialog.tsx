// SPDX-License-Identifier: AGPL-3.0-or-later
// One thing that is done with a task: asks for what it needs, keeps what was typed, and tells what the procedures speak against at its field.
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usersQuery } from '../../api/queries';
import { actOnTask, type Task } from '../../api/research';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { FilesField } from '../../parts/files_field';
import { hasWords } from '../../parts/fold';
import { numberTyped } from '../../parts/format';
import { bring, letGo, type KeptFile } from '../../parts/kept_files';
import { notify } from '../../parts/notices';
import { byGivenName } from '../../parts/structure';
import { forms, labels, pathOf, until_of_call, type Asked, type Done } from './actions';
import styles from './research.module.css';

type Words = Record<Exclude<Asked, 'file'>, string> & { files: KeptFile[] };

const none: Words = { leader: '', specialist: '', host: '', partner: '', team: '', principal: '', amount: '', found: '', text: '', reason: '', from: '', until: '', day: '', document: '', recipient: '', files: [] };

const several: readonly Asked[] = ['partner', 'team', 'recipient'];
const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** What is sent of what was typed: only what the form asks. */
export function inputOf(done: Done, words: Words, uploads: readonly string[]): Record<string, unknown> {
  const one = (asked: Asked): unknown => {
    if (asked === 'file') return uploads;
    if (several.includes(asked)) return lines(words[asked]);
    // What is no number is handed on as it was typed, to be told so.
    if (asked === 'amount') return numberTyped(words.amount) ?? words.amount;
    return words[asked];
  };
  return given(Object.fromEntries(forms[done].asks.map((asked) => [asked, one(asked)])));
}

const refused_at = { 'unknown.user': 'leader', 'research.short-call': 'until', 'research.late-application': 'day', 'research.backwards': 'until', 'research.not-longer': 'until' } as const;

/** What is known already is filled in. */
const known = (task: Task): Partial<Words> => ({ leader: task.leader?.user ?? '', specialist: task.specialist?.user ?? '', host: task.host, principal: task.principal });

export function ActionDialog({ task, done, close }: { task: Task; done: Done; close: () => void }) {
  const form_words = forms[done];
  const { value: words, change, clear } = useDraft<Words>(`research.${task.id}.${done}`, { ...none, ...known(task) });
  const users = useQuery({ ...usersQuery, enabled: form_words.asks.includes('leader') }).data?.list ?? [];
  const queries = useQueryClient();
  const input = inputOf(done, words, []);
  const form = useActionForm(pathOf(done), { ...input, ...(done === 'list' ? { task: [task.id] } : {}) }, { fieldOf: refused_at });
  const act = async () => {
    const uploads = await Promise.all(words.files.map((one) => bring(one.key)));
    await actOnTask(pathOf(done), task.id, inputOf(done, words, uploads));
    letGo(words.files.map((one) => one.key));
    clear();
    for (const name of ['research', 'research-tasks', 'dossier', 'facts']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t(form_words.said));
  };
  const people = [...users].filter((user) => !user.disabled).sort(byGivenName).map((user) => ({ value: user.id, label: user.name }));
  const field = (asked: Asked) => {
    const label = t(asked === 'until' && done === 'call' ? until_of_call : labels[asked].label);
    const hint = labels[asked].hint;
    const common = { label, ...(hint ? { description: t(hint) } : {}), ...form.at(asked) };
    switch (asked) {
      case 'file':
        return <FilesField key={asked} label={label} files={words.files} change={(files) => change({ files })} error={form.at('file').error} />;
      case 'day':
      case 'from':
      case 'until':
        return <DayField key={asked} {...common} value={words[asked]} onChange={(day) => change({ [asked]: day })} />;
      case 'leader':
      case 'specialist':
        return <Select key={asked} {...common} searchable openOnFocus={false} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }} comboboxProps={{ withinPortal: false }} placeholder={t({ vi: 'Tìm người, không cần dấu', en: 'Find somebody, no marks needed' })} filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, 12)} data={people} value={words[asked] || null} onChange={(user) => change({ [asked]: user ?? '' })} />;
      case 'found':
        return <Select key={asked} {...common} comboboxProps={{ withinPortal: false }} placeholder={t({ vi: 'Chọn', en: 'Choose' })} data={[{ value: 'on-time', label: t({ vi: 'Đúng tiến độ', en: 'On time' }) }, { value: 'late', label: t({ vi: 'Chậm tiến độ', en: 'Late' }) }]} value={words.found || null} onChange={(found) => change({ found: found ?? '' })} />;
      case 'partner':
      case 'team':
      case 'recipient':
      case 'text':
      case 'reason':
        return <Textarea key={asked} {...common} autosize minRows={2} value={words[asked]} onChange={(event) => change({ [asked]: event.currentTarget.value })} />;
      default:
        return <TextInput key={asked} {...common} autoComplete="off" {...(asked === 'amount' ? { inputMode: 'decimal' as const } : {})} value={words[asked]} onChange={(event) => change({ [asked]: event.currentTarget.value })} />;
    }
  };
  return (
    <Confirm opened close={close} title={t(form_words.name)} doIt={t(form_words.doIt)} asks={form} act={act} danger={done === 'stop'} size="lg">
      <p className={styles.about}>{task.title}</p>
      {form_words.says && <p className={styles.soft}>{t(form_words.says)}</p>}
      {form_words.asks.map(field)}
    </Confirm>
  );
}
