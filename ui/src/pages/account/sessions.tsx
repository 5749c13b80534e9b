// SPDX-License-Identifier: AGPL-3.0-or-later
// Where one is signed in, and the end of what one does not know.
import { Button, PasswordInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endSession } from '../../api/account';
import { sessionsQuery } from '../../api/account_queries';
import { t } from '../../api/text';
import { Part } from '../../parts/account_part';
import styles from '../../parts/account_part.module.css';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { timeText } from '../../parts/format';
import { lookAtPassword } from '../../parts/new_password';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { agentText } from './agent';

/** Which is ended: one of them, or all others. */
interface Ended {
  session?: string;
  name: string;
}

/** For who knows the password, not for who found this screen open. */
function EndForm({ ended, close }: { ended: Ended; close: () => void }) {
  const [password, setPassword] = useState('');
  const form = useActionForm('/api/v1/account/end-session', { password, ...(ended.session ? { session: ended.session } : {}) });
  return (
    <Confirm
      opened
      close={close}
      title={ended.session ? t({ vi: `Kết thúc phiên ${ended.name}`, en: `End the session ${ended.name}` }) : t({ vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' })}
      doIt={t({ vi: 'Kết thúc', en: 'End' })}
      danger
      asks={form}
      act={async () => {
        await endSession(password, ended.session);
        notify(ended.session ? t({ vi: 'Đã kết thúc phiên', en: 'Session ended' }) : t({ vi: 'Đã kết thúc các phiên khác', en: 'The other sessions have ended' }));
      }}
    >
      <PasswordInput label={t({ vi: 'Mật khẩu của bạn', en: 'Your password' })} autoComplete="current-password" {...form.at('password')} data-autofocus value={password} onChange={(event) => setPassword(event.currentTarget.value)} {...lookAtPassword()} />
    </Confirm>
  );
}

export function Sessions() {
  const sessions = useQuery(sessionsQuery);
  const [ended, setEnded] = useState<Ended | null>(null);
  const all = [...(sessions.data?.list ?? [])].sort((a, b) => Number(b.current) - Number(a.current) || b.seen.localeCompare(a.seen));
  return (
    <Part
      title={t({ vi: 'Nơi đang đăng nhập', en: 'Where you are signed in' })}
      beside={
        all.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => setEnded({ name: '' })}>
            {t({ vi: 'Kết thúc mọi phiên khác', en: 'End all others' })}
          </Button>
        )
      }
    >
      <ProblemBox problem={sessions.error} />
      {ended && <EndForm ended={ended} close={() => setEnded(null)} />}
      <ul className={styles.rows}>
        {all.map((one) => (
          <li key={one.session} className={styles.row} data-session={one.session}>
            <div>
              {agentText(one.agent)}
              {one.current && <span className={styles.here}> · {t({ vi: 'phiên này', en: 'this one' })}</span>}
              <div className="soft small">
                {one.address} · {t({ vi: `từ ${timeText(one.created)}, lần cuối ${timeText(one.seen)}`, en: `since ${timeText(one.created)}, last seen ${timeText(one.seen)}` })}
              </div>
            </div>
            {!one.current && (
              <Button size="compact-sm" variant="default" aria-label={t({ vi: `Kết thúc phiên ${agentText(one.agent)}, ${one.address}`, en: `End the session ${agentText(one.agent)}, ${one.address}` })} onClick={() => setEnded({ session: one.session, name: `${agentText(one.agent)}, ${one.address}` })}>
                {t({ vi: 'Kết thúc', en: 'End' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
