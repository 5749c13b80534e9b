// SPDX-License-Identifier: AGPL-3.0-or-later
// Approvals, meetings, calls and procedures about a record, each with how far it is; nothing where there is none.
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/queries';
import { approvalsQuery, meetingsQuery, proceduresQuery, roundsQuery } from '../api/services';
import { t, type Pair } from '../api/text';
import { Badge } from './badge';
import { dayText, today, upper } from './format';
import { recordAddress } from './records';
import { Link } from './router';
import { approvalState, meeting_words, meetingState, procedureState, roundState, type State } from './services';
import styles from './services_about.module.css';

interface Line {
  record: string;
  title: string;
  kind: Pair;
  day: string | null;
  state: State;
}

/** All of them about "research/nv1", what waits for somebody here first. */
function useAbout(about: string): Line[] {
  const may = useMe().data?.may ?? [];
  const asked = (query: string) => ({ enabled: may.includes(query) });
  const approvals = useQuery({ ...approvalsQuery, ...asked('approvals') }).data ?? [];
  const meetings = useQuery({ ...meetingsQuery, ...asked('meetings') }).data ?? [];
  const rounds = useQuery({ ...roundsQuery, ...asked('rounds') }).data ?? [];
  const procedures = useQuery({ ...proceduresQuery, ...asked('procedures') }).data ?? [];
  const its = <One extends { about: string }>(list: readonly One[], line: (one: One) => Line) => list.filter((one) => one.about === about).map(line);
  return [
    ...its(approvals, (one) => ({ record: `approval/${one.id}`, title: one.title, kind: { vi: 'trình duyệt', en: 'approval' }, day: null, state: approvalState(one) })),
    ...its(meetings, (one) => ({ record: `meeting/${one.id}`, title: one.title, kind: meeting_words[one.kind], day: one.day, state: meetingState(one, today()) })),
    ...its(rounds, (one) => ({ record: `round/${one.id}`, title: one.title, kind: { vi: 'đợt đăng ký, lấy ý kiến', en: 'call' }, day: one.day, state: roundState(one) })),
    ...its(procedures, (one) => ({ record: `procedure/${one.id}`, title: one.title, kind: { vi: 'quy trình', en: 'procedure' }, day: one.day, state: procedureState(one) })),
  ].sort((a, b) => Number(b.state.waits) - Number(a.state.waits));
}

export function ServicesAbout({ record }: { record: string }) {
  const lines = useAbout(record);
  if (lines.length === 0) return null;
  const name = t({ vi: 'Trình duyệt, hội nghị, đợt', en: 'Approvals, meetings, calls' });
  return (
    <section className={styles.card} aria-label={name}>
      <h2 className={styles.heading}>{name}</h2>
      <ul className="quiet-list">
        {lines.map((line) => (
          <li key={line.record} className={styles.line} data-record={line.record}>
            <Link to={recordAddress(line.record)}>{line.title}</Link>
            <div className={styles.how}>
              <Badge tone={line.state.tone}>{upper(t(line.state.words))}</Badge>
              <span className="soft small">{[upper(t(line.kind)), line.day && dayText(line.day)].filter(Boolean).join(' · ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
