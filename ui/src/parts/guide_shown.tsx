// SPDX-License-Identifier: AGPL-3.0-or-later
// The keys and the tour, loaded when first asked for.
import { Kbd } from '@mantine/core';
import type { Me } from '../api/kinds';
import { t, type Pair } from '../api/text';
import { Dialog } from './confirm';
import { showNothing, tourSeen, useShown } from './guide';
import type { Page, PageKey } from './page';
import { namesIn, usePath } from './router';
import { Tour } from './tour';
import styles from './guide.module.css';

const everywhere: readonly PageKey[] = [
  { keys: ['Ctrl', 'K'], does: { vi: 'tìm việc, trang', en: 'find items and pages' } },
  { keys: ['?'], does: { vi: 'bảng phím này', en: 'these keys' } },
  { keys: ['Tab'], does: { vi: 'đến nút, ô tiếp theo', en: 'to the next button or field' } },
  { keys: ['Enter'], does: { vi: 'mở, bấm', en: 'open, press' } },
  { keys: ['Esc'], does: { vi: 'đóng hộp thoại, biểu mẫu; chữ đã gõ vẫn còn', en: 'close a dialog or form; what was typed is kept' } },
  { keys: ['Ctrl', 'Enter'], does: { vi: 'gửi biểu mẫu đang gõ', en: 'send the form one types in' } },
];

function Keys({ title, keys }: { title: Pair; keys: readonly PageKey[] }) {
  return (
    <section>
      <h3 className={styles.heading}>{t(title)}</h3>
      <dl className={styles.keys}>
        {keys.map((one) => (
          <div key={one.keys.join('+')} className={styles.key}>
            <dt>
              {one.keys.map((name) => (
                <Kbd key={name} size="sm">
                  {name}
                </Kbd>
              ))}
            </dt>
            <dd>{t(one.does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export default function GuideShown({ pages, me }: { pages: readonly Page[]; me: Me }) {
  const shown = useShown();
  const path = usePath();
  const page = pages.find((one) => namesIn(one.address, path) !== null);
  const endTour = () => {
    tourSeen(me.user);
    showNothing();
  };
  return (
    <>
      <Dialog opened={shown === 'keys'} close={showNothing} title={t({ vi: 'Phím tắt', en: 'Keys' })}>
        {page?.keys && <Keys title={page.title} keys={page.keys} />}
        <Keys title={{ vi: 'Ở mọi trang', en: 'Everywhere' }} keys={everywhere} />
      </Dialog>
      {shown === 'tour' && <Tour end={endTour} />}
    </>
  );
}
