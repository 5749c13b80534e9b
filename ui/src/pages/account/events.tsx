// SPDX-License-Identifier: AGPL-3.0-or-later
// What was done to one's account: who sees something here that they did not do knows that somebody else has the password.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { seeEvents } from '../../api/account';
import { eventsQuery } from '../../api/account_queries';
import { t, type Pair } from '../../api/text';
import { Part } from '../../parts/account_part';
import styles from '../../parts/account_part.module.css';
import { timeText } from '../../parts/format';
import { ProblemBox } from '../../parts/problem_box';
import { agentText } from './agent';

type Event = NonNullable<Awaited<ReturnType<NonNullable<typeof eventsQuery.queryFn>>>>['list'][number];

const words: Record<Event['what'], Pair> = {
  password: { vi: 'Đổi mật khẩu', en: 'Password changed' },
  given: { vi: 'Được cấp mật khẩu tạm', en: 'A one-time password was given' },
  second_on: { vi: 'Bật xác thực hai bước', en: 'Second factor turned on' },
  second_off: { vi: 'Tắt xác thực hai bước', en: 'Second factor turned off' },
  recovery: { vi: 'Đăng nhập bằng mã khôi phục', en: 'Signed in by a recovery code' },
  browser: { vi: 'Đăng nhập từ trình duyệt mới', en: 'Signed in from a new browser' },
  token: { vi: 'Tạo khóa truy cập', en: 'A token was made' },
  calendar: { vi: 'Tạo địa chỉ lịch', en: 'A calendar address was made' },
  mail: { vi: 'Đổi địa chỉ thư nhận thông báo', en: 'The mail address was changed' },
};

function from(event: Event): string {
  if (event.by_name) return t({ vi: `do ${event.by_name}`, en: `by ${event.by_name}` });
  if (event.address) return `${agentText(event.agent)}, ${event.address}`;
  return event.what === 'given' ? t({ vi: 'bằng lệnh trên máy chủ', en: 'by a command on the server' }) : '';
}

const few = 5;

export function Events() {
  const events = useQuery(eventsQuery);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const list = events.data?.list ?? [];
  const shown = all ? list : list.slice(0, few);
  const see = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await seeEvents();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Part
      title={t({ vi: 'Thay đổi của tài khoản', en: 'Changes of the account' })}
      what={t({ vi: 'Thấy việc mình không làm: đổi mật khẩu ngay và báo quản trị.', en: 'If you see what you did not do: change your password now, and tell the administrator.' })}
      beside={
        (events.data?.news ?? 0) > 0 && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void see()}>
            {t({ vi: 'Tôi đã xem', en: 'I have seen them' })}
          </Button>
        )
      }
    >
      <ProblemBox problem={events.error ?? problem} />
      {events.data && list.length === 0 && <p className={styles.what}>{t({ vi: 'Chưa có thay đổi nào.', en: 'Nothing has been changed yet.' })}</p>}
      <ul className={styles.rows}>
        {shown.map((event, at) => (
          <li key={`${event.at}.${at}`} className={styles.row}>
            <div>
              {t(words[event.what])}
              <div className="soft small">{[timeText(event.at), from(event)].filter(Boolean).join(' · ')}</div>
            </div>
          </li>
        ))}
      </ul>
      {list.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t({ vi: `Xem cả ${list.length} thay đổi`, en: `Show all ${list.length}` })}
        </Button>
      )}
    </Part>
  );
}
