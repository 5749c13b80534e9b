// SPDX-License-Identifier: AGPL-3.0-or-later
// Councils: what waits for one, the year by months, all of them in a list; and the office appoints one.
import { Button, Select } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { councilQuery, councilsQuery, type CouncilLine } from '../api/councils';
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { Empty } from '../parts/empty';
import { dayText, today, upper } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { PartLinks } from '../parts/part_links';
import { ProblemBox } from '../parts/problem_box';
import { addressWith, go, Link, useFilter } from '../parts/router';
import { choices } from '../parts/words';
import { Appoint } from './councils/appoint';
import { StageBadge } from './councils/badge';
import { councilAddress } from './councils/sitting';
import { kind_words, kindText, next_words, seat_words } from './councils/words';
import { YearOfCouncils } from './councils/year';
import styles from './councils/councils.module.css';

/** Each is looked up for what it lacks: beyond so many, the newest. */
const most_looked = 60;

const yearOf = (line: CouncilLine): string => line.day?.slice(0, 4) ?? '';

export const nextText = (line: Pick<CouncilLine, 'next' | 'done' | 'all'>): string => (line.next === 'nothing' ? '' : t(next_words[line.next]) + (line.next === 'vote' ? ` (${line.done}/${line.all})` : ''));

/** What a council waits for from whoever asks. */
function Waiting({ lines }: { lines: readonly CouncilLine[] }) {
  const mine = lines.filter((line) => line.next !== 'nothing');
  if (mine.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={t({ vi: 'Hội đồng chờ bạn', en: 'Councils that wait for you' })}>
      <h2 className={styles.heading}>{t({ vi: 'Hội đồng chờ bạn', en: 'Councils that wait for you' })}</h2>
      <ul className="quiet-list">
        {mine.map((line) => (
          <li key={line.id} className={styles.wait} data-council={line.id}>
            <div>
              <b>{upper(nextText(line))}</b>
              <div className={styles.clamp}>{line.title}</div>
              <div className={styles.soft}>{[line.day && t({ vi: `họp ${dayText(line.day)}`, en: `meets ${dayText(line.day)}` }), line.seat && t({ vi: `bạn là ${seat_words[line.seat].vi}`, en: `you are the ${seat_words[line.seat].en}` })].filter(Boolean).join(' · ')}</div>
            </div>
            <Button component={Link} to={councilAddress(line.id)} aria-label={t({ vi: `Vào ${line.title}`, en: `Go to ${line.title}` })}>
              {t({ vi: 'Vào', en: 'Go' })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function List({ lines }: { lines: readonly CouncilLine[] }) {
  return (
    <table className={styles.table} aria-label={t({ vi: 'Các hội đồng', en: 'Councils' })}>
      <thead>
        <tr>
          <th scope="col">{t({ vi: 'Hội đồng', en: 'Council' })}</th>
          <th scope="col">{t({ vi: 'Loại', en: 'Kind' })}</th>
          <th scope="col">{t({ vi: 'Ngày họp', en: 'Meets' })}</th>
          <th scope="col" className={styles.number}>{t({ vi: 'Hồ sơ', en: 'Dossiers' })}</th>
          <th scope="col">{t({ vi: 'Bước', en: 'Stage' })}</th>
          <th scope="col">{t({ vi: 'Bạn', en: 'You' })}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-council={line.id}>
            <td>
              <Link to={councilAddress(line.id)} className={styles.title}>
                {line.title}
              </Link>{' '}
              <span className={styles.soft}>{line.id}</span>
            </td>
            <td>{upper(kindText(line.kind))}</td>
            <td className={styles.nowrap}>{line.day ? dayText(line.day) : t({ vi: 'chưa định ngày', en: 'no day yet' })}</td>
            <td className={styles.number}>
              <span className={styles.onlyphone}>{t({ vi: 'Hồ sơ: ', en: 'Dossiers: ' })}</span>
              {line.dossiers}
            </td>
            <td>
              <StageBadge stage={line.stage} />
            </td>
            <td>
              {line.seat && upper(t(seat_words[line.seat]))}
              {line.next !== 'nothing' && <div className={styles.todo}>{nextText(line)}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Shown({ lines, year, asList }: { lines: readonly CouncilLine[]; year: string; asList: boolean }) {
  const looked = asList ? [] : lines.slice(0, most_looked);
  const pages = useQueries({ queries: looked.map((line) => councilQuery(line.id)) });
  if (asList) return <List lines={lines} />;
  const known = new Map(pages.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));
  return <YearOfCouncils year={year} lines={lines} known={known} />;
}

export default function CouncilsPage() {
  const me = useMe().data;
  const asked = useQuery(councilsQuery);
  const [told, setYear] = useFilter('year');
  const [kind, setKind] = useFilter('kind');
  const [view] = useFilter('view');
  const [doing, setDoing] = useFilter('do');
  const mayAppoint = me?.may.includes('council.appoint') ?? false;
  const title = t({ vi: 'Hội đồng', en: 'Councils' });
  if (asked.error)
    return (
      <Sheet title={title}>
        <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
      </Sheet>
    );
  if (!asked.data || !me) return <Loading />;
  const all = asked.data;
  const this_year = today().slice(0, 4);
  const year = told || this_year;
  const years = [...new Set([...all.map(yearOf).filter(Boolean), this_year, year])].sort().reverse();
  // What has no day yet belongs to the year that runs.
  const lines = all.filter((line) => (yearOf(line) || this_year) === year && (kind === '' || line.kind === kind)).sort((a, b) => (b.day ?? '9').localeCompare(a.day ?? '9') || a.id.localeCompare(b.id));
  const adding = mayAppoint && doing === 'appoint';
  return (
    <Sheet
      title={adding ? t({ vi: 'Thành lập hội đồng', en: 'Appoint a council' }) : title}
      beside={
        mayAppoint &&
        !adding && (
          <Button className="no-print" leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setDoing('appoint')}>
            {t({ vi: 'Thành lập hội đồng', en: 'Appoint a council' })}
          </Button>
        )
      }
    >
      {adding ? (
        <Appoint taken={new Set(all.map((line) => line.id))} close={() => go('/hoi-dong', { replace: true })} />
      ) : all.length === 0 ? (
        <Empty icon={IconUsersGroup} title={mayAppoint ? t({ vi: 'Chưa có hội đồng nào', en: 'There is no council yet' }) : t({ vi: 'Bạn chưa có tên trong hội đồng nào', en: 'You sit on no council yet' })}>
          {mayAppoint
            ? t({ vi: 'Khi có quyết định thành lập hội đồng, hãy bấm “Thành lập hội đồng”: chọn loại, hồ sơ, thành viên. Phần mềm xem số người, phản biện và xung đột lợi ích, rồi dẫn cả hội đồng đến kết quả kiểm phiếu.', en: 'Once a decision appoints a council, press “Appoint a council”: choose its kind, dossiers and members. Its size, reviewers and conflicts of interest are looked at, and all of it is led up to the count.' })
            : t({ vi: 'Khi văn phòng thành lập hội đồng có tên bạn, hội đồng ấy hiện ở đây cùng việc bạn cần làm.', en: 'Once the office appoints a council with you on it, it stands here with what you have to do.' })}
        </Empty>
      ) : (
        <>
          <Waiting lines={all} />
          <div className={`${styles.bar} no-print`}>
            <Select aria-label={t({ vi: 'Năm', en: 'Year' })} size="xs" w={96} allowDeselect={false} data={years} value={year} onChange={(next) => setYear(next === this_year ? '' : (next ?? ''))} />
            <Select aria-label={t({ vi: 'Loại hội đồng', en: 'Kind of council' })} size="xs" className={styles.kinds ?? ''} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Mọi loại', en: 'All kinds' }) }} placeholder={t({ vi: 'Mọi loại hội đồng', en: 'All kinds' })} data={choices(kind_words)} value={kind || null} onChange={(next) => setKind(next ?? '')} />
          </div>
          <PartLinks
            label={t({ vi: 'Cách xem', en: 'Ways to look' })}
            parts={[
              { to: addressWith({ view: null }), title: t({ vi: 'Lịch năm', en: 'Year' }), here: view !== 'list' },
              { to: addressWith({ view: 'list' }), title: t({ vi: 'Danh sách', en: 'List' }), here: view === 'list', count: lines.length },
            ]}
          />
          {lines.length === 0 ? (
            <Empty icon={IconUsersGroup} title={t({ vi: `Không có hội đồng nào như vậy trong năm ${year}`, en: `There is no such council in ${year}` })}>
              {t({ vi: 'Chọn năm khác, hoặc mọi loại hội đồng.', en: 'Choose another year, or all kinds.' })}
            </Empty>
          ) : (
            <Shown lines={lines} year={year} asList={view === 'list'} />
          )}
        </>
      )}
    </Sheet>
  );
}
