// SPDX-License-Identifier: AGPL-3.0-or-later
// Whoever must have a second factor turns it on before anything else.
import { Anchor } from '@mantine/core';
import { useEffect } from 'react';
import type { Me } from '../api/kinds';
import { t } from '../api/text';
import { Brand } from './brand';
import { OfflineBanner } from './offline';
import { SecondFactor } from './second_factor';
import styles from './sign_in_page.module.css';
import { leave } from './user_menu';

export function SecondFactorPage({ me }: { me: Me }) {
  const title = t({ vi: 'Bật xác thực hai bước', en: 'Turn the second factor on' });
  useEffect(() => {
    document.title = `${title} – Sáu Rõ`;
  }, [title]);
  return (
    <>
      <OfflineBanner />
      <main className={styles.door}>
        <div className={styles.card}>
          <div className={styles.top}>
            <Brand />
            <Anchor component="button" type="button" size="sm" onClick={() => void leave()}>
              {t({ vi: 'Đăng xuất', en: 'Sign out' })}
            </Anchor>
          </div>
          <h1 className={styles.title} style={{ marginTop: '.75rem' }}>{title}</h1>
          <p className={styles.what}>
            {t({
              vi: 'Người quản trị tài khoản của cả cơ quan phải có bước xác thực thứ hai: biết mật khẩu thôi thì chưa vào được. Cần một điện thoại có ứng dụng xác thực (Google Authenticator, Microsoft Authenticator…).',
              en: 'Whoever looks after everybody’s accounts needs a second factor: knowing the password is not enough. You need a phone with an authenticator app (Google Authenticator, Microsoft Authenticator and the like).',
            })}
          </p>
          <SecondFactor user={me.user} on={false} must />
        </div>
      </main>
    </>
  );
}
