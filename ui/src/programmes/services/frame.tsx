// SPDX-License-Identifier: AGPL-3.0-or-later
// What the four services share: their tabs, each with how much waits there, the opened record of the address, and a card for each record.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMe } from '../../api/queries';
import { approvalsQuery, historyQuery, meetingsQuery, proceduresQuery, roundsQuery } from '../../api/services';
import { t, type Pair } from '../../api/text';
import { AboutLink } from '../../parts/about_field';
import { Badge } from '../../parts/badge';
import { timeText, today, upper } from '../../parts/format';
import { Loading, Sheet } from '../../parts/page_host';
import { PartLinks } from '../../parts/part_links';
import { ProblemBox } from '../../parts/problem_box';
import { addressWith, go, useWords } from '../../parts/router';
import { approvalState, meetingState, procedureState, roundState, type State } from '../../parts/services';
import styles from './services.module.css';

type Service = 'meetings' | 'approvals' | 'rounds' | 'procedures';

const tabs: readonly { service: Service; to: string; title: Pair }[] = [
  { service: 'meetings', to: '/hoi-nghi', title: { vi: 'Hội nghị', en: 'Meetings' } },
  { service: 'approvals', to: '/trinh-duyet', title: { vi: 'Trình duyệt', en: 'Approvals' } },
  { service: 'rounds', to: '/dot-dang-ky', title: { vi: 'Đợt đăng ký, lấy ý kiến', en: 'Calls to many bodies' } },
  { service: 'procedures', to: '/quy-trinh', title: { vi: 'Quy trình', en: 'Procedures' } },
];

/** How many of each wait for somebody here. */
function useWaiting(): Record<Service, number> {
  const waiting = <Line,>(list: readonly Line[] | undefined, state: (line: Line) => State) => (list ?? []).filter((line) => state(line).waits).length;
  return {
    meetings: waiting(useQuery(meetingsQuery).data, (line) => meetingState(line, today())),
    approvals: waiting(useQuery(approvalsQuery).data, approvalState),
    rounds: waiting(useQuery(roundsQuery).data, roundState),
    procedures: waiting(useQuery(proceduresQuery).data, procedureState),
  };
}

/** What the address says is done, and with which record; both stay through a reload. */
export function useDoing() {
  const words = useWords();
  return {
    doing: words.get('do') ?? '',
    opened: words.get('open') ?? '',
    body: words.get('body') ?? '',
    start: (doing: string, open = '', body = '') => go(addressWith({ do: doing, open, body }), { replace: true }),
    close: () => go(addressWith({ do: null, body: null }), { replace: true }),
    open: (id: string) => go(addressWith({ open: id }), { replace: true }),
  };
}

/** The record that the address opens; what was achieved by one link of a chain ("dm2027.1") opens the chain. */
export const openedIn = <Line extends { id: string }>(list: readonly Line[], opened: string): Line | undefined => list.find((line) => line.id === opened) ?? list.find((line) => line.id === opened.replace(/\.\d+$/, ''));

interface ServicePageProps<Line> {
  service: Service;
  title: Pair;
  asked: UseQueryResult<Line[]>;
  /** The action that adds one, and what its button says. */
  add: { action: string; label: Pair; act: () => void };
  children: (list: Line[], may: readonly string[]) => ReactNode;
}

export function ServicePage<Line>({ service, title, asked, add, children }: ServicePageProps<Line>) {
  const me = useMe().data;
  const waiting = useWaiting();
  const may = me?.may ?? [];
  return (
    <Sheet
      title={t(title)}
      beside={
        may.includes(add.action) && (
          <Button className="no-print" leftSection={<IconPlus size={17} aria-hidden />} onClick={add.act}>
            {t(add.label)}
          </Button>
        )
      }
    >
      <PartLinks label={t({ vi: 'Hội nghị, trình duyệt', en: 'Meetings and approvals' })} parts={tabs.map((tab) => ({ to: tab.to, title: t(tab.title), here: tab.service === service, count: waiting[tab.service] }))} />
      {asked.error ? <ProblemBox problem={asked.error} again={() => void asked.refetch()} /> : asked.data && me ? children(asked.data, may) : <Loading />}
    </Sheet>
  );
}

export const StateBadge = ({ state }: { state: State }) => <Badge tone={state.tone}>{upper(t(state.words))}</Badge>;

/** What it is about, as a link. */
export function About({ record }: { record: string }) {
  if (!record) return null;
  return (
    <div className={styles.about}>
      {t({ vi: 'Về ', en: 'About ' })}
      <AboutLink record={record} />
    </div>
  );
}

/** What was recorded of it, for who reads the trail; asked for once it is looked at. */
export function History({ record }: { record: string }) {
  const reads = useMe().data?.may.includes('facts') ?? false;
  const [shown, setShown] = useState(false);
  const facts = useQuery({ ...historyQuery(record), enabled: reads && shown }).data ?? [];
  if (!reads) return null;
  return (
    <details className={`${styles.history} no-print`} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t({ vi: 'Diễn biến', en: 'What happened' })}</summary>
      <ol>
        {facts.map((fact) => (
          <li key={fact.number}>
            <div>{t({ vi: fact.vi, en: fact.en })}</div>
            {fact.files.length > 0 && <div>{t({ vi: `Tệp: ${fact.files.map((file) => file.name).join(', ')}`, en: `Files: ${fact.files.map((file) => file.name).join(', ')}` })}</div>}
            <div className="soft small">
              {fact.actor}, <time dateTime={fact.recorded}>{timeText(fact.recorded)}</time>
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface CardProps {
  kind: string;
  id: string;
  title: string;
  state: State;
  about: string;
  /** Small words behind its id. */
  how: readonly string[];
  opened: boolean;
  children?: ReactNode;
  actions: ReactNode;
}

/** A record with all that is known of it; the one that the address opens is brought into sight once. */
export function Card({ kind, id, title, state, about, how, opened, children, actions }: CardProps) {
  const box = useRef<HTMLElement>(null);
  const first = useRef(opened);
  useEffect(() => {
    if (first.current) box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <article ref={box} className={styles.card} data-record={`${kind}/${id}`} data-opened={opened || undefined} aria-labelledby={`${kind}-${id}`}>
      <div className={styles.head}>
        <div className={styles.name}>
          <h2 id={`${kind}-${id}`} className={styles.title}>
            {title}
          </h2>
          <div className={styles.how}>{[id, ...how].filter(Boolean).join(' · ')}</div>
        </div>
        <div className={styles.state}>
          <StateBadge state={state} />
        </div>
        {about && <About record={about} />}
      </div>
      {children}
      <div className={styles.actions}>{actions}</div>
      <History record={`${kind}/${id}`} />
    </article>
  );
}

export const Heading = ({ children, count }: { children: ReactNode; count?: number }) => (
  <h2 className={styles.heading}>
    {children} {count !== undefined && <span className="soft">{count}</span>}
  </h2>
);
