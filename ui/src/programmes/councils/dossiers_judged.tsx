// SPDX-License-Identifier: AGPL-3.0-or-later
// The dossiers before a council: closed to whoever has not declared or has a conflict, with the reason; where one may vote, with the score sheet.
import { Button } from '@mantine/core';
import { IconCheck, IconFolder, IconLock, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { dossierQuery, type Council } from '../../api/councils';
import type { Me } from '../../api/kinds';
import { problemOf } from '../../api/problem';
import { t } from '../../api/text';
import { useHasDraft } from '../../parts/drafts';
import { upper } from '../../parts/format';
import { Link, useFilter } from '../../parts/router';
import { ballotDraft, ScoreSheet } from './score_sheet';
import { dossierAddress, type Rules } from './sitting';
import styles from './room.module.css';

type Judged = Council['dossiers'][number];

/** The server's words for why a dossier is closed. */
function WhyClosed({ dossier }: { dossier: string }) {
  const asked = useQuery({ ...dossierQuery(dossier), retry: false });
  const why = asked.error ? problemOf(asked.error).message : '';
  return (
    <p className={styles.closed}>
      <IconLock size={15} aria-hidden /> {t({ vi: 'Chưa mở với bạn', en: 'Closed to you' })}
      {why && `: ${why}`}
    </p>
  );
}

function Card({ council, dossier, rules, me }: { council: Council; dossier: Judged; rules: Rules; me: Me }) {
  const [scoring, setScoring] = useFilter('score');
  const mine = council.commitments.find((one) => one.user === me.user && one.dossier === dossier.id);
  const seat = council.members.find((one) => one.user === me.user);
  const votes = council.stage === 'open' && seat !== undefined && seat.present && seat.declared && !seat.conflicts.includes(dossier.id) && !dossier.hidden;
  const drafted = useHasDraft(ballotDraft(council.id, dossier.id));
  const opened = votes && scoring === dossier.id;
  return (
    <li className={styles.dossier} data-dossier={dossier.id}>
      <div>
        {dossier.hidden ? (
          <span className={styles.name}>{dossier.title || dossier.id}</span>
        ) : (
          <Link to={dossierAddress(dossier.id)} className={styles.name}>
            <IconFolder size={16} aria-hidden /> {dossier.title || dossier.id}
          </Link>
        )}
        <div className="soft small">
          {dossier.host} · {dossier.id}
        </div>
      </div>
      {dossier.hidden && <WhyClosed dossier={dossier.id} />}
      {votes && (
        <div className={styles.vote}>
          {mine && (
            <span className={styles.cast}>
              <IconCheck size={16} aria-hidden />{' '}
              {t({ vi: mine.times > 1 ? `Phiếu của bạn đã niêm phong, bỏ ${mine.times} lần` : 'Phiếu của bạn đã niêm phong', en: mine.times > 1 ? `Your ballot is sealed, cast ${mine.times} times` : 'Your ballot is sealed' })}
            </span>
          )}
          {!opened && (
            <Button variant={mine ? 'default' : 'filled'} leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setScoring(dossier.id)}>
              {mine ? t({ vi: 'Bỏ lại phiếu', en: 'Vote again' }) : drafted ? t({ vi: 'Tiếp tục phiếu đang chấm', en: 'Go on with your ballot' }) : rules.form === 'points' ? t({ vi: 'Chấm điểm', en: 'Score it' }) : t({ vi: 'Bỏ phiếu', en: 'Vote' })}
            </Button>
          )}
        </div>
      )}
      {opened && <ScoreSheet council={council} dossier={dossier} rules={rules} again={mine !== undefined} close={() => setScoring('')} />}
    </li>
  );
}

export function DossiersJudged({ council, rules, me }: { council: Council; rules: Rules; me: Me }) {
  const me_seated = council.members.find((one) => one.user === me.user);
  const absent = council.stage === 'open' && me_seated !== undefined && !me_seated.present;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        {upper(t({ vi: 'hồ sơ', en: 'dossiers' }))} <span className="soft">{council.dossiers.length}</span>
      </h2>
      {absent && <p className={styles.closed}>{t({ vi: 'Phiên họp đang mở nhưng bạn chưa được ghi là có mặt: hãy báo thư ký để bỏ phiếu.', en: 'The session is open, but you are not recorded as present: tell the secretary, so that you can vote.' })}</p>}
      <ul className="quiet-list">
        {council.dossiers.map((dossier) => (
          <Card key={dossier.id} council={council} dossier={dossier} rules={rules} me={me} />
        ))}
      </ul>
    </section>
  );
}
