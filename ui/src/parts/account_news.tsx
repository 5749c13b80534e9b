// SPDX-License-Identifier: AGPL-3.0-or-later
// What was done to one's account elsewhere stands above everything until one has looked at it.
import { Button } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import type { Me } from '../api/kinds';
import { t } from '../api/text';
import { Link, usePath } from './router';
import styles from './account_news.module.css';

export function AccountNews({ me }: { me: Me }) {
  const path = usePath();
  // The account's page tells what it was.
  if (me.news === 0 || path === '/account') return null;
  return (
    <div className={styles.banner} role="status">
      <IconShieldExclamation size={18} aria-hidden />
      <span>{t({ vi: `Tài khoản của bạn có ${me.news} thay đổi làm ở nơi khác.`, en: me.news === 1 ? 'Your account was changed elsewhere.' : `Your account was changed elsewhere ${me.news} times.` })}</span>
      <Button component={Link} to="/account" size="compact-sm" variant="default">
        {t({ vi: 'Xem', en: 'Look' })}
      </Button>
    </div>
  );
}
