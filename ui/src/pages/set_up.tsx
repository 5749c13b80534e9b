// SPDX-License-Identifier: AGPL-3.0-or-later
// The administrator's first page: what an agency needs before it can work here, one thing after the other, and what is still
// missing later on.
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { agencyQuery } from '../api/agency';
import { peopleQuery, plansQuery, unitsQuery, useMe, usersQuery } from '../api/queries';
import { t } from '../api/text';
import { AgencyForm, missingWords } from '../parts/agency_form';
import { today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { Link } from '../parts/router';
import { headsOf, standing, withRole } from '../parts/structure';
import { WorkingDays } from '../parts/working_days';
import { AddUnits } from './set_up/add_units';
import styles from './set_up.module.css';

function Step({ number, done, title, children }: { number: number; done: boolean; title: string; children: ReactNode }) {
  const Sign = done ? IconCircleCheck : IconCircleDashed;
  return (
    <li className={styles.step} data-done={done}>
      <Sign size={28} stroke={1.6} aria-hidden className={styles.sign} />
      <div className={styles.inside}>
        <h2 className={styles.title}>
          {number}. {title} <span className={styles.state}>{done ? t({ vi: 'đã có', en: 'done' }) : t({ vi: 'chưa có', en: 'to do' })}</span>
        </h2>
        {children}
      </div>
    </li>
  );
}

const to = (address: string, words: string, first = false) => (
  <Button component={Link} to={address} variant={first ? 'filled' : 'default'} size="sm">
    {words}
  </Button>
);

/** What documents need; the rest is told on the agency's page. */
const told_first = ['name', 'superior', 'place', 'symbol', 'title', 'signer'] as const;

const names = (list: readonly { name: string }[]) => list.map((one) => one.name).join(', ');

/** The calendar is long: it is unfolded where somebody wants to look at it. */
function Holidays({ year: this_year, decided, own, changes }: { year: number; decided: boolean; own: number; changes: boolean }) {
  const [year, setYear] = useState(this_year);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <Step number={3} done={decided} title={t({ vi: 'Ngày nghỉ, ngày làm bù', en: 'Holidays and working days' })}>
      <p className={styles.text}>
        {decided
          ? t({ vi: `Đã có lịch nghỉ lễ, Tết và hoán đổi ngày làm việc của năm ${this_year}. `, en: `The holidays, Tết and exchanged days of ${this_year} are there. ` })
          : t({ vi: `Chưa biết quyết định nghỉ Tết và hoán đổi ngày làm việc của năm ${this_year}: hãy đối chiếu và sửa. `, en: `The decision on Tết and exchanged days of ${this_year} is not known: compare and correct them. ` })}
        {own > 0 ? t({ vi: `Cơ quan có ${own} ngày riêng.`, en: own === 1 ? 'The agency has 1 day of its own.' : `The agency has ${own} days of its own.` }) : t({ vi: 'Nếu cơ quan có ngày nghỉ hay ngày làm riêng, ghi thêm vào lịch.', en: 'Where the agency has days of its own, add them.' })}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" size="sm" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t({ vi: 'Gấp lịch lại', en: 'Fold the calendar' }) : t({ vi: 'Xem, sửa lịch', en: 'See and change the calendar' })}
        </Button>
      </div>
      {unfolded && <WorkingDays year={year} choose={setYear} changes={changes} />}
    </Step>
  );
}

