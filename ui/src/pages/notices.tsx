// SPDX-License-Identifier: AGPL-3.0-or-later
// One's own notices, the newest first: what one was urged about, and that one has read it.
import { Button } from '@mantine/core';
import { IconBell, IconCheck, IconChecks } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { t } from '../api/text';
import { noticesQuery, seeNotice, type Notice } from '../api/urging';
import { useSending } from '../parts/action_form';
import { Empty } from '../parts/empty';
import { agoText, dayText, leftText, today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { itemAddress, Link } from '../parts/router';
import { way_words } from '../parts/urging_words';
import styles from './notices/notices.module.css';

function NoticeCard({ notice, see, busy }: { notice: Notice; see: () => void; busy: boolean }) {
  const open = notice.lines.filter((line) => line.open).length;
  const title = t({ vi: `Nhắc việc ngày ${dayText(notice.day)}`, en: `Urged on ${dayText(notice.day)}` });
  return (
    <li className={styles.notice} data-notice={notice.id} data-seen={notice.seen}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          {!notice.seen && <span className={styles.new}>{t({ vi: 'Mới', en: 'New' })}</span>} {title} <span className={styles.soft}>{agoText(notice.day, today())}</span>
        </h2>
        {notice.seen ? (
          <span className={styles.soft}>{open === 0 ? t({ vi: 'đã đọc, không còn việc nào', en: 'read, nothing left of it' }) : t({ vi: `đã đọc, còn ${open} việc`, en: `read, ${open} left` })}</span>
        ) : (
          <Button size="compact-sm" variant="default" leftSection={<IconCheck size={15} aria-hidden />} loading={busy} aria-label={t({ vi: `Đã đọc: ${title}`, en: `I have read it: ${title}` })} onClick={see}>
            {t({ vi: 'Đã đọc', en: 'I have read it' })}
          </Button>
        )}
      </div>
      <ul className={`quiet-list ${styles.lines}`}>
        {notice.lines.map((line) => (
          <li key={line.item} data-item={line.item} data-open={line.open}>
            <Link to={itemAddress(line.item)} className={styles.title}>
              {line.title}
            </Link>
            <div className={styles.how}>
              {line.unit && <span>{line.unit}</span>}
              {line.due && (
                <span className={line.open && line.due < today() ? styles.late : undefined}>
                  {t({ vi: `hạn ${dayText(line.due)}`, en: `due ${dayText(line.due)}` })}
                  {line.open && `, ${leftText(line.due, today())}`}
                </span>
              )}
              {line.way === 'letter' && <span className={styles.letter}>{t(way_words.letter)}</span>}
              {!line.open && <span className={styles.done}>{t({ vi: 'nay không còn phải làm', en: 'nothing is left to do' })}</span>}
            </div>
          </li>
        ))}
      </ul>
    </li>
  );
}

export default function NoticesPage() {
  const queries = useQueryClient();
  const asked = useQuery(noticesQuery(false));
  const { busy, problem, send } = useSending();
  const title = t({ vi: 'Thông báo', en: 'Notices' });
  if (!asked.data)
    return asked.error ? (
      <Sheet title={title}>
        <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  const unseen = asked.data.filter((one) => !one.seen);
  const see = (notices: readonly Notice[], button: string) =>
    send(async () => {
      try {
        for (const one of notices) await seeNotice(one.id);
      } finally {
        // Also of those that were recorded before one failed.
        void queries.invalidateQueries({ queryKey: ['notices'] });
      }
    }, button);
  return (
    <Sheet
      title={title}
      beside={
        unseen.length > 1 && (
          <Button size="compact-md" variant="default" leftSection={<IconChecks size={16} aria-hidden />} loading={busy === 'all'} onClick={() => void see(unseen, 'all')}>
            {t({ vi: `Đã đọc cả ${unseen.length}`, en: `I have read all ${unseen.length}` })}
          </Button>
        )
      }
    >
      <ProblemBox problem={problem} />
      {asked.data.length === 0 ? (
        <Empty icon={IconBell} title={t({ vi: 'Chưa có thông báo nào', en: 'No notices yet' })}>
          {t({ vi: 'Khi việc của bạn gần đến hạn hoặc quá hạn, phần mềm nhắc ở đây, mỗi ngày làm việc nhiều nhất một thông báo.', en: 'When your work comes near its deadline or is overdue, you are told here, once a working day at most.' })} <Link to="/my-work">{t({ vi: 'Xem việc của tôi', en: 'See my work' })}</Link>
        </Empty>
      ) : (
        <ul className={`quiet-list ${styles.notices}`}>
          {asked.data.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} busy={busy === notice.id} see={() => void see([notice], notice.id)} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}
