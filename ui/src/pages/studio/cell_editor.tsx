// SPDX-License-Identifier: AGPL-3.0-or-later
// A cell at work: its words as they were read, the repair that a finding proposes. Left, it is kept by the server; what could
// not be kept stays typed.
import { Button } from '@mantine/core';
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import type { DraftLine, Finding } from '../../api/plan_drafts';
import { language, t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { ProblemBox } from '../../parts/problem_box';
import { useStudio } from './context';
import { DoersEditor } from './doers_editor';
import { proposed } from './doubts';
import type { Column } from '../../parts/document/places';
import { columnWords } from './draft_row';
import { changedText, cutAt, textOf } from './words_of';
import styles from './editor.module.css';

export interface EditorProps {
  line: DraftLine;
  column: Column;
  finding: Finding | null;
  close: () => void;
}

/** How the finding at hand would have it. */
export function Advice({ finding }: { finding: Finding | null }) {
  const words = finding && (language() === 'vi' ? finding.repair_vi : finding.repair_en);
  return words ? (
    <p className={styles.advice}>
      {t({ vi: 'Cách sửa', en: 'Repair' })}: {words}
    </p>
  ) : null;
}

function TextEditor({ line, column, finding, close }: EditorProps & { column: Exclude<Column, 'doers'> }) {
  const work = useStudio();
  const item = line.item;
  const before = item ? textOf(item, column) : '';
  const draft = useDraft(`studio.${line.id}.${column}`, { text: before });
  const words = item && changedText(item, column, draft.value.text);
  const form = useActionForm('/api/v1/item/{item}/edit', words ?? {});
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const { found, change } = draft;
  useEffect(() => {
    const typing = area.current;
    if (!typing) return;
    if (finding && !found) {
      const better = proposed(finding, before);
      if (better !== before) change({ text: better });
    }
    typing.focus();
    typing.setSelectionRange(typing.value.length, typing.value.length);
    // Once, when it is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const save = async () => {
    if (form.busy !== '' || ended.current || !item) return;
    if (words && !(await form.send(() => work.edit(line, words, finding)))) return;
    ended.current = true;
    draft.clear();
    close();
  };
  const split = () => {
    const at = area.current?.selectionStart ?? 0;
    ended.current = true;
    close();
    work.setSplitting({ line: line.id, titles: cutAt(draft.value.text, at) });
    draft.clear();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (column !== 'product' && !event.shiftKey))) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      ended.current = true;
      draft.clear();
      close();
    } else if (event.altKey && event.key.toLowerCase() === 's' && column === 'title') {
      event.preventDefault();
      split();
    }
  };
  const left = (event: FocusEvent) => {
    if (form.problem === null && !box.current?.contains(event.relatedTarget)) void save();
  };
  const rows = draft.value.text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / (column === 'title' ? 40 : 20))), 0);
  return (
    // What is typed here is not a key of the studio.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className={styles.editor} onKeyDown={onKey} onBlur={left} onClick={(event) => event.stopPropagation()}>
      <Advice finding={finding} />
      <textarea
        ref={area}
        className={styles.area}
        aria-label={columnWords(column)}
        rows={Math.min(Math.max(rows, 1), 10)}
        value={draft.value.text}
        readOnly={form.busy !== ''}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {column === 'product' && <p className={styles.hint}>{t({ vi: 'Mỗi dòng một sản phẩm', en: 'One product a line' })}</p>}
      <ProblemBox problem={form.problem} reload={() => void work.refresh().then(close)} />
      <div className={styles.buttons}>
        <Button size="compact-xs" loading={form.busy !== ''} onClick={() => void save()} aria-keyshortcuts="Control+Enter">
          {t({ vi: 'Lưu', en: 'Save' })}
        </Button>
        {column === 'title' && (
          <Button size="compact-xs" variant="default" onClick={split} aria-keyshortcuts="Alt+S">
            {t({ vi: 'Tách tại con trỏ', en: 'Split at the cursor' })}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            ended.current = true;
            draft.clear();
            close();
          }}
        >
          {t({ vi: 'Thôi', en: 'Cancel' })}
        </Button>
      </div>
    </div>
  );
}

export function CellEditor(props: EditorProps) {
  const { column } = props;
  return column === 'doers' ? <DoersEditor {...props} /> : <TextEditor {...props} column={column} />;
}
