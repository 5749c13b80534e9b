// SPDX-License-Identifier: AGPL-3.0-or-later
// Why nobody is told on a day: it is off, or the ladder is.
import { useQuery } from '@tanstack/react-query';
import { t } from '../../api/text';
import { ladderQuery } from '../../api/urging';
import { dayText } from '../../parts/format';
import { Link } from '../../parts/router';
import styles from './urging.module.css';

export function QuietDay({ day }: { day: string }) {
  const off = useQuery(ladderQuery).data?.off ?? false;
  return (
    <p className={styles.say}>
      {off ? t({ vi: 'Thang đôn đốc đang tắt: phần mềm không nhắc ai.', en: 'The ladder of urging is off: the program urges nobody.' }) : t({ vi: `Ngày ${dayText(day)} là ngày nghỉ của cơ quan: không nhắc ai.`, en: `${dayText(day)} is a day off: nobody is urged.` })}{' '}
      {off ? <Link to="/urging?part=ladder">{t({ vi: 'Xem thang đôn đốc', en: 'See the ladder' })}</Link> : <Link to="/agency">{t({ vi: 'Xem lịch làm việc', en: 'See the working days' })}</Link>}
    </p>
  );
}
