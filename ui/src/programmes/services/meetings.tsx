// SPDX-License-Identifier: AGPL-3.0-or-later
// Meetings of a year by months: what is to come, what was held, what still lacks a word of how it went.
import { Button, Select } from '@mantine/core';
import { IconCalendarEvent, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { meetingsQuery, type Meeting } from '../../api/services';
import { t } from '../../api/text';
import { ActionDialog } from '../../parts/action_dialog';
import { Empty } from '../../parts/empty';
import { dayText, today, upper } from '../../parts/format';
import { freeId, yearIn } from '../../parts/free_id';
import { useFilter } from '../../parts/router';
import { meeting_words, meetingState } from '../../parts/services';
import { choices } from '../../parts/words';
import { monthText, short_weekdays, weekdayOf } from '../../parts/working_year';
import { cancel_words, hold_words, meeting_labels, plan_words } from './forms';
import { About, Heading, History, openedIn, ServicePage, StateBadge, useDoing } from './frame';
import styles from './services.module.css';

const touches = ['meetings', 'facts'];
/** What has no day yet belongs to the year that runs. */
export const yearOf = (meeting: Pick<Meeting, 'day'>, now = today()): string => (meeting.day ?? now).slice(0, 4);

export interface Month {
  /** "2026-09"; empty where no day is told. */
  month: string;
  meetings: Meeting[];
}

/** By months, and in each by day. */
export function monthsOf(list: readonly Meeting[]): Month[] {
  const months = new Map<string, Meeting[]>();
  for (const meeting of [...list].sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.id.localeCompare(b.id))) {
    const month = meeting.day?.slice(0, 7) ?? '';
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months].map(([month, meetings]) => ({ month, meetings }));
}

