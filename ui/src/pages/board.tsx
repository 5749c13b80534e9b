// SPDX-License-Identifier: AGPL-3.0-or-later
// The board: what is late and whose it is, what waits for a decision, what is blocked, what nobody has touched; then all figures.
import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Board as BoardAnswer } from '../api/kinds';
import { boardQuery } from '../api/plan_queries';
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { AsOf, as_of_word, useAsOf } from '../parts/as_of';
import { composeAddress } from '../parts/documents';
import { dayText, numberText, today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { addressWith, Link, useWords } from '../parts/router';
import { Brief, Column, Nothing } from '../parts/brief';
import { Asked, Decisions } from '../parts/decisions';
import { Figure } from './board/figure';
import { HeatMap } from './board/heat_map';
import { openedIn, openedWords } from './board/opened';
import { OpenedDrawer } from './board/opened_drawer';
import { Totals } from './board/totals';
import styles from './board.module.css';

/** The answer in one line: how many, and whose. */
function Headline({ board }: { board: BoardAnswer }) {
  const late = board.units.filter((unit) => unit.counts.open_overdue > 0);
  if (board.tasks.open_overdue === 0 && board.steps.open_overdue === 0) return <p className={styles.fine}>{t({ vi: 'Không có việc nào quá hạn.', en: 'Nothing is overdue.' })}</p>;
  return (
    <p className={styles.headline}>
      <Figure count={board.tasks.open_overdue} opened={{ of: 'tasks', status: ['open_overdue'] }} label={t({ vi: 'Nhiệm vụ, chỉ tiêu quá hạn', en: 'Overdue tasks and indicators' })} tone="overdue" />
      <b>{t({ vi: 'nhiệm vụ, chỉ tiêu quá hạn', en: 'tasks and indicators are overdue' })}</b>
      {late.map((unit) => (
        <span key={unit.id} className={styles.unit}>
          {unit.name || t({ vi: '(chưa rõ đơn vị)', en: '(no unit)' })}{' '}
          <Figure count={unit.counts.open_overdue} opened={{ of: 'tasks', status: ['open_overdue'], unit: unit.id }} label={t({ vi: `${unit.name}, quá hạn`, en: `${unit.name}, overdue` })} tone="overdue" />
        </span>
      ))}
      {board.steps.open_overdue > 0 && (
        <span className={styles.unit}>
          {t({ vi: 'và bước công việc quá hạn', en: 'and overdue steps' })}{' '}
          <Figure count={board.steps.open_overdue} opened={{ of: 'steps', status: ['open_overdue'] }} label={t({ vi: 'Bước công việc quá hạn', en: 'Overdue steps' })} tone="overdue" />
        </span>
      )}
    </p>
  );
}

/** The office and directors report what they look at; a head reports for the unit, from the documents. */
function Report() {
  const me = useMe().data;
  if (!me?.may.includes('document.send') || !me.may.includes('document.issue')) return null;
  return (
    <Button component={Link} to={composeAddress({ form: 'periodic-report' })} className="no-print" variant="default" size="compact-md" leftSection={<IconFilePlus size={16} aria-hidden />}>
      {t({ vi: 'Soạn báo cáo', en: 'Compose a report' })}
    </Button>
  );
}

/** The server tells the first twenty. */
const most_lines = 20;

function Columns({ board, now }: { board: BoardAnswer; now: boolean }) {
  const decides = (useMe().data?.may.includes('item.decide') ?? false) && now;
  const { late, waiting_for_decision: waiting, blocked, never_updated: never, as_of } = board;
  const waits = new Set(waiting.map((line) => line.id));
  const others = blocked.filter((line) => !waits.has(line.id));
  const count = (lines: readonly unknown[]) => (lines.length < most_lines ? numberText(lines.length) : t({ vi: `${most_lines} việc đầu`, en: `first ${most_lines}` }));
  const more = (words: string, to: string) => <Link to={to}>{words}</Link>;
  return (
    <div className={styles.columns}>
      <Column
        title={t({ vi: 'Quá hạn', en: 'Overdue' })}
        count={numberText(board.tasks.open_overdue)}
        more={board.tasks.open_overdue > late.length && more(t({ vi: `Xem tất cả ${board.tasks.open_overdue}`, en: `All ${board.tasks.open_overdue}` }), addressWith(openedWords({ of: 'tasks', status: ['open_overdue'] })))}
      >
        {late.length === 0 ? <Nothing>{t({ vi: 'Không có nhiệm vụ, chỉ tiêu nào quá hạn.', en: 'No task or indicator is overdue.' })}</Nothing> : <Brief lines={late} asOf={as_of} />}
      </Column>
      <Column title={decides ? t({ vi: 'Chờ tôi quyết định', en: 'Waits for my decision' }) : t({ vi: 'Chờ lãnh đạo quyết định', en: 'Waits for the director' })} count={count(waiting)}>
        {waiting.length === 0 ? <Nothing>{t({ vi: 'Không có vướng mắc, đề nghị gia hạn nào chờ quyết định.', en: 'No obstacle and no extension waits.' })}</Nothing> : <Decisions lines={waiting} asOf={as_of} decides={decides} />}
      </Column>
      {others.length > 0 && (
        <Column title={t({ vi: 'Vướng mắc khác', en: 'Other obstacles' })} count={count(others)}>
          <Brief lines={others} asOf={as_of} below={(line) => <Asked item={line.id} />} />
        </Column>
      )}
      <Column
        title={t({ vi: 'Chưa cập nhật lần nào', en: 'Never updated' })}
        count={numberText(board.tasks.never_updated)}
        more={board.tasks.never_updated > never.length && more(t({ vi: `Xem tất cả ${board.tasks.never_updated}`, en: `All ${board.tasks.never_updated}` }), addressWith(openedWords({ of: 'tasks', never: true })))}
      >
        {never.length === 0 ? <Nothing>{t({ vi: 'Nhiệm vụ, chỉ tiêu nào đang mở cũng đã được cập nhật.', en: 'All open tasks and indicators were updated.' })}</Nothing> : <Brief lines={never} asOf={as_of} />}
      </Column>
    </div>
  );
}

export default function Board() {
  const [asOf] = useAsOf();
  const board = useQuery(boardQuery(asOf));
  const opened = openedIn(useWords());
  const title = t({ vi: 'Bảng theo dõi', en: 'Board' });
  if (!board.data)
    return board.error ? (
      <Sheet title={title} beside={<AsOf shown={today()} />}>
        <ProblemBox problem={board.error} again={() => void board.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  const { plans, as_of, tasks, steps } = board.data;
  return (
    <Sheet
      title={title}
      beside={
        <div className={styles.beside}>
          <Report />
          <AsOf shown={as_of} />
        </div>
      }
    >
      <ProblemBox problem={board.error} again={() => void board.refetch()} />
      {plans.map((plan) => (
        <p key={plan.id} className={styles.plan}>
          <Link to={`/plan?plan=${encodeURIComponent(plan.id)}`}>{plan.title}</Link>
          {plan.number && <span className="soft">{t({ vi: `, số ${plan.number} ngày ${dayText(plan.day)}`, en: `, ${plan.number} of ${dayText(plan.day)}` })}</span>}
          {plan.version > 1 && <span className="soft">{t({ vi: `, bản ${plan.version}`, en: `, version ${plan.version}` })}</span>}
        </p>
      ))}
      {asOf && (
        <p className={styles.past}>
          {t({ vi: `Đang xem như đã biết đến hết ngày ${dayText(as_of)}.`, en: `As it was known by the end of ${dayText(as_of)}.` })} <Link to={addressWith({ [as_of_word]: null })}>{t({ vi: 'Về hôm nay', en: 'Back to today' })}</Link>
        </p>
      )}
      <Headline board={board.data} />
      <Columns board={board.data} now={asOf === ''} />
      <h2 className={styles.heading}>{t({ vi: 'Số liệu', en: 'Figures' })}</h2>
      <Totals tasks={tasks} steps={steps} />
      <HeatMap board={board.data} />
      <OpenedDrawer opened={opened} board={board.data} asOf={asOf} />
    </Sheet>
  );
}
