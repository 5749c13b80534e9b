// SPDX-License-Identifier: AGPL-3.0-or-later
// One item: how it stands, what may be done, everything that happened to it in words, and its place in the document.
import { Button } from '@mantine/core';
import { IconArrowUp, IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { itemQuery, mineQuery, useMe } from '../api/queries';
import { t } from '../api/text';
import { composeAddress } from '../parts/documents';
import { Facts } from '../parts/facts';
import { dayText } from '../parts/format';
import { ItemLines, numberOf, titleOf } from '../parts/item_lines';
import type { PageProps } from '../parts/page';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { ReportForm } from '../parts/report_form';
import { itemAddress, Link, useFilter } from '../parts/router';
import { SentBack } from '../parts/sent_back';
import { ServicesAbout } from '../parts/services_about';
import { actionsOn } from '../parts/standing';
import { Marks, StatusBadge } from '../parts/status';
import { Verdict } from '../parts/verdict';
import { kind_words } from '../parts/words';
import { Actions } from './item/actions';
import { CountedFrom } from './item/counted';
import { Particulars, Wording } from './item/particulars';
import styles from './item.module.css';

function Above({ item }: { item: string }) {
  const above = useQuery(itemQuery(item)).data;
  return (
    <Link to={itemAddress(item)} className={styles.above}>
      <IconArrowUp size={14} aria-hidden />
      {above ? titleOf(above.line) : item}
    </Link>
  );
}

export default function ItemPage({ names }: PageProps) {
  const id = names.item ?? '';
  const item = useQuery(itemQuery(id));
  const me = useMe().data;
  const mine = useQuery({ ...mineQuery, enabled: me?.may.includes('mine') ?? false }).data;
  const [doing, setDoing] = useFilter('do');
  const line = item.data?.line;
  const name = line ? titleOf(line) : '';
  useEffect(() => {
    if (name) document.title = `${name} – Sáu Rõ`;
  }, [name]);
  if (!item.data || !line)
    return item.error ? (
      <Sheet title={id}>
        <ProblemBox problem={item.error} again={() => void item.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  const { state, steps, facts, as_of, limited } = item.data;
  const may = actionsOn(item.data, mine);
  // Whoever asked for an extension is told what was decided.
  const told = (me?.may.includes('document.send') ?? false) && facts.some((fact) => fact.kind === 'item.extension_decided');
  const parent = state?.parent ?? item.data.item?.parent;
  return (
    <Sheet
      title={
        <>
          {numberOf(line) && <span className="soft">{numberOf(line)} </span>}
          {name}
        </>
      }
    >
      <div className={styles.under}>
        <span className="soft small">
          {t(kind_words[line.kind])} {line.id}
        </span>
        {parent && <Above item={parent} />}
        <StatusBadge line={line} asOf={as_of} />
        <Marks line={line} />
      </div>
      {may.length > 0 && <Actions item={item.data} may={may} report={() => setDoing(doing === 'report' ? '' : 'report')} reporting={doing === 'report'} />}
      {may.includes('report') && <SentBack item={line.id} />}
      {doing === 'report' && may.includes('report') && <ReportForm line={line} close={() => setDoing('')} />}
      <Verdict item={item.data} />
      {told && (
        <p className={`${styles.told} no-print`}>
          <Button component={Link} to={composeAddress({ form: 'extension-notice', item: line.id })} variant="default" size="compact-sm" leftSection={<IconFilePlus size={15} aria-hidden />}>
            {t({ vi: 'Soạn thông báo về gia hạn', en: 'Compose the notice on the extension' })}
          </Button>
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.particulars}>
          <Particulars item={item.data} />
        </div>
        <div className={styles.main}>
          {steps.length > 0 && (
            <section>
              <h2 className={styles.heading}>
                {t({ vi: 'Các bước', en: 'Steps' })} <span className="soft">{steps.length}</span>
              </h2>
              <ItemLines lines={steps} asOf={as_of} label={t({ vi: 'Các bước', en: 'Steps' })} />
            </section>
          )}
          <CountedFrom item={item.data} />
          <ServicesAbout record={`item/${line.id}`} />
          <section className={styles.card}>
            <h2 className={styles.heading}>{t({ vi: 'Diễn biến', en: 'What happened' })}</h2>
            {limited ? (
              <p className={styles.limited}>{t({ vi: 'Bạn chỉ thấy nội dung và tình trạng của việc này; ai liên quan mới xem được diễn biến.', en: 'You see what this item is and how it stands; what happened is for those concerned.' })}</p>
            ) : (
              <Facts item={line.id} facts={[...facts].reverse()} />
            )}
          </section>
        </div>
        <div className={styles.wording}>
          {item.data.item && <Wording item={item.data.item} />}
          <p className="soft small">{t({ vi: `Số liệu đến hết ngày ${dayText(as_of)}`, en: `Figures by the end of ${dayText(as_of)}` })}</p>
          <Button className="no-print" variant="default" size="compact-sm" onClick={() => window.print()}>
            {t({ vi: 'In', en: 'Print' })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
