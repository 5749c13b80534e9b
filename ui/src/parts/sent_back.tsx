// SPDX-License-Identifier: AGPL-3.0-or-later
// Why what was reported came back, where it has not been mended yet: whoever reports again reads it before they write.
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { itemQuery } from '../api/queries';
import { t } from '../api/text';
import { timeText } from './format';
import { openReturn } from './standing';
import styles from './sent_back.module.css';

export function SentBack({ item: id }: { item: string }) {
  const item = useQuery(itemQuery(id)).data;
  const fact = item && openReturn(item);
  if (!fact) return null;
  return (
    <p className={styles.box}>
      <IconArrowBackUp size={16} stroke={1.8} aria-hidden className={styles.sign} />
      <span>
        {t(fact)}
        <span className={`soft small ${styles.when}`}>
          {fact.actor}, <time dateTime={fact.recorded}>{timeText(fact.recorded)}</time>
        </span>
      </span>
    </p>
  );
}
