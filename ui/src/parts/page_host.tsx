// SPDX-License-Identifier: AGPL-3.0-or-later
// The page of the address, loaded when first gone to; a page that breaks says so and leaves the rest alone.
import { Loader } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Component, lazy, Suspense, useEffect, useRef, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import type { Me } from '../api/kinds';
import { t } from '../api/text';
import { Empty } from './empty';
import type { Page, PageProps } from './page';
import { ProblemBox } from './problem_box';
import { go, Link, namesIn, usePath } from './router';

const loaded = new Map<Page, LazyExoticComponent<ComponentType<PageProps>>>();

function componentOf(page: Page) {
  const known = loaded.get(page) ?? lazy(page.load);
  loaded.set(page, known);
  return known;
}

class Guard extends Component<{ children: ReactNode }, { thrown: unknown }> {
  override state = { thrown: null };
  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }
  override render() {
    if (!this.state.thrown) return this.props.children;
    return (
      <div style={{ padding: '1rem' }}>
        <ProblemBox problem={this.state.thrown} again={() => location.reload()} />
      </div>
    );
  }
}

/** Whether somebody finds it in the navigation. */
export const isShown = (page: Page, me: Me): boolean => page.icon !== undefined && (page.isFor?.(me) ?? true);

export function PageHost({ pages, me }: { pages: readonly Page[]; me: Me }) {
  const path = usePath();
  const before = useRef(path);
  const found = pages.map((page) => ({ page, names: namesIn(page.address, path) })).find((one) => one.names !== null);
  const title = found ? t(found.page.title) : t({ vi: 'Không có trang này', en: 'No such page' });
  useEffect(() => {
    document.title = `${title} – Sáu Rõ`;
    // Who reads with a screen reader begins at the new page, not where the old one was left.
    if (before.current !== path) document.getElementById('content')?.focus({ preventScroll: true });
    before.current = path;
  }, [path, title]);

  const first = path === '/' ? (pages.find((page) => page.isFirstFor?.(me)) ?? pages.find((page) => isShown(page, me))) : undefined;
  useEffect(() => {
    if (first) go(first.address, { replace: true });
  }, [first]);
  if (first) return <Loading />;

  if (!found?.names)
    return (
      <Sheet title={title}>
        <Empty icon={IconMapOff} title={t({ vi: 'Địa chỉ này không dẫn đến đâu', en: 'This address leads nowhere' })}>
          <Link to="/">{t({ vi: 'Về trang đầu', en: 'To the first page' })}</Link>
        </Empty>
      </Sheet>
    );
  return <Shown key={path} page={found.page} names={found.names} />;
}

/** A page by itself. */
export function Shown({ page, names }: { page: Page; names: PageProps['names'] }) {
  const Content = componentOf(page);
  return (
    <Guard>
      <Suspense fallback={<Loading />}>
        <Content names={names} />
      </Suspense>
    </Guard>
  );
}

export function Loading() {
  return (
    <div role="status" aria-label={t({ vi: 'Đang tải', en: 'Loading' })} style={{ display: 'grid', placeItems: 'center', minHeight: '40vh' }}>
      <Loader size="sm" />
    </div>
  );
}

/** A page's margin, its heading and what stands beside it. */
export function Sheet({ title, beside, children }: { title: ReactNode; beside?: ReactNode; children: ReactNode }) {
  return (
    <div style={{ padding: 'clamp(.75rem, 2vw, 1.25rem)', maxWidth: '90rem' }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.25rem 1rem', alignItems: 'baseline', justifyContent: 'space-between', marginBottom: '.75rem' }}>
        <h1 style={{ margin: 0, fontSize: '1.375rem', lineHeight: 1.35, overflowWrap: 'anywhere' }}>{title}</h1>
        {beside}
      </div>
      {children}
    </div>
  );
}
