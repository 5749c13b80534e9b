// SPDX-License-Identifier: AGPL-3.0-or-later
// The import studio: the document as it looks beside the draft that was read from it, until the plan is issued.
import { ActionIcon, Button, CloseButton, Menu } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconDotsVertical, IconKeyboard, IconSend } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { mergeLines } from '../api/plan_drafts';
import { t, type Pair } from '../api/text';
import type { PageProps } from '../parts/page';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { Link } from '../parts/router';
import { usePhone } from '../parts/screen';
import { AcceptDialog } from './studio/accept_dialog';
import { ColumnMenu, HeadButton, Rereading } from './studio/column_menu';
import { headOf, headKey, type Head } from './studio/columns';
import { columnOf } from './studio/clears';
import { WorkContext } from './studio/context';
import { DocumentPane } from '../parts/document/document_pane';
import { DraftPane } from './studio/draft_pane';
import { FindingsDock } from './studio/findings_dock';
import { IssueDialog } from './studio/issue_dialog';
import { commandOf, keyOf, type Command } from './studio/keys';
import { KeysDialog } from './studio/keys_dialog';
import { AddDialog, AliasDialog, DropDialog, SplitDialog } from './studio/line_dialogs';
import { Meters } from './studio/meters';
import { lists_id } from './studio/name_list';
import { columnOfField, firstBlock, lineOfField } from '../parts/document/places';
import { nextSister } from './studio/rows';
import { Splitter } from './studio/splitter';
import { fieldsOf, useWork, type Work } from './studio/work';
import styles from './studio/studio.module.css';

type Asked = 'accept' | 'alias' | 'drop' | 'add' | 'issue' | 'keys' | '';

const stage_words: Record<'draft' | 'submitted' | 'issued' | 'closed', Pair> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  submitted: { vi: 'đã trình, chờ ban hành', en: 'submitted, waits to be issued' },
  issued: { vi: 'đã ban hành', en: 'issued' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
};

/** What each key, button and line of a menu does. */
function useCommands(work: Work, ask: (asked: Asked) => void, openHead: (head: Head, at: HTMLElement) => void): (command: Command) => void {
  return (command) => {
    const { chosen, byId, doubt, findings, rows, marked, open } = work;
    const line = byId.get(chosen.line);
    // With none at hand, the first is meant.
    const finding = findings.find((one) => one.id === doubt) ?? work.shown[0];
    const settles = work.may('finding.settle') && finding?.how === 'open';
    if (command === 'next') work.walk(1);
    else if (command === 'previous') work.walk(-1);
    else if (command === 'keys') ask('keys');
    else if (command === 'issue') ask('issue');
    else if (!open) return;
    else if (command === 'accept' && settles) {
      if (finding.id !== doubt) work.face(finding.id);
      ask('accept');
    } else if (command === 'repair' && settles) {
      const at = finding.items.find((one) => byId.has(one));
      if (at === undefined) work.tell(work.settle([finding.id], 'repaired', ''));
      else {
        work.face(finding.id);
        work.setEditing({ line: at, column: columnOf(finding.rule), finding });
      }
    } else if (command === 'undo') work.tell(work.back());
    else if (command === 'redo') work.tell(work.forth());
    else if (command === 'add' || command === 'alias') ask(command);
    else if (command === 'column') {
      const head = headOfChosen(work);
      if (head) showHead(work, head, (at) => openHead(head, at));
    } else if (!line?.item) return;
    else if (command === 'edit') work.setEditing({ ...chosen, finding: null });
    else if (command === 'drop') ask('drop');
    else if (command === 'split') work.setSplitting({ line: line.id, titles: line.item.title.split(/;\s+/) });
    else if (command === 'mark')
      work.setMarked((before) => {
        const next = new Set(before);
        if (!next.delete(line.id)) next.add(line.id);
        return next;
      });
    else if (command === 'merge') {
      const order = rows.map((row) => row.line.id);
      const all = marked.size > 1 ? order.filter((id) => marked.has(id)) : [line.id, nextSister(rows, line.id)].filter(Boolean);
      const first = byId.get(all[0] ?? '');
      if (!first || all.length < 2) return;
      const name = first.item?.number ?? first.id;
      work.tell(
        work.act({ vi: `gộp ${all.length} dòng vào ${name}`, en: `merge ${all.length} lines into ${name}` }, () => mergeLines(first, all.slice(1))).then(() => {
          work.setMarked(new Set());
          work.choose(first.id, 'title', { draft: true, document: true });
        }),
      );
    }
  };
}

