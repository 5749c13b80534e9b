// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the link of a mail leads: one item, told and reported on once, without signing in. It asks for this item alone.
import { Anchor, Button } from '@mantine/core';
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { ItemAnswer } from '../api/kinds';
import { takeLink } from '../api/link';
import { itemQuery } from '../api/queries';
import { useSessionEnded } from '../api/session_state';
import { language, setLanguage, t } from '../api/text';
import { Brand } from '../parts/brand';
import { Empty } from '../parts/empty';
import { Facts } from '../parts/facts';
import { dayText, leftText } from '../parts/format';
import { doneText, titleOf } from '../parts/item_lines';
import { OfflineBanner } from '../parts/offline';
import { Loading } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { ReportForm } from '../parts/report_form';
import { itemAddress } from '../parts/router';
import { actionsOn } from '../parts/standing';
import { Marks, StatusBadge } from '../parts/status';
import styles from './mail_link.module.css';

const most_facts = 5;
/** What was said of the work, and what was said to it. */
const told = new Set(['item.progress', 'item.returned', 'item.confirmed', 'item.closed']);

const link = takeLink();
const item = link?.item ?? '';
// Another link in the same tab: all of this one is let go of.
window.addEventListener('hashchange', () => location.reload());

/** Leaves the page, and the link with it. */
function SignIn({ children }: { children: ReactNode }) {
  return (
    <div>
      <Button component="a" href={item ? itemAddress(item) : '/'} variant="default">
        {children}
      </Button>
    </div>
  );
}

function Spent() {
  const missing = link === null;
  return (
    <Empty icon={IconLinkOff} title={missing ? t({ vi: 'Hãy mở lại liên kết từ thư', en: 'Open the link from the mail again' }) : t({ vi: 'Liên kết này đã được dùng hoặc đã hết hạn', en: 'This link was used, or is past its last day' })}>
      <p className={styles.say}>
        {missing
          ? t({ vi: 'Trang này không giữ lại liên kết: tải lại trang thì phải mở lại từ thư, hoặc đăng nhập.', en: 'This page keeps no link: after a reload, open it from the mail again, or sign in.' })
          : t({ vi: 'Mỗi liên kết trong thư chỉ ghi được một lần, trong ít ngày. Hãy đăng nhập để xem đã ghi những gì và ghi thêm.', en: 'Each link of a mail records once, within a few days. Sign in to see what was recorded and to record more.' })}
      </p>
      <br />
      <SignIn>{t({ vi: 'Đăng nhập', en: 'Sign in' })}</SignIn>
    </Empty>
  );
}

function Told({ answer }: { answer: ItemAnswer }) {
  const { line, state, facts, as_of } = answer;
  // Files are for who is signed in.
  const last = facts.filter((fact) => told.has(fact.kind)).slice(-most_facts).reverse().map((fact) => ({ ...fact, files: [] }));
  return (
    <>
      <h1 className={styles.title}>{titleOf(line)}</h1>
      <div className={styles.under}>
        <StatusBadge line={line} asOf={as_of} />
        <Marks line={line} />
      </div>
      <dl className={styles.list}>
        <dt>{t({ vi: 'Đơn vị', en: 'Unit' })}</dt>
        <dd>{[line.unit, line.person].filter(Boolean).join(' · ') || '–'}</dd>
        <dt>{t({ vi: 'Hạn', en: 'Due' })}</dt>
        <dd>
          {line.due ? (
            <>
              <b>{dayText(line.due)}</b> {line.done === null && <span className="soft">{leftText(line.due, as_of)}</span>}
            </>
          ) : (
            t({ vi: 'không thời hạn', en: 'no deadline' })
          )}
        </dd>
        {state?.products && (
          <>
            <dt>{t({ vi: 'Sản phẩm', en: 'Products' })}</dt>
            <dd lang="vi">{state.products}</dd>
          </>
        )}
        <dt>{t({ vi: 'Đã làm', en: 'Done' })}</dt>
        <dd>{doneText(line)}</dd>
      </dl>
      <section>
        <h2 className={styles.heading}>{t({ vi: 'Đã báo cáo', en: 'Reported so far' })}</h2>
        {last.length > 0 ? <Facts item={line.id} facts={last} /> : <p className={styles.say}>{t({ vi: 'Chưa có báo cáo nào.', en: 'Nothing yet.' })}</p>}
      </section>
    </>
  );
}

function Recorded({ answer }: { answer: ItemAnswer }) {
  return (
    <>
      <h1 className={styles.title}>{titleOf(answer.line)}</h1>
      <p className={styles.done} role="status">
        <IconCircleCheck size={26} aria-hidden /> {t({ vi: 'Đã ghi nhận', en: 'It is recorded' })}
      </p>
      <p className={styles.say}>{t({ vi: 'Cập nhật đã được ghi vào kế hoạch, chờ xác nhận. Liên kết này đã dùng xong; đăng nhập để xem hoặc làm thêm.', en: 'Your report stands in the plan and waits to be confirmed. The link is used up; sign in to see or do more.' })}</p>
      <SignIn>{t({ vi: 'Đăng nhập để làm thêm', en: 'Sign in for more' })}</SignIn>
    </>
  );
}

function Card() {
  const [recorded, setRecorded] = useState(false);
  const ended = useSessionEnded();
  const asked = useQuery({ ...itemQuery(item), enabled: !recorded && !ended });
  const answer = asked.data;
  const name = answer ? titleOf(answer.line) : t({ vi: 'Cập nhật công việc', en: 'Report on an item' });
  useEffect(() => {
    document.title = `${name} – Sáu Rõ`;
  }, [name]);
  if (answer && recorded) return <Recorded answer={answer} />;
  // What was typed stays in sight.
  if (!answer)
    return (
      <>
        <h1 className={styles.title}>{name}</h1>
        {ended ? (
          <Spent />
        ) : asked.error ? (
          <>
            <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
            <SignIn>{t({ vi: 'Đăng nhập', en: 'Sign in' })}</SignIn>
          </>
        ) : (
          <Loading />
        )}
      </>
    );
  return (
    <>
      {ended && <Spent />}
      <Told answer={answer} />
      {actionsOn(answer, undefined).includes('report') ? (
        <ReportForm line={answer.line} recorded={() => setRecorded(true)} />
      ) : (
        <>
          <p className={styles.say}>{t({ vi: 'Việc này không còn chờ cập nhật.', en: 'No report on this item is waited for any more.' })}</p>
          <SignIn>{t({ vi: 'Đăng nhập', en: 'Sign in' })}</SignIn>
        </>
      )}
    </>
  );
}

export default function MailLinkPage() {
  const other = language() === 'vi' ? 'en' : 'vi';
  return (
    <>
      <OfflineBanner />
      <main className={styles.page}>
        <div className={styles.card}>
          <div className={styles.top}>
            <Brand />
            <Anchor component="button" type="button" size="sm" lang={other} onClick={() => setLanguage(other)}>
              {t({ vi: 'English', en: 'Tiếng Việt' })}
            </Anchor>
          </div>
          {link ? (
            <Card />
          ) : (
            <>
              <h1 className={styles.title}>{t({ vi: 'Cập nhật công việc', en: 'Report on an item' })}</h1>
              <Spent />
            </>
          )}
        </div>
      </main>
    </>
  );
}
