// SPDX-License-Identifier: AGPL-3.0-or-later
// Units by months of the deadline: how many fall due, and under it how many of them are overdue. Each number opens.
import type { Board, Counts } from '../../api/kinds';
import { t } from '../../api/text';
import { numberText } from '../../parts/format';
import { usePhone } from '../../parts/screen';
import { Figure } from './figure';
import { heatOf, monthsBetween, statuses, sumOf, type Heat } from './opened';
import { status_words } from '../../parts/words';
import styles from './heat_map.module.css';

const monthText = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;

function cellText(counts: Counts): string {
  const told = statuses.filter((status) => counts[status] > 0).map((status) => `${t(status_words[status])} ${numberText(counts[status])}`);
  if (counts.never_updated > 0) told.push(t({ vi: `chưa cập nhật lần nào ${counts.never_updated}`, en: `never updated ${counts.never_updated}` }));
  return told.join(', ');
}

function Cell({ counts, unit, month, label }: { counts: Counts | undefined; unit?: string; month: string; label: string }) {
  if (!counts || counts.all === 0) return null;
  return (
    <Figure count={counts.all} opened={{ of: 'tasks', month, ...(unit !== undefined ? { unit } : {}) }} label={`${label}: ${cellText(counts)}`}>
      {numberText(counts.all)}
      {counts.open_overdue > 0 && <span className={styles.late}>{t({ vi: `quá ${counts.open_overdue}`, en: `${counts.open_overdue} late` })}</span>}
    </Figure>
  );
}

const legend: { heat: Heat; vi: string; en: string }[] = [
  { heat: 'overdue', vi: 'có việc quá hạn', en: 'something overdue' },
  { heat: 'never', vi: 'có việc chưa cập nhật lần nào', en: 'something never updated' },
  { heat: 'open', vi: 'còn việc trong hạn', en: 'open in time' },
  { heat: 'late', vi: 'xong cả, có việc muộn', en: 'all done, some late' },
  { heat: 'done', vi: 'xong cả, đúng hạn', en: 'all done on time' },
];

/** What the months of a unit leave over: its work without deadline. */
function withoutMonth(all: Counts, months: readonly Counts[]): Counts {
  const rest = { ...all };
  for (const name of [...statuses, 'never_updated'] as const) for (const one of months) rest[name] -= one[name];
  return { ...rest, all: sumOf(rest, statuses) };
}

export function HeatMap({ board }: { board: Board }) {
  // A phone has no room for quiet months.
  const phone = usePhone();
  const told = board.months.map((one) => one.id);
  const months = phone ? [...told].sort() : monthsBetween(told);
  const at = new Map(board.unit_months.map((one) => [`${one.unit} ${one.month}`, one.counts]));
  const of_month = new Map(board.months.map((one) => [one.id, one.counts]));
  const years = new Set(months.map((month) => month.slice(0, 4)));
  const rows = board.units.map((unit) => ({
    ...unit,
    name: unit.name || t({ vi: '(chưa rõ đơn vị)', en: '(no unit)' }),
    none: withoutMonth(unit.counts, board.unit_months.filter((one) => one.unit === unit.id).map((one) => one.counts)),
  }));
  const none = withoutMonth(board.tasks, board.months.map((one) => one.counts));
  const title = t({ vi: 'Nhiệm vụ, chỉ tiêu theo đơn vị và tháng đến hạn', en: 'Tasks and indicators by unit and month of the deadline' });
  const no_month = t({ vi: 'Không có hạn', en: 'No deadline' });
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      {/* The table may be wider than a phone: it scrolls by itself, also with the keyboard. */}
      <div className={styles.wide} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t({ vi: 'Đơn vị', en: 'Unit' })}</th>
              {months.map((month) => (
                <th key={month} scope="col" abbr={monthText(month)}>
                  {years.size > 1 ? monthText(month).replace('/20', '/') : t({ vi: `T${Number(month.slice(5))}`, en: monthText(month).slice(0, 2) })}
                </th>
              ))}
              <th scope="col">{no_month}</th>
              <th scope="col" className={styles.sum}>
                {t({ vi: 'Cộng', en: 'Sum' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {months.map((month) => {
                  const counts = at.get(`${unit.id} ${month}`);
                  return (
                    <td key={month} data-heat={heatOf(counts)}>
                      <Cell counts={counts} unit={unit.id} month={month} label={`${unit.name}, ${monthText(month)}`} />
                    </td>
                  );
                })}
                <td data-heat={heatOf(unit.none)}>
                  <Cell counts={unit.none} unit={unit.id} month="none" label={`${unit.name}, ${no_month}`} />
                </td>
                <td className={styles.sum}>
                  <Figure count={unit.counts.all} opened={{ of: 'tasks', unit: unit.id }} label={`${unit.name}: ${cellText(unit.counts)}`} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t({ vi: 'Cộng', en: 'Sum' })}</th>
              {months.map((month) => {
                const counts = of_month.get(month);
                return (
                  <td key={month}>
                    <Cell counts={counts} month={month} label={monthText(month)} />
                  </td>
                );
              })}
              <td>
                <Cell counts={none} month="none" label={no_month} />
              </td>
              <td className={styles.sum}>
                <Figure count={board.tasks.all} opened={{ of: 'tasks' }} label={t({ vi: 'Tất cả', en: 'All' })} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <ul className={styles.legend} aria-label={t({ vi: 'Chú giải', en: 'Legend' })}>
        {legend.map((one) => (
          <li key={one.heat}>
            <span data-heat={one.heat} aria-hidden /> {t(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
