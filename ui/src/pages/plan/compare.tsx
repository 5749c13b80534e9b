// SPDX-License-Identifier: AGPL-3.0-or-later
// Two issued versions of a plan beside each other: what was added, dropped, and worded otherwise.
import { Select } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { PlanDifference, PlanRow } from '../../api/kinds';
import { differencesQuery } from '../../api/plan_queries';
import { t, type Pair } from '../../api/text';
import { Empty } from '../../parts/empty';
import { numberText } from '../../parts/format';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { itemAddress, Link, useFilter } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import styles from './compare.module.css';

const whats: Record<PlanDifference['what'], Pair> = {
  added: { vi: 'Bổ sung', en: 'Added' },
  dropped: { vi: 'Đưa ra khỏi kế hoạch', en: 'Dropped' },
  title: { vi: 'Nội dung', en: 'What' },
  time: { vi: 'Thời gian', en: 'Time' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  lead: { vi: 'Chủ trì', en: 'Leads' },
  performing: { vi: 'Thực hiện', en: 'Performs' },
  cooperating: { vi: 'Phối hợp', en: 'Cooperates' },
  class: { vi: 'Loại', en: 'Class' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
};

function Versions({ label, value, among, change }: { label: string; value: number; among: readonly number[]; change: (version: number) => void }) {
  return <Select label={label} size="xs" allowDeselect={false} w="8rem" data={among.map((one) => ({ value: String(one), label: t({ vi: `Bản ${one}`, en: `Version ${one}` }) }))} value={String(value)} onChange={(next) => next && change(Number(next))} />;
}

/** On a phone one below the other: what was, what is. */
function Blocks({ list, from, to }: { list: readonly PlanDifference[]; from: number; to: number }) {
  return (
    <ul className="quiet-list" aria-label={t({ vi: 'Các chỗ khác nhau', en: 'Differences' })}>
      {list.map((one, at) => (
        <li key={`${one.item} ${one.what} ${at}`} className={styles.block}>
          <Link to={itemAddress(one.item)}>{one.title || one.item}</Link>
          <b>{t(whats[one.what])}</b>
          {one.before && (
            <div>
              <span className="soft small">{t({ vi: `Bản ${from}`, en: `Version ${from}` })}</span> <del lang="vi">{one.before}</del>
            </div>
          )}
          {one.after && (
            <div>
              <span className="soft small">{t({ vi: `Bản ${to}`, en: `Version ${to}` })}</span> <ins lang="vi">{one.after}</ins>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Compare({ plan }: { plan: PlanRow }) {
  const last = plan.version ?? 0;
  const [askedFrom, setFrom] = useFilter('from');
  const [askedTo, setTo] = useFilter('to');
  const to = Number(askedTo) || last;
  const from = Number(askedFrom) || to - 1;
  const phone = usePhone();
  const differences = useQuery(differencesQuery(plan.id, from, to));
  if (last < 2)
    return (
      <Empty icon={IconEqual} title={t({ vi: 'Kế hoạch mới có một bản', en: 'There is one version of the plan' })}>
        {t({ vi: 'Khi có văn bản điều chỉnh, bổ sung, hai bản được đối chiếu ở đây.', en: 'Once a document amends it, two versions are compared here.' })}
      </Empty>
    );
  const versions = Array.from({ length: last }, (_, at) => at + 1);
  const list = differences.data?.differences ?? [];
  return (
    <>
      <div className={styles.tools}>
        <Versions label={t({ vi: 'Bản trước', en: 'Earlier' })} value={from} among={versions.filter((one) => one < to)} change={(next) => setFrom(String(next))} />
        <Versions label={t({ vi: 'Bản sau', en: 'Later' })} value={to} among={versions.filter((one) => one > 1)} change={(next) => setTo(String(next))} />
        {differences.data && <span className="soft small" role="status">{t({ vi: `${numberText(list.length)} chỗ khác`, en: list.length === 1 ? '1 difference' : `${numberText(list.length)} differences` })}</span>}
      </div>
      <ProblemBox problem={differences.error} again={() => void differences.refetch()} />
      {differences.isLoading && <Loading />}
      {differences.data && list.length === 0 && <Empty icon={IconEqual} title={t({ vi: 'Hai bản không khác nhau', en: 'The versions are the same' })} />}
      {list.length > 0 && phone && <Blocks list={list} from={from} to={to} />}
      {list.length > 0 && !phone && (
        <div className={styles.wide} tabIndex={0} role="region" aria-label={t({ vi: 'Các chỗ khác nhau', en: 'Differences' })}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t({ vi: 'Mục', en: 'Line' })}</th>
                <th scope="col">{t({ vi: 'Khác ở', en: 'Differs in' })}</th>
                <th scope="col">{t({ vi: `Bản ${from}`, en: `Version ${from}` })}</th>
                <th scope="col">{t({ vi: `Bản ${to}`, en: `Version ${to}` })}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((one, at) => (
                <tr key={`${one.item} ${one.what} ${at}`}>
                  <th scope="row">
                    <Link to={itemAddress(one.item)}>{one.title || one.item}</Link>
                    <div className="soft small">{one.item}</div>
                  </th>
                  <td>{t(whats[one.what])}</td>
                  <td lang="vi">{one.before && <del>{one.before}</del>}</td>
                  <td lang="vi">{one.after && <ins>{one.after}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
