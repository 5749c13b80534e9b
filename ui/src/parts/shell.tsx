// SPDX-License-Identifier: AGPL-3.0-or-later
// The frame around every page: navigation by what one may do, search, language and theme, who one is, and the state of the
// connection.
import { ActionIcon, AppShell, Burger, Button, Group, Kbd, NavLink, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { Me } from '../api/kinds';
import { t } from '../api/text';
import { useLive } from '../api/changes';
import { AccountNews } from './account_news';
import { Bell } from './bell';
import { Brand } from './brand';
import { useShown, watchKeys } from './guide';
import { GuideInvitation } from './guide_invitation';
import { OfflineBanner, useOnline } from './offline';
import type { Page } from './page';
import { isShown } from './page_host';
import { Link, namesIn, usePath } from './router';
import { usePhone } from './screen';
import { UserMenu } from './user_menu';
import styles from './shell.module.css';

const GuideShown = lazy(() => import('./guide_shown'));
const loadSearch = () => import('./search');
const Search = lazy(loadSearch);

function Navigation({ pages, me, close }: { pages: readonly Page[]; me: Me; close: () => void }) {
  const path = usePath();
  return pages
    .filter((page) => isShown(page, me))
    .map((page) => {
      const Sign = page.icon;
      const here = pages.some((one) => (one === page || one.under === page.address) && namesIn(one.address, path) !== null);
      return (
        <NavLink
          key={page.address}
          component={Link}
          to={page.address}
          label={t(page.title)}
          leftSection={Sign && <Sign size={19} stroke={1.6} aria-hidden />}
          active={here}
          aria-current={here ? 'page' : undefined}
          onClick={close}
          className={styles.link ?? ''}
        />
      );
    });
}

function SearchButton({ open }: { open: () => void }) {
  const words = t({ vi: 'Tìm việc, trang, việc cần làm', en: 'Find items, pages, actions' });
  return usePhone() ? (
    <ActionIcon variant="subtle" color="gray" size="lg" c="var(--mantine-color-text)" aria-label={words} onClick={open}>
      <IconSearch size={20} aria-hidden />
    </ActionIcon>
  ) : (
    <UnstyledButton className={styles.search} onClick={open} aria-keyshortcuts="Control+K">
      <IconSearch size={16} aria-hidden />
      <span>{words}</span>
      <Kbd size="xs">Ctrl K</Kbd>
    </UnstyledButton>
  );
}

export function Shell({ pages, me, children }: { pages: readonly Page[]; me: Me; children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const [searches, setSearches] = useState(0);
  const open = () => setSearches((count) => count + 1);
  const online = useOnline();
  const live = useLive() && online;
  // Once the page stands, so that whoever types right after Ctrl-K types into the search.
  useEffect(() => {
    const later = window.setTimeout(() => void loadSearch().catch(() => undefined), 1_000);
    return () => window.clearTimeout(later);
  }, []);
  const liveness = live ? t({ vi: 'Số liệu tự cập nhật', en: 'Figures keep themselves up to date' }) : t({ vi: 'Đang nối lại để tự cập nhật', en: 'Connecting for live figures' });
  useHotkeys([['mod+K', open]], []);
  useEffect(watchKeys, []);
  const guided = useShown() !== '';
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding={0}>
      <a className="to-content" href="#content">
        {t({ vi: 'Đến nội dung', en: 'To the content' })}
      </a>
      <AppShell.Header className={styles.header ?? ''}>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={opened ? t({ vi: 'Đóng danh mục', en: 'Close navigation' }) : t({ vi: 'Mở danh mục', en: 'Open navigation' })} />
          <Link to="/" className={styles.brand} aria-label={t({ vi: 'Sáu Rõ, trang đầu', en: 'Sáu Rõ, first page' })}>
            <Brand />
          </Link>
          <div className={styles.middle}>
            <SearchButton open={open} />
          </div>
          <span className={styles.live} data-live={live} role="img" aria-label={liveness} title={liveness} />
          <Bell me={me} />
          <UserMenu me={me} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t({ vi: 'Danh mục', en: 'Navigation' })} className={styles.navbar ?? ''}>
        <Navigation pages={pages} me={me} close={close} />
        <div className={styles.foot}>
          <GuideInvitation me={me} close={close} />
          <Button component="a" href="/api/docs" target="_blank" variant="subtle" size="compact-xs" color="gray" c="dimmed">
            {t({ vi: 'Tài liệu API', en: 'API documentation' })}
          </Button>
        </div>
      </AppShell.Navbar>
      <AppShell.Main className={styles.main ?? ''} id="content" tabIndex={-1}>
        <OfflineBanner />
        <AccountNews me={me} />
        {children}
      </AppShell.Main>
      {guided && (
        <Suspense fallback={null}>
          <GuideShown pages={pages} me={me} />
        </Suspense>
      )}
      {searches > 0 && (
        <Suspense fallback={null}>
          <Search pages={pages} me={me} asked={searches} />
        </Suspense>
      )}
    </AppShell>
  );
}
