// SPDX-License-Identifier: AGPL-3.0-or-later
// The agency: what it is called, and its working calendar of a year. The office and the administrator change it, everybody else reads.
import { useQuery } from '@tanstack/react-query';
import { agencyQuery } from '../api/agency';
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { AgencyForm, missingWords } from '../parts/agency_form';
import { today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { useFilter } from '../parts/router';
import { WorkingDays } from '../parts/working_days';
import styles from './agency.module.css';

const first_year = 1900;
const last_year = 2200;

export default function AgencyPage() {
  const me = useMe().data;
  const this_year = Number(today().slice(0, 4));
  const [asked, setAsked] = useFilter('year');
  const told = Number(asked) || this_year;
  const year = Math.min(Math.max(told, first_year), last_year);
  const agency = useQuery(agencyQuery(this_year));
  const title = t({ vi: 'Cơ quan', en: 'Agency' });
  if (!me || !agency.data)
    return agency.error ? (
      <Sheet title={title}>
        <ProblemBox problem={agency.error} again={() => void agency.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  return (
    <Sheet title={title}>
      <section className={styles.card} aria-labelledby="agency-name">
        <h2 id="agency-name" className={styles.heading}>
          {t({ vi: 'Tên trong văn bản', en: 'As documents name it' })}
        </h2>
        {missingWords(agency.data).length > 0 && <p className={styles.missing}>{t({ vi: `Để soạn văn bản còn thiếu: ${missingWords(agency.data).join(', ')}.`, en: `Documents cannot be made yet without: ${missingWords(agency.data).join(', ')}.` })}</p>}
        <AgencyForm agency={agency.data} changes={me.may.includes('agency.set')} />
      </section>
      <section aria-labelledby="agency-days">
        <h2 id="agency-days" className={styles.heading}>
          {t({ vi: 'Lịch làm việc', en: 'Working days' })}
        </h2>
        <WorkingDays year={year} choose={(next) => setAsked(next === this_year ? '' : String(next))} changes={me.may.includes('agency.days')} />
      </section>
    </Sheet>
  );
}
