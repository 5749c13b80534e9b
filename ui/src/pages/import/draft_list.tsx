// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans that are not issued yet: where one goes on after a break.
import { useQuery } from '@tanstack/react-query';
import { findingsQuery } from '../../api/plan_drafts';
import { plansQuery } from '../../api/plan_queries';
import { t } from '../../api/text';
import { ProblemBox } from '../../parts/problem_box';
import { Link } from '../../parts/router';
import { studioAddress } from './reading';
import styles from './import.module.css';

/** How much is left to settle. */
function Left({ plan }: { plan: string }) {
  const open = useQuery(findingsQuery(plan)).data?.filter((one) => one.how === 'open');
  if (!open) return null;
  const errors = open.filter((one) => one.severity === 'error').length;
  if (open.length === 0) return <span className={styles.soft}>{t({ vi: 'không còn phát hiện', en: 'no findings left' })}</span>;
  return (
    <span className={styles.soft}>
      {t({ vi: `còn ${open.length} phát hiện`, en: `${open.length} findings left` })}
      {errors > 0 && <b className={styles.errors}> · {t({ vi: `${errors} lỗi`, en: `${errors} errors` })}</b>}
    </span>
  );
}

export function DraftList({ findings }: { findings: boolean }) {
  const plans = useQuery(plansQuery);
  if (plans.error) return <ProblemBox problem={plans.error} again={() => void plans.refetch()} />;
  const drafts = plans.data?.list.filter((one) => one.stage === 'draft' || one.stage === 'submitted') ?? [];
  if (!plans.data) return null;
  return (
    <section className={styles.drafts}>
      <h2 className={styles.heading}>{t({ vi: 'Đang làm dở', en: 'Under way' })}</h2>
      {drafts.length === 0 ? (
        <p className={styles.soft}>{t({ vi: 'Chưa có bản dự thảo nào. Bản nhập được giữ lại ở đây cho đến khi ban hành.', en: 'There are no drafts. What is imported is kept here until it is issued.' })}</p>
      ) : (
        <ul className={styles.list}>
          {drafts.map((one) => (
            <li key={one.id} className={styles.draft}>
              <Link to={studioAddress(one.id)} className={styles.link}>
                {one.title || one.id}
              </Link>
              <span className={styles.soft}>
                {one.id} · {one.stage === 'draft' ? t({ vi: 'dự thảo', en: 'draft' }) : t({ vi: 'đã trình, chờ ban hành', en: 'submitted, waits to be issued' })}
              </span>
              {findings && <Left plan={one.id} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
