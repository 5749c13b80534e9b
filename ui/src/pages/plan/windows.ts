// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows of a list that the server alone has whole: they are asked for a page at a time, as they come into sight.
import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { lines_of_a_window } from '../../api/plan_queries';

/** A page before it is reached: whoever scrolls on finds it there. */
const ahead = 20;

/** The pages that rows in sight stand on. */
export function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first - ahead) / lines_of_a_window);
  const to = Math.floor(Math.max(0, last + ahead) / lines_of_a_window);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

interface Answered {
  from: number;
  shown: number;
}

export interface Rows<Row, Answer> {
  /** What the answers say beside their rows; null before the first. */
  head: Answer | null;
  at: (index: number) => Row | undefined;
  error: Error | null;
  again: () => void;
  /** Told by the list: which rows are in sight. */
  see: (first: number, last: number) => void;
}

interface Asked<Answer> {
  queryKey: readonly unknown[];
  queryFn?: unknown;
  /** Only the type of what is answered. */
  initialData?: Answer | (() => Answer | undefined) | undefined;
}

/** `ask`: the question about the rows from one on; `rowsIn`: the rows of its answer. What was answered last is shown until what is new has come. */
export function useRows<Row, Answer extends Answered>(ask: (from: number) => Asked<Answer>, rowsIn: (answer: Answer) => readonly Row[]): Rows<Row, Answer> {
  const [sight, setSight] = useState('0-0');
  const [from = 0, to = 0] = sight.split('-').map(Number);
  const pages = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const asked = useQueries({ queries: pages.map((page) => ask(page * lines_of_a_window) as UseQueryOptions<Answer>) });
  const last = useRef<{ head: Answer | null; pages: readonly { from: number; rows: readonly Row[] }[] }>({ head: null, pages: [] });
  // Rows of an answer stay the same things, so that what shows them is not drawn anew.
  const made = useRef(new WeakMap<Answer, readonly Row[]>());
  const rowsOf = (answer: Answer) => {
    const rows = made.current.get(answer) ?? rowsIn(answer);
    made.current.set(answer, rows);
    return rows;
  };
  const come = asked.flatMap((one) => (one.data ? { at: one.dataUpdatedAt, answer: one.data } : [])).sort((a, b) => b.at - a.at);
  if (come.length > 0) last.current = { head: come[0]?.answer ?? null, pages: come.map(({ answer }) => ({ from: answer.from, rows: rowsOf(answer) })) };
  const { head, pages: known } = last.current;
  const see = useCallback((first: number, end: number) => {
    const rows = last.current.head?.shown ?? 1;
    const wanted = pagesOf(first, end).filter((page) => page === 0 || page * lines_of_a_window < rows);
    setSight(`${wanted[0] ?? 0}-${wanted.at(-1) ?? 0}`);
  }, []);
  return {
    head,
    at: (index) => {
      const page = known.find((one) => one.from <= index && index < one.from + one.rows.length);
      return page?.rows[index - page.from];
    },
    error: head ? null : (asked.find((one) => one.error)?.error ?? null),
    again: () => asked.forEach((one) => void one.refetch()),
    see,
  };
}
