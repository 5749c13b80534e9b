// SPDX-License-Identifier: AGPL-3.0-or-later
// Items that wait for others: by how many months each may slip, those that may slip least first.
import { Select } from '@mantine/core';
import { IconFileOff, IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { criticalPathQuery, type PathItem } from '../../api/forecast';
import { plansQuery } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { Empty } from '../../parts/empty';
import { dayText } from '../../parts/format';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { itemAddress, Link, useFilter } from '../../parts/router';
import { How } from './how';
import styles from './forecast.module.css';
import { floatText, floatTone, monthsText } from './words';

const names = {
  item: { vi: 'Việc', en: 'Item' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  due: { vi: 'Hạn', en: 'Due' },
  months: { vi: 'Làm trong', en: 'Takes' },
  float: { vi: 'Còn chậm được', en: 'May slip by' },
  after: { vi: 'Phải xong trước', en: 'Comes before it' },
  followers: { vi: 'Số việc chờ nó', en: 'Wait for it' },
} satisfies Record<string, Pair>;

/** What comes before an item; by its id where it is done and in no list any more. */
function Before({ ids, titles }: { ids: readonly string[]; titles: ReadonlyMap<string, string> }) {
  if (ids.length === 0) return <span className={styles.soft}>{t({ vi: 'không chờ việc nào', en: 'waits for nothing' })}</span>;
  return (
    <ul className="quiet-list">
      {ids.map((id) => (
        <li key={id}>
          <Link to={itemAddress(id)} className={styles.title}>
            {titles.get(id) ?? t({ vi: `${id}, đã xong`, en: `${id}, done` })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Path({ list }: { list: readonly PathItem[] }) {
  const titles = new Map(list.map((one) => [one.item, one.title]));
  const critical = list.filter((one) => one.critical).length;
  const missed = list.filter((one) => one.float < 0).length;
  const title = t({ vi: 'Các việc phải chờ nhau', en: 'Items that wait for one another' });
  return (
    <section aria-label={title} className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.say} role="status">
        {t({ vi: `${list.length} việc, ${critical} việc không chậm được nữa`, en: `${list.length} items, ${critical} of which may not slip` })}
        {missed > 0 && t({ vi: `, trong đó ${missed} việc như đang tính sẽ làm lỡ hạn`, en: `; as reckoned, ${missed} of them make a deadline missed` })}
      </p>
      <table className={`${styles.table} ${styles.path}`} aria-label={title}>
        <thead>
          <tr>
            {Object.entries(names).map(([name, words]) => (
              <th key={name} scope="col">
                {t(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.item} data-item={one.item} data-critical={one.critical}>
              <td>
                <Link to={itemAddress(one.item)} className={styles.title}>
                  {one.title}
                </Link>
              </td>
              <td className={styles.soft}>{one.unit}</td>
              <td className={styles.due} data-name={t(names.due)}>
                {dayText(one.due)}
              </td>
              <td className={styles.due} data-name={t(names.months)}>
                {monthsText(one.months)}
              </td>
              <td data-name={t(names.float)}>
                <span className={styles.float} data-tone={floatTone(one)}>
                  {floatText(one.float)}
                </span>
              </td>
              <td data-name={t(names.after)}>
                <Before ids={one.after} titles={titles} />
              </td>
              <td data-name={t(names.followers)}>{one.followers > 0 ? one.followers : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <How>
        {t({ vi: 'Mỗi việc bắt đầu khi mọi việc nó chờ đã xong và làm trong số tháng đã ghi; việc đã xong không giữ ai lại. Số tháng còn chậm được là từ lúc sớm nhất có thể xong đến lúc muộn nhất mà hạn của nó và của mọi việc chờ nó vẫn giữ được. Âm nghĩa là làm nhanh nhất cũng lỡ một hạn: rút ngắn việc, làm song song, hoặc đề nghị gia hạn.', en: 'An item begins when all that it waits for is done, and takes the months that were told; what is done holds nothing back. By how much it may slip is from the earliest month in which it can be done to the latest that keeps its own deadline and those of all that wait for it. Below nought, a deadline is missed however fast one is: make an item shorter, do some side by side, or ask for an extension.' })}
      </How>
    </section>
  );
}

export function CriticalPath() {
  const [plan, choose] = useFilter('plan');
  const known = useQuery(plansQuery);
  const plans = known.data?.list.filter((one) => one.stage === 'issued') ?? [];
  const asked = useQuery({ ...criticalPathQuery(plan), enabled: plans.length > 0 });
  const answer = asked.data;
  if (known.error) return <ProblemBox problem={known.error} again={() => void known.refetch()} />;
  if (!known.data) return <Loading />;
  if (plans.length === 0) return <Empty icon={IconFileOff} title={t({ vi: 'Chưa có kế hoạch nào đang thực hiện', en: 'No plan is being run' })} />;
  return (
    <>
      {plans.length > 1 && <Select className="no-print" label={t({ vi: 'Kế hoạch', en: 'Plan' })} allowDeselect={false} maw="40rem" mb="sm" data={plans.map((one) => ({ value: one.id, label: one.title }))} value={plan || (answer?.plan ?? null)} onChange={(next) => choose(next ?? '')} />}
      {asked.error && <ProblemBox problem={asked.error} again={() => void asked.refetch()} />}
      {!answer && !asked.error && <Loading />}
      {answer?.list.length === 0 && (
        <Empty icon={IconLink} title={t({ vi: 'Chưa việc nào được ghi là phải chờ việc khác', en: 'No item is said to wait for another yet' })}>
          {t({ vi: 'Ở trang của một việc, mở “Việc khác”, chọn “Việc phải xong trước”: chọn những việc phải xong trước nó và số tháng nó cần. Văn phòng và trưởng đơn vị ghi được.', en: 'On the page of an item, open “More” and choose “What comes before it”: the items that must be done first, and the months that it takes. The office and heads of units may say it.' })}
        </Empty>
      )}
      {answer && answer.list.length > 0 && <Path list={answer.list} />}
    </>
  );
}
