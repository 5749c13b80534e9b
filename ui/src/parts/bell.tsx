// SPDX-License-Identifier: AGPL-3.0-or-later
// The bell in the head of the page: how many notices were not read, and the way to them.
import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Me } from '../api/kinds';
import { t } from '../api/text';
import { noticesQuery } from '../api/urging';
import { Link } from './router';
import styles from './bell.module.css';

const most_told = 99;

export function Bell({ me }: { me: Me }) {
  const has = me.may.includes('notices');
  const unseen = useQuery({ ...noticesQuery(true), enabled: has }).data?.length ?? 0;
  if (!has) return null;
  const words = unseen > 0 ? t({ vi: `Thông báo: ${unseen} chưa đọc`, en: `Notices: ${unseen} not read` }) : t({ vi: 'Thông báo', en: 'Notices' });
  return (
    <ActionIcon component={Link} to="/notices" variant="subtle" color="gray" size="lg" c="var(--mantine-color-text)" className={styles.bell ?? ''} aria-label={words} title={words}>
      <IconBell size={20} stroke={1.6} aria-hidden />
      {unseen > 0 && (
        <span className={styles.count} aria-hidden>
          {unseen > most_told ? `${most_told}+` : unseen}
        </span>
      )}
    </ActionIcon>
  );
}
