// SPDX-License-Identifier: AGPL-3.0-or-later
// My work: what waits for my word, then what is mine to do, late first. An update takes four touches.
import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemLine } from '../api/kinds';
import { mineQuery, useMe } from '../api/queries';
import { t } from '../api/text';
import { Empty } from '../parts/empty';
import { dayText } from '../parts/format';
import { ItemLines, titleOf } from '../parts/item_lines';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { ReportForm } from '../parts/report_form';
import { useFilter } from '../parts/router';
import { usePhone } from '../parts/screen';
import { SentBack } from '../parts/sent_back';
import { VerdictOf } from '../parts/verdict';
import styles from './my_work.module.css';

const open_stages = new Set(['open', 'reported', 'confirmed']);

function LineButton({ line, opened, toggle, children }: { line: ItemLine; opened: boolean; toggle: () => void; children: string }) {
  const phone = usePhone();
  return (
    <Button size={phone ? 'sm' : 'compact-sm'} variant="default" aria-expanded={opened} aria-label={`${children}: ${titleOf(line)}`} onClick={toggle} style={{ flexShrink: 0 }}>
      {children}
    </Button>
  );
}

function Waiting({ lines, asOf }: { lines: readonly ItemLine[]; asOf: string }) {
  const [opened, setOpened] = useState('');
  // What has had its word is closed; should it come again, it comes as something new.
  if (opened && !lines.some((line) => line.id === opened)) setOpened('');
  const title = t({ vi: 'Chờ ý kiến của bạn', en: 'Waits for your word' });
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>
        {title} <span className={styles.count}>{lines.length}</span>
      </h2>
      <ItemLines
        lines={lines}
        asOf={asOf}
        label={title}
        actions={(line) => (
          <LineButton line={line} opened={opened === line.id} toggle={() => setOpened(opened === line.id ? '' : line.id)}>
            {opened === line.id ? t({ vi: 'Đóng lại', en: 'Close' }) : t({ vi: 'Xem', en: 'Look' })}
          </LineButton>
        )}
        below={(line) => opened === line.id && <VerdictOf item={line.id} />}
      />
    </section>
  );
}

export default function MyWork() {
  const mine = useQuery(mineQuery);
  const reports = useMe().data?.may.includes('item.report') ?? false;
  // Which form is open stands in the address: a link from a message leads right to it.
  const [opened, setOpened] = useFilter('report');
  // Who closes a form goes on where they opened it.
  const close = (line: ItemLine) => {
    setOpened('');
    document.querySelector<HTMLElement>(`[data-item="${CSS.escape(line.id)}"] button[aria-expanded]`)?.focus();
  };
  const title = t({ vi: 'Việc của tôi', en: 'My work' });
  if (!mine.data)
    return mine.error ? (
      <Sheet title={title}>
        <ProblemBox problem={mine.error} again={() => void mine.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  const { items, waiting_for_you, as_of } = mine.data;
  const late = items.filter((line) => line.status === 'open_overdue').length;
  const open = t({ vi: 'Việc đang mở, theo hạn', en: 'Open work, by deadline' });
  return (
    <Sheet
      title={title}
      beside={
        <span className="soft small">
          {t({ vi: `${items.length} việc đang mở`, en: `${items.length} open` })}
          {late > 0 && <b className={styles.late}>{t({ vi: `, ${late} quá hạn`, en: `, ${late} overdue` })}</b>}
          {t({ vi: `; đến hết ngày ${dayText(as_of)}`, en: `; by the end of ${dayText(as_of)}` })}
        </span>
      }
    >
      {waiting_for_you.length > 0 && <Waiting lines={waiting_for_you} asOf={as_of} />}
      {(items.length > 0 || waiting_for_you.length === 0) && (
        <section>
          {waiting_for_you.length > 0 && (
            <h2 className={styles.heading}>
              {open} <span className={styles.count}>{items.length}</span>
            </h2>
          )}
          {items.length === 0 ? (
            <Empty icon={IconChecklist} title={t({ vi: 'Bạn không có việc nào đang mở', en: 'You have no open work' })}>
              {t({ vi: 'Việc được giao cho bạn hoặc cho đơn vị bạn sẽ hiện ở đây, việc gần hạn nhất ở trên.', en: 'What is assigned to you or your unit will show here, the nearest deadline on top.' })}
            </Empty>
          ) : (
            <ItemLines
              lines={items}
              asOf={as_of}
              label={open}
              under={(line) => line.returned > 0 && <SentBack item={line.id} />}
              {...(reports
                ? {
                    actions: (line: ItemLine) =>
                      open_stages.has(line.stage) && (
                        <LineButton line={line} opened={opened === line.id} toggle={() => setOpened(opened === line.id ? '' : line.id)}>
                          {t({ vi: 'Cập nhật', en: 'Report' })}
                        </LineButton>
                      ),
                    below: (line: ItemLine) => opened === line.id && <ReportForm line={line} close={() => close(line)} />,
                  }
                : {})}
            />
          )}
        </section>
      )}
    </Sheet>
  );
}