export default function SetUp() {
  const me = useMe().data;
  const units = useQuery(unitsQuery);
  const people = useQuery(peopleQuery);
  const users = useQuery(usersQuery);
  // The administrator looks after accounts and may not see plans: then what came with a plan tells of it.
  const reads = me?.may.includes('plans') ?? false;
  const plans = useQuery({ ...plansQuery, enabled: reads });
  const day = today();
  const this_year = Number(day.slice(0, 4));
  const agency = useQuery(agencyQuery(this_year));
  const title = t({ vi: 'Thiết lập cơ quan', en: 'Setting up the agency' });
  const broken = units.error ?? people.error ?? users.error ?? plans.error ?? agency.error;
  if (!me || !units.data || !people.data || !users.data || !agency.data || (reads && !plans.data))
    return broken ? (
      <Sheet title={title}>
        <ProblemBox problem={broken} again={() => void Promise.all([units.refetch(), people.refetch(), users.refetch(), agency.refetch()])} />
      </Sheet>
    ) : (
      <Loading />
    );
  const all = users.data.list;
  const stand = standing(units.data.list, day);
  const headless = stand.filter((unit) => headsOf(unit.id, all, day).length === 0);
  const office = withRole('office', all, day);
  const directors = withRole('director', all, day);
  const administrators = withRole('administrator', all, day);
  const without = people.data.list.filter((one) => !one.user && one.unit);
  const hasPlan = reads ? (plans.data?.list.length ?? 0) > 0 : people.data.list.length > 0;
  const imports = me.may.includes('plan.import');
  const named = agency.data.name !== '';
  const ready = named && stand.length > 0 && office.length > 0 && hasPlan;
  return (
    <Sheet title={title}>
      <p className={styles.what}>
        {ready
          ? t({ vi: 'Cơ quan đã làm việc được ở đây. Dưới đây là những gì còn nên bổ sung.', en: 'The agency can work here. Below is what is still worth adding.' })
          : t({ vi: 'Sáu bước, làm lúc nào cũng được, dở bước nào thì quay lại bước ấy. Chưa cần đủ mọi người: kế hoạch sẽ mang theo đơn vị và người có tên trong đó.', en: 'Six steps, in your own time. Nobody need be complete: the plan brings the units and people that it names.' })}
      </p>
      <ol className={styles.steps}>
        <Step number={1} done={named} title={t({ vi: 'Tên cơ quan', en: 'The agency’s name' })}>
          {named && missingWords(agency.data).length > 0 && <p className={styles.text}>{t({ vi: `Để soạn văn bản còn thiếu: ${missingWords(agency.data).join(', ')}.`, en: `Documents cannot be made yet without: ${missingWords(agency.data).join(', ')}.` })}</p>}
          <AgencyForm agency={agency.data} changes={me.may.includes('agency.set')} shown={told_first} />
        </Step>
        <Step number={2} done={administrators.length > 0} title={t({ vi: 'Quản trị', en: 'Administrator' })}>
          <p className={styles.text}>
            {`${names(administrators)}. `}
            {administrators.length === 1 && t({ vi: 'Nên có thêm một người, để không ai bị khóa ngoài khi quên mật khẩu. ', en: 'A second one is worth having, lest everybody be locked out by a lost password. ' })}
            {me.second_factor === 'on' ? t({ vi: 'Bạn đã bật xác thực hai bước.', en: 'Your second factor is on.' }) : t({ vi: 'Quản trị nên bật xác thực hai bước cho mình.', en: 'Administrators should turn on the second factor.' })}
          </p>
          {me.second_factor !== 'on' && <div className={styles.buttons}>{to('/account', t({ vi: 'Bật xác thực hai bước', en: 'Turn on the second factor' }))}</div>}
        </Step>
        <Holidays year={this_year} decided={agency.data.decided} own={agency.data.days.filter((one) => one.own).length} changes={me.may.includes('agency.days')} />
        <Step number={4} done={stand.length > 0} title={t({ vi: 'Các đơn vị', en: 'Units' })}>
          <p className={styles.text}>
            {stand.length === 0
              ? t({ vi: 'Phòng, chi cục, trung tâm… như trong quyết định về cơ cấu tổ chức.', en: 'Divisions, departments, centres, as the decision on the structure names them.' })
              : t({ vi: `Đang có ${stand.length} đơn vị.`, en: `There are ${stand.length} units.` })}
            {headless.length > 0 && ` ${t({ vi: `Trong đó ${headless.length} đơn vị chưa có người dùng là trưởng đơn vị, nên chưa ai xác nhận kết quả được.`, en: `${headless.length} of them have no head among the users: nobody can confirm their results yet.` })}`}
          </p>
          {stand.length === 0 ? <AddUnits /> : <div className={styles.buttons}>{to('/organisation', t({ vi: 'Xem các đơn vị', en: 'See the units' }))}</div>}
        </Step>
        <Step number={5} done={office.length > 0} title={t({ vi: 'Người dùng', en: 'Users' })}>
          <p className={styles.text}>
            {office.length === 0 ? t({ vi: 'Trước hết là một người của văn phòng: nhập kế hoạch, theo dõi, đôn đốc. ', en: 'First somebody of the office, who brings the plan, follows it and urges. ' }) : t({ vi: `Văn phòng: ${names(office)}. `, en: `Office: ${names(office)}. ` })}
            {directors.length === 0 ? t({ vi: 'Rồi lãnh đạo cơ quan, người quyết định. ', en: 'Then a director, who decides. ' }) : t({ vi: `Lãnh đạo: ${names(directors)}. `, en: `Directors: ${names(directors)}. ` })}
            {without.length > 0 && t({ vi: `${without.length} người có tên trong kế hoạch chưa có người dùng.`, en: `${without.length} people whom the plan names have no user.` })}
          </p>
          <p className={styles.text}>{t({ vi: 'Thêm ai xong thì cấp mật khẩu tạm cho người ấy, ngay trong ngăn của họ.', en: 'Then give each a one-time password, in the same drawer.' })}</p>
          <div className={styles.buttons}>
            {to('/organisation?tab=users&open=new', t({ vi: 'Thêm người dùng', en: 'Add a user' }), office.length === 0 && stand.length > 0)}
            {without.length > 0 && to('/organisation?tab=people', t({ vi: 'Tạo người dùng từ kế hoạch', en: 'Make users of the plan’s people' }))}
          </div>
        </Step>
        <Step number={6} done={hasPlan} title={t({ vi: 'Kế hoạch', en: 'The plan' })}>
          <p className={styles.text}>
            {imports
              ? t({ vi: 'Đưa tệp kế hoạch của cơ quan vào (.docx, .pdf, bản quét…): nhiệm vụ, thời hạn, sản phẩm, đơn vị được đọc ra để soát lại.', en: 'Bring the agency’s plan as a file (.docx, .pdf, a scan): tasks, deadlines, products and units are read from it, for you to check.' })
              : office.length > 0
                ? t({ vi: `Văn phòng nhập kế hoạch: ${names(office)}. Quản trị không xem được kế hoạch.`, en: `The office brings it: ${names(office)}. An administrator does not see plans.` })
                : t({ vi: 'Văn phòng nhập kế hoạch, khi đã có người dùng. Quản trị không xem được kế hoạch.', en: 'The office brings it, once it has a user. An administrator does not see plans.' })}
          </p>
          {imports && <div className={styles.buttons}>{to('/import', t({ vi: 'Nhập kế hoạch', en: 'Bring the plan' }), !hasPlan && office.length > 0)}</div>}
        </Step>
      </ol>
    </Sheet>
  );
}
