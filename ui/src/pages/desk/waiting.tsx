// SPDX-License-Identifier: AGPL-3.0-or-later
// Obstacles, and extensions that were asked for: what was said, and for who decides the decision below it.
import { IconCalendarCheck, IconMoodCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { boardQuery, linesQuery } from '../../api/plan_queries';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { Decisions } from '../../parts/decisions';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import styles from './desk.module.css';

const Decides = ({ decides }: { decides: boolean }) =>
  decides ? null : <p className={styles.note}>{t({ vi: 'Lãnh đạo cơ quan quyết định; văn phòng theo dõi ở đây.', en: 'The director decides; the office follows it here.' })}</p>;

export function Obstacles() {
  const board = useQuery(boardQuery('')).data;
  const decides = useMe().data?.may.includes('item.decide') ?? false;
  const plans = board?.plans.map((plan) => plan.id) ?? [];
  const blocked = useQuery({ ...linesQuery(plans, { blocked: true }, ''), enabled: plans.length > 0 });
  if (blocked.error) return <ProblemBox problem={blocked.error} again={() => void blocked.refetch()} />;
  if (!board || (plans.length > 0 && !blocked.data)) return <Loading />;
  const lines = blocked.data ?? [];
  if (lines.length === 0) return <Empty icon={IconMoodCheck} title={t({ vi: 'Không có vướng mắc nào chưa quyết định', en: 'No obstacle is undecided' })} />;
  return (
    <>
      <Decides decides={decides} />
      <div className={styles.card}>
        <Decisions lines={lines} asOf={board.as_of} decides={decides} />
      </div>
    </>
  );
}

export function Extensions() {
  const board = useQuery(boardQuery(''));
  const decides = useMe().data?.may.includes('item.grant') ?? false;
  if (board.error && !board.data) return <ProblemBox problem={board.error} again={() => void board.refetch()} />;
  if (!board.data) return <Loading />;
  const lines = board.data.waiting_for_decision.filter((line) => line.extension_asked);
  if (lines.length === 0)
    return (
      <Empty icon={IconCalendarCheck} title={t({ vi: 'Không có đề nghị gia hạn nào', en: 'No extension is asked for' })}>
        {t({ vi: 'Đơn vị đề nghị gia hạn ở trang của việc; hạn đầu luôn được giữ lại.', en: 'Units ask for one at the item’s page; the original deadline is always kept.' })}
      </Empty>
    );
  return (
    <>
      <Decides decides={decides} />
      <div className={styles.card}>
        <Decisions lines={lines} asOf={board.data.as_of} decides={decides} />
      </div>
    </>
  );
}
