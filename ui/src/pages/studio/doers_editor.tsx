// SPDX-License-Identifier: AGPL-3.0-or-later
// Who does it: one leads, others perform and cooperate; units and people by the names the agency knows.
import { Autocomplete, Button, TagsInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { useMemo, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { addUnit } from '../../api/plan_drafts';
import { t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { compareVietnamese } from '../../parts/fold';
import { ProblemBox } from '../../parts/problem_box';
import { assignment_words } from '../../parts/words';
import { Advice, type EditorProps } from './cell_editor';
import { useStudio } from './context';
import { nameList } from './name_list';
import { changedDoing, doingOf, several } from './words_of';
import styles from './editor.module.css';

export function DoersEditor({ line, finding, close }: EditorProps) {
  const work = useStudio();
  const { units, people } = work;
  const names = useMemo(
    () => new Map([...(units?.list ?? []), ...(people?.list ?? [])].map((one) => [one.id, one.name])),
    [units, people],
  );
  const known = useMemo(() => {
    const now = [...(units?.list ?? []).filter((one) => !one.successor), ...(people?.list ?? [])];
    return [...new Set(now.map((one) => one.name))].sort(compareVietnamese);
  }, [units, people]);
  const before = useMemo(() => (line.item ? doingOf(line.item, names) : { lead: '', performing: [], cooperating: [], monitoring: [], approving: [] }), [line, names]);
  const draft = useDraft(`studio.${line.id}.doers`, before);
  const words = changedDoing(before, draft.value);
  const form = useActionForm('/api/v1/item/{item}/edit', words ?? {});
  const box = useRef<HTMLDivElement>(null);
  const ended = useRef(false);

  const end = () => {
    ended.current = true;
    draft.clear();
    close();
  };
  const save = async () => {
    if (form.busy !== '' || ended.current) return;
    if (!words || (await form.send(() => work.edit(line, words, finding)))) end();
  };
  // A name that nobody bears yet: the unit is made, then who does it is kept.
  const fresh = form.refused?.code === 'unknown.unit' ? [draft.value.lead, ...several.flatMap((role) => draft.value[role])].find((one) => one !== '' && form.refused?.message.includes(one)) : undefined;
  const addFresh = async (name: string) => {
    const made = await form.send(async () => {
      await addUnit(name);
      await work.edit(line, words ?? {}, finding);
    });
    if (made) end();
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  const left = (event: FocusEvent) => {
    // Lists of names open beside it, at the end of the page.
    const to = event.relatedTarget;
    if (form.refused !== null || form.problem !== null || to === null || box.current?.contains(to) || to.closest('[role="listbox"], [data-composed]')) return;
    void save();
  };
  const shown = several.filter((role) => role === 'performing' || role === 'cooperating' || before[role].length > 0);
  return (
    // What is typed here is not a key of the studio.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={(element) => {
        box.current = element;
        form.whole(element);
      }}
      className={styles.editor}
      onKeyDown={onKey}
      onBlur={left}
      onClick={(event) => event.stopPropagation()}
    >
      <Advice finding={finding} />
      <div className={styles.doers}>
      <Autocomplete
        size="xs"
        autoFocus
        label={t(assignment_words.lead)}
        openOnFocus={false}
        {...form.at('lead')}
        data={known}
        value={draft.value.lead}
        onChange={(lead) => draft.change({ lead })}
        {...nameList}
      />
      {shown.map((role) => (
        <TagsInput
          key={role}
          size="xs"
          label={t(assignment_words[role])}
          data={known}
          splitChars={[';']}
          {...form.at(role)}
          acceptValueOnBlur
          value={draft.value[role]}
          onChange={(all) => draft.change({ [role]: all })}
          {...nameList}
        />
      ))}
      </div>
      <ProblemBox problem={form.problem} reload={() => void work.refresh().then(close)} />
      <div className={styles.buttons}>
        {fresh !== undefined && work.may('unit.set') && (
          <Button size="compact-xs" loading={form.busy !== ''} onClick={() => void addFresh(fresh)}>
            {t({ vi: `Thêm đơn vị “${fresh}”`, en: `Add the unit “${fresh}”` })}
          </Button>
        )}
        <Button size="compact-xs" loading={form.busy !== ''} onClick={() => void save()} aria-keyshortcuts="Control+Enter">
          {t({ vi: 'Lưu', en: 'Save' })}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={end}>
          {t({ vi: 'Thôi', en: 'Cancel' })}
        </Button>
      </div>
    </div>
  );
}
