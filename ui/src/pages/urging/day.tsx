// SPDX-License-Identifier: AGPL-3.0-or-later
// What goes out on a day, the next working day where none is chosen: letters that are due, then all lines by person, unit or item.
import { Button } from '@mantine/core';
import { IconBellOff, IconBellRinging, IconMoodCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { urgingQuery, type Urging } from '../../api/urging';
import { DayField } from '../../parts/day_field';
import { Empty } from '../../parts/empty';
import { dayText, dayTyped, today } from '../../parts/format';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { addressWith, Link, useFilter } from '../../parts/router';
import { CopyMessage } from './copy_message';
import { byPerson, byUnit, groupings, peopleIn, type Grouping } from './groups';
import { LetterList } from './letter_list';
import { Groups, Items } from './lines';
import { QuietDay } from './quiet_day';
import { RunDialog } from './run_dialog';
import styles from './urging.module.css';

const grouping_words: Record<Grouping, Pair> = {
  person: { vi: 'Theo người', en: 'By person' },
  unit: { vi: 'Theo đơn vị', en: 'By unit' },
  item: { vi: 'Theo việc', en: 'By item' },
};

function Grouped({ by, answer }: { by: Grouping; answer: Urging }) {
  const { list, day } = answer;
  const label = t({ vi: `Sẽ nhắc ngày ${dayText(day)}`, en: `Said on ${dayText(day)}` });
  if (by === 'item') return <Items list={list} day={day} label={label} />;
  const groups = by === 'person' ? byPerson(list) : byUnit(list);
  return <Groups groups={groups} day={day} units={by === 'person'} button={(group) => group.name && <CopyMessage to={by} name={group.name} lines={group.lines} day={day} />} />;
}

function Nothing({ answer }: { answer: Urging }) {
  if (answer.quiet)
    return (
      <Empty icon={IconBellOff} title={t({ vi: 'Ngày không nhắc việc', en: 'A quiet day' })}>
        <QuietDay day={answer.day} />
      </Empty>
    );
  return (
    <Empty icon={IconMoodCheck} title={t({ vi: `Ngày ${dayText(answer.day)} không có việc nào đến lượt nhắc`, en: `There is nothing to urge on ${dayText(answer.day)}` })}>
      {t({ vi: 'Mỗi hạn chỉ nhắc bậc cao nhất đã tới, một lần.', en: 'Of each deadline only the highest rung that was reached is said, once.' })} <Link to="/urging?part=said">{t({ vi: 'Xem những việc đã nhắc', en: 'See what was said' })}</Link>
    </Empty>
  );
}

export function UrgingDay() {
  const may = useMe().data?.may ?? [];
  const [told, choose] = useFilter('day');
  const [grouped] = useFilter('by');
  const by = groupings.find((one) => one === grouped) ?? 'person';
  const [running, setRunning] = useState(false);
  const day = dayTyped(told) ?? '';
  const asked = useQuery(urgingQuery(day));
  const answer = asked.data;
  return (
    <>
      <div className={`${styles.bar} no-print`}>
        <DayField key={told} label={t({ vi: 'Ngày nhắc', en: 'Day of urging' })} {...(day ? {} : { description: t({ vi: 'ngày làm việc tới', en: 'the next working day' }) })} value={day || (answer?.day ?? '')} onChange={(next) => dayTyped(next) && choose(next)} />
        <div className={styles.choices} role="group" aria-label={t({ vi: 'Xếp theo', en: 'Taken together' })}>
          {groupings.map((one) => (
            <Link key={one} to={addressWith({ by: one === 'person' ? null : one })} className={styles.choice} aria-current={one === by ? 'true' : undefined}>
              {t(grouping_words[one])}
            </Link>
          ))}
        </div>
        {day && day !== today() && <Link to={addressWith({ day: null })}>{t({ vi: 'Về ngày làm việc tới', en: 'The next working day' })}</Link>}
        {may.includes('urging.run') && (
          <Button className={styles.run ?? ''} leftSection={<IconBellRinging size={17} aria-hidden />} onClick={() => setRunning(true)}>
            {t({ vi: 'Nhắc ngay hôm nay', en: 'Urge today' })}
          </Button>
        )}
      </div>
      {asked.error && <ProblemBox problem={asked.error} again={() => void asked.refetch()} />}
      {!answer && !asked.error && <Loading />}
      {answer && (
        <>
          <LetterList />
          {answer.list.length === 0 ? (
            <Nothing answer={answer} />
          ) : (
            <>
              <p className={styles.count} role="status">
                {t({ vi: `Ngày ${dayText(answer.day)}: nhắc ${peopleIn(answer.list).length} người về ${answer.list.length} việc`, en: `${dayText(answer.day)}: ${peopleIn(answer.list).length} people about ${answer.list.length} items` })}
              </p>
              <Grouped by={by} answer={answer} />
            </>
          )}
        </>
      )}
      {running && <RunDialog close={() => setRunning(false)} />}
    </>
  );
}
