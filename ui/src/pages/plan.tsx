// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan: as a tree with its figures, along the time, version against version, and as the appendix on paper.
import { Button, Select } from '@mantine/core';
import { IconFilterOff, IconFileOff, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemLine, PlanFilter, PlanRow, TimelineWindow } from '../api/kinds';
import { eventsQuery, planQuery, plansQuery, timelineQuery, wholePlanQuery } from '../api/plan_queries';
import { useMe } from '../api/queries';
import { t, type Pair } from '../api/text';
import { AsOf, useAsOf } from '../parts/as_of';
import { Empty } from '../parts/empty';
import { dayText, numberText, today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { addressWith, Link, useFilter } from '../parts/router';
import { usePhone } from '../parts/screen';
import { AppendixView } from './plan/appendix_view';
import { columns, useColumns } from './plan/columns';
import { Compare } from './plan/compare';
import { Choice, FilterBar } from './plan/filter_bar';
import { FillIn } from './plan/fill_in';
import { askedBy, useFilters } from './plan/filters';
import { LineEditor } from './plan/line_editor';
import { Timeline } from './plan/timeline';
import { isEmpty, rowsIn, turn, unfolded, type Row } from './plan/tree';
import { TreeTable } from './plan/tree_table';
import { useRows } from './plan/windows';
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

const linesIn = (answer: TimelineWindow): readonly ItemLine[] => answer.items;

const NothingPasses = () => <Empty icon={IconFilterOff} title={t({ vi: 'Không có mục nào như vậy', en: 'No line is like that' })}>{t({ vi: 'Bỏ bớt điều kiện lọc, hoặc tìm bằng ít chữ hơn.', en: 'Ask for less, or with fewer words.' })}</Empty>;

function Tree({ plan, asOf }: { plan: PlanRow; asOf: string }) {
  const me = useMe().data;
  const [filter, change] = useFilters();
  const [chosen, choose] = useColumns();
  const [folding, fold] = useState(unfolded);
  const [editing, setEditing] = useState('');
  const phone = usePhone();
  const isWhole = isEmpty(filter);
  const ask: PlanFilter = { ...askedBy(filter), ...(isWhole && folding.all ? { fold: true } : {}), ...(isWhole && folding.turned.length > 0 ? { turned: [...folding.turned] } : {}) };
  const rows = useRows((from) => planQuery(plan.id, ask, asOf, from), rowsIn);
  const { head } = rows;
  if (rows.error) return <ProblemBox problem={rows.error} again={rows.again} />;
  if (!head) return <Loading />;
  const edits = (me?.may.includes('item.edit') ?? false) && asOf === '';
  const isFolded = folding.all || folding.turned.length > 0;
  return (
    <>
      <FilterBar of={head} filter={filter} change={change}>
        <span className={styles.tools}>
          {!phone && <Choice label={t({ vi: 'Cột', en: 'Columns' })} words={columns} chosen={chosen} change={choose} quiet />}
          {isWhole && (
            <Button size="compact-sm" variant="subtle" onClick={() => fold(isFolded ? unfolded : { all: true, turned: [] })}>
              {isFolded ? t({ vi: 'Mở hết', en: 'Unfold all' }) : t({ vi: 'Thu gọn', en: 'Fold' })}
            </Button>
          )}
        </span>
      </FilterBar>
      {head.shown === 0 ? (
        <NothingPasses />
      ) : (
        <TreeTable
          // Who asks for something else begins at its top.
          key={JSON.stringify(askedBy(filter))}
          count={head.shown}
          rowAt={rows.at}
          see={rows.see}
          chosen={chosen}
          asOf={head.as_of}
          label={plan.title}
          turn={(id) => isWhole && fold(turn(folding, id))}
          below={(row) => editing === row.line.id && <LineEditor id={row.line.id} amends={me?.may.includes('plan.amend') ?? false} close={() => setEditing('')} />}
          {...(edits ? { edit: (row: Row) => setEditing(editing === row.line.id ? '' : row.line.id) } : {})}
        />
      )}
      {!phone && head.shown > 0 && <p className={`${styles.keys} no-print`}>{edits ? t({ vi: 'Phím: ↑ ↓ chuyển dòng, ← → thu và mở, Enter xem, E sửa', en: 'Keys: ↑ ↓ move, ← → fold, Enter opens, E edits' }) : t({ vi: 'Phím: ↑ ↓ chuyển dòng, ← → thu và mở, Enter xem', en: 'Keys: ↑ ↓ move, ← → fold, Enter opens' })}</p>}
    </>
  );
}

function AlongTheTime({ plan, asOf }: { plan: PlanRow; asOf: string }) {
  const events = useQuery(eventsQuery(plan.id)).data?.list ?? [];
  const [filter, change] = useFilters();
  const rows = useRows((from) => timelineQuery(plan.id, askedBy(filter), asOf, from), linesIn);
  const { head } = rows;
  if (rows.error) return <ProblemBox problem={rows.error} again={rows.again} />;
  if (!head) return <Loading />;
  return (
    <>
      <FilterBar of={head} filter={filter} change={change} />
      {head.shown === 0 ? <NothingPasses /> : <Timeline key={JSON.stringify(askedBy(filter))} count={head.shown} lineAt={rows.at} see={rows.see} year={head.year} events={events} asOf={head.as_of} label={t({ vi: `Kế hoạch ${plan.id} theo thời gian`, en: `Plan ${plan.id} along the time` })} />}
    </>
  );
}

/** Paper has the whole plan: of a large one only when asked, for its wording is fetched line by line. */
const many_lines = 1000;

function Appendix({ plan, asOf }: { plan: PlanRow; asOf: string }) {
  const size = useQuery(planQuery(plan.id, {}, asOf, 0, 1));
  const [wanted, want] = useState(false);
  const isFetched = wanted || (size.data !== undefined && size.data.lines <= many_lines);
  const answer = useQuery({ ...wholePlanQuery(plan.id, asOf), enabled: isFetched });
  const failed = size.error ?? answer.error;
  if (failed) return <ProblemBox problem={failed} again={() => void (size.error ? size : answer).refetch()} />;
  if (size.data && !isFetched)
    return (
      <Empty icon={IconPrinter} title={t({ vi: `Kế hoạch có ${numberText(size.data.lines)} mục`, en: `The plan has ${numberText(size.data.lines)} lines` })}>
        {t({ vi: 'Lấy lời văn của từng mục để in mất nhiều phút. Tải bảng tính thì có ngay.', en: 'Fetching the wording of each for paper takes minutes. A spreadsheet is there at once.' })}
        <span className={styles.choices}>
          <Button size="compact-sm" onClick={() => want(true)}>
            {t({ vi: 'Vẫn lấy để in', en: 'Fetch it for paper' })}
          </Button>
          <Button size="compact-sm" variant="default" component="a" href={`/api/v1/plan?plan=${encodeURIComponent(plan.id)}&format=xlsx`} download>
            {t({ vi: 'Tải .xlsx', en: 'Download .xlsx' })}
          </Button>
        </span>
      </Empty>
    );
  return answer.data ? <AppendixView plan={plan} lines={answer.data} /> : <Loading />;
}

export default function Plan() {
  const plans = useQuery(plansQuery);
  const [asked, ask] = useFilter('plan');
  const [told] = useFilter('view');
  const [asOf] = useAsOf();
  const me = useMe().data;
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
  const about = (
    <span className="soft small">
      {[plan.stage !== 'issued' && t(stages[plan.stage]), plan.number && t({ vi: `số ${plan.number} ngày ${dayText(plan.day)}`, en: `${plan.number} of ${dayText(plan.day)}` }), plan.version && t({ vi: `bản ${plan.version}`, en: `version ${plan.version}` })].filter(Boolean).join(', ')}
    </span>
  );
  const view: View = told in views ? (told as View) : 'tree';
  return (
    <Sheet
      title={<span className={`${styles.title} ${view === 'appendix' ? 'no-print' : ''}`}>{plan.title}</span>}
      beside={
        plan.stage === 'issued' &&
        me?.may.includes('sheet') && (
          <span className="no-print">
            <FillIn plan={plan.id} />
          </span>
        )
      }
    >
      {/* Which of several plans stands on a line of its own: the day has its room beside the views. */}
      {list.length > 1 && (
        <div className={`${styles.which} no-print`}>
          <Select aria-label={t({ vi: 'Kế hoạch', en: 'Plan' })} size="xs" w="20rem" allowDeselect={false} data={list.map((one) => ({ value: one.id, label: `${one.id}: ${one.title}` }))} value={plan.id} onChange={(next) => next && ask(next)} />
          {about}
        </div>
      )}
      <div className={`${styles.under} no-print`}>
        <nav className={styles.views} aria-label={t({ vi: 'Cách xem', en: 'Views' })}>
          {(Object.keys(views) as View[]).map((one) => (
            <Link key={one} to={addressWith({ view: one === 'tree' ? null : one })} aria-current={one === view ? 'page' : undefined} className={styles.view}>
              {t(views[one])}
            </Link>
          ))}
        </nav>
        {list.length === 1 && about}
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
