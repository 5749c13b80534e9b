// SPDX-License-Identifier: AGPL-3.0-or-later
// A council's room: how far it is, what whoever looks has to do, the dossiers, who sits and what came of it.
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { councilQuery, type Council, type CouncilStage } from '../../api/councils';
import { useMe } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { dayText, upper } from '../../parts/format';
import type { PageProps } from '../../parts/page';
import { Loading, Sheet } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { Link } from '../../parts/router';
import { StageBadge } from './badge';
import { DossiersJudged } from './dossiers_judged';
import { Members } from './members';
import { MyPart } from './my_part';
import { Papers } from './papers';
import { Results } from './results';
import { RulesShown, Sealing } from './rules_shown';
import { rulesIn } from './sitting';
import { kindText, mode_words, seat_words } from './words';
import styles from './room.module.css';

const steps: readonly { name: Pair; done: readonly CouncilStage[] }[] = [
  { name: { vi: 'Thành lập', en: 'Appointed' }, done: ['appointed', 'invited', 'open', 'unsealed', 'counted'] },
  { name: { vi: 'Mời họp', en: 'Invited' }, done: ['invited', 'open', 'unsealed', 'counted'] },
  { name: { vi: 'Họp, bỏ phiếu', en: 'Session, ballots' }, done: ['open', 'unsealed', 'counted'] },
  { name: { vi: 'Mở niêm phong', en: 'Seals opened' }, done: ['unsealed', 'counted'] },
  { name: { vi: 'Kiểm phiếu', en: 'Counted' }, done: ['counted'] },
];

function Steps({ stage }: { stage: CouncilStage }) {
  const now = steps.filter((step) => step.done.includes(stage)).length - 1;
  return (
    <ol className={styles.steps} aria-label={t({ vi: 'Các bước', en: 'Stages' })}>
      {steps.map((step, at) => (
        <li key={step.name.en} data-done={at <= now} aria-current={at === now ? 'step' : undefined}>
          {t(step.name)}
        </li>
      ))}
    </ol>
  );
}

function Facts({ council }: { council: Council }) {
  const rows: [string, string][] = [
    [t({ vi: 'Quyết định', en: 'Decision' }), [council.document, council.decided && t({ vi: `ngày ${dayText(council.decided)}`, en: dayText(council.decided) })].filter(Boolean).join(' ')],
    [t({ vi: 'Họp', en: 'Meets' }), council.day ? [dayText(council.day), council.time, council.place].filter(Boolean).join(', ') : t({ vi: 'chưa mời', en: 'not invited yet' })],
    [t({ vi: 'Cách họp', en: 'How' }), t(mode_words[council.mode])],
    [t({ vi: 'Tài liệu đến tay', en: 'Papers reached' }), council.papers ? dayText(council.papers) : t({ vi: 'chưa ghi', en: 'not recorded' })],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

export default function CouncilRoom({ names }: PageProps) {
  const id = names.council ?? '';
  const asked = useQuery(councilQuery(id));
  const me = useMe().data;
  const title = asked.data?.title ?? '';
  useEffect(() => {
    if (title) document.title = `${title} – Sáu Rõ`;
  }, [title]);
  if (!asked.data || !me)
    return asked.error ? (
      <Sheet title={t({ vi: `Hội đồng ${id}`, en: `Council ${id}` })}>
        <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
        <p>
          <Link to="/hoi-dong">{t({ vi: 'Các hội đồng', en: 'All councils' })}</Link>
        </p>
      </Sheet>
    ) : (
      <Loading />
    );
  const council = asked.data;
  const rules = rulesIn(council.rules);
  return (
    <Sheet title={council.title || id}>
      <div className={styles.under}>
        <Link to="/hoi-dong" className={styles.back}>
          <IconArrowLeft size={14} aria-hidden /> {t({ vi: 'Hội đồng', en: 'Councils' })}
        </Link>
        <StageBadge stage={council.stage} />
        <span className="soft small">
          {upper(kindText(council.kind))} · {council.id}
        </span>
        {council.seat && <span className={styles.seat}>{t({ vi: `Bạn là ${seat_words[council.seat].vi}`, en: `You are the ${seat_words[council.seat].en}` })}</span>}
      </div>
      {council.stage !== 'dissolved' && <Steps stage={council.stage} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <MyPart council={council} rules={rules} me={me} />
          {council.findings && <Results council={council} findings={council.findings} rules={rules} />}
          <DossiersJudged council={council} rules={rules} me={me} />
        </div>
        <div className={styles.side}>
          <Facts council={council} />
          <Members council={council} rules={rules} me={me} />
          <Papers council={council} me={me} />
          <RulesShown rules={council.rules} />
          <Sealing council={council} />
          <Button className="no-print" variant="default" size="compact-sm" onClick={() => window.print()}>
            {t({ vi: 'In', en: 'Print' })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
