// SPDX-License-Identifier: AGPL-3.0-or-later
// A dossier: what it is, who does it, its files, the councils that judge it, and who may see it or why not.
import { Anchor, Button } from '@mantine/core';
import { IconDownload, IconEye, IconEyeOff, IconPencil } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { councilQuery, councilsQuery, dossierFileAddress, dossierQuery, type Council, type CouncilMember } from '../../api/councils';
import { useMe } from '../../api/queries';
import { problemOf } from '../../api/problem';
import { t, type Pair } from '../../api/text';
import { dayText, upper } from '../../parts/format';
import type { PageProps } from '../../parts/page';
import { Loading, Sheet } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { Link } from '../../parts/router';
import { StageBadge } from './badge';
import { DossierDialog } from './dossier_dialog';
import { councilAddress } from './sitting';
import { kindText, seat_words } from './words';
import styles from './dossier.module.css';

/** Each is looked up: of more than so many, the first. */
const most_looked = 60;

/** The councils that one sees which have the dossier before them. */
function useCouncilsOf(dossier: string): Council[] {
  const lines = useQuery(councilsQuery).data ?? [];
  const pages = useQueries({ queries: lines.slice(0, most_looked).map((line) => councilQuery(line.id)) });
  return pages.flatMap(({ data }) => (data?.dossiers.some((one) => one.id === dossier) ? [data] : []));
}

/** By what a member declared; what is reckoned from their own words to the office, the server looks at as well. */
function sightOf(member: CouncilMember, dossier: string): { sees: boolean; why: Pair } {
  if (member.conflicts.includes(dossier)) return { sees: false, why: { vi: 'đã khai có xung đột lợi ích', en: 'declared a conflict of interest' } };
  if (!member.declared) return { sees: false, why: { vi: 'chưa khai xung đột lợi ích', en: 'has not declared conflicts yet' } };
  return { sees: true, why: { vi: 'đã khai, không có xung đột', en: 'has declared, no conflict' } };
}