function Particulars({ meeting, may, start }: { meeting: Meeting; may: readonly string[]; start: (doing: string) => void }) {
  const { agenda, invited, product, stage } = meeting;
  const is_open = stage === 'planned';
  return (
    <div className={styles.opened}>
      {agenda.length + invited.length > 0 && (
        <div className={styles.two}>
          {agenda.length > 0 && (
            <div>
              <h3 className={styles.small}>{t({ vi: 'Chương trình', en: 'Agenda' })}</h3>
              <ol className={styles.points}>
                {agenda.map((point, at) => (
                  <li key={at}>{point}</li>
                ))}
              </ol>
            </div>
          )}
          {invited.length > 0 && (
            <div>
              <h3 className={styles.small}>{t({ vi: 'Thành phần mời', en: 'Invited' })}</h3>
              <ul className={styles.points}>
                {invited.map((one, at) => (
                  <li key={at}>{one}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
      {product && (
        <p className={styles.say}>
          <b>{t({ vi: 'Kết quả, sản phẩm: ', en: 'What came of it: ' })}</b>
          {product}
        </p>
      )}
      {is_open && agenda.length + invited.length === 0 && <p className={styles.soft}>{t({ vi: 'Chưa ghi chương trình, thành phần mời.', en: 'No agenda and nobody invited yet.' })}</p>}
      <div className={styles.actions}>
        {is_open && may.includes('meeting.hold') && (
          <Button size="compact-md" variant={meeting.day && today() < meeting.day ? 'default' : 'filled'} onClick={() => start('hold')}>
            {t(hold_words.name)}
          </Button>
        )}
        {is_open && may.includes('meeting.plan') && (
          <Button size="compact-md" variant="default" onClick={() => start('change')}>
            {t({ vi: 'Sửa lịch', en: 'Change it' })}
          </Button>
        )}
        {is_open && may.includes('meeting.cancel') && (
          <Button size="compact-md" variant="default" onClick={() => start('cancel')}>
            {t(cancel_words.name)}
          </Button>
        )}
      </div>
      <History record={`meeting/${meeting.id}`} />
    </div>
  );
}

function Entry({ meeting, may, opened, turn, start }: { meeting: Meeting; may: readonly string[]; opened: boolean; turn: () => void; start: (doing: string) => void }) {
  const state = meetingState(meeting, today());
  const weekday = meeting.day ? short_weekdays[weekdayOf(meeting.day)] : undefined;
  const box = useRef<HTMLLIElement>(null);
  const first = useRef(opened);
  useEffect(() => {
    if (first.current) box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const Sign = opened ? IconChevronDown : IconChevronRight;
  return (
    <li ref={box} className={styles.entry} data-record={`meeting/${meeting.id}`} data-opened={opened || undefined} data-stage={meeting.stage}>
      <div className={styles.date} title={meeting.day ? dayText(meeting.day) : undefined}>
        <b>{meeting.day ? Number(meeting.day.slice(8)) : '?'}</b>
        <span>{weekday && t(weekday)}</span>
      </div>
      <div className={styles.what}>
        <button type="button" className={styles.turn} aria-expanded={opened} onClick={turn}>
          <Sign size={16} aria-hidden /> <span>{meeting.title}</span>
        </button>
        <div className={styles.how}>{[upper(t(meeting_words[meeting.kind])), meeting.time, meeting.place, meeting.id].filter(Boolean).join(' · ')}</div>
        <About record={meeting.about} />
      </div>
      <div className={styles.side}>
        <StateBadge state={state} />
        {meeting.attended !== null && <span>{t({ vi: `${meeting.attended} người dự`, en: meeting.attended === 1 ? '1 came' : `${meeting.attended} came` })}</span>}
        {meeting.minutes && <span>{meeting.minutes}</span>}
      </div>
      {opened && <Particulars meeting={meeting} may={may} start={start} />}
    </li>
  );
}

function Dialog({ list }: { list: readonly Meeting[] }) {
  const { doing, opened, close, open } = useDoing();
  const meeting = openedIn(list, opened);
  if (doing === 'plan')
    return (
      <ActionDialog
        path="/api/v1/meeting/{meeting}/plan"
        names={{}}
        words={plan_words}
        labels={meeting_labels}
        fresh={{ field: 'meeting', free: ({ day }) => freeId('hn', yearIn(day), new Set(list.map((one) => one.id))), taken: new Set(list.map((one) => one.id)), known: { vi: 'Đã có hội nghị mã này', en: 'There is a meeting of this id' } }}
        draft="meeting.plan"
        close={close}
        touches={touches}
        done={({ meeting: id = '' }) => open(id)}
      />
    );
  if (meeting?.stage !== 'planned') return null;
  const { id, title, day } = meeting;
  const common = { names: { meeting: id }, about: title, draft: `meeting.${id}.${doing}`, close, touches };
  if (doing === 'change') {
    const { kind, time, place, about, agenda, invited } = meeting;
    return <ActionDialog path="/api/v1/meeting/{meeting}/plan" {...common} words={{ ...plan_words, name: { vi: 'Sửa lịch', en: 'Change it' }, doIt: { vi: 'Ghi lịch mới', en: 'Record it' }, asks: plan_words.asks.filter((asked) => asked !== 'meeting') }} labels={meeting_labels} known={{ kind, title, day: day ?? '', time, place, about, agenda: agenda.join('\n'), invited: invited.join('\n') }} />;
  }
  if (doing === 'hold') return <ActionDialog path="/api/v1/meeting/{meeting}/hold" {...common} words={hold_words} labels={meeting_labels} known={day && day <= today() ? { day } : {}} fieldOf={{ 'meeting.early': 'day', 'meeting.no-minutes': 'minutes' }} />;
  return doing === 'cancel' ? <ActionDialog path="/api/v1/meeting/{meeting}/cancel" {...common} words={cancel_words} labels={meeting_labels} danger /> : null;
}

function Year({ list, may }: { list: readonly Meeting[]; may: readonly string[] }) {
  const { opened, open, start } = useDoing();
  const [told, setYear] = useFilter('year');
  const [kind, setKind] = useFilter('kind');
  const shown_one = openedIn(list, opened);
  const this_year = today().slice(0, 4);
  const year = told || (shown_one ? yearOf(shown_one) : this_year);
  const years = [...new Set([...list.map((one) => yearOf(one)), this_year, year])].sort().reverse();
  const shown = list.filter((one) => yearOf(one) === year && (kind === '' || one.kind === kind));
  const held = shown.filter((one) => one.stage === 'held').length;
  return (
    <>
      <div className={`${styles.bar} no-print`}>
        <Select aria-label={t({ vi: 'Năm', en: 'Year' })} size="xs" w={96} allowDeselect={false} data={years} value={year} onChange={(next) => setYear(next ?? '')} />
        <Select aria-label={t({ vi: 'Loại', en: 'Kind' })} size="xs" className={styles.kinds ?? ''} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Mọi loại', en: 'All kinds' }) }} placeholder={t({ vi: 'Mọi loại', en: 'All kinds' })} data={choices(meeting_words)} value={kind || null} onChange={(next) => setKind(next ?? '')} />
        <span className="soft small" role="status">
          {t({ vi: `${shown.length} hội nghị, ${held} đã tổ chức`, en: `${shown.length} meetings, ${held} held` })}
        </span>
      </div>
      {shown.length === 0 && <p className={styles.soft}>{t({ vi: 'Không có hội nghị nào như vậy: chọn năm khác, hoặc mọi loại.', en: 'There is no such meeting: choose another year, or all kinds.' })}</p>}
      {monthsOf(shown).map(({ month, meetings }) => (
        <section key={month} className={styles.month} data-now={month === today().slice(0, 7) || undefined} aria-label={month ? monthText(Number(month.slice(5))) : t({ vi: 'Chưa định ngày', en: 'No day yet' })}>
          <Heading count={meetings.length}>{month ? monthText(Number(month.slice(5))) : t({ vi: 'Chưa định ngày', en: 'No day yet' })}</Heading>
          <ul className="quiet-list">
            {meetings.map((meeting) => (
              <Entry key={meeting.id} meeting={meeting} may={may} opened={meeting === shown_one} turn={() => open(meeting === shown_one ? '' : meeting.id)} start={(doing) => start(doing, meeting.id)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export default function MeetingsPage() {
  const asked = useQuery(meetingsQuery);
  const { start } = useDoing();
  return (
    <ServicePage service="meetings" title={{ vi: 'Hội nghị, tập huấn, hội thảo', en: 'Meetings, training, workshops' }} asked={asked} add={{ action: 'meeting.plan', label: plan_words.name, act: () => start('plan') }}>
      {(list, may) => (
        <>
          {list.length > 0 ? (
            <Year list={list} may={may} />
          ) : (
            <Empty icon={IconCalendarEvent} title={t({ vi: 'Chưa có hội nghị nào', en: 'There is no meeting yet' })}>
              {may.includes('meeting.plan')
                ? t({ vi: 'Bấm “Lên lịch” để ghi hội nghị chuyển giao, lớp tập huấn, hội thảo đầu tiên. Khi có biên bản, hội nghị được tính vào dòng kế hoạch gắn với nó.', en: 'Press “Plan a meeting” for the first conference, training or workshop. Once there are minutes it counts for the line of the plan that is bound to it.' })
                : t({ vi: 'Khi hội nghị được lên lịch, lịch cả năm hiện ở đây.', en: 'Once meetings are planned, the year of them stands here.' })}
            </Empty>
          )}
          <Dialog list={list} />
        </>
      )}
    </ServicePage>
  );
}
