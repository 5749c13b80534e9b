// SPDX-License-Identifier: AGPL-3.0-or-later
// A new password, typed twice, pasted or filled in by the browser; how good it is shows while it is typed.
import { PasswordInput } from '@mantine/core';
import { t } from '../api/text';
import { strengthOf } from './password_strength';
import styles from './new_password.module.css';

export interface NewPasswordWords {
  fresh: string;
  again: string;
}

export const isNewPassword = ({ fresh, again }: NewPasswordWords, user: string): boolean => strengthOf(fresh, user).level > 0 && fresh === again;

export const lookAtPassword = () => ({ visibilityToggleButtonProps: { 'aria-label': t({ vi: 'Hiện hoặc ẩn mật khẩu', en: 'Show or hide the password' }), tabIndex: 0 } });

export function NewPassword({ words, change, user, autoFocus = false }: { words: NewPasswordWords; change: (part: Partial<NewPasswordWords>) => void; user: string; autoFocus?: boolean }) {
  const { level, words: told } = strengthOf(words.fresh, user);
  const differs = words.again !== '' && words.again !== words.fresh;
  return (
    <>
      <PasswordInput
        label={t({ vi: 'Mật khẩu mới', en: 'New password' })}
        description={
          <span className={styles.strength} data-level={words.fresh ? level : undefined}>
            <span className={styles.bar} aria-hidden>
              <i />
              <i />
              <i />
            </span>
            <span aria-live="polite">{t(told)}</span>
          </span>
        }
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        autoFocus={autoFocus}
        value={words.fresh}
        onChange={(event) => change({ fresh: event.currentTarget.value })}
        {...lookAtPassword()}
      />
      <PasswordInput
        label={t({ vi: 'Nhập lại mật khẩu mới', en: 'The new password again' })}
        name="new-password-again"
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={differs && t({ vi: 'Hai lần nhập chưa giống nhau', en: 'The two differ' })}
        value={words.again}
        onChange={(event) => change({ again: event.currentTarget.value })}
        {...lookAtPassword()}
      />
    </>
  );
}
