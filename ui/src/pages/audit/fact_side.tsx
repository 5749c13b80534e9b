// SPDX-License-Identifier: AGPL-3.0-or-later
// One fact with all that the ledger keeps of it.
import { Button, Drawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { factQuery, type FactRow, type FactsFilter } from '../../api/audit';
import { t } from '../../api/text';
import { EvidenceLink } from '../../parts/evidence';
import { timeText } from '../../parts/format';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { usePhone } from '../../parts/screen';
import { SecretShown } from '../../parts/secret_shown';
import { About, actorOf, wordsOf } from './fact_list';
import { kindText } from './kinds';
import styles from './audit.module.css';

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const seconds = (iso: string): string => /T\d\d:\d\d(:\d\d)/.exec(iso)?.[1] ?? '';

function Fact({ fact, change }: { fact: FactRow; change: (part: Partial<FactsFilter>) => void }) {
  const item = /^item\/(.+)$/.exec(fact.subject)?.[1] ?? '';
  return (
    <>
      <p className={styles.said}>{wordsOf(fact)}</p>
      <dl className={styles.rows}>
        <Row name={t({ vi: 'Lúc ghi', en: 'Recorded' })}>
          <time dateTime={fact.recorded}>{timeText(fact.recorded) + seconds(fact.recorded)}</time>
        </Row>
        <Row name={t({ vi: 'Ai ghi', en: 'By' })}>
          {actorOf(fact)} {fact.who && <span className="soft">({fact.who})</span>}
        </Row>
        <Row name={t({ vi: 'Về', en: 'About' })}>
          <About fact={fact} />
        </Row>
        <Row name={t({ vi: 'Loại', en: 'Kind' })}>
          {kindText(fact.kind)} <span className="soft">({fact.kind})</span>
        </Row>
        {fact.files.length > 0 && (
          <Row name={t({ vi: 'Tệp', en: 'Files' })}>
            {fact.files.map((file) => (
              <div key={file.sha256} className={styles.file}>
                {item ? <EvidenceLink item={item} file={file} /> : file.name}
                <span className={styles.soft}>{t({ vi: 'SHA-256', en: 'SHA-256' })}</span>
                <code className={styles.whole}>{file.sha256}</code>
              </div>
            ))}
          </Row>
        )}
      </dl>
      <SecretShown label={t({ vi: 'Mã băm của dữ kiện', en: 'Hash of the fact' })} value={fact.hash} description={t({ vi: 'Tính từ nội dung này và mã băm của dữ kiện ngay trước: sửa một chữ ở bất cứ dữ kiện nào trước đó thì mã này khác đi.', en: 'Made of these words and of the hash of the fact before: had one word of any fact before it been changed, it would be another.' })} />
      <div className={styles.buttons}>
        <Button variant="default" size="compact-sm" leftSection={<IconFilter size={16} aria-hidden />} onClick={() => change({ subject: fact.subject })}>
          {t({ vi: 'Mọi dữ kiện về mục này', en: 'All that was recorded about it' })}
        </Button>
        {fact.who && (
          <Button variant="default" size="compact-sm" leftSection={<IconFilter size={16} aria-hidden />} onClick={() => change({ who: fact.who })}>
            {t({ vi: 'Mọi dữ kiện người này ghi', en: 'All that they recorded' })}
          </Button>
        )}
      </div>
    </>
  );
}

export function FactSide({ number, known, close, change }: { number: number; known: FactRow | undefined; close: () => void; change: (part: Partial<FactsFilter>) => void }) {
  const phone = usePhone();
  // A fact that is further down than was read, or left out by the filter.
  const asked = useQuery({ ...factQuery(number), enabled: !known });
  const fact = known ?? asked.data;
  return (
    <Drawer opened onClose={close} position="right" size={phone ? '100%' : '32rem'} title={t({ vi: `Dữ kiện số ${number}`, en: `Fact ${number}` })} closeButtonProps={{ 'aria-label': t({ vi: 'Đóng', en: 'Close' }) }} attributes={{ header: { role: 'presentation' } }} styles={{ title: { fontWeight: 600 } }}>
      <div className={styles.side}>
        {fact ? <Fact fact={fact} change={change} /> : asked.error ? <ProblemBox problem={asked.error} again={() => void asked.refetch()} /> : asked.isFetching ? <Loading /> : <p className="soft">{t({ vi: 'Không có dữ kiện mang số này.', en: 'No fact has this number.' })}</p>}
      </div>
    </Drawer>
  );
}
