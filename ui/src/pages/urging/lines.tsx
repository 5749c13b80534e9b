// SPDX-License-Identifier: AGPL-3.0-or-later
// What is said on a day, line by line: taken together by person or unit, or as one table of items.
import type { ReactNode } from 'react';
import { t } from '../../api/text';
import type { UrgingLine } from '../../api/urging';
import { dayText, leftText } from '../../parts/format';
import { itemAddress, Link } from '../../parts/router';
import { rungText, way_words } from '../../parts/urging_words';
import type { Group } from './groups';
import styles from './urging.module.css';

const no_unit = () => t({ vi: '(chưa rõ đơn vị)', en: '(no unit)' });

function Due({ line, day }: { line: UrgingLine; day: string }) {
  if (!line.due) return null;
  const late = line.due < day;
  return (
    <span className={late ? styles.late : undefined}>
      {dayText(line.due)}, {leftText(line.due, day)}
    </span>
  );
}

function Rung({ line }: { line: UrgingLine }) {
  return (
    <span className={styles.rung} data-way={line.way}>
      {t({ vi: `bậc ${rungText(line.days)}`, en: `rung: ${rungText(line.days)}` })} · {t(way_words[line.way])}
    </span>
  );
}

export interface GroupsProps {
  groups: readonly Group[];
  day: string;
  /** Whether the unit is told at each line. */
  units: boolean;
  button: (group: Group) => ReactNode;
}

export function Groups({ groups, day, units, button }: GroupsProps) {
  return (
    <ul className={`quiet-list ${styles.groups}`}>
      {groups.map((group) => (
        <li key={group.name} className={styles.group} data-group={group.name}>
          <div className={styles.head}>
            <h2 className={styles.name}>
              {group.name || no_unit()} <span className={styles.soft}>{t({ vi: `${group.lines.length} việc`, en: group.lines.length === 1 ? '1 item' : `${group.lines.length} items` })}</span>
            </h2>
            {button(group)}
          </div>
          <ol className={`quiet-list ${styles.lines}`}>
            {group.lines.map((line) => (
              <li key={line.item} data-item={line.item}>
                <Link to={itemAddress(line.item)} className={styles.title}>
                  {line.title}
                </Link>
                <div className={styles.how}>
                  {units && <span>{line.unit || no_unit()}</span>}
                  <Due line={line} day={day} />
                  <Rung line={line} />
                  {!units && <span>{t({ vi: `nhắc ${line.to.join(', ')}`, en: `to ${line.to.join(', ')}` })}</span>}
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

export function Items({ list, day, label }: { list: readonly UrgingLine[]; day: string; label: string }) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t({ vi: 'Việc', en: 'Item' })}</th>
          <th scope="col">{t({ vi: 'Đơn vị', en: 'Unit' })}</th>
          <th scope="col">{t({ vi: 'Hạn', en: 'Due' })}</th>
          <th scope="col">{t({ vi: 'Bậc, cách nhắc', en: 'Rung, way' })}</th>
          <th scope="col">{t({ vi: 'Người nhận', en: 'Who is told' })}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((line) => (
          <tr key={line.item} data-item={line.item}>
            <td>
              <Link to={itemAddress(line.item)} className={styles.title}>
                {line.title}
              </Link>
            </td>
            <td>{line.unit || no_unit()}</td>
            <td>
              <Due line={line} day={day} />
            </td>
            <td>
              <Rung line={line} />
            </td>
            <td>{line.to.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