function WhoSees({ council, dossier }: { council: Council; dossier: string }) {
  return (
    <ul className={styles.sees}>
      {council.members.map((member) => {
        const { sees, why } = sightOf(member, dossier);
        return (
          <li key={member.user} data-sees={sees}>
            {sees ? <IconEye size={16} aria-label={t({ vi: 'xem được', en: 'sees it' })} /> : <IconEyeOff size={16} aria-label={t({ vi: 'không xem được', en: 'does not see it' })} />}
            <span>
              {member.name}, {t(seat_words[member.seat])} <span className="soft small">– {t(why)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Councils({ councils, dossier }: { councils: readonly Council[]; dossier: string }) {
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t({ vi: 'Hội đồng, và ai xem được hồ sơ', en: 'Councils, and who sees it' })}</h2>
      {councils.length === 0 && <p className={styles.soft}>{t({ vi: 'Chưa có hội đồng nào được giao đánh giá hồ sơ này.', en: 'No council has it before it yet.' })}</p>}
      {councils.map((council) => {
        const finding = council.findings?.find((one) => one.dossier === dossier);
        return (
          <div key={council.id} className={styles.council} data-council={council.id}>
            <Link to={councilAddress(council.id)} className={styles.title}>
              {council.title}
            </Link>
            <div className={styles.how}>
              <StageBadge stage={council.stage} />
              <span>{upper(kindText(council.kind))}</span>
              {council.day && <span>{t({ vi: `họp ${dayText(council.day)}`, en: `meets ${dayText(council.day)}` })}</span>}
              {finding && <b data-passed={finding.passed}>{finding.passed ? t({ vi: `đạt, xếp thứ ${finding.place}`, en: `passed, place ${finding.place}` }) : t({ vi: 'không đạt', en: 'not passed' })}</b>}
            </div>
            <WhoSees council={council} dossier={dossier} />
          </div>
        );
      })}
      <p className={styles.soft}>{t({ vi: 'Văn phòng, lãnh đạo cơ quan và kiểm toán luôn xem được. Thành viên chỉ xem được khi đã khai và không có xung đột, kể cả xung đột tính ra từ lý lịch của họ.', en: 'The office, the director and the auditor always see it. Members do once they have declared and have no conflict, those reckoned from what they said of themselves included.' })}</p>
    </section>
  );
}

function Closed({ id, problem, again }: { id: string; problem: unknown; again: () => void }) {
  const councils = useCouncilsOf(id);
  const { code, isPassing } = problemOf(problem);
  return (
    <Sheet title={councils.flatMap((one) => one.dossiers).find((one) => one.id === id)?.title ?? t({ vi: `Hồ sơ ${id}`, en: `Dossier ${id}` })}>
      <ProblemBox problem={problem} {...(isPassing ? { again } : {})} />
      {code === 'council.declare-first' && (
        <p className={styles.do}>
          {councils.map((council) => (
            <Button key={council.id} component={Link} to={councilAddress(council.id)}>
              {t({ vi: 'Vào hội đồng để khai xung đột', en: 'Go to the council and declare' })}
            </Button>
          ))}
        </p>
      )}
      {councils.length > 0 && <Councils councils={councils} dossier={id} />}
    </Sheet>
  );
}

export default function DossierPage({ names }: PageProps) {
  const id = names.dossier ?? '';
  const asked = useQuery({ ...dossierQuery(id), retry: false });
  const me = useMe().data;
  const councils = useCouncilsOf(id);
  const [changing, setChanging] = useState(false);
  const title = asked.data?.title ?? '';
  useEffect(() => {
    if (title) document.title = `${title} – Sáu Rõ`;
  }, [title]);
  if (asked.error) return <Closed id={id} problem={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const dossier = asked.data;
  const principal = dossier.team[0];
  const judged = councils.some((one) => one.stage === 'open' || one.stage === 'unsealed');
  return (
    <Sheet title={dossier.title}>
      <div className={styles.under}>
        <span>{t({ vi: `Hồ sơ ${dossier.id}`, en: `Dossier ${dossier.id}` })}</span>
        {me?.may.includes('dossier.set') && !judged && (
          <Button className="no-print" variant="default" size="compact-xs" leftSection={<IconPencil size={14} aria-hidden />} onClick={() => setChanging(true)}>
            {t({ vi: 'Sửa hồ sơ', en: 'Change it' })}
          </Button>
        )}
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <section className={styles.card}>
            <dl className={styles.facts}>
              <div>
                <dt>{t({ vi: 'Tổ chức chủ trì', en: 'Applies' })}</dt>
                <dd>{dossier.host}</dd>
              </div>
              {dossier.partners.length > 0 && (
                <div>
                  <dt>{t({ vi: 'Tổ chức phối hợp', en: 'Cooperate' })}</dt>
                  <dd>
                    {dossier.partners.map((one) => (
                      <div key={one}>{one}</div>
                    ))}
                  </dd>
                </div>
              )}
              {principal && (
                <div>
                  <dt>{t({ vi: 'Chủ nhiệm', en: 'Principal' })}</dt>
                  <dd>
                    {principal.name} <span className="soft">{principal.organisation}</span>
                  </dd>
                </div>
              )}
              {dossier.team.length > 1 && (
                <div>
                  <dt>{t({ vi: 'Thành viên thực hiện', en: 'Team' })}</dt>
                  <dd>
                    {dossier.team.slice(1).map((one) => (
                      <div key={`${one.name} ${one.organisation}`}>
                        {one.name} <span className="soft">{one.organisation}</span>
                      </div>
                    ))}
                  </dd>
                </div>
              )}
            </dl>
          </section>
          <section className={styles.card}>
            <h2 className={styles.heading}>
              {t({ vi: 'Tệp hồ sơ', en: 'Files' })} <span className="soft">{dossier.files.length}</span>
            </h2>
            {dossier.files.length === 0 && <p className={styles.soft}>{t({ vi: 'Chưa có tệp nào được đưa lên.', en: 'No file was brought yet.' })}</p>}
            <ul className="quiet-list">
              {dossier.files.map((file) => (
                <li key={file.sha256} className={styles.file}>
                  <Anchor href={dossierFileAddress(dossier.id, file.sha256)} download={file.name}>
                    <IconDownload size={16} aria-hidden /> {file.name}
                  </Anchor>
                  <span className="soft small" title={file.sha256}>{`SHA-256 ${file.sha256.slice(0, 12)}…`}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <Councils councils={councils} dossier={id} />
      </div>
      <DossierDialog opened={changing} close={() => setChanging(false)} known={dossier} />
    </Sheet>
  );
}
