// SPDX-License-Identifier: AGPL-3.0-or-later
// What is likely to come of the open work, what of it may not slip, and who bears how much of it by month.
import type { ComponentType } from 'react';
import { useMe } from '../api/queries';
import { t, type Pair } from '../api/text';
import { Loading, Sheet } from '../parts/page_host';
import { PartLinks } from '../parts/part_links';
import { useFilter } from '../parts/router';
import { CriticalPath } from './forecast/critical_path';
import { PlanForecast } from './forecast/plan_forecast';
import { WorkloadTables } from './forecast/workload';

const address = '/forecast';

/** Each by the query that it shows. */
const all: { name: string; query: string; title: Pair; Shown: ComponentType }[] = [
  { name: '', query: 'forecast', title: { vi: 'Dự báo', en: 'Forecast' }, Shown: PlanForecast },
  { name: 'path', query: 'critical-path', title: { vi: 'Đường găng', en: 'Critical path' }, Shown: CriticalPath },
  { name: 'workload', query: 'workload', title: { vi: 'Khối lượng việc', en: 'Workload' }, Shown: WorkloadTables },
];

export default function ForecastPage() {
  const me = useMe().data;
  const [told] = useFilter('part');
  if (!me) return <Loading />;
  const parts = all.filter((one) => me.may.includes(one.query));
  const here = parts.find((one) => one.name === told) ?? parts[0];
  return (
    <Sheet title={t(here?.title ?? { vi: 'Dự báo', en: 'Forecast' })}>
      <PartLinks label={t({ vi: 'Phần của dự báo', en: 'Parts of the forecast' })} parts={parts.map((one) => ({ to: one.name ? `${address}?part=${one.name}` : address, title: t(one.title), here: one === here }))} />
      {here && <here.Shown />}
    </Sheet>
  );
}
