// SPDX-License-Identifier: AGPL-3.0-or-later
// The agency's own version of a form: its text is changed, saved as a file, looked at in the composer, given up again. What is typed
// stays on this device until it is saved or given up.
import { Button } from '@mantine/core';
import { IconDownload, IconEye, IconFileUpload, IconRestore, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { formQuery, setForm, type FormText } from '../../api/documents';
import { upload } from '../../api/files';
import { problemOf } from '../../api/problem';
import { t, type Pair } from '../../api/text';
import { useSending } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { composeAddress } from '../../parts/documents';
import { useDraft } from '../../parts/drafts';
import { upper } from '../../parts/format';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { go, Link } from '../../parts/router';
import { saveFile } from '../../parts/save_file';
import { formDraftName, lineNamed, most_form_bytes, nothing_changed, plainLines, raised, refusedAs, versionIn, type FormDraft, type Refused } from './form_text';
import { LineText } from './line_text';
import styles from './forms.module.css';

const refusals: Record<NonNullable<Refused>, Pair> = {
  large: { vi: 'Tệp rỗng hoặc lớn hơn 256 kB: không phải mẫu văn bản', en: 'The file is empty or larger than 256 kB: no form' },
  encoding: { vi: 'Tệp không phải văn bản UTF-8: hãy lưu lại ở dạng văn bản thuần, mã UTF-8', en: 'The file is no text in UTF-8: save it as plain text in UTF-8' },
  other: { vi: 'Tệp này là một mẫu khác (id khác): hãy mở đúng mẫu ấy', en: 'The file is another form (by its id): open that form' },
};

type Asked = { what: 'ours' | 'discard' } | { what: 'file'; text: string };

/** Before what is typed, or the agency's own form, is given up. */
function AskFirst({ asked, act, close }: { asked: Asked; act: () => Promise<unknown>; close: () => void }) {
  const said = {
    ours: { title: { vi: 'Dùng lại mẫu chung?', en: 'The common form again?' }, doIt: { vi: 'Dùng lại mẫu chung', en: 'Use the common form' }, words: { vi: 'Văn bản soạn từ nay theo mẫu chung; văn bản đã phát hành không đổi. Phần sửa chưa ghi cũng bỏ. Nếu còn cần lời văn của mẫu riêng, hãy tải mẫu về trước.', en: 'Documents follow the common form from now on; what was issued does not change. What was changed and not saved is dropped too. Save the form as a file first where its words are still wanted.' } },
    discard: { title: { vi: 'Bỏ phần đang sửa?', en: 'Discard the changes?' }, doIt: { vi: 'Bỏ phần đang sửa', en: 'Discard' }, words: { vi: 'Những gì đã sửa mà chưa ghi sẽ mất; mẫu đang dùng vẫn như cũ.', en: 'What was changed and not saved is lost; the form in use stays as it is.' } },
    file: { title: { vi: 'Thay phần đang sửa bằng tệp?', en: 'Put the file in place of the changes?' }, doIt: { vi: 'Thay bằng tệp', en: 'Take the file' }, words: { vi: 'Những gì đã sửa mà chưa ghi sẽ mất.', en: 'What was changed and not saved is lost.' } },
  }[asked.what];
  return (
    <Confirm opened close={close} title={t(said.title)} doIt={t(said.doIt)} act={act}>
      <p style={{ margin: 0 }}>{t(said.words)}</p>
    </Confirm>
  );
}

export function FormEditor({ form, at }: { form: FormText; at: number }) {
  const queries = useQueryClient();
  const { value: draft, change, clear } = useDraft<FormDraft>(formDraftName(form.id), nothing_changed);
  const { busy, problem, send, forget } = useSending();
  const [refusedText, setRefusedText] = useState('');
  const [marked, setMarked] = useState({ line: at, asked: at > 0 ? 1 : 0 });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [file_wrong, setFileWrong] = useState<Refused>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const in_use = plainLines(form.text);
  const typed = draft.text ?? in_use;
  const dirty = typed !== in_use;
  const title = t({ vi: form.vi, en: form.en });
  const of_text = problem?.code.startsWith('form.') ?? false;
  const still_wrong = of_text && refusedText === typed;
  const line = problem && of_text ? lineNamed(problem.message) : 0;

  // Typed back to what is in use, or saved though the answer was lost: there is nothing left to save.
  const kept_in_vain = draft.text !== null && !dirty;
  useEffect(() => {
    if (kept_in_vain) clear();
  }, [kept_in_vain, clear]);

  const write = (text: string) => {
    setFileWrong(null);
    // What somebody has begun to change was begun on the version in use.
    change(draft.text === null ? { text, base: form.version } : { text });
  };
  /** The version grows once one leaves the text: under the cursor nothing moves. */
  const raise = () => {
    const text = raised(typed, form.version);
    if (dirty && text !== typed) change({ text });
    return text;
  };
  const refresh = () => Promise.all([['form', form.id], ['forms'], ['document.draft']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    const text = raise();
    setRefusedText(text);
    const done = await send(async () => {
      try {
        await setForm(form.id, await upload(new File([text], `${form.id}.form`, { type: 'text/plain' })));
      } catch (thrown) {
        const refused = problemOf(thrown);
        const named = refused.code.startsWith('form.') ? lineNamed(refused.message) : 0;
        setMarked((before) => ({ line: named, asked: before.asked + (named > 0 ? 1 : 0) }));
        // Somebody may have saved another version meanwhile.
        void refresh();
        throw thrown;
      }
    });
    if (!done) return false;
    const version = versionIn(text);
    setMarked({ line: 0, asked: 0 });
    queries.setQueryData(formQuery(form.id).queryKey, { ...form, text, version, own: true });
    clear();
    void refresh();
    notify(t({ vi: `Đã ghi mẫu riêng, bản ${version}`, en: `The agency’s own form is saved, version ${version}` }));
    return true;
  };
  const saveAndLook = async () => {
    if (await save()) go(composeAddress({ form: form.id }));
  };
  const take = (text: string) => {
    forget();
    setMarked({ line: 0, asked: 0 });
    write(raised(text, form.version));
  };
  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    const text = file.size > most_form_bytes ? '' : plainLines(await file.text());
    const refused = text === '' ? 'large' : refusedAs(text, form.id);
    // The same file may be chosen again once it was mended.
    input.value = '';
    setFileWrong(refused);
    if (refused) return;
    if (dirty) setAsked({ what: 'file', text });
    else take(text);
  };
  const act = async () => {
    if (asked?.what === 'file') return take(asked.text);
    if (asked?.what === 'ours') {
      await setForm(form.id);
      await refresh();
      notify(t({ vi: 'Dùng lại mẫu chung', en: 'The common form is used again' }));
    }
    clear();
    forget();
    setMarked({ line: 0, asked: 0 });
  };
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void save();
  };

  return (
    <div className={styles.editor}>
      <div className={styles.tools}>
        <input ref={chooser} type="file" accept=".form,.txt,text/plain" hidden aria-label={t({ vi: 'Tệp mẫu', en: 'The file of the form' })} onChange={(event) => void chosen(event)} />
        <Button variant="default" size="compact-sm" leftSection={<IconFileUpload size={16} aria-hidden />} onClick={() => chooser.current?.click()}>
          {t({ vi: 'Chọn tệp…', en: 'Take a file…' })}
        </Button>
        <Button variant="default" size="compact-sm" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saveFile(`${form.id}.form`, new Blob([typed], { type: 'text/plain;charset=utf-8' }))}>
          {t({ vi: 'Tải mẫu', en: 'Save as a file' })}
        </Button>
        {form.own && (
          <Button variant="default" size="compact-sm" leftSection={<IconRestore size={16} aria-hidden />} onClick={() => setAsked({ what: 'ours' })}>
            {t({ vi: 'Dùng lại mẫu chung…', en: 'The common form again…' })}
          </Button>
        )}
        {dirty && (
          <Button variant="default" size="compact-sm" leftSection={<IconX size={16} aria-hidden />} onClick={() => setAsked({ what: 'discard' })}>
            {t({ vi: 'Bỏ phần đang sửa…', en: 'Discard the changes…' })}
          </Button>
        )}
      </div>
      {file_wrong && (
        <p role="alert" className={styles.wrong}>
          {t(refusals[file_wrong])}
        </p>
      )}
      {dirty && draft.base !== form.version && (
        <p role="status" className={styles.warn}>
          {t({ vi: `Mẫu đang dùng đã thành bản ${form.version} sau khi bạn bắt đầu sửa bản ${draft.base}; ghi thì phần đang sửa thay bản ấy.`, en: `The form in use became version ${form.version} after you began to change version ${draft.base}; what you save takes its place.` })}
        </p>
      )}
      <p className={styles.note}>
        {dirty
          ? t({ vi: `Chưa ghi; phần đang sửa được giữ trên máy này. Ghi thì thành bản ${versionIn(raised(typed, form.version)) || '?'} của cơ quan.`, en: `Not saved; what you change is kept on this device. Saved, it is version ${versionIn(raised(typed, form.version)) || '?'} of the agency’s own.` })
          : t({ vi: 'Sửa thẳng vào lời văn; số phiên bản tự tăng.', en: 'Change the words as they stand; the version grows by itself.' })}
      </p>
      <LineText
        label={t({ vi: `Mẫu: ${title}`, en: `The form: ${title}` })}
        value={typed}
        onChange={busy === '' ? write : undefined}
        onBlur={raise}
        onKeyDown={keys}
        marked={{ ...marked, wrong: still_wrong }}
        describedBy={still_wrong ? 'form-wrong' : undefined}
      />
      {/* In sight however long the text is. */}
      <div className={styles.foot}>
        {of_text && problem && (
          <p role="alert" id="form-wrong" className={styles.wrong}>
            <span>{upper(problem.message)}</span>
            {line > 0 && (
              <Button variant="default" size="compact-sm" onClick={() => setMarked((before) => ({ line, asked: before.asked + 1 }))}>
                {t({ vi: `Đến dòng ${line}`, en: `To line ${line}` })}
              </Button>
            )}
          </p>
        )}
        {!of_text && <ProblemBox problem={problem} />}
        <div className={styles.buttons}>
          <Button disabled={!dirty} loading={busy === 'send'} onClick={() => void save()}>
            {t({ vi: 'Ghi mẫu', en: 'Save the form' })}
          </Button>
          {dirty ? (
            <Button variant="default" disabled={busy !== ''} leftSection={<IconEye size={16} aria-hidden />} onClick={() => void saveAndLook()}>
              {t({ vi: 'Ghi và xem thử', en: 'Save and look' })}
            </Button>
          ) : (
            <Button component={Link} to={composeAddress({ form: form.id })} variant="default" leftSection={<IconEye size={16} aria-hidden />}>
              {t({ vi: 'Xem thử', en: 'Look at it' })}
            </Button>
          )}
        </div>
      </div>
      {asked && <AskFirst asked={asked} act={act} close={() => setAsked(null)} />}
    </div>
  );
}
