// SPDX-License-Identifier: AGPL-3.0-or-later
// Twelve small months. Where days may be changed each is a button: arrows go from day to day and over the ends of months, Enter turns the day round.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { AgencyDay } from '../api/agency';
import { t, type Pair } from '../api/text';
import { dayText, today } from './format';
import { kindOf, monthText, moved, movedMonth, short_weekdays, shortName, type DayKind, type OwnChoice, weekdayOf, weeksOf } from './working_year';
import styles from './year_calendar.module.css';

export const kind_words: Record<DayKind, Pair> = {
  work: { vi: 'ngày làm việc', en: 'working day' },
  rest: { vi: 'nghỉ cuối tuần', en: 'weekend' },
  holiday: { vi: 'nghỉ lễ', en: 'public holiday' },
  made_up: { vi: 'nghỉ bù, nghỉ hoán đổi', en: 'off in exchange' },
  worked: { vi: 'làm bù cuối tuần', en: 'weekend worked in exchange' },
  own_off: { vi: 'cơ quan nghỉ', en: 'the agency is off' },
  own_worked: { vi: 'cơ quan làm việc', en: 'the agency works' },
};

const weekdays: readonly Pair[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];
export function weekdayText(day: string): string {
  const name = weekdays[weekdayOf(day)];
  return name ? t(name) : '';
}


export interface YearCalendarProps {
  year: number;
  shared: ReadonlyMap<string, AgencyDay>;
  own: OwnChoice;
  /** Where days may be changed. */
  toggle?: (day: string) => void;
}

function wayOf(event: KeyboardEvent, day: string): string {
  const weekday = weekdayOf(day);
  switch (event.key) {
    case 'ArrowLeft':
      return moved(day, -1);
    case 'ArrowRight':
      return moved(day, 1);
    case 'ArrowUp':
      return moved(day, -7);
    case 'ArrowDown':
      return moved(day, 7);
    case 'Home':
      return moved(day, -weekday);
    case 'End':
      return moved(day, 6 - weekday);
    case 'PageUp':
      return movedMonth(day, -1);
    case 'PageDown':
      return movedMonth(day, 1);
    default:
      return '';
  }
}

function Month({ year, month, shared, own, toggle, reached, reach }: YearCalendarProps & { month: number; reached: string; reach: (day: string) => void }) {
  return (
    <table className={styles.month}>
      <caption>{monthText(month)}</caption>
      <thead>
        <tr>
          {short_weekdays.map((name, at) => (
            <th key={at} scope="col" abbr={t(weekdays[at] ?? name)}>
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => {
              if (!day) return <td key={weekday} />;
              const kind = kindOf(day, shared, own);
              const name = shortName(shared.get(day)?.name ?? '');
              const words = `${weekdayText(day)} ${dayText(day)}, ${[t(kind_words[kind]), name].filter(Boolean).join(': ')}`;
              const date = Number(day.slice(8));
              return (
                <td key={weekday} data-kind={kind} data-today={day === today() || undefined}>
                  {toggle ? (
                    <button type="button" className={styles.day} data-day={day} title={words} aria-pressed={kind === 'own_off' || kind === 'own_worked'} tabIndex={day === reached ? 0 : -1} onFocus={() => reach(day)} onClick={() => toggle(day)}>
                      {date}
                      <span className={styles.hidden}>{`, ${words}`}</span>
                    </button>
                  ) : (
                    <span className={styles.day} title={words}>
                      {date}
                      {kind !== 'work' && kind !== 'rest' && <span className={styles.hidden}>{` ${t(kind_words[kind])}`}</span>}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function YearCalendar({ year, shared, own, toggle }: YearCalendarProps) {
  const box = useRef<HTMLDivElement>(null);
  const [reached, reach] = useState(today().startsWith(`${year}-`) ? today() : `${year}-01-01`);
  const going = useRef(false);
  useEffect(() => {
    if (!going.current) return;
    going.current = false;
    box.current?.querySelector<HTMLElement>(`[data-day="${reached}"]`)?.focus();
  }, [reached]);
  const press = (event: KeyboardEvent) => {
    const next = wayOf(event, reached);
    if (!next) return;
    event.preventDefault();
    if (!next.startsWith(`${year}-`)) return;
    going.current = true;
    reach(next);
  };
  const months = Array.from({ length: 12 }, (_, at) => <Month key={at} year={year} month={at + 1} shared={shared} own={own} {...(toggle ? { toggle } : {})} reached={reached} reach={reach} />);
  if (!toggle) return <div className={styles.year}>{months}</div>;
  return (
    // The days in it are buttons; it only hears where their arrows lead.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} className={styles.year} role="group" aria-label={t({ vi: `Các ngày của năm ${year}: phím mũi tên để đi, Enter để đổi`, en: `The days of ${year}: arrows to move, Enter to change` })} onKeyDown={press}>
      {months}
    </div>
  );
}

const legend: readonly DayKind[] = ['holiday', 'made_up', 'worked', 'own_off', 'own_worked'];

export function Legend() {
  return (
    <ul className={styles.legend}>
      {legend.map((kind) => (
        <li key={kind}>
          <span className={styles.sample} data-kind={kind} aria-hidden>
            <span className={styles.day}>8</span>
          </span>
          {t(kind_words[kind])}
        </li>
      ))}
    </ul>
  );
}
