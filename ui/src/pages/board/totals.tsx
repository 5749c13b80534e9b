// SPDX-License-Identifier: AGPL-3.0-or-later
// The official figures as a sum that can be checked by eye: all = on time + late + in time + overdue + waiting + without deadline.
import type { Counts, Status } from '../../api/kinds';
import { t, type Pair } from '../../api/text';
import { numberText, percentText } from '../../parts/format';
import { usePhone } from '../../parts/screen';
import { status_words } from '../../parts/words';
import { Figure } from './figure';
import { done_statuses, open_statuses, statuses, sumOf, type Opened } from './opened';
import styles from './totals.module.css';

const rows: { of: Opened['of']; name: Pair }[] = [
  { of: 'tasks', name: { vi: 'Nhiệm vụ, chỉ tiêu', en: 'Tasks, indicators' } },
  { of: 'steps', name: { vi: 'Bước công việc', en: 'Steps' } },
];

const tones: Record<Status, string> = { done_on_time: 'done', done_late: 'late-done', open_in_time: 'open', open_overdue: 'overdue', waiting: 'waiting', no_deadline: 'none' };

/** "2/10 (20 %)": a percentage never without what it is of. */
export function ratioText(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${numberText(part)}/${numberText(whole)} (${percentText(Math.round((1000 * part) / whole) / 10)})`;
}

function Share({ counts }: { counts: Counts }) {
  return (
    <div className={styles.share} aria-hidden>
      {statuses.map((status) => counts[status] > 0 && <span key={status} data-tone={tones[status]} style={{ flexGrow: counts[status] }} />)}
    </div>
  );
}

const title: Pair = { vi: 'Số liệu theo tình trạng', en: 'Figures by status' };
const never: Pair = { vi: 'Chưa cập nhật lần nào, trong số chưa xong', en: 'Never updated, of the open ones' };
const done: Pair = { vi: 'Đã hoàn thành', en: 'Done' };
const all_words: Pair = { vi: 'Tất cả', en: 'All' };

export function Totals({ tasks, steps }: { tasks: Counts; steps: Counts }) {
  const of = { tasks, steps };
  const phone = usePhone();
  const shown = rows.filter((row) => row.of === 'tasks' || of.steps.all > 0);
  const cell = (row: (typeof rows)[number], status: Status) => <Figure count={of[row.of][status]} opened={{ of: row.of, status: [status] }} label={`${t(row.name)}, ${t(status_words[status])}`} tone={tones[status]} />;
  const all = (row: (typeof rows)[number]) => <Figure count={of[row.of].all} opened={{ of: row.of }} label={`${t(row.name)}, ${t(all_words)}`} />;
  const neverCell = (row: (typeof rows)[number]) => {
    const counts = of[row.of];
    return (
      <>
        <Figure count={counts.never_updated} opened={{ of: row.of, never: true }} label={`${t(row.name)}, ${t(never)}`} tone="warn" />
        <span className={styles.of}> / {numberText(sumOf(counts, open_statuses))}</span>
      </>
    );
  };
  const doneText = (row: (typeof rows)[number]) => ratioText(sumOf(of[row.of], done_statuses), of[row.of].all);

  if (phone)
    return (
      <table className={styles.upright} aria-label={t(title)}>
        <thead>
          <tr>
            <td />
            {shown.map((row) => (
              <th key={row.of} scope="col">
                {t(row.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statuses.map((status, at) => (
            <tr key={status}>
              <th scope="row">
                <span className={styles.sign} aria-hidden>
                  {at > 0 ? '+' : ''}
                </span>
                {t(status_words[status])}
              </th>
              {shown.map((row) => (
                <td key={row.of}>{cell(row, status)}</td>
              ))}
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">
              <span className={styles.sign} aria-hidden>
                =
              </span>
              {t(all_words)}
            </th>
            {shown.map((row) => (
              <td key={row.of}>{all(row)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t(done)}</th>
            {shown.map((row) => (
              <td key={row.of}>{doneText(row)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t(never)}</th>
            {shown.map((row) => (
              <td key={row.of}>{neverCell(row)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    );

  return (
    <table className={styles.table} aria-label={t(title)}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t(all_words)}</th>
          {statuses.map((status, at) => (
            <th key={status} scope="col">
              <span className={styles.sign} aria-hidden>
                {at === 0 ? '=' : '+'}
              </span>
              {t(status_words[status])}
            </th>
          ))}
          <th scope="col" className={styles.apart}>
            {t(done)}
          </th>
          <th scope="col" className={styles.never}>
            {t(never)}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.of} data-of={row.of}>
            <th scope="row">
              {t(row.name)}
              <Share counts={of[row.of]} />
            </th>
            <td>{all(row)}</td>
            {statuses.map((status) => (
              <td key={status}>{cell(row, status)}</td>
            ))}
            <td className={styles.apart}>{doneText(row)}</td>
            <td className={styles.never}>{neverCell(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
