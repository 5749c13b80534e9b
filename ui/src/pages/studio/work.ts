// SPDX-License-Identifier: AGPL-3.0-or-later
// What one works on in the studio: the draft, its document and its findings, what is chosen in them, and what is done to them.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { documentQuery, draftQuery, editLine, findingsQuery, reassignColumn, settleFinding, type DraftLine, type Finding, type LineWords, type Meaning } from '../../api/plan_drafts';
import type { Receipt } from '../../api/kinds';
import { peopleQuery, unitsQuery, useMe } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { notify } from '../../parts/notices';
import { metersOf } from './clears';
import { marksOf, neighbour, shownDoubts, type DoubtFilter } from './doubts';
import { headOf, headsOf, meaning_words, type Head } from './columns';
import { keepHistory, keptHistory, redo, stepOf, undo, withStep, type History, type TurnedColumn } from './history';
import { Light } from '../../parts/document/light';
import { blockOf, fieldKey, firstBlock, threadsOf, type Column, type FieldKey } from '../../parts/document/places';
import { columnOf } from './clears';
import { aboveOf, rowsOf } from './rows';

export interface Chosen {
  line: string;
  column: Column;
}
export interface Editing extends Chosen {
  /** The finding that is repaired by it. */
  finding: Finding | null;
}

/** A line on its way to be several. */
export interface Splitting {
  line: string;
  titles: string[];
}

const no_lines: readonly DraftLine[] = [];
const no_findings: readonly Finding[] = [];
const nowhere: (at: string) => void = () => undefined;

/** The fields of a cell: one title or time, all products or doers. */
export function fieldsOf(line: DraftLine | undefined, column: Column): FieldKey[] {
  if (!line?.item) return [];
  if (column === 'product') return line.item.deliverables.map((_, at) => fieldKey(line.id, column, at));
  if (column === 'doers') return line.item.assignments.map((_, at) => fieldKey(line.id, column, at));
  return [fieldKey(line.id, column)];
}

/** The answers that a studio is made of. */
function useAnswers(plan: string) {
  const draft = useQuery(draftQuery(plan));
  const has = draft.data?.plan.document ?? false;
  const text = useQuery({ ...documentQuery(plan), enabled: has });
  const me = useMe().data;
  const findings = useQuery({ ...findingsQuery(plan), enabled: me?.may.includes('findings') ?? false });
  const units = useQuery(unitsQuery).data;
  const people = useQuery(peopleQuery).data;
  return { draft, text, findings, units, people, me };
}

/** Undo and redo of this plan, one at a time. */
function useHistory(plan: string, lines: readonly DraftLine[], refresh: () => Promise<unknown>, show: RefObject<(line: string) => void>) {
  const [history, setHistory] = useState(() => keptHistory(plan));
  const busy = useRef(false);
  const now = useRef(history);
  const keep = useCallback(
    (next: History) => {
      now.current = next;
      keepHistory(plan, next);
      setHistory(next);
    },
    [plan],
  );
  const record = useCallback((what: Pair, receipt: Receipt) => keep(withStep(now.current, stepOf(what, lines, receipt))), [keep, lines]);
  const recordTurned = useCallback((what: Pair, turned: TurnedColumn) => keep(withStep(now.current, { what, touched: [], turned })), [keep]);
  const go = useCallback(
    async (which: typeof undo, said: (what: string) => Pair) => {
      if (busy.current) return;
      busy.current = true;
      try {
        const made = await which(now.current);
        if (!made) return;
        keep(made.history);
        await refresh();
        notify(t(said(t(made.step.what))));
        // One sees what has changed back.
        const [first] = made.step.touched;
        if (first) show.current(first.line);
      } finally {
        busy.current = false;
      }
    },
    [keep, refresh, show],
  );
  const back = useCallback(() => go(undo, (what) => ({ vi: `Đã hoàn tác: ${what}`, en: `Undone: ${what}` })), [go]);
  const forth = useCallback(() => go(redo, (what) => ({ vi: `Đã làm lại: ${what}`, en: `Done again: ${what}` })), [go]);
  return { history, record, recordTurned, back, forth };
}

