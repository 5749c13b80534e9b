// SPDX-License-Identifier: AGPL-3.0-or-later
// What deadlines wait for: once it has occurred, they begin to run.
import { Button, TextInput } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { eventOccurred } from '../../api/actions';
import type { EventRow } from '../../api/kinds';
import { eventsQuery } from '../../api/plan_queries';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { Empty } from '../../parts/empty';
import { dayText, numberText } from '../../parts/format';
import { notify } from '../../parts/notices';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import styles from './desk.module.css';

function Occurrence({ event, close }: { event: EventRow; close: () => void }) {
  const queries = useQueryClient();
  const { value: draft, change, clear } = useDraft(`event.${event.id}`, { day: '', document: '' });
  const form = useActionForm('/api/v1/event/{event}/occur', draft);
  const record = async () => {
    if (!(await form.send(() => eventOccurred(event.id, given(draft))))) return;
    notify(t({ vi: 'Đã ghi sự kiện; các thời hạn chờ nó bắt đầu tính', en: 'Recorded; the deadlines that waited run now' }));
    for (const name of ['events', 'plan', 'timeline', 'item', 'items', 'board', 'mine']) void queries.invalidateQueries({ queryKey: [name] });
    clear();
    close();
  };
  return (
    <form className={styles.form} {...form.form(record)}>
      <div className={styles.grid}>
        <DayField label={t({ vi: 'Ngày xảy ra', en: 'The day it occurred' })} description={t({ vi: 'để trống là hôm nay', en: 'today where empty' })} {...form.at('day')} value={draft.day} onChange={(day) => change({ day })} autoFocus />
        <TextInput label={t({ vi: 'Số văn bản', en: 'Number of the document' })} description={t({ vi: 'nếu có', en: 'where there is one' })} {...form.at('document')} value={draft.document} onChange={(changed) => change({ document: changed.currentTarget.value })} />
      </div>
      <ProblemBox problem={form.problem} />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-md" loading={form.busy !== ''}>
          {t({ vi: 'Ghi đã xảy ra', en: 'It has occurred' })}
        </Button>
        <Button size="compact-md" variant="default" onClick={close}>
          {t({ vi: 'Để sau', en: 'Later' })}
        </Button>
      </div>
    </form>
  );
}

export function Events({ plan }: { plan: string }) {
  const events = useQuery(eventsQuery(plan));
  const records = useMe().data?.may.includes('event.occur') ?? false;
  const [opened, setOpened] = useState('');
  if (events.error) return <ProblemBox problem={events.error} again={() => void events.refetch()} />;
  if (!events.data) return <Loading />;
  const { list } = events.data;
  if (list.length === 0) return <Empty icon={IconCalendarEvent} title={t({ vi: 'Không có thời hạn nào chờ sự kiện', en: 'No deadline waits for an event' })} />;
  const sorted = [...list.filter((event) => !event.day), ...list.filter((event) => event.day)];
  return (
    <ul className={`quiet-list ${styles.card}`}>
      {sorted.map((event) => (
        <li key={event.id} className={styles.row}>
          <div className={styles.line}>
            <div>
              <b className={styles.event} lang="vi">{event.text}</b>
              <div className="soft small">
                {event.day
                  ? t({ vi: `đã xảy ra ngày ${dayText(event.day)}`, en: `occurred on ${dayText(event.day)}` }) + (event.document ? `, ${event.document}` : '')
                  : t({ vi: `chưa xảy ra; ${numberText(event.waiting)} việc đang chờ`, en: `not yet; ${numberText(event.waiting)} ${event.waiting === 1 ? 'waits' : 'wait'}` })}
              </div>
            </div>
            {!event.day && records && (
              <Button size="compact-sm" variant="default" aria-expanded={opened === event.id} aria-label={t({ vi: `Ghi đã xảy ra: ${event.text}`, en: `It has occurred: ${event.text}` })} onClick={() => setOpened(opened === event.id ? '' : event.id)}>
                {t({ vi: 'Ghi đã xảy ra', en: 'It has occurred' })}
              </Button>
            )}
          </div>
          {opened === event.id && <Occurrence event={event} close={() => setOpened('')} />}
        </li>
      ))}
    </ul>
  );
}
