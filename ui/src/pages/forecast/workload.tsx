// SPDX-License-Identifier: AGPL-3.0-or-later
// Open work by the month in which it is due, of each unit and person, beside the most that they ever finished in a month. Nothing is moved by it.
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconMoodCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { workloadQuery, type Load } from '../../api/forecast';
import { t, type Pair } from '../../api/text';
import { Empty } from '../../parts/empty';
import { dayText, numberText } from '../../parts/format';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { addressWith, Link, useWords } from '../../parts/router';
import { How } from './how';
import { LoadDrawer } from './load_drawer';
import { fillOf, monthsOf, openedIn, openedWords, type Fill, type Opened } from './loads';
import { monthText } from './words';
import styles from './workload.module.css';

const legend: { fill: Fill; words: Pair }[] = [
  { fill: 'some', words: { vi: 'không quá nửa mức từng làm', en: 'half of what was ever done, or less' } },
  { fill: 'much', words: { vi: 'hơn nửa', en: 'more than half' } },
  { fill: 'most', words: { vi: 'bằng mức nhiều nhất từng làm', en: 'as many as ever' } },
  { fill: 'over', words: { vi: 'nhiều hơn mức từng làm', en: 'more than ever' } },
  { fill: 'unknown', words: { vi: 'chưa có tháng nào để so', en: 'no month to compare with' } },
];

function Cell({ load, of, month }: { load: Load; of: Opened['of']; month: string }) {
  const here = load.months.find((one) => one.month === month);
  if (!here || here.works === 0) return <td />;
  const told = t({ vi: `${load.name}, tháng ${monthText(month)}: `, en: `${load.name}, ${monthText(month)}: ` });
  return (
    <td data-fill={fillOf(here.works, here.over, load.past_most)}>
      <Link to={addressWith(openedWords({ of, id: load.id, month }))} className={styles.works}>
        <VisuallyHidden>{told}</VisuallyHidden>
        {here.over && <IconAlertTriangle size={14} stroke={2.2} aria-hidden />}
        {numberText(here.works)}
        {here.over && <VisuallyHidden>{t({ vi: ', nhiều hơn mức từng làm', en: ', more than ever' })}</VisuallyHidden>}
      </Link>
    </td>
  );
}

function Table({ loads, of, title, first }: { loads: readonly Load[]; of: Opened['of']; title: string; first: string }) {
  const months = monthsOf(loads);
  const past = t({ vi: 'Nhiều nhất từng xong', en: 'Most ever done' });
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      {/* Wider than a phone it scrolls by itself, also with the keyboard. */}
      <div className={styles.wide} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {monthText(month)}
                </th>
              ))}
              <th scope="col">{past}</th>
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => (
              <tr key={load.id}>
                <th scope="row">{load.name}</th>
                {months.map((month) => (
                  <Cell key={month} load={load} of={of} month={month} />
                ))}
                <td className={styles.past}>{load.past_most === null ? t({ vi: 'chưa có', en: 'none yet' }) : load.past_month ? t({ vi: `${load.past_most} (tháng ${monthText(load.past_month)})`, en: `${load.past_most} (${monthText(load.past_month)})` }) : load.past_most}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** How many months of whom are over. */
function Over({ loads }: { loads: readonly Load[] }) {
  const over = loads.flatMap((load) => load.months.filter((one) => one.over).map((one) => `${load.name} ${monthText(one.month)}`));
  return (
    <p className={styles.say} role="status">
      {over.length === 0 ? t({ vi: 'Không tháng nào nhiều hơn mức từng làm.', en: 'No month is more than was ever done.' }) : t({ vi: `Nhiều hơn mức từng làm: ${over.join('; ')}.`, en: `More than was ever done: ${over.join('; ')}.` })}
    </p>
  );
}

export function WorkloadTables() {
  const asked = useQuery(workloadQuery);
  const opened = openedIn(useWords());
  if (asked.error && !asked.data) return <ProblemBox problem={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const { units, persons, as_of } = asked.data;
  if (units.length + persons.length === 0)
    return (
      <Empty icon={IconMoodCheck} title={t({ vi: 'Không còn việc nào đang mở có hạn', en: 'Nothing with a deadline is open' })}>
        <Link to="/plan">{t({ vi: 'Xem kế hoạch', en: 'See the plan' })}</Link>
      </Empty>
    );
  return (
    <>
      <p className={styles.about}>{t({ vi: `Việc đang mở theo tháng đến hạn, tính đến đầu ngày ${dayText(as_of)}; việc quá hạn tính vào tháng này. Bấm vào số để xem các việc. Phần mềm chỉ đánh dấu; chuyển việc hay gia hạn là quyết định của người.`, en: `Open work by the month of its deadline, as of the beginning of ${dayText(as_of)}; what is overdue counts for this month. Press a number to see the items. It only marks: people decide whether anything is moved or put off.` })}</p>
      <Over loads={units} />
      <Table loads={units} of="unit" title={t({ vi: 'Khối lượng theo đơn vị', en: 'Workload of units' })} first={t({ vi: 'Đơn vị', en: 'Unit' })} />
      {persons.length > 0 && <Table loads={persons} of="person" title={t({ vi: 'Khối lượng theo người', en: 'Workload of people' })} first={t({ vi: 'Người', en: 'Person' })} />}
      <ul className={styles.legend} aria-label={t({ vi: 'Chú giải', en: 'Legend' })}>
        {legend.map((one) => (
          <li key={one.fill}>
            <span data-fill={one.fill} aria-hidden /> {t(one.words)}
          </li>
        ))}
      </ul>
      <How>{t({ vi: 'Mỗi việc tính cho đơn vị chủ trì và người chủ trì; bước công việc tính riêng; việc định kỳ tính mỗi kỳ một lần. “Nhiều nhất từng xong” là số việc xong trong một tháng trọn vẹn đã qua, của chính đơn vị hoặc người đó. Mức ấy không phải là giới hạn: tháng được đánh dấu là tháng nên bàn trước.', en: 'Each item counts for the unit and the person that lead it; steps count by themselves; what comes back counts once a turn. “Most ever done” is what that unit or person finished in one whole month of the past. It is no limit: a month that is marked is one to talk about early.' })}</How>
      <LoadDrawer opened={opened} workload={asked.data} />
    </>
  );
}