function Top({ work, command }: { work: Work; command: (command: Command) => void }) {
  const { draft, history, open, may, meters, filter, setFilter, marked } = work;
  const phone = usePhone();
  const plan = draft.data?.plan;
  if (!plan) return null;
  const issues = (plan.stage === 'draft' && may('plan.submit')) || (plan.stage === 'submitted' && may('plan.issue'));
  const undone = t({ vi: 'Hoàn tác', en: 'Undo' });
  const redone = t({ vi: 'Làm lại', en: 'Redo' });
  const last = history.done.at(-1);
  return (
    <header className={styles.top}>
      <div className={styles.names}>
        <h1 className={styles.title} title={plan.title}>
          {plan.title}
        </h1>
        <p className={styles.under}>
          <Link to="/import">{t({ vi: 'Các bản nhập', en: 'All imports' })}</Link>
          <span>
            {plan.id} · {t(stage_words[plan.stage])}
          </span>
          {plan.file && <span className={styles.file}>{plan.file}</span>}
          {(plan.stage === 'issued' || plan.stage === 'closed') && <Link to={`/plan?plan=${encodeURIComponent(plan.id)}`}>{t({ vi: 'Xem kế hoạch', en: 'See the plan' })}</Link>}
        </p>
      </div>
      <div className={styles.tools}>
        {marked.size > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => command('merge')}>
            {t({ vi: `Gộp ${marked.size} dòng`, en: `Merge ${marked.size} lines` })}
          </Button>
        )}
        {open && (
          <>
            <ActionIcon variant="default" aria-label={undone} title={last ? `${undone}: ${t(last.what)} (${keyOf('undo')})` : undone} disabled={!last} onClick={() => command('undo')}>
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={redone} title={`${redone} (${keyOf('redo')})`} disabled={history.undone.length === 0} onClick={() => command('redo')}>
              <IconArrowForwardUp size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
        {!phone && (
          <ActionIcon variant="default" aria-label={t({ vi: 'Phím tắt', en: 'Keys' })} title={`${t({ vi: 'Phím tắt', en: 'Keys' })} (?)`} onClick={() => command('keys')}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        )}
        {open && (
          <Menu position="bottom-end" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <ActionIcon variant="default" aria-label={t({ vi: 'Việc khác', en: 'More' })}>
                <IconDotsVertical size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => command('add')}>{t({ vi: 'Thêm dòng', en: 'Add a line' })}</Menu.Item>
              <Menu.Item onClick={() => command('column')}>{t({ vi: 'Nói lại cột là gì', en: 'Say what a column is' })}</Menu.Item>
              <Menu.Item onClick={() => command('alias')}>{t({ vi: 'Hai tên là một đơn vị', en: 'Two names are one unit' })}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        {issues && (
          <Button size="sm" leftSection={<IconSend size={16} aria-hidden />} onClick={() => command('issue')}>
            {plan.stage === 'draft' ? t({ vi: 'Trình, ban hành', en: 'Submit, issue' }) : t({ vi: 'Ban hành', en: 'Issue' })}
          </Button>
        )}
      </div>
      <Meters meters={meters} chosen={filter.clear} choose={(clear) => setFilter({ ...filter, clear })} />
    </header>
  );
}

interface OpenedHead {
  head: Head;
  at: HTMLElement;
}

/** The heading above the chosen cell's words, which comes into sight; else the first. */
function headOfChosen(work: Work): Head | undefined {
  const { chosen, byId, threads, heads } = work;
  const places = fieldsOf(byId.get(chosen.line), chosen.column).map((key) => /^t(\d+)\.\d+\.(\d+)$/.exec(firstBlock(threads, key)));
  const [, table, column] = places.find((place) => place !== null) ?? [];
  return (table && headOf(heads, { table: Number(table), column: Number(column) })) || heads.values().next().value;
}

const frames_until_drawn = 12;

/** Its button, once the document has scrolled there. */
function showHead(work: Work, head: Head, shown: (at: HTMLElement) => void): void {
  const block = [...work.heads].find(([, one]) => one === head)?.[0];
  if (!block) return;
  work.panes.current.document(block);
  const look = (left: number) => {
    const at = document.querySelector<HTMLElement>(`[data-head="${headKey(head.table, head.column)}"]`);
    if (at && left < frames_until_drawn - 3) shown(at);
    else if (left > 0) requestAnimationFrame(() => look(left - 1));
  };
  look(frames_until_drawn);
}

type Tab = 'document' | 'draft' | 'findings';

function Panes({ work, command, openHead }: { work: Work; command: (command: Command) => void; openHead: (head: Head, at: HTMLElement) => void }) {
  const phone = usePhone();
  const [tab, setTab] = useState<Tab>('draft');
  const { heads, open } = work;
  const { text, light, threads, marks, panes, choose, face, chosen, findings, editing } = work;
  // What is asked for elsewhere is written in the draft.
  useEffect(() => {
    if (editing) setTab('draft');
  }, [editing]);
  // A pane that was hidden could not follow: it does when it is turned to.
  useEffect(() => {
    if (!phone) return;
    if (tab === 'draft' && chosen.line) panes.current.draft(chosen.line);
    const [key] = light.keys;
    if (tab === 'document' && key) panes.current.document(firstBlock(threads, key));
    // Only turning to it counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [phone, tab]);
  const threaded = useMemo(
    () => ({
      light,
      inBlock: threads.inBlock,
      doubts: marks.inBlock,
      within: (block: string) => {
        const head = open ? heads.get(block) : undefined;
        return head && <HeadButton head={head} open={openHead} />;
      },
    }),
    [light, threads, marks, heads, open, openHead],
  );
  const shower = useCallback(
    (show: (block: string) => void) => {
      panes.current.document = show;
    },
    [panes],
  );
  const paper = text.data ? (
    <DocumentPane
      text={text.data}
      threaded={threaded}
      shower={shower}
      rested={(keys) => {
        light.set(keys, 'document');
        if (keys[0]) panes.current.draft(lineOfField(keys[0]));
      }}
      left={() => choose(chosen.line, chosen.column, {})}
      chosen={(keys, finding) => {
        const [key] = keys;
        if (finding && !(key && work.doubt === finding)) face(finding);
        if (key && !finding) choose(lineOfField(key), columnOfField(key), { draft: true });
        if (phone) setTab(finding ? 'findings' : 'draft');
      }}
    />
  ) : text.error ? (
    <div className={styles.missing}>
      <ProblemBox problem={text.error} again={() => void text.refetch()} />
    </div>
  ) : text.isFetching ? (
    <Loading />
  ) : (
    <p className={styles.missing}>{t({ vi: 'Kế hoạch này không đi kèm văn bản: nó được sao từ kế hoạch khác, hoặc nhập từ trước khi văn bản được giữ lại.', en: 'This plan has no document beside it: it was copied from another, or imported before documents were kept.' })}</p>
  );
  const draft = <DraftPane work={work} command={command} />;
  const dock = findings.length > 0 && <FindingsDock work={work} command={command} />;
  if (!phone)
    return (
      <div className={styles.desk} data-dock={dock !== false}>
        <Splitter left={paper} right={draft} />
        {dock}
      </div>
    );
  const tabs: [Tab, string][] = [
    ['document', t({ vi: 'Văn bản', en: 'Document' })],
    ['draft', t({ vi: 'Bản đọc', en: 'Draft' })],
    ['findings', t({ vi: `Phát hiện (${work.shown.length})`, en: `Findings (${work.shown.length})` })],
  ];
  return (
    <div className={styles.phone}>
      <div role="tablist" aria-label={t({ vi: 'Khung', en: 'Pane' })} className={styles.tabs}>
        {tabs.map(([name, words]) => (
          <button key={name} type="button" role="tab" id={`studio-tab-${name}`} aria-controls={`studio-${name}`} aria-selected={tab === name} className={styles.tab} onClick={() => setTab(name)}>
            {words}
          </button>
        ))}
      </div>
      {tabs.map(([name]) => (
        <div key={name} role="tabpanel" id={`studio-${name}`} aria-labelledby={`studio-tab-${name}`} hidden={tab !== name} className={styles.panel}>
          {name === 'document' ? paper : name === 'draft' ? draft : dock}
        </div>
      ))}
    </div>
  );
}

export default function StudioPage({ names }: PageProps) {
  const work = useWork(names.plan ?? '');
  const [asked, setAsked] = useState<Asked>('');
  const [opened, setOpened] = useState<OpenedHead | null>(null);
  const openHead = useCallback((head: Head, at: HTMLElement) => setOpened({ head, at }), []);
  const command = useCommands(work, setAsked, openHead);
  const dialog = asked !== '' || work.splitting !== null || opened !== null;
  useWindowEvent('keydown', (event) => {
    const wanted = dialog ? null : commandOf(event);
    if (!wanted) return;
    event.preventDefault();
    command(wanted);
  });
  const { draft, problem, setProblem, doubt, findings, byId, chosen, splitting } = work;
  const title = draft.data?.plan.title;
  useEffect(() => {
    if (title) document.title = `${title} – Sáu Rõ`;
  }, [title]);
  if (!draft.data)
    return draft.error ? (
      <Sheet title={names.plan}>
        <ProblemBox problem={draft.error} again={() => void draft.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  const close = () => setAsked('');
  const finding = findings.find((one) => one.id === doubt);
  const line = byId.get(chosen.line);
  return (
    <WorkContext.Provider value={work}>
      <div className={styles.studio}>
        <Top work={work} command={command} />
        {problem !== null && (
          <div className={styles.problem}>
            <ProblemBox problem={problem} reload={() => void work.refresh().then(() => setProblem(null))} />
            <CloseButton aria-label={t({ vi: 'Đóng', en: 'Close' })} onClick={() => setProblem(null)} />
          </div>
        )}
        {work.rereading && <Rereading words={t({ vi: `Đang đọc lại văn bản theo cột “${work.rereading.head.text}”…`, en: `Reading the document again by the column “${work.rereading.head.text}”…` })} done={work.rereading.done} of={work.rereading.of} />}
        <Panes work={work} command={command} openHead={openHead} />
      </div>
      <div id={lists_id} />
      {opened && <ColumnMenu head={opened.head} at={opened.at} close={() => setOpened(null)} choose={(means) => work.tell(work.reassign(opened.head, means))} />}
      {asked === 'accept' && finding && <AcceptDialog work={work} finding={finding} close={close} />}
      {asked === 'alias' && <AliasDialog work={work} line={line} close={close} />}
      {asked === 'drop' && line && <DropDialog work={work} line={line} close={close} />}
      {asked === 'add' && <AddDialog work={work} under={line} close={close} />}
      {asked === 'issue' && <IssueDialog work={work} close={close} />}
      {asked === 'keys' && <KeysDialog close={close} />}
      {splitting && <SplitDialog work={work} splitting={splitting} close={() => work.setSplitting(null)} />}
    </WorkContext.Provider>
  );
}
