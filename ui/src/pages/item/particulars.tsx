// SPDX-License-Identifier: AGPL-3.0-or-later
// Deadlines with the original one, products with what has been counted, who does it; and how the plan words it, with its places.
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ItemAnswer, PlanItem } from '../../api/kinds';
import { itemQuery, peopleQuery, unitsQuery } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { agoText, dayText, leftText } from '../../parts/format';
import { doneText, titleOf } from '../../parts/item_lines';
import { itemAddress, Link } from '../../parts/router';
import { StatusSign } from '../../parts/status';
import { assignment_words, class_words } from '../../parts/words';
import styles from './particulars.module.css';

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const roles_in_order = ['lead', 'performing', 'cooperating', 'supervising', 'monitoring', 'approving'] as const;

function Doers({ item }: { item: ItemAnswer }) {
  const people = useQuery(peopleQuery).data?.list;
  const units = useQuery(unitsQuery).data?.list;
  const doers = item.state?.doers ?? [];
  const nameOf = ({ unit, person }: { unit?: string; person?: string }) =>
    [person && (people?.find((one) => one.id === person)?.name ?? person), unit && (units?.find((one) => one.id === unit)?.name ?? unit)].filter(Boolean).join(', ');
  return roles_in_order.map((role) => {
    const theirs = doers.filter((one) => one.role === role);
    return (
      theirs.length > 0 && (
        <Row key={role} name={t(assignment_words[role])}>
          {theirs.map((one) => (
            <div key={`${one.unit} ${one.person}`}>{nameOf(one)}</div>
          ))}
        </Row>
      )
    );
  });
}

/** What must be done first, and how it stands. */
function Follows({ after, months }: { after: readonly string[]; months: number }) {
  const before = useQueries({ queries: after.map((item) => itemQuery(item)) });
  return (
    <Row name={t({ vi: 'Phải xong trước', en: 'Comes before it' })}>
      {after.length === 0 && t({ vi: 'không chờ việc nào', en: 'it waits for nothing' })}
      {after.map((item, at) => {
        const line = before[at]?.data?.line;
        return (
          <div key={item}>
            <Link to={itemAddress(item)}>{line ? titleOf(line) : item}</Link> {line && <StatusSign status={line.status} />}
          </div>
        );
      })}
      <div className="soft">{t({ vi: `việc này làm trong ${months} tháng`, en: months === 1 ? 'this item takes 1 month itself' : `this item takes ${months} months itself` })}</div>
    </Row>
  );
}

export function Particulars({ item }: { item: ItemAnswer }) {
  const { line, state, as_of } = item;
  const moved = line.first_due && line.due && line.first_due !== line.due;
  const percent = line.percent ?? 0;
  return (
    <section className={styles.card}>
      <dl className={styles.list}>
        <Row name={t({ vi: 'Hạn', en: 'Due' })}>
          {line.due ? (
            <>
              <b>{dayText(line.due)}</b> {line.done === null && <span className="soft">{leftText(line.due, as_of)}</span>}
            </>
          ) : (
            t({ vi: 'không thời hạn', en: 'no deadline' })
          )}
          {moved && (
            <div className="soft">
              {t({ vi: 'hạn đầu', en: 'originally' })} {dayText(line.first_due)}
            </div>
          )}
          {state?.event && (
            <div className="soft">
              {t({ vi: 'theo sự kiện', en: 'by the event' })}: <span lang="vi">{state.waits_for}</span>
            </div>
          )}
        </Row>
        {state?.turns && state.turns.length > 0 && (
          <Row name={t({ vi: 'Các kỳ', en: 'Turns' })}>
            {state.turns.map((due) => {
              const done = state.done_turns?.find((one) => one.due === due)?.done;
              return (
                <div key={due}>
                  {dayText(due)} <span className="soft">{done ? t({ vi: `xong ${dayText(done)}`, en: `done ${dayText(done)}` }) : ''}</span>
                </div>
              );
            })}
          </Row>
        )}
        {state?.follows && <Follows after={state.follows.after ?? []} months={state.follows.months ?? 1} />}
        <Row name={t({ vi: 'Đã làm', en: 'Done' })}>
          {doneText(line)}
          {line.percent !== null && (
            <div className={styles.bar} role="img" aria-label={`${percent} %`}>
              <div style={{ width: `${Math.min(100, percent)}%` }} />
            </div>
          )}
          <div className="soft">{line.updated ? t({ vi: 'cập nhật ', en: 'updated ' }) + agoText(line.updated, as_of) : t({ vi: 'chưa cập nhật lần nào', en: 'never updated' })}</div>
        </Row>
        {line.done && <Row name={t({ vi: 'Hoàn thành', en: 'Finished' })}>{dayText(line.done)}</Row>}
        {state?.products && (
          <Row name={t({ vi: 'Sản phẩm', en: 'Products' })}>
            <span lang="vi">{state.products}</span>
          </Row>
        )}
        <Doers item={item} />
        {line.class && <Row name={t({ vi: 'Loại', en: 'Class' })}>{t(class_words[line.class])}</Row>}
      </dl>
    </section>
  );
}

