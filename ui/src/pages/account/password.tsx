// SPDX-License-Identifier: AGPL-3.0-or-later
// Changing one's own password. What is typed here is the one thing that is not kept as a draft.
import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { changePassword } from '../../api/account';
import { queries } from '../../api/queries';
import { t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { lookAtPassword, NewPassword, newPasswordWrong } from '../../parts/new_password';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { Part } from '../../parts/account_part';
import styles from '../../parts/account_part.module.css';

const blank = { old: '', fresh: '', again: '' };

export function Password({ user }: { user: string }) {
  const [words, setWords] = useState(blank);
  const form = useActionForm('/api/v1/account/password', { old: words.old, new: words.fresh }, { wrong: { new: newPasswordWrong(words, user) } });
  const change = async () => {
    if (!(await form.send(() => changePassword(words.old, words.fresh)))) return;
    setWords(blank);
    notify(t({ vi: 'Đã đổi mật khẩu; các máy khác phải đăng nhập lại', en: 'Password changed; other devices must sign in again' }));
    void queries.invalidateQueries({ queryKey: ['account.sessions'] });
    void queries.invalidateQueries({ queryKey: ['account.tokens'] });
    void queries.invalidateQueries({ queryKey: ['account.calendars'] });
  };
  return (
    <Part title={t({ vi: 'Đổi mật khẩu', en: 'Change the password' })} what={t({ vi: 'Các phiên đăng nhập khác, mọi khóa truy cập và địa chỉ lịch của bạn kết thúc khi đổi.', en: 'Your other sessions, all your tokens and calendar addresses end with the change.' })}>
      <form className={styles.form} {...form.form(change)}>
        {/* Password stores want to know whose it is. */}
        <input type="text" name="username" autoComplete="username" value={user} readOnly hidden />
        <PasswordInput label={t({ vi: 'Mật khẩu đang dùng', en: 'The password you have' })} name="current-password" autoComplete="current-password" {...form.at('old')} value={words.old} onChange={(event) => setWords({ ...words, old: event.currentTarget.value })} {...lookAtPassword()} />
        <NewPassword words={words} change={(part) => setWords({ ...words, ...part })} user={user} error={form.at('new').error} />
        <ProblemBox problem={form.problem} />
        <div>
          <Button type="submit" loading={form.busy !== ''}>
            {t({ vi: 'Đổi mật khẩu', en: 'Change it' })}
          </Button>
        </div>
      </form>
    </Part>
  );
}
