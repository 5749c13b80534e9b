// SPDX-License-Identifier: AGPL-3.0-or-later
// Tokens, by which a program acts as oneself within what it was allowed: made with the password, shown once, ended at any time.
import { Button, MultiSelect, PasswordInput, Radio, TextInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/core/styles/Radio.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endToken, makeToken } from '../../api/account';
import { tokensQuery } from '../../api/account_queries';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm, Dialog } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { timeText, today } from '../../parts/format';
import { lookAtPassword } from '../../parts/new_password';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { SecretShown } from '../../parts/secret_shown';
import { Part } from '../../parts/account_part';
import styles from '../../parts/account_part.module.css';

const usual_days = 90;
const after = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

function scopesText(scopes: readonly string[]): string {
  const names = scopes.map((scope) => (scope === 'read' ? t({ vi: 'đọc', en: 'read' }) : scope === 'act' ? t({ vi: 'làm mọi việc của tôi', en: 'do all that I may' }) : scope));
  return names.join(', ');
}

interface Words {
  name: string;
  kind: 'read' | 'act' | 'some';
  some: string[];
  until: string;
}

function MakeForm({ may, close, made }: { may: readonly string[]; close: () => void; made: (secret: string) => void }) {
  const { value: words, change, clear } = useDraft<Words>('token', { name: '', kind: 'read', some: [], until: after(usual_days) });
  const [password, setPassword] = useState('');
  const scope = words.kind === 'read' ? ['read'] : words.kind === 'act' ? ['read', 'act'] : words.some;
  const token = { name: words.name, scope, until: words.until, password };
  const form = useActionForm('/api/v1/account/make-token', token);
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: 'Khóa truy cập mới', en: 'A new token' })}
      doIt={t({ vi: 'Tạo khóa', en: 'Make it' })}
      asks={form}
      act={async () => {
        made(await makeToken({ ...given(token), password }));
        clear();
      }}
    >
      <TextInput label={t({ vi: 'Dùng cho việc gì', en: 'What it is for' })} placeholder={t({ vi: 'bảng số liệu của văn phòng', en: 'the office’s spreadsheet' })} {...form.at('name')} data-autofocus value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <Radio.Group label={t({ vi: 'Được làm gì', en: 'What it may do' })} value={words.kind} onChange={(kind) => change({ kind })}>
        <div style={{ display: 'grid', gap: '.4rem', marginTop: '.3rem' }}>
          <Radio value="read" label={t({ vi: 'Chỉ đọc những gì tôi đọc được', en: 'Only read what I may read' })} />
          <Radio value="act" label={t({ vi: 'Đọc và làm mọi việc tôi được làm', en: 'Read, and do all that I may do' })} />
          <Radio value="some" label={t({ vi: 'Chỉ một số lệnh', en: 'Only some commands' })} />
        </div>
      </Radio.Group>
      {words.kind === 'some' && <MultiSelect label={t({ vi: 'Các lệnh', en: 'Commands' })} {...form.at('scope')} searchable hidePickedOptions maxDropdownHeight={220} comboboxProps={{ withinPortal: false }} data={[...may].sort()} value={words.some} onChange={(some) => change({ some })} />}
      <DayField label={t({ vi: 'Dùng được đến hết ngày', en: 'Good until the end of' })} description={t({ vi: 'trong vòng một năm', en: 'within a year' })} {...form.at('until')} value={words.until} onChange={(until) => change({ until })} />
      <PasswordInput label={t({ vi: 'Mật khẩu của bạn', en: 'Your password' })} autoComplete="current-password" {...form.at('password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} {...lookAtPassword()} />
    </Confirm>
  );
}

export function Tokens({ may }: { may: readonly string[] }) {
  const tokens = useQuery(tokensQuery);
  const [opened, setOpened] = useState(false);
  const [secret, setSecret] = useState('');
  const [ending, setEnding] = useState('');
  const all = tokens.data?.list ?? [];
  const asked = all.find((one) => one.token === ending);
  return (
    <Part
      title={t({ vi: 'Khóa truy cập cho chương trình', en: 'Tokens for programs' })}
      what={t({ vi: 'Chương trình của bạn gọi máy chủ bằng khóa này thay cho mật khẩu, trong phạm vi bạn cho.', en: 'A program of yours calls the server by it instead of the password, within what you allow.' })}
      beside={
        <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
          {t({ vi: 'Tạo khóa', en: 'Make a token' })}
        </Button>
      }
    >
      <ProblemBox problem={tokens.error} />
      {tokens.data && all.length === 0 && <p className="soft small" style={{ margin: 0 }}>{t({ vi: 'Chưa có khóa nào.', en: 'There are none.' })}</p>}
      <ul className={styles.rows}>
        {all.map((one) => (
          <li key={one.token} className={styles.row}>
            <div>
              {one.name}
              <div className="soft small">
                {scopesText(one.scopes)} · {t({ vi: `tạo ${timeText(one.created)}, đến ${timeText(one.until)}`, en: `made ${timeText(one.created)}, until ${timeText(one.until)}` })}
              </div>
            </div>
            <Button size="compact-sm" variant="default" aria-label={t({ vi: `Thu hồi khóa ${one.name}`, en: `Revoke ${one.name}` })} onClick={() => setEnding(one.token)}>
              {t({ vi: 'Thu hồi', en: 'Revoke' })}
            </Button>
          </li>
        ))}
      </ul>
      {opened && <MakeForm may={may} close={() => setOpened(false)} made={setSecret} />}
      <Dialog opened={secret !== ''} close={() => setSecret('')} title={t({ vi: 'Khóa truy cập của bạn', en: 'Your token' })} size="lg">
        <SecretShown label={t({ vi: 'Khóa', en: 'Token' })} value={secret} description={t({ vi: 'Chỉ hiện lần này. Chép vào chương trình ngay; mất thì tạo khóa khác.', en: 'Shown this once. Copy it into your program now; where it is lost, make another.' })} />
      </Dialog>
      <Confirm
        opened={asked !== undefined}
        close={() => setEnding('')}
        title={t({ vi: `Thu hồi khóa “${asked?.name ?? ''}”?`, en: `Revoke “${asked?.name ?? ''}”?` })}
        doIt={t({ vi: 'Thu hồi', en: 'Revoke' })}
        danger
        act={async () => {
          await endToken(ending);
          notify(t({ vi: 'Đã thu hồi khóa', en: 'Token revoked' }));
        }}
      >
        <p style={{ margin: 0, fontSize: '.875rem' }}>{t({ vi: 'Chương trình nào dùng khóa này sẽ không vào được nữa.', en: 'Whatever program uses it is let in no longer.' })}</p>
      </Confirm>
    </Part>
  );
}