const parts: Record<string, Pair> = {
  body: { vi: 'phần thân', en: 'body' },
  appendix: { vi: 'phụ lục', en: 'appendix' },
  assignment: { vi: 'phần tổ chức thực hiện', en: 'assignment section' },
};

type Source = PlanItem['sources'][number];

function placeText(place: Source): string {
  const words: Pair[] = [];
  const part = parts[place.part];
  if (part) words.push(part);
  if (place.page) words.push({ vi: `trang ${place.page}`, en: `page ${place.page}` });
  if (place.table) words.push({ vi: `bảng ${place.table}`, en: `table ${place.table}` });
  if (place.row) words.push({ vi: `hàng ${place.row}`, en: `row ${place.row}` });
  if (place.paragraph && !place.table) words.push({ vi: `đoạn ${place.paragraph}`, en: `paragraph ${place.paragraph}` });
  return words.map(t).join(', ');
}

/** How the plan itself words it, and where. */
export function Wording({ item }: { item: PlanItem }) {
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t({ vi: 'Trong văn bản', en: 'In the document' })}</h2>
      <dl className={styles.list}>
        {item.schedule.text && (
          <Row name={t({ vi: 'Thời gian', en: 'Time' })}>
            <span lang="vi">{item.schedule.text}</span>
          </Row>
        )}
        {item.deliverables.length > 0 && (
          <Row name={t({ vi: 'Sản phẩm', en: 'Products' })}>
            {item.deliverables.map((one, at) => (
              <div key={at} lang="vi">
                {one.text}
              </div>
            ))}
          </Row>
        )}
        {item.assignments.length > 0 && (
          <Row name={t({ vi: 'Phân công', en: 'Assigned' })}>
            {item.assignments.map((one, at) => (
              <div key={at} lang="vi">
                {one.text} <span className="soft">({t(assignment_words[one.role]).toLowerCase()})</span>
              </div>
            ))}
          </Row>
        )}
        {item.location && <Row name={t({ vi: 'Địa điểm', en: 'Where' })}>{item.location}</Row>}
        {item.budget && <Row name={t({ vi: 'Kinh phí', en: 'Budget' })}>{item.budget.text}</Row>}
        {item.notes && <Row name={t({ vi: 'Ghi chú', en: 'Notes' })}>{item.notes}</Row>}
        {item.other.map((one) => (
          <Row key={one.column} name={one.column}>
            {one.text}
          </Row>
        ))}
      </dl>
      {item.sources.length > 0 && (
        <ul className={styles.sources}>
          {item.sources.map((place, at) => (
            <li key={at}>
              {placeText(place)}
              {place.text && <q lang="vi">{place.text}</q>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
