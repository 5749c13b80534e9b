// SPDX-License-Identifier: AGPL-3.0-or-later
// Official letters that are due, a unit a line; each leads to the composer with the unit filled in.
import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { documentsQuery } from '../../api/documents';
import { unitsQuery, useMe } from '../../api/queries';
import { t } from '../../api/text';
import { composeAddress, documentAddress, mayCompose } from '../../parts/documents';
import { dayText } from '../../parts/format';
import { itemAddress, Link } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import { lettersDue, type LetterItem } from './letters';
import styles from './urging.module.css';

const urging_letter = 'urging-letter';

export function LetterList({ items }: { items: readonly LetterItem[] }) {
  const me = useMe().data;
  const phone = usePhone();
  const units = useQuery(unitsQuery).data?.list ?? [];
  const letters = useQuery({ ...documentsQuery('', urging_letter), enabled: me?.may.includes('documents') ?? false }).data ?? [];
  const idOf = (name: string): string => {
    const called = units.filter((unit) => unit.name === name);
    // Of two that are called the same nobody can tell which is meant: the composer asks.
    return called.length === 1 ? (called[0]?.id ?? '') : '';
  };
  const due = lettersDue(items, letters, idOf);
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
            <li key={one.unit} className={styles.letter} data-unit={one.unit}>
              <div>
                <b>{one.unit || t({ vi: '(chưa rõ đơn vị)', en: '(no unit)' })}</b>
                <div className={styles.how}>
                  {one.items.map((item) => (
                    <Link key={item.item} to={itemAddress(item.item)} className={styles.plain}>
                      {item.title}
                      {item.due && t({ vi: ` (hạn ${dayText(item.due)})`, en: ` (due ${dayText(item.due)})` })}
                    </Link>
                  ))}
                </div>
                {one.last && (
                  <div className={styles.soft}>
                    {t({ vi: 'công văn gần nhất', en: 'the last letter' })} <Link to={documentAddress(one.last.id)}>{one.last.number}</Link>, {dayText(one.last.day)}
                  </div>
                )}
              </div>
              {composes && (
                <Button component={Link} to={composeAddress({ form: urging_letter, unit: idOf(one.unit) })} className="no-print" variant="default" size="compact-sm" leftSection={<IconFilePlus size={15} aria-hidden />} aria-label={t({ vi: `Soạn công văn đôn đốc ${one.unit}`, en: `Compose the letter to ${one.unit}` })} style={{ flexShrink: 0 }}>
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
