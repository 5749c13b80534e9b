// SPDX-License-Identifier: AGPL-3.0-or-later
// What others record shows by itself: the server's stream of facts tells what is out of date.
import type { QueryClient } from '@tanstack/react-query';
import type { Change } from './kinds';
import { sessionEnded } from './session_state';
import { useSyncExternalStore } from 'react';

const address = '/api/v1/changes';
const first_pause = 2_000;
const longest_pause = 60_000;

// Lists and boards count everything: any fact may change them. What a fact is about says the rest.
const counts_all = new Set(['mine', 'board', 'status', 'items', 'unit', 'plan', 'timeline', 'search', 'facts', 'sheet']);
const of_subject: Record<string, string[]> = {
  // Who was told tells the item: notices have no word of their own in the stream.
  item: ['plan.draft', 'urging', 'notices', 'mails', 'letters', 'forecast', 'workload', 'critical-path'],
  unit: ['units', 'people', 'users', 'plan.draft', 'urging'],
  person: ['people'],
  user: ['users', 'account.me', 'urging'],
  plan: ['plans', 'plan.diff', 'plan.draft', 'findings', 'urging', 'letters', 'forecast', 'workload', 'critical-path'],
  event: ['events', 'item'],
  finding: ['findings'],
  agency: ['agency', 'document.draft'],
  document: ['documents'],
  receiver: ['receivers', 'document.draft'],
  numbers: ['document.draft'],
  form: ['forms', 'document.draft'],
  // A dossier stands on the pages of its councils; what members declare opens or closes it.
  council: ['councils', 'dossier', 'dossiers', 'research', 'research-tasks'],
  dossier: ['council', 'dossier', 'dossiers'],
  expert: ['council', 'dossier'],
  rule: ['rules', 'council'],
  research: ['research-tasks', 'research'],
  meeting: ['meetings'],
  approval: ['approvals'],
  round: ['rounds'],
  procedure: ['procedures'],
  achievement: ['achievements', 'bindings'],
  binding: ['bindings'],
};

/** Which answers a fact puts out of date. */
export function isTouched(key: readonly unknown[], subjects: ReadonlySet<string>): boolean {
  const [name, about] = key;
  if (typeof name !== 'string') return false;
  if (counts_all.has(name)) return true;
  for (const subject of subjects) {
    const [kind = '', id] = subject.split(/\/(.*)/s);
    if (kind === 'item' && name === 'item') return true;  // its steps and what stands above it show it too
    if (of_subject[kind]?.includes(name)) return true;
    if (name === kind && about === id) return true;
  }
  return false;
}

let live = false;
const watchers = new Set<() => void>();
function setLive(next: boolean): void {
  if (live === next) return;
  live = next;
  for (const told of watchers) told();
}

/** Whether the stream is open: what is shown is what is known. */
export function useLive(): boolean {
  return useSyncExternalStore((told) => {
    watchers.add(told);
    return () => watchers.delete(told);
  }, () => live);
}

/** Watches until the returned function is called. Goes on where it was after a break: nothing is missed. */
export function watchChanges(queries: QueryClient): () => void {
  let source: EventSource | null = null;
  let last = '';
  let pause = first_pause;
  let retry: number | undefined;
  let gather: number | undefined;
  const subjects = new Set<string>();

  const tell = () => {
    gather = undefined;
    const touched = new Set(subjects);
    subjects.clear();
    void queries.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, touched) });
  };

  const open = () => {
    if (source !== null || document.hidden) return;
    const began = last;
    source = new EventSource(last ? `${address}?after=${last}` : address);
    source.onopen = () => {
      pause = first_pause;
      setLive(true);
      // Without a number to go on from, what came in between is not told.
      if (began === '' && last === '') void queries.invalidateQueries({ predicate: (query) => query.state.dataUpdatedAt < Date.now() - 5_000 });
    };
    source.addEventListener('fact', (event: MessageEvent<string>) => {
      last = event.lastEventId;
      subjects.add((JSON.parse(event.data) as Change).subject);
      // Many facts of one action are one question.
      gather ??= window.setTimeout(tell, 150);
    });
    source.onerror = () => {
      setLive(false);
      if (source?.readyState !== EventSource.CLOSED) return;  // the browser tries again by itself
      close();
      retry = window.setTimeout(() => void lost(), pause);
      pause = Math.min(pause * 2, longest_pause);
    };
  };

  // Refused rather than lost: perhaps the session has ended.
  const lost = async () => {
    try {
      const answer = await fetch('/api/v1/account/me', { headers: { Accept: 'application/json' } });
      if (answer.status === 401) return sessionEnded();
    } catch {
      // Not reached: try again.
    }
    open();
  };

  const close = () => {
    source?.close();
    source = null;
    window.clearTimeout(retry);
  };

  // A browser holds few connections to one server: a tab that nobody looks at leaves its own to others.
  const onVisible = () => {
    if (!document.hidden) return open();
    close();
  };

  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', open);
  open();
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', open);
    window.clearTimeout(gather);
    close();
    setLive(false);
  };
}
