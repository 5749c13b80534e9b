// SPDX-License-Identifier: AGPL-3.0-or-later
// What whoever looks has to do now, first on the page; and what else they may do.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Council, NextStep } from '../../api/councils';
import type { Me } from '../../api/kinds';
import { t, type Pair } from '../../api/text';
import { dayText, today, upper } from '../../parts/format';
import { useFilter } from '../../parts/router';
import { Attend } from './attend';
import { Declare } from './declare';
import { Invite } from './invite';
import { Dissolve, Replace } from './membership';
import { Count, KeySeal, Open, Unseal } from './seals';
import type { Rules } from './sitting';
import { next_words } from './words';
import styles from './room.module.css';

type Doing = Exclude<NextStep, 'nothing' | 'vote'> | 'replace' | 'dissolve';

export interface StepProps {
  council: Council;
  rules: Rules;
  me: Me;
  /** It is done, or left for later. */
  close: () => void;
}

const steps: Record<Doing, (props: StepProps) => ReactNode> = { declare: Declare, seal: KeySeal, invite: Invite, attend: Attend, open: Open, unseal: Unseal, count: Count, replace: Replace, dissolve: Dissolve };

const names: Record<Doing, Pair> = {
  ...next_words,
  replace: { vi: 'thay thành viên', en: 'replace a member' },
  dissolve: { vi: 'hủy hội đồng', en: 'dissolve the council' },
};

/** What is open to them beside what is next: as the server would take it. */
function others(council: Council, me: Me): Doing[] {
  const { seat, stage, next } = council;
  const office = me.roles.some((one) => one.role === 'office');
  const before = stage === 'appointed' || stage === 'invited';
  const own = council.members.find((one) => one.user === me.user);
  const list: [Doing, boolean][] = [
    ['invite', before && (office || seat === 'chair' || seat === 'secretary')],
    ['attend', (stage === 'invited' || stage === 'open') && (office || seat === 'secretary')],
    ['open', stage === 'invited' && (seat === 'chair' || seat === 'vice-chair')],
    ['declare', own?.declared === true && (before || stage === 'open')],
    ['seal', before && (seat === 'chair' || seat === 'secretary')],
    ['unseal', stage === 'open' && seat === 'chair' && council.cast > 0],
    ['replace', before && me.may.includes('council.replace')],
    ['dissolve', stage !== 'counted' && stage !== 'dissolved' && me.may.includes('council.dissolve')],
  ];
  return list.filter(([doing, may]) => may && doing !== next).map(([doing]) => doing);
}

const again: Partial<Record<Doing, (council: Council) => Pair | undefined>> = {
  invite: (council) => (council.stage === 'invited' ? { vi: 'Sửa giấy mời', en: 'Change the invitation' } : undefined),
  attend: (council) => (council.members.some((one) => one.present) ? { vi: 'Sửa người có mặt', en: 'Change who is present' } : undefined),
  declare: () => ({ vi: 'Khai lại xung đột', en: 'Declare anew' }),
  seal: (council) => ((council.seat === 'chair' ? council.seals.chair : council.seals.secretary) ? { vi: 'Đặt lại niêm phong', en: 'Set your seal anew' } : undefined),
  unseal: () => ({ vi: 'Đóng bỏ phiếu sớm', en: 'Close the vote early' }),
};

/** What is next is called by its own name, the others by what they are once more. */
const nameOf = (doing: Doing, council: Council): string => upper(t((doing === council.next ? undefined : again[doing]?.(council)) ?? names[doing]));

