// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan: as a tree with its figures, along the time, version against version, and as the appendix on paper.
import { Button, Select } from '@mantine/core';
import { IconFilterOff, IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanRow } from '../api/kinds';
import { eventsQuery, planQuery, plansQuery, timelineQuery } from '../api/plan_queries';
import { useMe } from '../api/queries';
import { t, type Pair } from '../api/text';
import { AsOf, useAsOf } from '../parts/as_of';
import { Empty } from '../parts/empty';
import { dayText, today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { addressWith, Link, useFilter } from '../parts/router';
import { usePhone } from '../parts/screen';
import { AppendixView } from './plan/appendix_view';
import { columns, useColumns } from './plan/columns';
import { Compare } from './plan/compare';
import { Choice, FilterBar } from './plan/filter_bar';
import { useFilters } from './plan/filters';
import { LineEditor } from './plan/line_editor';
import { Timeline } from './plan/timeline';
import { isEmpty, passes, passing, rowsOf, treeOf } from './plan/tree';
import { TreeTable } from './plan/tree_table';
import styles from './plan.module.css';

const views = {
  tree: { vi: 'Cây công việc', en: 'Tree' },
  timeline: { vi: 'Trục thời gian', en: 'Timeline' },
  versions: { vi: 'So hai bản', en: 'Versions' },
  appendix: { vi: 'Phụ lục để in', en: 'Appendix' },
} satisfies Record<string, Pair>;
type View = keyof typeof views;

const stages: Record<PlanRow['stage'], Pair> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  submitted: { vi: 'đã trình', en: 'submitted' },
  issued: { vi: 'đang thực hiện', en: 'being run' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
};

const NothingPasses = () => <Empty icon={IconFilterOff} title={t({ vi: 'Không có mục nào như vậy', en: 'No line is like that' })}>{t({ vi: 'Bỏ bớt điều kiện lọc, hoặc tìm bằng ít chữ hơn.', en: 'Ask for less, or with fewer words.' })}</Empty>;

function Tree({ plan, asOf }: { plan: PlanRow; asOf: string }) {
  const answer = useQuery(planQuery(plan.id, asOf));
  const me = useMe().data;
  const [filter, change] = useFilters();
  const [chosen, choose] = useColumns();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState('');
  const phone = usePhone();
  const lines = answer.data?.items;
  const nodes = useMemo(() => treeOf(lines ?? []), [lines]);
  const rows = useMemo(() => rowsOf(nodes, filter, folded), [nodes, filter, folded]);
  if (answer.error && !answer.data) return <ProblemBox problem={answer.error} again={() => void answer.refetch()} />;
  if (!answer.data || !lines) return <Loading />;
  const edits = (me?.may.includes('item.edit') ?? false) && asOf === '';
  const foldAll = nodes.filter((node) => node.hasChildren && node.depth > 0).map((node) => node.line.id);
  return (
    <>
      <FilterBar lines={lines} filter={filter} change={change} shown={passing(rows)}>
        <span className={styles.tools}>
          {!phone && <Choice label={t({ vi: 'Cột', en: 'Columns' })} words={columns} chosen={chosen} change={choose} quiet />}
          {isEmpty(filter) && (
          <Button size="compact-sm" variant="subtle" onClick={() => setFolded(folded.size > 0 ? new Set() : new Set(foldAll))}>
            {folded.size > 0 ? t({ vi: 'Mở hết', en: 'Unfold all' }) : t({ vi: 'Thu gọn', en: 'Fold' })}
          </Button>
          )}
        </span>
      </FilterBar>
      {rows.length === 0 ? (
        <NothingPasses />
      ) : (
        <TreeTable
          rows={rows}
          chosen={chosen}
          asOf={answer.data.as_of}
          label={plan.title}
          fold={(id, opened) => {
            const next = new Set(folded);
            if (opened) next.delete(id);
            else next.add(id);
            setFolded(next);
          }}
          below={(row) => editing === row.line.id && <LineEditor id={row.line.id} amends={me?.may.includes('plan.amend') ?? false} close={() => setEditing('')} />}
          {...(edits ? { edit: (row: { line: { id: string } }) => setEditing(editing === row.line.id ? '' : row.line.id) } : {})}
        />
      )}
      {!phone && rows.length > 0 && <p className={`${styles.keys} no-print`}>{edits ? t({ vi: 'Phím: ↑ ↓ chuyển dòng, ← → thu và mở, Enter xem, E sửa', en: 'Keys: ↑ ↓ move, ← → fold, Enter opens, E edits' }) : t({ vi: 'Phím: ↑ ↓ chuyển dòng, ← → thu và mở, Enter xem', en: 'Keys: ↑ ↓ move, ← → fold, Enter opens' })}</p>}
    </>
  );
}

function AlongTheTime({ plan, asOf }: { plan: PlanRow; asOf: string }) {
  const answer = useQuery(timelineQuery(plan.id, asOf));
  const events = useQuery(eventsQuery(plan.id)).data?.list ?? [];
  const [filter, change] = useFilters();
  const lines = useMemo(() => answer.data?.items.filter((line) => passes(line, filter)) ?? [], [answer.data, filter]);
  if (answer.error && !answer.data) return <ProblemBox problem={answer.error} again={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  return (
    <>
      <FilterBar lines={answer.data.items} filter={filter} change={change} shown={lines.length} />
      {lines.length === 0 ? <NothingPasses /> : <Timeline lines={lines} events={events} asOf={answer.data.as_of} label={t({ vi: `Kế hoạch ${plan.id} theo thời gian`, en: `Plan ${plan.id} along the time` })} />}
    </>
  );
}

function Appendix({ plan, asOf }: { plan: PlanRow; asOf: string }) {
  const answer = useQuery(planQuery(plan.id, asOf));
  if (answer.error) return <ProblemBox problem={answer.error} again={() => void answer.refetch()} />;
  return answer.data ? <AppendixView plan={plan} lines={answer.data.items} /> : <Loading />;
}

export default function Plan() {
  const plans = useQuery(plansQuery);
  const [asked, ask] = useFilter('plan');
  const [told] = useFilter('view');
  const [asOf] = useAsOf();
  const title = t({ vi: 'Kế hoạch', en: 'Plan' });
  if (!plans.data)
    return plans.error ? (
      <Sheet title={title}>
        <ProblemBox problem={plans.error} again={() => void plans.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  const { list } = plans.data;
  // The one that is run, else the newest.
  const plan = list.find((one) => one.id === asked) ?? list.find((one) => one.stage === 'issued' && !asked) ?? list.at(-1);
  if (!plan)
    return (
      <Sheet title={title}>
        <Empty icon={IconFileOff} title={t({ vi: 'Chưa có kế hoạch nào', en: 'There is no plan yet' })}>
          {t({ vi: 'Văn phòng nhập kế hoạch từ văn bản; khi đó kế hoạch hiện ở đây.', en: 'The office imports it from its document; then it shows here.' })}
        </Empty>
      </Sheet>
    );
  const view: View = told in views ? (told as View) : 'tree';
  return (
    <Sheet title={<span className={`${styles.title} ${view === 'appendix' ? 'no-print' : ''}`}>{plan.title}</span>}>
      <div className={`${styles.under} no-print`}>
        <nav className={styles.views} aria-label={t({ vi: 'Cách xem', en: 'Views' })}>
          {(Object.keys(views) as View[]).map((one) => (
            <Link key={one} to={addressWith({ view: one === 'tree' ? null : one })} aria-current={one === view ? 'page' : undefined} className={styles.view}>
              {t(views[one])}
            </Link>
          ))}
        </nav>
        {list.length > 1 && <Select aria-label={t({ vi: 'Kế hoạch', en: 'Plan' })} size="xs" w="20rem" allowDeselect={false} data={list.map((one) => ({ value: one.id, label: `${one.id}: ${one.title}` }))} value={plan.id} onChange={(next) => next && ask(next)} />}
        <span className="soft small">
          {[plan.stage !== 'issued' && t(stages[plan.stage]), plan.number && t({ vi: `số ${plan.number} ngày ${dayText(plan.day)}`, en: `${plan.number} of ${dayText(plan.day)}` }), plan.version && t({ vi: `bản ${plan.version}`, en: `version ${plan.version}` })].filter(Boolean).join(', ')}
        </span>
        {(view === 'tree' || view === 'timeline') && (
          <div className={styles.day}>
            <AsOf shown={asOf || today()} />
          </div>
        )}
      </div>
      {(view === 'tree' || view === 'timeline') && <p className={styles.onPaper}>{t({ vi: 'Ở đây chỉ in được phần đang thấy. Để in kế hoạch, mở “Phụ lục để in”.', en: 'Only what is in sight is printed here. To print the plan, open “Appendix”.' })}</p>}
      {view === 'tree' && <Tree plan={plan} asOf={asOf} />}
      {view === 'timeline' && <AlongTheTime plan={plan} asOf={asOf} />}
      {view === 'versions' && <Compare plan={plan} />}
      {view === 'appendix' && <Appendix plan={plan} asOf={asOf} />}
    </Sheet>
  );
}
