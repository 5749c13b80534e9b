// SPDX-License-Identifier: AGPL-3.0-or-later
// The audit trail: everything that was recorded, newest first, and whether it is whole. Filters and the opened fact stand in the address.
import { Button } from '@mantine/core';
import { IconDownload, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { exportAddress, factsQuery, most_exported } from '../api/audit';
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { Empty } from '../parts/empty';
import { numberText } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { useFilter } from '../parts/router';
import { FactList } from './audit/fact_list';
import { FactSide } from './audit/fact_side';
import { FilterBar } from './audit/filter_bar';
import { isEmpty, no_filter, useFilters } from './audit/filters';
import { Verify } from './audit/verify';
import styles from './audit/audit.module.css';

function Trail() {
  const [filter, change] = useFilters();
  const facts = useInfiniteQuery(factsQuery(filter));
  const [asked, setOpened] = useFilter('open');
  const opened = Number(asked) || 0;
  const list = facts.data?.pages.flatMap((page) => page.list) ?? [];
  const newest = facts.data?.pages[0]?.newest ?? 0;
  const close = () => {
    setOpened('');
    // Who closes the side goes on where they opened it.
    document.querySelector<HTMLElement>(`[data-fact="${opened}"] button`)?.focus();
  };
  return (
    <>
      <FilterBar filter={filter} change={change} />
      {facts.error && !facts.data && <ProblemBox problem={facts.error} again={() => void facts.refetch()} />}
      {facts.data && (
        <div className={styles.head}>
          <span role="status">
            {isEmpty(filter) ? t({ vi: `${numberText(newest)} dữ kiện, đang xem ${numberText(list.length)} mới nhất`, en: `${numberText(newest)} facts, the newest ${numberText(list.length)} are shown` }) : t({ vi: `${numberText(list.length)}${facts.hasNextPage ? '+' : ''} dữ kiện khớp, trong ${numberText(newest)}`, en: `${numberText(list.length)}${facts.hasNextPage ? '+' : ''} facts match, of ${numberText(newest)}` })}
          </span>
          {!isEmpty(filter) && (
            <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => change(no_filter)}>
              {t({ vi: 'Bỏ lọc', en: 'Show all' })}
            </Button>
          )}
          {list.length > 0 && (
            <span className={`${styles.exports} no-print`} title={t({ vi: `theo bộ lọc, mọi dữ kiện khớp, nhiều nhất ${numberText(most_exported)} mới nhất`, en: `all that match, the newest ${numberText(most_exported)} at most` })}>
              {(['csv', 'xlsx'] as const).map((format) => (
                <Button key={format} component="a" href={exportAddress(filter, format)} download variant="default" size="compact-sm" leftSection={<IconDownload size={14} aria-hidden />} aria-label={t({ vi: `Tải về .${format}, mọi dữ kiện khớp, nhiều nhất ${numberText(most_exported)}`, en: `Save as .${format}, all that match, ${numberText(most_exported)} at most` })}>
                  {`.${format}`}
                </Button>
              ))}
            </span>
          )}
        </div>
      )}
      {facts.isPending && <Loading />}
      {facts.data && list.length === 0 && <Empty icon={IconSearchOff} title={t({ vi: 'Không có dữ kiện nào như vậy', en: 'Nothing like this was recorded' })} />}
      {list.length > 0 && <FactList facts={list} open={(number) => setOpened(String(number))} opened={opened} />}
      {facts.hasNextPage && (
        <div className={`${styles.more} no-print`}>
          <Button variant="default" loading={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>
            {t({ vi: 'Xem tiếp những gì ghi trước đó', en: 'Show what was recorded before' })}
          </Button>
        </div>
      )}
      {opened > 0 && (
        <FactSide
          number={opened}
          known={list.find((one) => one.number === opened)}
          close={close}
          change={(part) => {
            setOpened('');
            change(part);
          }}
        />
      )}
    </>
  );
}

export default function Audit() {
  const me = useMe().data;
  if (!me) return <Loading />;
  return (
    <Sheet title={t({ vi: 'Nhật ký', en: 'Audit trail' })}>
      <Verify />
      {me.may.includes('facts') ? <Trail /> : <p className={styles.note}>{t({ vi: 'Quản trị đối chiếu được sổ, không đọc được nội dung đã ghi; văn phòng, lãnh đạo và kiểm toán đọc được.', en: 'An administrator sees whether the ledger is whole, not what was recorded; the office, directors and auditors read that.' })}</p>}
    </Sheet>
  );
}
