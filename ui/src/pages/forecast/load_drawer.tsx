// SPDX-License-Identifier: AGPL-3.0-or-later
// The items behind a number of the workload. The address tells which: it can be sent, and "back" closes it.
import { Drawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import { useQuery } from '@tanstack/react-query';
import type { Workload } from '../../api/forecast';
import { linesQuery, plansQuery } from '../../api/plan_queries';
import { t } from '../../api/text';
import { today } from '../../parts/format';
import { ItemLines } from '../../parts/item_lines';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { addressWith, go } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import { itemsOf, openedWords, type Opened } from './loads';
import { monthText } from './words';
import styles from './workload.module.css';

const open_statuses = ['open_in_time', 'open_overdue'] as const;

function Lines({ opened, works, present, label }: { opened: Opened; works: number; present: string; label: string }) {
  const plans = useQuery(plansQuery);
  const running = plans.data?.list.filter((plan) => plan.stage === 'issued').map((plan) => plan.id) ?? [];
  const asked = useQuery({ ...linesQuery(running, { status: [...open_statuses], [opened.of]: opened.id }, ''), enabled: running.length > 0 });
  const problem = plans.error ?? asked.error;
  if (problem) return <ProblemBox problem={problem} again={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const lines = itemsOf(asked.data, opened, present);
  return (
    <>
      {lines.length !== works && <p className={styles.about}>{t({ vi: `Số trong bảng là ${works}: việc định kỳ tính mỗi kỳ một lần, ở đây mỗi việc một dòng.`, en: `The table says ${works}: what comes back counts once a turn, and has one line here.` })}</p>}
      <ItemLines lines={lines} asOf={today()} label={label} />
    </>
  );
}

export function LoadDrawer({ opened, workload }: { opened: Opened | null; workload: Workload }) {
  const phone = usePhone();
  const load = opened && workload[opened.of === 'unit' ? 'units' : 'persons'].find((one) => one.id === opened.id);
  const works = load?.months.find((one) => one.month === opened?.month)?.works ?? 0;
  const title = opened && load ? t({ vi: `${load.name}, tháng ${monthText(opened.month)}`, en: `${load.name}, ${monthText(opened.month)}` }) : '';
  return (
    <Drawer opened={title !== ''} onClose={() => go(addressWith(openedWords(null)))} position="right" size={phone ? '100%' : 'min(62rem, 90vw)'} title={title} closeButtonProps={{ 'aria-label': t({ vi: 'Đóng', en: 'Close' }) }} attributes={{ header: { role: 'presentation' } }} styles={{ title: { fontWeight: 600, lineHeight: 1.4 } }}>
      {opened && title && <Lines opened={opened} works={works} present={`${workload.as_of.slice(0, 7)}-01`} label={title} />}
    </Drawer>
  );
}
