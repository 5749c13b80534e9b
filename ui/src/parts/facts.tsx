// SPDX-License-Identifier: AGPL-3.0-or-later
// What happened, told in words: who, when, and the files that came with it.
import { IconAlertTriangle, IconArrowBackUp, IconBell, IconCalendarPlus, IconCalendarTime, IconChecks, IconCircleCheck, IconEye, IconFileText, IconLink, IconPointFilled, IconRefresh, IconUserCheck, type Icon } from '@tabler/icons-react';
import type { ItemFact } from '../api/kinds';
import { t, type Pair } from '../api/text';
import { EvidenceLink } from './evidence';
import { timeText } from './format';
import styles from './facts.module.css';

const signs: Record<string, Icon> = {
  'item.progress': IconRefresh,
  'item.confirmed': IconChecks,
  'item.returned': IconArrowBackUp,
  'item.closed': IconCircleCheck,
  'item.obstacle': IconAlertTriangle,
  'item.obstacle_decided': IconUserCheck,
  'item.extension_asked': IconCalendarPlus,
  'item.extension_decided': IconUserCheck,
  'item.assigned': IconUserCheck,
  'item.checked': IconEye,
  'item.urged': IconBell,
  'item.follows': IconLink,
  'item.set': IconFileText,
  'event.set': IconCalendarTime,
  'event.occurred': IconCalendarTime,
};

/** For facts that the server has no words for yet. */
const fallback: Record<string, Pair> = {
  'event.set': { vi: 'Ghi sự kiện mà thời hạn chờ', en: 'An event was named that the deadline waits for' },
};

function wordsOf(fact: ItemFact): string {
  const other = fallback[fact.kind];
  return fact.vi === fact.kind && other ? t(other) : t({ vi: fact.vi, en: fact.en || fact.vi });
}

export function Facts({ item, facts }: { item: string; facts: readonly ItemFact[] }) {
  return (
    <ol className={styles.facts}>
      {facts.map((fact) => {
        const Sign = signs[fact.kind] ?? IconPointFilled;
        return (
          <li key={fact.number} className={styles.fact} data-kind={fact.kind}>
            <Sign size={18} stroke={1.6} aria-hidden className={styles.sign} />
            <div>
              <div className={styles.words}>{wordsOf(fact)}</div>
              {fact.files.map((file) => (
                <EvidenceLink key={file.sha256} item={item} file={file} />
              ))}
              <div className="soft small">
                {fact.actor}, <time dateTime={fact.recorded}>{timeText(fact.recorded)}</time> <span title={t({ vi: 'số dữ kiện', en: 'number of the fact' })}>· {`#${fact.number}`}</span>
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
