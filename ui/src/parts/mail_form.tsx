// SPDX-License-Identifier: AGPL-3.0-or-later
// Where somebody's mail that urges is sent: one's own address, or by the administrator anybody's. Emptied, none is sent.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { record } from '../api/actions';
import { t } from '../api/text';
import { useActionForm } from './action_form';
import { useDraft } from './drafts';
import { notify } from './notices';
import { ProblemBox } from './problem_box';

/** What nobody could send to; the server tells the rest. */
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);

export function MailForm({ user, mail, className }: { user: string; mail: string; className: string }) {
  const { value: words, change, clear } = useDraft(`mail.${user}`, { mail });
  const queries = useQueryClient();
  const typed = words.mail.trim();
  const wrong = typed !== '' && !isMailAddress(typed) ? { vi: 'Viết như ten@coquan.vn', en: 'As name@agency.vn' } : undefined;
  const input = typed ? { mail: typed } : {};
  const form = useActionForm('/api/v1/user/{user}/mail', input, { wrong: { mail: wrong } });
  const save = async () => {
    if (!(await form.send(() => record('/api/v1/user/{user}/mail', { user }, input)))) return;
    clear();
    notify(typed ? t({ vi: `Thư đôn đốc sẽ gửi tới ${typed}`, en: `Mail that urges goes to ${typed}` }) : t({ vi: 'Không gửi thư đôn đốc nữa', en: 'No mail that urges is sent any more' }));
    void queries.invalidateQueries({ queryKey: ['users'] });
  };
  return (
    <form className={className} {...form.form(save)}>
      <TextInput
        label={t({ vi: 'Địa chỉ thư', en: 'Mail address' })}
        description={t({ vi: 'để trống: không nhận thư', en: 'empty: no mail' })}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        {...form.at('mail')}
        value={words.mail}
        onChange={(event) => change({ mail: event.currentTarget.value })}
      />
      <ProblemBox problem={form.problem} />
      <div>
        <Button type="submit" variant="default" disabled={typed === mail} loading={form.busy !== ''}>
          {t({ vi: 'Lưu địa chỉ', en: 'Save the address' })}
        </Button>
      </div>
    </form>
  );
}
