// SPDX-License-Identifier: AGPL-3.0-or-later
// On which days of a year the agency works: the public calendar, and the days that it sets itself. Deadlines that count working days follow it.
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agencyQuery, setAgencyDays, type Agency } from '../api/agency';
import { t } from '../api/text';
import { useDraft } from './drafts';
import { dayText } from './format';
import { notify } from './notices';
import { Loading } from './page_host';
import { ProblemBox } from './problem_box';
import { kindOf, ownOf, shortName, spansOf, toggled, type Span } from './working_year';
import { kind_words, Legend, weekdayText, YearCalendar } from './year_calendar';
import styles from './working_days.module.css';

/** What a calendar of that year cannot know yet, said before anybody relies on it. */
function Caution({ agency }: { agency: Agency }) {
  const said: string[] = [];
  if (!agency.decided) said.push(t({ vi: `Chưa biết quyết định nghỉ Tết và hoán đổi ngày làm việc của năm ${agency.year}: ngày Tết và ngày nghỉ bù dưới đây là tạm tính. Khi có thông báo, hãy đối chiếu và sửa.`, en: `The decision on Tết and exchanged days of ${agency.year} is not known: those below are reckoned for now. Compare and correct them once it is announced.` }));
  if (!agency.verified) said.push(t({ vi: 'Ngày lễ ở đây chưa được đối chiếu với văn bản luật; hãy so với thông báo nghỉ lễ của năm trước khi dựa vào.', en: 'The public holidays were not checked against the texts of the law; compare them with the year’s announcement before you rely on them.' }));
  if (said.length === 0) return null;
  return (
    <div className={styles.caution} role="note">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {said.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
    </div>
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const spanText = ({ from, until }: Span): string => (from === until ? `${weekdayText(from)} ${dayText(from)}` : `${dayText(from)} – ${dayText(until)}`);

/** The same in words, for who reads rather than looks. */
function InWords({ spans, title }: { spans: readonly Span[]; title: string }) {
  if (spans.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.spans}>
        {spans.map((span) => (
          <li key={span.from}>
            <span className={styles.when}>{upper(spanText(span))}</span>
            <span>{span.name || upper(t(kind_words[span.kind]))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Year({ agency, changes }: { agency: Agency; changes: boolean }) {
  const queries = useQueryClient();
  const recorded = { ...ownOf(agency.days), document: agency.document };
  const { value: own, change, clear } = useDraft(`agency.days.${agency.year}`, recorded);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const shared = new Map(agency.days.filter((one) => !one.own).map((one) => [one.day, one]));
  const differs = JSON.stringify(own) !== JSON.stringify(recorded);
  const inWords = (days: readonly string[]) => spansOf([...days].sort().map((day) => ({ day, kind: kindOf(day, shared, own), name: shortName(shared.get(day)?.name ?? '') })));
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await setAgencyDays(agency.year, own);
      clear();
      await queries.invalidateQueries({ queryKey: ['agency'] });
      notify(t({ vi: `Đã ghi lịch làm việc năm ${agency.year}`, en: `The working days of ${agency.year} are recorded` }));
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.days}>
      <Caution agency={agency} />
      <Legend />
      {changes && <p className={styles.note}>{t({ vi: 'Bấm vào một ngày làm việc để cơ quan nghỉ ngày đó, vào một ngày nghỉ để cơ quan làm việc; bấm lần nữa để trở lại lịch chung. Có hiệu lực khi ghi.', en: 'Press a working day to take it off, a day of rest to work on it; press again to follow the public calendar. It holds once recorded.' })}</p>}
      <YearCalendar year={agency.year} shared={shared} own={own} {...(changes ? { toggle: (day: string) => change(toggled(day, shared, own)) } : {})} />
      {changes && (
        <form
          className={styles.save}
          data-differs={differs}
          onSubmit={(event) => {
            event.preventDefault();
            if (differs && !busy) void save();
          }}
        >
          <TextInput className={styles.document ?? ''} label={t({ vi: 'Theo văn bản, nếu có', en: 'By what document, if any' })} placeholder={t({ vi: 'Thông báo số 12/TB-SNNMT', en: 'Thông báo số 12/TB-SNNMT' })} value={own.document} onChange={(event) => change({ document: event.currentTarget.value })} />
          <Button type="submit" disabled={!differs} loading={busy}>
            {t({ vi: `Ghi lịch năm ${agency.year}`, en: `Record ${agency.year}` })}
          </Button>
          {differs && (
            <Button variant="default" onClick={clear}>
              {t({ vi: 'Bỏ thay đổi', en: 'Undo the changes' })}
            </Button>
          )}
          <span role="status" className={styles.unsaved}>
            {differs && t({ vi: 'Có thay đổi chưa ghi', en: 'There are changes not recorded' })}
          </span>
        </form>
      )}
      <ProblemBox problem={problem} />
      <div className={styles.lists}>
        <InWords title={t({ vi: 'Ngày riêng của cơ quan', en: 'The agency’s own days' })} spans={inWords([...own.off, ...own.worked])} />
        <InWords title={t({ vi: 'Theo lịch chung', en: 'By the public calendar' })} spans={inWords([...shared.keys()].filter((day) => !own.off.includes(day) && !own.worked.includes(day)))} />
      </div>
      {!changes && agency.document && <p className={styles.note}>{t({ vi: `Ngày riêng theo ${agency.document}`, en: `Own days by ${agency.document}` })}</p>}
    </div>
  );
}

export function WorkingDays({ year, choose, changes }: { year: number; choose: (year: number) => void; changes: boolean }) {
  const agency = useQuery(agencyQuery(year));
  return (
    <>
      <div className={styles.years}>
        <ActionIcon variant="default" aria-label={t({ vi: `Năm ${year - 1}`, en: `The year ${year - 1}` })} onClick={() => choose(year - 1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <b>{t({ vi: `Năm ${year}`, en: String(year) })}</b>
        <ActionIcon variant="default" aria-label={t({ vi: `Năm ${year + 1}`, en: `The year ${year + 1}` })} onClick={() => choose(year + 1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      {agency.data ? <Year key={`${year} ${JSON.stringify(agency.data.days)} ${agency.data.document}`} agency={agency.data} changes={changes} /> : agency.error ? <ProblemBox problem={agency.error} again={() => void agency.refetch()} /> : <Loading />}
    </>
  );
}
