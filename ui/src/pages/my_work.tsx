// SPDX-License-Identifier: AGPL-3.0-or-later
// My work: what waits for my word, then what is mine to do, late first.
import { IconChecklist } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { mineQuery } from '../api/queries';
import { t } from '../api/text';
import { Empty } from '../parts/empty';
import { ItemLines } from '../parts/item_lines';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';

export default function MyWork() {
  const mine = useQuery(mineQuery);
  const title = t({ vi: 'Việc của tôi', en: 'My work' });
  if (!mine.data) return mine.error ? <Sheet title={title}><ProblemBox problem={mine.error} again={() => void mine.refetch()} /></Sheet> : <Loading />;
  const { items, as_of } = mine.data;
  return (
    <Sheet title={title}>
      {items.length === 0 ? (
        <Empty icon={IconChecklist} title={t({ vi: 'Bạn không có việc nào đang mở', en: 'You have no open work' })} />
      ) : (
        <ItemLines lines={items} asOf={as_of} label={title} />
      )}
    </Sheet>
  );
}
