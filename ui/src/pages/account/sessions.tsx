// SPDX-License-Identifier: AGPL-3.0-or-later
// Where one is signed in, and the end of what one does not know.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endSession } from '../../api/account';
import { sessionsQuery } from '../../api/account_queries';
import { t } from '../../api/text';
import { timeText } from '../../parts/format';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { agentText } from './agent';
import { Part } from './part';
import styles from './part.module.css';

export function Sessions() {
  const sessions = useQuery(sessionsQuery);
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const all = [...(sessions.data?.list ?? [])].sort((a, b) => Number(b.current) - Number(a.current) || b.seen.localeCompare(a.seen));
  const end = async (session?: string) => {
    setBusy(session ?? 'others');
    setProblem(null);
    try {
      await endSession(session);
      notify(session ? t({ vi: 'Đã kết thúc phiên', en: 'Session ended' }) : t({ vi: 'Đã kết thúc các phiên khác', en: 'The other sessions have ended' }));
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy('');
    }
  };
  return (
    <Part
      title={t({ vi: 'Nơi đang đăng nhập', en: 'Where you are signed in' })}
      beside={
        all.length > 1 && (
          <Button size="compact-sm" variant="default" loading={busy === 'others'} onClick={() => void end()}>
            {t({ vi: 'Kết thúc mọi phiên khác', en: 'End all others' })}
          </Button>
        )
      }
    >
      <ProblemBox problem={sessions.error ?? problem} />
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
              <Button size="compact-sm" variant="default" loading={busy === one.session} aria-label={t({ vi: `Kết thúc phiên ${agentText(one.agent)}, ${one.address}`, en: `End the session ${agentText(one.agent)}, ${one.address}` })} onClick={() => void end(one.session)}>
                {t({ vi: 'Kết thúc', en: 'End' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
