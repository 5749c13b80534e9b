// SPDX-License-Identifier: AGPL-3.0-or-later
// The office's desk: what waits for its word, obstacles, extensions, amendments, events, tasks that came later.
import { Button } from '@mantine/core';
import { IconFileImport, IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Me, PlanRow } from '../api/kinds';
import { boardQuery, plansQuery } from '../api/plan_queries';
import { mineQuery, useMe } from '../api/queries';
import { t, type Pair } from '../api/text';
import { urgingQuery } from '../api/urging';
import { Empty } from '../parts/empty';
import { Loading, Sheet } from '../parts/page_host';
import { PartLinks } from '../parts/part_links';
import { ProblemBox } from '../parts/problem_box';
import { addressWith, Link, useFilter } from '../parts/router';
import { Amendments } from './desk/amendments';
import { Events } from './desk/events';
import { Outside } from './desk/outside';
import { Queue } from './desk/queue';
import { Extensions, Obstacles } from './desk/waiting';

const parts = {
  queue: { vi: 'Chờ xác nhận', en: 'To confirm' },
  obstacles: { vi: 'Vướng mắc', en: 'Obstacles' },
  extensions: { vi: 'Gia hạn', en: 'Extensions' },
  amendments: { vi: 'Điều chỉnh, bổ sung', en: 'Amendments' },
  events: { vi: 'Sự kiện', en: 'Events' },
  outside: { vi: 'Nhiệm vụ phát sinh', en: 'Outside the plan' },
} satisfies Record<string, Pair>;
type Part = keyof typeof parts;

const needs: Partial<Record<Part, string>> = { amendments: 'plan.amend', outside: 'item.add' };

function Confirming() {
  const mine = useQuery(mineQuery);
  if (mine.error && !mine.data) return <ProblemBox problem={mine.error} again={() => void mine.refetch()} />;
  return mine.data ? <Queue lines={mine.data.waiting_for_you} asOf={mine.data.as_of} /> : <Loading />;
}

/** What needs the plan that is run. */
function WithPlan({ children }: { children: (plan: PlanRow) => ReactNode }) {
  const plans = useQuery(plansQuery);
  if (plans.error) return <ProblemBox problem={plans.error} again={() => void plans.refetch()} />;
  if (!plans.data) return <Loading />;
  const plan = plans.data.list.filter((one) => one.stage === 'issued').at(-1);
  return plan ? children(plan) : <Empty icon={IconFileOff} title={t({ vi: 'Chưa có kế hoạch nào đang thực hiện', en: 'No plan is being run' })} />;
}

function Shown({ part }: { part: Part }) {
  switch (part) {
    case 'queue':
      return <Confirming />;
    case 'obstacles':
      return <Obstacles />;
    case 'extensions':
      return <Extensions />;
    case 'events':
      return <WithPlan>{(plan) => <Events plan={plan.id} />}</WithPlan>;
    case 'amendments':
      return <WithPlan>{(plan) => <Amendments plan={plan} />}</WithPlan>;
    case 'outside':
      return <WithPlan>{(plan) => <Outside plan={plan} />}</WithPlan>;
  }
}

/** How much waits in each part. */
function useCounts(me: Me | undefined): (part: Part) => number {
  const mine = useQuery({ ...mineQuery, enabled: me?.may.includes('mine') ?? false }).data;
  const board = useQuery({ ...boardQuery(''), enabled: me !== undefined }).data;
  return (part) => (part === 'queue' ? mine?.waiting_for_you.length : part === 'obstacles' ? board?.blocked.length : part === 'extensions' ? board?.waiting_for_decision.filter((line) => line.extension_asked).length : 0) ?? 0;
}

export default function Desk() {
  const me = useMe().data;
  const [told] = useFilter('part');
  const counts = useCounts(me);
  const urged = useQuery({ ...urgingQuery(''), enabled: me?.may.includes('urging') ?? false }).data?.list.length;
  if (!me) return <Loading />;
  // What waits for the office's word waits for nobody else's.
  const office = me.roles.some((one) => one.role === 'office');
  const mine = (Object.keys(parts) as Part[]).filter((one) => (one !== 'queue' || office) && me.may.includes(needs[one] ?? 'board'));
  const part = mine.find((one) => one === told) ?? mine[0] ?? 'obstacles';
  return (
    <Sheet
      title={t({ vi: 'Bàn văn phòng', en: 'Office desk' })}
      beside={
        me.may.includes('plan.import') && (
          <Button component={Link} to="/import" variant="default" size="compact-md" leftSection={<IconFileImport size={16} aria-hidden />}>
            {t({ vi: 'Nhập kế hoạch mới', en: 'Bring in a new plan' })}
          </Button>
        )
      }
    >
      <PartLinks
        label={t({ vi: 'Việc của văn phòng', en: 'The office’s work' })}
        parts={[
          ...mine.map((one) => ({ to: addressWith({ part: one }), title: t(parts[one]), here: one === part, count: counts(one) })),
          // Who must be urged has a page of its own; the office's morning goes through it as well.
          ...(me.may.includes('urging') ? [{ to: '/urging', title: t({ vi: 'Đôn đốc', en: 'Urging' }), here: false, count: urged }] : []),
        ]}
      />
      <Shown part={part} />
    </Sheet>
  );
}
