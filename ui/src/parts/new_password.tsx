// SPDX-License-Identifier: AGPL-3.0-or-later
// A new password, typed twice, pasted or filled in by the browser; how good it is shows while it is typed.
import { PasswordInput } from '@mantine/core';
import { t, type Pair } from '../api/text';
import { strengthOf } from './password_strength';
import styles from './new_password.module.css';

export interface NewPasswordWords {
  fresh: string;
  again: string;
}

const differ: Pair = { vi: 'Hai lần nhập chưa giống nhau', en: 'The two differ' };

/** What the meter, or the second field, is not content with. */
export function newPasswordWrong({ fresh, again }: NewPasswordWords, user: string): Pair | undefined {
  const { level, words } = strengthOf(fresh, user);
  return level === 0 ? words : fresh === again ? undefined : differ;
}

export const lookAtPassword = () => ({ visibilityToggleButtonProps: { 'aria-label': t({ vi: 'Hiện hoặc ẩn mật khẩu', en: 'Show or hide the password' }), tabIndex: 0 } });

export function NewPassword({ words, change, user, error, autoFocus = false }: { words: NewPasswordWords; change: (part: Partial<NewPasswordWords>) => void; user: string; error?: string | undefined; autoFocus?: boolean }) {
  const { level, words: told } = strengthOf(words.fresh, user);
  const same = words.again === words.fresh;
  // A weak one is told by the meter in its own words.
  const weak = level === 0 && error !== undefined;
  const differs = !same && (words.again !== '' || (error !== undefined && !weak));
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
        error={weak || (same && error)}
        aria-invalid={weak || (same && error !== undefined) ? true : undefined}
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
        error={differs && t(differ)}
        aria-invalid={differs ? true : undefined}
        value={words.again}
        onChange={(event) => change({ again: event.currentTarget.value })}
        {...lookAtPassword()}
      />
    </>
  );
}
