// SPDX-License-Identifier: AGPL-3.0-or-later
// Before people are told today: how many, about what. Said again, nothing is said twice.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { t } from '../../api/text';
import { runUrging, urgingQuery } from '../../api/urging';
import { Confirm } from '../../parts/confirm';
import { dayText, today } from '../../parts/format';
import { notify } from '../../parts/notices';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { go } from '../../parts/router';
import { peopleIn } from './groups';
import { QuietDay } from './quiet_day';
import styles from './urging.module.css';

export function RunDialog({ close }: { close: () => void }) {
  const queries = useQueryClient();
  const day = today();
  const asked = useQuery(urgingQuery(day));
  const { data } = asked;
  const people = peopleIn(data?.list ?? []);
  const act = async () => {
    const { facts } = await runUrging();
    const count = (kind: string) => facts.filter((fact) => fact.kind === kind).length;
    for (const name of ['urging', 'notices', 'facts', 'item']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: `Đã nhắc ${count('notice.made')} người về ${count('item.urged')} việc`, en: `${count('notice.made')} people were told about ${count('item.urged')} items` }));
    // The dialog closes first: what it stood over is left.
    window.setTimeout(() => go('/urging?part=said'));
  };
  return (
    <Confirm opened close={close} title={t({ vi: `Nhắc việc ngay hôm nay, ${dayText(day)}`, en: `Urge today, ${dayText(day)}` })} doIt={t({ vi: 'Nhắc ngay', en: 'Urge now' })} ready={people.length > 0} act={act} size="lg">
      {asked.error && <ProblemBox problem={asked.error} again={() => void asked.refetch()} />}
      {!data && !asked.error && <Loading />}
      {data?.quiet && <QuietDay day={day} />}
      {data && !data.quiet && people.length === 0 && <p className={styles.say}>{t({ vi: 'Hôm nay không còn việc nào đến lượt nhắc. Việc đã nhắc không nhắc lại.', en: 'There is nothing left to urge today. What was said is not said again.' })}</p>}
      {data && people.length > 0 && (
        <>
          <p className={styles.say}>
            {t({ vi: `${people.length} người sẽ nhận thông báo về ${data.list.length} việc; mỗi người một thông báo gồm mọi việc của mình. Việc này được ghi lại và không rút lại được; chạy lại thì không nhắc hai lần.`, en: `${people.length} people will be told about ${data.list.length} items, each in one notice with all that is theirs. It is recorded and cannot be taken back; done again it says nothing twice.` })}
          </p>
          <p className={styles.say}>
            <span className={styles.soft}>{t({ vi: 'Người nhận:', en: 'To:' })}</span> {people.join(', ')}
          </p>
        </>
      )}
    </Confirm>
  );
}
