// SPDX-License-Identifier: AGPL-3.0-or-later
// Who sits: whether they have declared, against what; who is present, beside how many are needed; and who has voted, never how.
import { Button } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import type { Council, CouncilMember } from '../../api/councils';
import type { Me } from '../../api/kinds';
import { t } from '../../api/text';
import { upper } from '../../parts/format';
import { Link } from '../../parts/router';
import { ExpertDialog } from './expert_dialog';
import { dossierAddress, missingWith, neededFor, type Rules } from './sitting';
import { seat_words } from './words';
import styles from './room.module.css';

export function QuorumMeter({ members, present, rules }: { members: readonly CouncilMember[]; present: ReadonlySet<string>; rules: Rules }) {
  const all = members.length;
  const needed = neededFor(all, rules.quorum);
  const there = members.filter((one) => present.has(one.user)).length;
  const missing = missingWith(members, present, rules);
  // How many there are stands in its own line.
  const others = missing.slice(there < needed ? 1 : 0);
  return (
    <div className={styles.quorum} data-good={missing.length === 0}>
      <div className={styles.meter} role="img" aria-label={t({ vi: `Có mặt ${there} trên ${all}, cần ít nhất ${needed}`, en: `${there} of ${all} are present, at least ${needed} are needed` })}>
        <div className={styles.fill} style={{ width: `${all > 0 ? (there / all) * 100 : 0}%` }} />
        <div className={styles.notch} style={{ left: `${all > 0 ? (needed / all) * 100 : 0}%` }} />
      </div>
      <p className={styles.count}>
        {t({ vi: `Có mặt ${there}/${all}, cần ít nhất ${needed}`, en: `${there} of ${all} present, at least ${needed} needed` })}
        {there > 0 && <b> {missing.length === 0 ? t({ vi: '– đủ điều kiện họp', en: '– there is a quorum' }) : t({ vi: '– chưa đủ điều kiện họp', en: '– no quorum yet' })}</b>}
      </p>
      {there > 0 && others.length > 0 && <p className={styles.missing}>{upper(others.map(t).join('; '))}</p>}
    </div>
  );
}

function Voted({ member }: { member: CouncilMember }) {
  if (member.expected === 0) return null;
  const all = member.cast >= member.expected;
  return (
    <span className={styles.voted} data-good={all}>
      {all ? <IconCheck size={14} aria-hidden /> : <IconClock size={14} aria-hidden />}{' '}
      {t({ vi: `đã bỏ ${member.cast}/${member.expected} phiếu`, en: `${member.cast} of ${member.expected} ballots cast` })}
      {member.times > member.cast && t({ vi: `, bỏ lại ${member.times - member.cast} lần`, en: `, again ${member.times - member.cast} times` })}
    </span>
  );
}

export function Members({ council, rules, me }: { council: Council; rules: Rules; me: Me }) {
  const { members, stage } = council;
  const [telling, setTelling] = useState(false);
  const before = stage === 'appointed' || stage === 'invited';
  const recorded = members.some((one) => one.present);
  const titleOf = (id: string) => council.dossiers.find((one) => one.id === id)?.title ?? id;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        {t({ vi: 'Thành viên', en: 'Members' })} <span className="soft">{members.length}</span>
      </h2>
      {(recorded || stage === 'invited') && <QuorumMeter members={members} present={new Set(members.filter((one) => one.present).map((one) => one.user))} rules={rules} />}
      {stage === 'open' && <p className={styles.count}>{t({ vi: `Phiếu đã bỏ: ${council.cast}/${council.expected}`, en: `Ballots cast: ${council.cast} of ${council.expected}` })}</p>}
      <ul className={styles.members}>
        {members.map((member) => (
          <li key={member.user} data-member={member.user}>
            <div>
              <b>{member.name}</b> <span className="soft small">{t(seat_words[member.seat])}</span>
            </div>
            <div className={styles.marks}>
              {before && <span data-good={member.declared}>{member.declared ? t({ vi: 'đã khai xung đột', en: 'has declared' }) : t({ vi: 'chưa khai xung đột', en: 'has not declared yet' })}</span>}
              {recorded && <span data-good={member.present}>{member.present ? t({ vi: 'có mặt', en: 'present' }) : member.written ? t({ vi: 'gửi ý kiến bằng văn bản', en: 'sent a written opinion' }) : t({ vi: 'vắng', en: 'absent' })}</span>}
              {member.seat === 'chair' && before && <span data-good={council.seals.chair}>{council.seals.chair ? t({ vi: 'niêm phong đã đặt', en: 'seal set' }) : t({ vi: 'chưa đặt niêm phong', en: 'no seal yet' })}</span>}
              {member.seat === 'secretary' && before && <span data-good={council.seals.secretary}>{council.seals.secretary ? t({ vi: 'niêm phong đã đặt', en: 'seal set' }) : t({ vi: 'chưa đặt niêm phong', en: 'no seal yet' })}</span>}
              <Voted member={member} />
            </div>
            {member.conflicts.map((dossier) => (
              <div key={dossier} className={styles.conflict}>
                {t({ vi: 'không đánh giá', en: 'does not judge' })} <Link to={dossierAddress(dossier)}>{titleOf(dossier)}</Link>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {before && me.roles.some((one) => one.role === 'office') && (
        <Button className="no-print" variant="default" size="compact-sm" onClick={() => setTelling(true)}>
          {t({ vi: 'Khai lý lịch thành viên', en: 'Say what conflicts are reckoned from' })}
        </Button>
      )}
      {telling && <ExpertDialog me={me} people={members} close={() => setTelling(false)} />}
    </section>
  );
}