export function useWork(plan: string) {
  const client = useQueryClient();
  const answers = useAnswers(plan);
  const lines = answers.draft.data?.lines ?? no_lines;
  const findings = answers.findings.data ?? no_findings;
  const threads = useMemo(() => threadsOf(lines), [lines]);
  const now = useRef(threads);
  const [light] = useState(() => new Light(() => now.current));
  useEffect(() => {
    now.current = threads;
    light.refresh();
  }, [threads, light]);

  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(lines, folded), [lines, folded]);
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const meters = useMemo(() => metersOf(lines, findings), [lines, findings]);
  const [filter, setFilter] = useState<DoubtFilter>({ severity: '', clear: '', settled: false });
  const shown = useMemo(() => shownDoubts(findings, filter, lines), [findings, filter, lines]);

  const [chosen, setChosen] = useState<Chosen>({ line: '', column: 'title' });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing | null>(null);
  const [splitting, setSplitting] = useState<Splitting | null>(null);
  const [doubt, setDoubt] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const panes = useRef({ document: nowhere, draft: nowhere });

  const refresh = useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['plan.draft', plan] }),
        client.invalidateQueries({ queryKey: ['findings', plan] }),
      ]),
    [client, plan],
  );
  const show = useRef(nowhere);
  const { history, record, recordTurned, back: undone, forth: redone } = useHistory(plan, lines, refresh, show);

  /** Chooses a cell; its words light up in the document, which follows. */
  const choose = useCallback(
    (line: string, column: Column, follow: { document?: boolean; draft?: boolean } = { document: true }) => {
      setChosen((before) => (before.line === line && before.column === column ? before : { line, column }));
      const keys = fieldsOf(byId.get(line), column);
      light.set(keys, 'draft');
      if (follow.draft) {
        const above = aboveOf(lines, line);
        setFolded((before) => (above.some((one) => before.has(one)) ? new Set([...before].filter((one) => !above.includes(one))) : before));
        panes.current.draft(line);
      }
      const block = keys[0] ? firstBlock(now.current, keys[0]) : '';
      if (follow.document && block) panes.current.document(block);
    },
    [byId, light, lines],
  );

  useEffect(() => {
    show.current = (line) => choose(line, 'title', { draft: true, document: true });
  });

  /** Takes a finding in hand: its places and lines are marked and shown. */
  const face = useCallback(
    (id: string) => {
      setDoubt(id);
      const finding = findings.find((one) => one.id === id);
      const blocks = (finding?.places ?? []).map(blockOf).filter(Boolean);
      light.point(blocks, finding?.items ?? []);
      if (!finding) return;
      const line = finding.items.find((one) => byId.has(one));
      if (line !== undefined) choose(line, columnOf(finding.rule), { draft: true, document: blocks.length === 0 });
      if (blocks[0]) panes.current.document(blocks[0]);
    },
    [byId, choose, findings, light],
  );
  const walk = useCallback((step: 1 | -1) => face(neighbour(shown, doubt, step)), [doubt, face, shown]);

  /** Does it, remembers how to undo it, and shows what came of it. */
  const act = useCallback(
    async (what: Pair, run: () => Promise<Receipt>): Promise<Receipt> => {
      setProblem(null);
      const receipt = await run();
      record(what, receipt);
      await refresh();
      return receipt;
    },
    [record, refresh],
  );
  /** As act, from a key or a menu: what is refused is told above the panes. */
  const tell = useCallback((done: Promise<unknown>) => void done.catch(setProblem), []);

  const settle = useCallback(
    async (ids: readonly string[], how: 'accepted' | 'repaired', reason: string) => {
      const at = shown.findIndex((one) => one.id === ids[0]);
      for (const id of ids) await settleFinding(id, how, reason);
      const next = shown.filter((one) => !ids.includes(one.id));
      await refresh();
      face((next[Math.max(at, 0)] ?? next.at(-1))?.id ?? '');
    },
    [face, refresh, shown],
  );

  const edit = useCallback(
    async (line: DraftLine, words: LineWords, finding: Finding | null) => {
      const name = line.item?.number ?? line.id;
      await act({ vi: `sửa dòng ${name}`, en: `edit line ${name}` }, () => editLine(line, words));
      if (finding?.how === 'open') await settle([finding.id], 'repaired', '');
    },
    [act, settle],
  );

  const told = answers.draft.data?.plan.columns;
  const heads = useMemo(() => headsOf(answers.text.data?.blocks ?? [], lines, told ?? []), [answers.text.data, lines, told]);
  const [rereading, setRereading] = useState<{ head: Head; done: number; of: number } | null>(null);
  /** A column holds something else: the document is read again, and the draft follows where nobody has changed it. */
  const reassign = useCallback(
    async (head: Head, after: Meaning) => {
      const { table, column } = head;
      setProblem(null);
      setRereading({ head, done: 0, of: 0 });
      try {
        await reassignColumn(plan, { table, column, means: after }, ({ done, of }) => setRereading({ head, done, of }));
        const means = meaning_words[after];
        recordTurned({ vi: `cột “${head.text}” là ${means.vi}`, en: `the column “${head.text}” is ${means.en}` }, { plan, table, column, before: head.told ?? 'auto', after });
        await refresh();
        notify(t({ vi: `Đã đọc lại: cột “${head.text}” là ${means.vi}`, en: `Read again: the column “${head.text}” is ${means.en}` }));
      } finally {
        setRereading(null);
      }
    },
    [plan, recordTurned, refresh],
  );

  /** A step that turned a column takes its time to be taken back. */
  const turning = useCallback(
    async (turned: TurnedColumn | undefined, go: () => Promise<void>) => {
      const head = turned && headOf(heads, turned);
      if (head) setRereading({ head, done: 0, of: 0 });
      await go().finally(() => setRereading(null));
    },
    [heads],
  );
  const back = useCallback(() => turning(history.done.at(-1)?.turned, undone), [history, turning, undone]);
  const forth = useCallback(() => turning(history.undone.at(-1)?.turned, redone), [history, redone, turning]);

  const may = useCallback((action: string) => answers.me?.may.includes(action) ?? false, [answers.me]);
  const open = answers.draft.data?.plan.stage === 'draft' && may('item.merge');
  return {
    ...answers, plan, lines, findings, threads, light, rows, byId, marks, meters, filter, setFilter, shown, chosen, choose, marked, setMarked, folded, setFolded,
    editing, setEditing, splitting, setSplitting, doubt, face, walk, problem, setProblem, panes, refresh, history, back, forth, act, tell, settle, edit, may, heads, rereading, reassign,
    /** Whether its lines may be changed here: those of units edit their own where they work. */
    open,
  };
}

export type Work = ReturnType<typeof useWork>;
