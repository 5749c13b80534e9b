// SPDX-License-Identifier: AGPL-3.0-or-later
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { draftKey, forgetOldDrafts, useDraft, useHasDraft } from '../../src/parts/drafts';

function as(user: string) {
  const client = new QueryClient();
  client.setQueryData(['account.me'], { user });
  return { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> };
}
const empty = { text: '', percent: 0 };

test('what was typed is there when the form is opened again, for the same user alone', () => {
  const first = renderHook(() => useDraft('report.2026.4', empty), as('chi'));
  act(() => first.result.current.change({ text: 'xong' }));
  first.unmount();
  const again = renderHook(() => useDraft('report.2026.4', { ...empty, document: '' }), as('chi'));
  expect(again.result.current).toMatchObject({ value: { text: 'xong', percent: 0, document: '' }, found: true });
  expect(renderHook(() => useDraft('report.2026.4', empty), as('nam')).result.current.found).toBe(false);
});

test('a draft is marked while it is there, and gone when it is recorded or emptied', () => {
  const form = renderHook(() => useDraft('a', empty), as('chi'));
  const mark = renderHook(() => useHasDraft('a'), as('chi'));
  act(() => form.result.current.change({ text: 'x' }));
  expect(mark.result.current).toBe(true);
  act(() => form.result.current.change({ text: '' }));
  expect(mark.result.current).toBe(false);
  act(() => form.result.current.change({ percent: 3 }));
  act(() => form.result.current.clear());
  expect(mark.result.current).toBe(false);
  expect(form.result.current.value).toEqual(empty);
});

test('old drafts and broken ones are let go of', () => {
  localStorage.setItem(draftKey('chi', 'old'), JSON.stringify({ at: 0, value: {} }));
  localStorage.setItem(draftKey('chi', 'broken'), '{');
  localStorage.setItem(draftKey('chi', 'new'), JSON.stringify({ at: Date.now(), value: {} }));
  localStorage.setItem('other', 'stays');
  forgetOldDrafts();
  expect(Object.keys(localStorage).sort()).toEqual(['other', draftKey('chi', 'new')].sort());
});
