// SPDX-License-Identifier: AGPL-3.0-or-later
// Official letters that are due, a unit a line; each leads to the composer with the unit filled in.
import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { lettersQuery } from '../../api/urging';
import { composeAddress, mayCompose } from '../../parts/documents';
import { dayText } from '../../parts/format';
import { ProblemBox } from '../../parts/problem_box';
import { itemAddress, Link } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import styles from './urging.module.css';

const urging_letter = 'urging-letter';

export function LetterList() {
  const me = useMe().data;
  const phone = usePhone();
  const asked = useQuery({ ...lettersQuery, enabled: me?.may.includes('letters') ?? false });
  const due = asked.data ?? [];
  if (asked.error) return <ProblemBox problem={asked.error} again={() => void asked.refetch()} />;
  if (due.length === 0) return null;
  const title = t({ vi: 'Công văn đôn đốc đến lượt', en: 'Official letters that are due' });
  const composes = me !== undefined && mayCompose(me) && me.may.includes('document.send');
  return (
    <section aria-label={title} className={styles.letters}>
      {/* On a phone it would stand before all else. */}
      <details open={!phone}>
        <summary className={styles.summary}>
          <h2 className={styles.heading}>{title}</h2> <span className={styles.soft}>{t({ vi: `${due.length} đơn vị`, en: due.length === 1 ? '1 unit' : `${due.length} units` })}</span>
        </summary>
        <ul className="quiet-list">
          {due.map((one) => (
            <li key={`${one.plan} ${one.unit}`} className={styles.letter} data-unit={one.name}>
              <div>
                <b>{one.name || t({ vi: '(chưa rõ đơn vị)', en: '(no unit)' })}</b>{' '}
                <span className={styles.soft}>
                  {t({ vi: `lần ${one.time}, đến lượt từ ${dayText(one.since)}`, en: `no. ${one.time}, due since ${dayText(one.since)}` })}
                  {one.last && t({ vi: `; công văn trước ngày ${dayText(one.last)}`, en: `; the letter before was of ${dayText(one.last)}` })}
                </span>
                <div className={styles.how}>
                  {one.items.map((item) => (
                    <Link key={item.item} to={itemAddress(item.item)} className={styles.plain}>
                      {item.title}
                      {item.due && t({ vi: ` (hạn ${dayText(item.due)})`, en: ` (due ${dayText(item.due)})` })}
                    </Link>
                  ))}
                </div>
              </div>
              {composes && (
                <Button component={Link} to={composeAddress({ form: urging_letter, plan: one.plan, unit: one.unit })} className="no-print" variant="default" size="compact-sm" leftSection={<IconFilePlus size={15} aria-hidden />} aria-label={t({ vi: `Soạn công văn đôn đốc ${one.name}`, en: `Compose the letter to ${one.name}` })} style={{ flexShrink: 0 }}>
                  {t({ vi: 'Soạn công văn', en: 'Compose' })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
