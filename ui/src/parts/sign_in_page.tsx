// SPDX-License-Identifier: AGPL-3.0-or-later
// The door: sign-in, and the change of a given password. It stands at whatever address was asked for, which then opens.
import { Anchor } from '@mantine/core';
import { useEffect, useState } from 'react';
import { language, setLanguage, t } from '../api/text';
import { Brand } from './brand';
import { OfflineBanner } from './offline';
import { go } from './router';
import { SampleUsers } from './sample_users';
import { ChangeForm, SignInForm } from './sign_in_form';
import styles from './sign_in_page.module.css';

const opened = () => {
  if (location.pathname === '/sign-in') go('/', { replace: true });
};

/** `changing`: the user whose given password is to be changed. */
export function SignInPage({ changing = '' }: { changing?: string }) {
  const title = changing ? t({ vi: 'Đặt mật khẩu của bạn', en: 'Choose your password' }) : t({ vi: 'Đăng nhập', en: 'Sign in' });
  useEffect(() => {
    document.title = `${title} – Sáu Rõ`;
  }, [title]);
  // Who signs in here goes on in the same form, which knows the password that is to be changed.
  const [arrived] = useState(changing);
  const other = language() === 'vi' ? 'en' : 'vi';
  return (
    <>
      <OfflineBanner />
      <main className={styles.door}>
        <div className={styles.card}>
          <div className={styles.top}>
            <Brand />
            <Anchor component="button" type="button" size="sm" lang={other} onClick={() => setLanguage(other)}>
              {t({ vi: 'English', en: 'Tiếng Việt' })}
            </Anchor>
          </div>
          <p className={styles.what}>{t({ vi: 'Kế hoạch của cơ quan: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.', en: 'The agency’s plan: clear about people, work, time, responsibility, products and authority.' })}</p>
          <h1 className={styles.title}>{title}</h1>
          {arrived ? <ChangeForm user={arrived} done={opened} /> : <SignInForm done={opened} />}
        </div>
        {!arrived && <SampleUsers done={opened} />}
      </main>
    </>
  );
}
