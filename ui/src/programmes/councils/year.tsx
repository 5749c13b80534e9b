// SPDX-License-Identifier: AGPL-3.0-or-later
// The year of councils by months: on which day, what is judged, how far it is and what is missing.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { agencyQuery, type AgencyDay } from '../../api/agency';
import type { Council, CouncilLine } from '../../api/councils';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { dayText, today, upper } from '../../parts/format';
import { Link } from '../../parts/router';
import { isRest, kindOf, monthText, ownOf, short_weekdays, weekdayOf } from '../../parts/working_year';
import { StageBadge } from './badge';
import { councilAddress, isWeekend, lacking } from './sitting';
import { shortKind } from './words';
import styles from './councils.module.css';

/** Whether the agency is off on a day; who may not see its calendar goes by weekends. */
function useIsOff(year: number): (day: string) => boolean {
  const may = useMe().data?.may.includes('agency') ?? false;
  const days = useQuery({ ...agencyQuery(year), enabled: may }).data?.days;
  if (!days) return isWeekend;
  const shared = new Map<string, AgencyDay>(days.filter((one) => !one.own).map((one) => [one.day, one]));
  const own = ownOf(days);
  return (day) => isRest(kindOf(day, shared, own));
}

const most_titles = 2;

function Entry({ line, council, isOff }: { line: CouncilLine; council: Council | undefined; isOff: (day: string) => boolean }) {
  const lacks = council ? lacking(council, today(), isOff) : [];
  const titles = council?.dossiers.map((one) => one.title || one.id) ?? [];
  const weekday = line.day ? short_weekdays[weekdayOf(line.day)] : undefined;
  return (
    <li className={styles.entry} data-council={line.id} data-stage={line.stage}>
      <div className={styles.date} title={line.day ? dayText(line.day) : undefined}>
        {line.day ? (
          <>
            <b>{Number(line.day.slice(8))}</b>
            <span>{weekday && t(weekday)}</span>
          </>
        ) : (
          <b aria-label={t({ vi: 'chưa định ngày', en: 'no day yet' })}>?</b>
        )}
      </div>
      <div className={styles.what}>
        <Link to={councilAddress(line.id)} className={styles.title}>
          {line.title}
        </Link>
        <div className={styles.how}>
          <span className={styles.kind}>{shortKind(line.kind)}</span>
          <StageBadge stage={line.stage} />
          {council?.time && <span>{council.time}</span>}
        </div>
        <div className={styles.judged}>
          {titles.slice(0, most_titles).map((title, at) => (
            <div key={at} className={styles.one}>
              {title}
            </div>
          ))}
          {line.dossiers > most_titles && titles.length > 0 && <div className={styles.soft}>{t({ vi: `và ${line.dossiers - most_titles} hồ sơ nữa`, en: `and ${line.dossiers - most_titles} more` })}</div>}
        </div>
        {lacks.length > 0 && (
          <ul className={styles.lacks}>
            {lacks.map(({ grave, words }) => (
              <li key={words.en} data-grave={grave}>
                {grave && <IconAlertTriangle size={14} aria-hidden />} {upper(t(words))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

export function YearOfCouncils({ year, lines, known }: { year: string; lines: readonly CouncilLine[]; known: ReadonlyMap<string, Council> }) {
  const isOff = useIsOff(Number(year));
  const entries = (which: readonly CouncilLine[]) => (
    <ul className="quiet-list">
      {[...which]
        .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.id.localeCompare(b.id))
        .map((line) => (
          <Entry key={line.id} line={line} council={known.get(line.id)} isOff={isOff} />
        ))}
    </ul>
  );
  const undated = lines.filter((line) => !line.day);
  const month_now = today().slice(0, 7);
  return (
    <>
      {undated.length > 0 && (
        <section className={styles.undated} aria-label={t({ vi: 'Chưa định ngày họp', en: 'No day yet' })}>
          <h2 className={styles.heading}>{t({ vi: 'Chưa định ngày họp', en: 'No day yet' })}</h2>
          {entries(undated)}
        </section>
      )}
      <div className={styles.year}>
        {Array.from({ length: 12 }, (_, at) => {
          const month = `${year}-${String(at + 1).padStart(2, '0')}`;
          const here = lines.filter((line) => line.day?.startsWith(month));
          return (
            <section key={month} className={styles.month} data-empty={here.length === 0} data-now={month === month_now || undefined}>
              <h2 className={styles.monthname}>
                {monthText(at + 1)}
                {here.length > 0 && <span className={styles.count}>{here.length}</span>}
              </h2>
              {here.length > 0 && entries(here)}
            </section>
          );
        })}
      </div>
    </>
  );
}
