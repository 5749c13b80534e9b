// SPDX-License-Identifier: AGPL-3.0-or-later
// What is likely to come of a plan: done by each month, the greatest risks, the chance of each open item, and how good past forecasts were.
import { Select } from '@mantine/core';
import { IconFileOff, IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { forecastQuery, most_items, type Forecast, type ForecastItem } from '../../api/forecast';
import { plansQuery } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { Empty } from '../../parts/empty';
import { dayText, numberText } from '../../parts/format';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { addressWith, itemAddress, Link, useFilter } from '../../parts/router';
import { How } from './how';
import { casesText, delayText, isOverdue, monthText, scoreText, shareText, sorted, verdictText, whyText, type Sort } from './words';
import styles from './forecast.module.css';

const Chart = lazy(() => import('./chart'));

/** The chance as a mark on a line from 0 to 100 %, within its band. */
function Band({ item }: { item: Pick<ForecastItem, 'chance' | 'low' | 'high'> }) {
  const at = (share: number) => `${100 * share}%`;
  return (
    <span className={styles.band} aria-hidden>
      <span className={styles.span} style={{ left: at(item.low), width: at(item.high - item.low) }} />
      <span className={styles.mark} style={{ left: at(item.chance) }} />
    </span>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

const legend: { key: string; words: Pair }[] = [
  { key: 'p80', words: { vi: 'P80: chắc hơn', en: 'P80: surer' } },
  { key: 'p50', words: { vi: 'P50: vừa phải', en: 'P50: even odds' } },
  { key: 'due', words: { vi: 'đến hạn', en: 'due by then' } },
];

function Months({ forecast }: { forecast: Forecast }) {
  const { months, done, runs } = forecast;
  const last = months.at(-1);
  const title = t({ vi: 'Số việc xong đến hết từng tháng', en: 'Items done by the end of each month' });
  return (
    <Part title={title}>
      {last && (
        <p className={styles.say}>
          {t({ vi: `Nay đã xong ${numberText(done)} việc có hạn. Đến ${dayText(last.end)}, `, en: `${numberText(done)} items with a deadline are done now. By ${dayText(last.end)}, ` })}
          <b>{t({ vi: `tám phần mười khả năng là xong từ ${last.p80} việc trở lên`, en: `eight times in ten ${last.p80} or more are done` })}</b>
          {t({ vi: `, năm phần mười là từ ${last.p50} việc trở lên, trên ${last.due} việc đến hạn.`, en: `, at even odds ${last.p50} or more, of ${last.due} that are due.` })}
        </p>
      )}
      <div className={styles.beside}>
        <div>
          <Suspense fallback={<div className={styles.chart} />}>
            <Chart months={months} done={done} />
          </Suspense>
          <ul className={styles.legend} aria-label={t({ vi: 'Chú giải', en: 'Legend' })}>
            {legend.map((one) => (
              <li key={one.key}>
                <span data-key={one.key} aria-hidden /> {t(one.words)}
              </li>
            ))}
          </ul>
        </div>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t({ vi: 'Đến hết', en: 'By the end of' })}</th>
              <th scope="col" className={styles.number}>
                {t({ vi: 'Đến hạn', en: 'Due' })}
              </th>
              <th scope="col" className={styles.number}>
                P50
              </th>
              <th scope="col" className={styles.number}>
                P80
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.end}>
                <th scope="row">{monthText(month.end)}</th>
                <td className={styles.number}>{numberText(month.due)}</td>
                <td className={styles.number}>{numberText(month.p50)}</td>
                <td className={styles.number}>{numberText(month.p80)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <How>
        {t({ vi: `Phần mềm thử ${numberText(runs)} lần: mỗi lần, mỗi việc đang mở rút ngẫu nhiên kết cục của một việc đã qua giống nó (cùng loại, cùng đơn vị trước; ít quá thì mượn của cả cơ quan) rồi đếm số việc xong đến hết tháng. P80 là số việc mà 80 % lần thử đạt hoặc vượt, P50 là 50 %. Hỏi lại vẫn ra như cũ. Việc của một đơn vị được rút riêng từng việc: một tháng xấu chung cho tất cả thì không tính tới.`, en: `It is tried ${numberText(runs)} times: in each, every open item draws how a past item like it ended (of its type and unit first; of the agency where those are few), and what is done by the month’s end is counted. P80 is what 80 % of the runs reach or exceed, P50 what 50 % do. The same question gets the same answer. Items are drawn apart: a bad month for all of them at once is not in it.` })}
      </How>
    </Part>
  );
}

function Risks({ forecast }: { forecast: Forecast }) {
  const items = new Map(forecast.items.map((one) => [one.id, one]));
  const title = t({ vi: 'Ba rủi ro lớn nhất', en: 'The three greatest risks' });
  return (
    <Part title={title}>
      {forecast.risks.length === 0 ? (
        <p className={styles.say}>{t({ vi: 'Không còn việc nào đang mở mà chưa quá hạn.', en: 'Nothing is open that is not overdue already.' })}</p>
      ) : (
        <ol className={`quiet-list ${styles.risks}`}>
          {forecast.risks.map((risk) => {
            const item = items.get(risk.id);
            return (
              <li key={risk.id} className={styles.risk} data-item={risk.id}>
                <Link to={itemAddress(risk.id)} className={styles.title}>
                  {risk.title}
                </Link>
                <div className={styles.soft}>{[item?.unit, t({ vi: `hạn ${dayText(risk.due)}`, en: `due ${dayText(risk.due)}` })].filter(Boolean).join(' · ')}</div>
                <div className={styles.chance}>
                  <b>{shareText(risk.chance)}</b> {t({ vi: 'khả năng đúng hạn', en: 'chance to be in time' })}
                </div>
                {/* The worst turn of what comes back may be another than the one that the list tells. */}
                {item && Math.abs(item.chance - risk.chance) < 0.001 && (
                  <>
                    <Band item={item} />
                    <div className={styles.soft}>
                      {t({ vi: `khoảng 80 %: ${shareText(item.low)} – ${shareText(item.high)}; n = ${item.n}`, en: `80 % band: ${shareText(item.low)} – ${shareText(item.high)}; n = ${item.n}` })}
                    </div>
                  </>
                )}
                {item && <p className={styles.why}>{whyText(item)}</p>}
              </li>
            );
          })}
        </ol>
      )}
      <How>{t({ vi: 'Rủi ro là khả năng trễ nhân trọng số của việc. Việc đã quá hạn không còn là rủi ro: xem ở Bảng theo dõi và Đôn đốc.', en: 'A risk is the chance to be late times the item’s weight. What is overdue is no risk any more: see the board and Urging.' })}</How>
    </Part>
  );
}

const columns: { sort: Sort; name: Pair }[] = [
  { sort: 'title', name: { vi: 'Việc', en: 'Item' } },
  { sort: 'unit', name: { vi: 'Đơn vị', en: 'Unit' } },
  { sort: 'due', name: { vi: 'Hạn', en: 'Due' } },
  { sort: 'chance', name: { vi: 'Khả năng đúng hạn', en: 'Chance to be in time' } },
  { sort: 'cases', name: { vi: 'n', en: 'n' } },
];

function Items({ forecast }: { forecast: Forecast }) {
  const [asked] = useFilter('sort');
  const title = t({ vi: 'Việc đang mở, khả năng đúng hạn', en: 'Open items, the chance to be in time' });
  const now = asked || 'chance';
  return (
    <Part title={title}>
      {forecast.items.length === 0 ? (
        <p className={styles.say}>{t({ vi: 'Không còn việc nào đang mở có hạn.', en: 'Nothing with a deadline is open.' })}</p>
      ) : (
        <>
          {forecast.items.length >= most_items && <p className={styles.soft}>{t({ vi: `${most_items} việc khó kịp nhất.`, en: `The ${most_items} least likely.` })}</p>}
          <table className={`${styles.table} ${styles.items}`} aria-label={title}>
            <thead>
              <tr>
                {columns.map(({ sort, name }) => (
                  <th key={sort} scope="col" aria-sort={now === sort ? 'ascending' : now === `-${sort}` ? 'descending' : 'none'}>
                    <Link to={addressWith({ sort: now === sort ? `-${sort}` : sort })} className={styles.sort}>
                      {t(name)}
                      <span aria-hidden>{now === sort ? ' ▲' : now === `-${sort}` ? ' ▼' : ''}</span>
                    </Link>
                  </th>
                ))}
                <th scope="col">{t({ vi: 'Thường', en: 'Usual' })}</th>
              </tr>
            </thead>
            <tbody>
              {sorted(forecast.items, now).map((item) => (
                <tr key={item.id} data-item={item.id}>
                  <td>
                    <Link to={itemAddress(item.id)} className={styles.title}>
                      {item.title}
                    </Link>
                  </td>
                  <td className={styles.soft}>{item.unit}</td>
                  <td className={styles.due}>{dayText(item.due)}</td>
                  <td className={styles.share}>
                    {isOverdue(item, forecast.as_of) ? (
                      <span className={styles.late}>{t({ vi: '0 %, đã quá hạn', en: '0 %, overdue' })}</span>
                    ) : (
                      <>
                        <b>{shareText(item.chance)}</b> <Band item={item} /> <span className={styles.soft}>{`${shareText(item.low)} – ${shareText(item.high)}`}</span>
                      </>
                    )}
                  </td>
                  <td title={casesText(item)}>{item.n}</td>
                  <td className={styles.soft}>{delayText(item.median_delay) || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <How>
        {t({ vi: 'Khả năng là tỷ lệ đúng hạn của những việc đã qua giống việc này: cùng loại, cùng đơn vị, và cũng chưa xong khi còn bấy nhiêu ngày (n việc). Ít việc của đơn vị thì tỷ lệ của loại ấy, rồi của cơ quan, được mượn như thêm bốn việc. Khoảng 80 %: tỷ lệ thật nằm trong đó với độ chắc tám phần mười; ít việc thì khoảng rộng. “Thường” là lúc một nửa số việc như vậy đã xong. Chỉ dùng quá khứ của chính cơ quan.', en: 'The chance is the share of past items like this one that were in time: of its type and unit, and not done either with as many days left (n of them). Where the unit has few, the share of the type, then of the agency, is borrowed like four more. The 80 % band holds the true share eight times in ten; few cases make it wide. “Usual” is when half of such items were done. Nothing but the agency’s own past goes in.' })}
      </How>
    </Part>
  );
}

function Scores({ forecast }: { forecast: Forecast }) {
  const title = t({ vi: 'Dự báo trước đây đúng đến đâu', en: 'How good past forecasts were' });
  return (
    <Part title={title}>
      {forecast.scores.length === 0 ? (
        <p className={styles.say}>{t({ vi: 'Chưa có dự báo nào đã đến lúc chấm: cần việc đến hạn sau một cuối tháng có đủ dữ liệu.', en: 'No forecast can be scored yet: it takes items that fell due after a month’s end with enough data.' })}</p>
      ) : (
        <>
          <ul className="quiet-list">
            {forecast.scores.map((score) => (
              <li key={score.year} className={styles.score} data-better={score.brier < score.of_base_rate}>
                <span className={styles.points} aria-hidden>
                  <b>{scoreText(score.brier)}</b> {t({ vi: 'so với', en: 'beside' })} {scoreText(score.of_base_rate)}
                </span>
                {verdictText(score)}
              </li>
            ))}
          </ul>
        </>
      )}
      <How>
        {t({ vi: 'Phần mềm dự báo lại như ở từng cuối tháng đã qua, chỉ với những gì đã biết lúc đó, rồi so với điều đã xảy ra. Điểm Brier là bình phương sai lệch trung bình: nói 100 % mà đúng thì 0, nói 100 % mà sai thì 1; càng thấp càng tốt. Bên cạnh là điểm của người không dự báo gì, lúc nào cũng đoán tỷ lệ đúng hạn chung của cả năm.', en: 'It forecasts again as at each past month’s end, from what was known then alone, and compares with what happened. The Brier score is the mean square of what it missed by: saying 100 % and being right gives 0, and being wrong 1; the lower the better. Beside it stands the score of somebody who forecasts nothing and always says the year’s overall share.' })}
      </How>
    </Part>
  );
}

export function PlanForecast() {
  const [plan, choose] = useFilter('plan');
  const known = useQuery(plansQuery);
  const plans = known.data?.list.filter((one) => one.stage === 'issued') ?? [];
  const asked = useQuery({ ...forecastQuery(plan), enabled: plans.length > 0 });
  const { data: forecast } = asked;
  if (known.error) return <ProblemBox problem={known.error} again={() => void known.refetch()} />;
  if (!known.data) return <Loading />;
  if (plans.length === 0) return <Empty icon={IconFileOff} title={t({ vi: 'Chưa có kế hoạch nào đang thực hiện, nên chưa có gì để dự báo', en: 'No plan is being run, so there is nothing to forecast' })} />;
  return (
    <>
      {plans.length > 1 && <Select className="no-print" label={t({ vi: 'Kế hoạch', en: 'Plan' })} allowDeselect={false} maw="40rem" mb="sm" data={plans.map((one) => ({ value: one.id, label: one.title }))} value={plan || (forecast?.plan ?? null)} onChange={(next) => choose(next ?? '')} />}
      {asked.error && <ProblemBox problem={asked.error} again={() => void asked.refetch()} />}
      {!forecast && !asked.error && <Loading />}
      {forecast && (
        <>
          <p className={styles.about}>
            <Link to={`/plan?plan=${encodeURIComponent(forecast.plan)}`}>{forecast.title}</Link>
            {t({ vi: `; tính đến đầu ngày ${dayText(forecast.as_of)}, từ ${forecast.history.closed} việc đã qua hạn và đã xong`, en: `; as of the beginning of ${dayText(forecast.as_of)}, from ${forecast.history.closed} items whose deadline is past and that are done` })}
          </p>
          {forecast.history.is_enough ? (
            <>
              <Months forecast={forecast} />
              <Risks forecast={forecast} />
              <Items forecast={forecast} />
              <Scores forecast={forecast} />
            </>
          ) : (
            <Empty icon={IconHourglass} title={t({ vi: `Chưa đủ dữ liệu: mới có ${forecast.history.closed} trên ${forecast.history.enough} việc cần có`, en: `Not enough data: ${forecast.history.closed} of the ${forecast.history.enough} items that it takes` })}>
              {t({ vi: 'Dự báo chỉ tính từ những việc đã qua hạn và đã xong của chính cơ quan. Cứ ghi kết quả đều; đủ việc thì dự báo hiện ở đây. Trong lúc đó xem khối lượng việc theo tháng.', en: 'Forecasts follow from the agency’s own items that are done and whose deadline is past. Keep recording results; with enough of them the forecast shows here. Meanwhile there is the work by month.' })}{' '}
              <Link to="/forecast?part=workload">{t({ vi: 'Khối lượng việc', en: 'Workload' })}</Link>
            </Empty>
          )}
        </>
      )}
    </>
  );
}