/** Whom or what a council waits for, for somebody with nothing to do. */
function waitsFor(council: Council): Pair {
  const { stage, day, members } = council;
  const undeclared = members.filter((one) => !one.declared).map((one) => one.name);
  switch (stage) {
    case 'appointed':
      return { vi: 'Hội đồng chờ thư ký hoặc văn phòng mời họp.', en: 'The council waits for its secretary or the office to invite it.' };
    case 'invited':
      if (day && today() < day) return { vi: `Hội đồng họp ngày ${dayText(day)}.${undeclared.length > 0 ? ` Chưa khai xung đột: ${undeclared.join(', ')}.` : ''}`, en: `The council meets on ${dayText(day)}.${undeclared.length > 0 ? ` Not declared yet: ${undeclared.join(', ')}.` : ''}` };
      return members.some((one) => one.present) ? { vi: 'Chờ chủ tịch mở phiên họp.', en: 'The chair is to open the session.' } : { vi: 'Chờ thư ký ghi người có mặt.', en: 'The secretary is to record who is present.' };
    case 'open':
      return council.cast < council.expected
        ? { vi: `Đang bỏ phiếu: ${council.cast}/${council.expected} phiếu.`, en: `The vote is on: ${council.cast} of ${council.expected} ballots.` }
        : { vi: 'Mọi phiếu đã bỏ: chờ chủ tịch đóng bỏ phiếu và mở niêm phong thứ nhất.', en: 'All ballots are cast: the chair is to close the vote and open the first seal.' };
    case 'unsealed':
      return { vi: 'Bỏ phiếu đã đóng: chờ thư ký mở niêm phong thứ hai và kiểm phiếu.', en: 'The vote is closed: the secretary is to open the second seal and count.' };
    case 'counted':
      return { vi: 'Hội đồng đã kiểm phiếu xong.', en: 'The ballots are counted.' };
    case 'dissolved':
      return { vi: 'Hội đồng đã hủy; không ai làm gì thêm ở đây.', en: 'The council is dissolved; nothing more is done here.' };
  }
}

export function MyPart({ council, rules, me }: { council: Council; rules: Rules; me: Me }) {
  const [told, setDoing] = useFilter('do');
  const [, setScore] = useFilter('score');
  const more = others(council, me);
  const next = council.next;
  const chosen = more.find((one) => one === told) ?? (next !== 'nothing' && next !== 'vote' ? next : null);
  const Shown = chosen ? steps[chosen] : null;
  const close = () => setDoing('');
  const unvoted = council.dossiers.find((dossier) => !dossier.hidden && !council.commitments.some((one) => one.user === me.user && one.dossier === dossier.id));
  if (council.stage === 'counted' && more.length === 0) return null;
  return (
    <section className={styles.mine} data-next={next} aria-label={t({ vi: 'Việc của bạn', en: 'What you have to do' })}>
      {chosen && Shown ? (
        <>
          <h2 className={styles.heading}>{nameOf(chosen, council)}</h2>
          <Shown key={chosen} council={council} rules={rules} me={me} close={close} />
        </>
      ) : next === 'vote' ? (
        <>
          <h2 className={styles.heading}>{t({ vi: `Bỏ phiếu: còn ${council.all - council.done}/${council.all} hồ sơ`, en: `Vote: ${council.all - council.done} of ${council.all} dossiers to go` })}</h2>
          <p className={styles.say}>{t({ vi: 'Chấm từng hồ sơ ở dưới. Phiếu kín: người khác chỉ thấy bạn đã bỏ phiếu, không thấy bạn bỏ thế nào.', en: 'Vote on each dossier below. The vote is secret: others see that you have voted, not how.' })}</p>
          {unvoted && (
            <div className="no-print">
              <Button
                onClick={() => {
                  setScore(unvoted.id);
                  window.setTimeout(() => document.querySelector(`[data-dossier="${CSS.escape(unvoted.id)}"]`)?.scrollIntoView({ block: 'start' }));
                }}
              >
                {t({ vi: 'Chấm hồ sơ tiếp theo', en: 'The next dossier' })}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p className={styles.say}>{t(waitsFor(council))}</p>
      )}
      {more.length > 0 && (
        <div className={`${styles.more} no-print`}>
          {more
            .filter((one) => one !== chosen)
            .map((one) => (
              <Button key={one} variant="default" size="compact-sm" onClick={() => setDoing(one)}>
                {nameOf(one, council)}
              </Button>
            ))}
        </div>
      )}
    </section>
  );
}
