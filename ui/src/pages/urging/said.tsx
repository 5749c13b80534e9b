// SPDX-License-Identifier: AGPL-3.0-or-later
// What was urged about lately and what came back: first what nobody has answered.
import { IconBell } from '@tabler/icons-react';
import { t } from '../../api/text';
import { Empty } from '../../parts/empty';
import { agoText, dayText, today } from '../../parts/format';
import { titleOf } from '../../parts/item_lines';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { itemAddress, Link } from '../../parts/router';
import { Marks, StatusBadge } from '../../parts/status';
import { rungText, way_words } from '../../parts/urging_words';
import { cameBack, outcome_order, outcomes } from './came_back';
import { LetterList } from './letter_list';
import { most_looked, useSaid } from './said_items';
import styles from './urging.module.css';

export function Said() {
  const said = useSaid();
  if (said.error) return <ProblemBox problem={said.error} again={said.again} />;
  if (said.pending) return <Loading />;
  if (said.items.length === 0)
    return (
      <Empty icon={IconBell} title={t({ vi: 'Bốn tuần qua chưa nhắc việc nào', en: 'Nothing was urged about in the last four weeks' })}>
        <Link to="/urging">{t({ vi: 'Xem việc nào sẽ nhắc, ngày nào', en: 'See what will be said, and when' })}</Link>
      </Empty>
    );
  const rows = said.items.map((one) => ({ ...one, outcome: cameBack(one.now, one.number) })).sort((a, b) => outcome_order.indexOf(a.outcome) - outcome_order.indexOf(b.outcome));
  const silent = rows.filter((one) => one.outcome === 'nothing').length;
  const label = t({ vi: 'Đã nhắc và hồi âm', en: 'What was said and what came back' });
  return (
    <>
      <LetterList />
      <p className={styles.count} role="status">
        {t({ vi: `Bốn tuần qua nhắc ${rows.length} việc, ${silent} việc chưa có hồi âm`, en: `${rows.length} items were urged about in four weeks; no answer to ${silent} of them` })}
        {said.more && t({ vi: ` (${most_looked} việc nhắc gần nhất)`, en: ` (the last ${most_looked})` })}
      </p>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t({ vi: 'Việc', en: 'Item' })}</th>
            <th scope="col">{t({ vi: 'Đơn vị', en: 'Unit' })}</th>
            <th scope="col">{t({ vi: 'Đã nhắc', en: 'Said' })}</th>
            <th scope="col">{t({ vi: 'Hồi âm', en: 'What came back' })}</th>
            <th scope="col">{t({ vi: 'Nay', en: 'Now' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, day, outcome, now: { line, state } }) => {
            const last = state?.urgings?.at(-1);
            return (
              <tr key={item} data-item={item}>
                <td>
                  <Link to={itemAddress(item)} className={styles.title}>
                    {titleOf(line)}
                  </Link>
                </td>
                <td>{line.unit}</td>
                <td>
                  {dayText(day)}, {agoText(day, today())}
                  {last && <div className={styles.soft}>{t({ vi: `bậc ${rungText(last.days ?? 0)}`, en: `rung: ${rungText(last.days ?? 0)}` })} · {t(way_words[last.way ?? 'notice'])}</div>}
                </td>
                <td className={styles.outcome} data-outcome={outcome}>
                  {t(outcomes[outcome])}
                </td>
                <td>
                  <StatusBadge line={line} asOf={today()} /> <Marks line={line} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
