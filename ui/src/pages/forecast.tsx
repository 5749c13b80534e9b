// SPDX-License-Identifier: AGPL-3.0-or-later
// What is likely to come of the open work, and who bears how much of it by month.
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { Loading, Sheet } from '../parts/page_host';
import { PartLinks } from '../parts/part_links';
import { useFilter } from '../parts/router';
import { PlanForecast } from './forecast/plan_forecast';
import { WorkloadTables } from './forecast/workload';

const address = '/forecast';

export default function ForecastPage() {
  const me = useMe().data;
  const [told] = useFilter('part');
  if (!me) return <Loading />;
  const workload = told === 'workload';
  return (
    <Sheet title={workload ? t({ vi: 'Khối lượng việc', en: 'Workload' }) : t({ vi: 'Dự báo', en: 'Forecast' })}>
      <PartLinks
        label={t({ vi: 'Phần của dự báo', en: 'Parts of the forecast' })}
        parts={[
          { to: address, title: t({ vi: 'Dự báo', en: 'Forecast' }), here: !workload },
          { to: `${address}?part=workload`, title: t({ vi: 'Khối lượng việc', en: 'Workload' }), here: workload },
        ]}
      />
      {workload ? <WorkloadTables /> : <PlanForecast />}
    </Sheet>
  );
}
