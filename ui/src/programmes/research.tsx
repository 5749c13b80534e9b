// SPDX-License-Identifier: AGPL-3.0-or-later
// The pipeline of research tasks: how many stand at each stage, each with who follows it and what is due next.
import { Button, Group, Select } from '@mantine/core';
import { IconAlertTriangle, IconFileCheck, IconFlask, IconFileSpreadsheet, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/queries';
import { tasksQuery, type TaskLine, type TaskStage } from '../api/research';
import { t } from '../api/text';
import { Empty } from '../parts/empty';
import { compareVietnamese } from '../parts/fold';
import { dayText, leftText, today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { Link, useFilter } from '../parts/router';
import { EnterDialog } from './research/enter';
import { ImportDialog } from './research/import_dialog';
import { ProposeDialog } from './research/propose';
import { level_words, off_the_way, stage_words, stages, step_words, taskAddress } from './research/words';
import styles from './research/research.module.css';

export interface Follower {
  user: string;
  name: string;
}

/** Who follows any of them, leaders and specialists, by name. */
export function followersOf(lines: readonly TaskLine[]): Follower[] {
  const names = new Map<string, string>();
  for (const line of lines) {
    if (line.leader) names.set(line.leader, line.leader_name ?? line.leader);
    if (line.specialist) names.set(line.specialist, line.specialist_name ?? line.specialist);
  }
  return [...names].map(([user, name]) => ({ user, name })).sort((a, b) => compareVietnamese(a.name, b.name));
}

/** Those of a year and a follower where they are told; what is late first, then by what is due next. */
export const shownOf = (lines: readonly TaskLine[], year: string, follower: string): TaskLine[] =>
  lines
    .filter((line) => (year === '' || String(line.year) === year) && (follower === '' || line.leader === follower || line.specialist === follower))
    .sort((a, b) => Number(b.late) - Number(a.late) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.id.localeCompare(b.id));

function Card({ line }: { line: TaskLine }) {
  const follows = [line.leader_name, line.specialist_name].filter(Boolean).join(', ');
  return (
    <li className={styles.task} data-task={line.id}>
      <Link to={taskAddress(line.id)} className={styles.title}>
        {line.title}
      </Link>
      <div className={styles.how}>
        <span>{line.id}</span>
        <span>{t(level_words[line.level])}</span>
        <span>{line.year}</span>
      </div>
      {(follows || !off_the_way.includes(line.stage)) && <div className={styles.how}>{follows || <span className={styles.warn}>{t({ vi: 'chưa phân công theo dõi', en: 'nobody follows it yet' })}</span>}</div>}
      {line.step && line.due && (
        <div className={styles.due} data-late={line.late}>
          {line.late && <IconAlertTriangle size={14} aria-hidden />} {t({ vi: `${dayText(line.due)}: ${step_words[line.step].vi}`, en: `${dayText(line.due)}: ${step_words[line.step].en}` })} <span className={styles.left}>{leftText(line.due, today())}</span>
        </div>
      )}
      {line.checked === false && <div className={styles.warn}>{t({ vi: 'chưa kiểm tra tiến độ năm nay', en: 'not checked this year' })}</div>}
    </li>
  );
}

function Column({ stage, lines }: { stage: TaskStage; lines: readonly TaskLine[] }) {
  return (
    <section className={styles.column} data-empty={lines.length === 0} id={`stage-${stage}`} aria-label={t(stage_words[stage])}>
      <h2 className={styles.name}>
        {t(stage_words[stage])} <span className={styles.count}>{lines.length}</span>
      </h2>
      {lines.length > 0 && (
        <ul className="quiet-list">
          {lines.map((line) => (
            <Card key={line.id} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The whole pipeline in a strip: how many stand where. */
function Strip({ counts }: { counts: ReadonlyMap<TaskStage, number> }) {
  const most = Math.max(1, ...stages.map((stage) => counts.get(stage) ?? 0));
  return (
    <ol className={styles.strip} aria-label={t({ vi: 'Số nhiệm vụ ở từng bước', en: 'How many stand at each stage' })}>
      {stages.map((stage) => {
        const count = counts.get(stage) ?? 0;
        return (
          <li key={stage} data-empty={count === 0}>
            <span className={styles.bar} aria-hidden>
              <span style={{ height: `${(count / most) * 100}%` }} />
            </span>
            <b>{count}</b>
            <span className={styles.stage}>{t(stage_words[stage])}</span>
          </li>
        );
      })}
    </ol>
  );
}

export default function ResearchPage() {
  const me = useMe().data;
  const asked = useQuery(tasksQuery);
  const [year, setYear] = useFilter('year');
  const [follower, setFollower] = useFilter('follower');
  const [doing, setDoing] = useFilter('do');
  const title = t({ vi: 'Nhiệm vụ khoa học và công nghệ', en: 'Research tasks' });
  if (asked.error)
    return (
      <Sheet title={title}>
        <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
      </Sheet>
    );
  if (!asked.data || !me) return <Loading />;
  const all = asked.data;
  const may = me.may.includes('research.propose');
  const mayEnter = me.may.includes('research.enter');
  const lines = shownOf(all, year, follower);
  const at = (stage: TaskStage) => lines.filter((line) => line.stage === stage);
  const counts = new Map(stages.map((stage) => [stage, at(stage).length] as const));
  const late = lines.filter((line) => line.late).length;
  const years = [...new Set([...all.map((line) => String(line.year)), ...(year ? [year] : [])])].sort().reverse();
  return (
    <Sheet
      title={title}
      beside={
        may && (
          <Group gap="xs" className="no-print">
            {mayEnter && (
              <Button variant="default" leftSection={<IconFileCheck size={17} aria-hidden />} onClick={() => setDoing('enter')}>
                {t({ vi: 'Ghi nhiệm vụ đang thực hiện', en: 'Enter a running task' })}
              </Button>
            )}
            <Button variant="default" leftSection={<IconFileSpreadsheet size={17} aria-hidden />} onClick={() => setDoing('import')}>
              {t({ vi: 'Nhập bảng', en: 'Import' })}
            </Button>
            <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setDoing('propose')}>
              {t({ vi: 'Nhập đề xuất', en: 'Enter a proposal' })}
            </Button>
          </Group>
        )
      }
    >
      {all.length === 0 ? (
        <Empty icon={IconFlask} title={t({ vi: 'Chưa có nhiệm vụ nào', en: 'There is no research task yet' })}>
          {may
            ? t({ vi: 'Nhập đề xuất, đặt hàng đầu tiên. Từ đó nhiệm vụ đi qua hội đồng xác định, danh mục, tuyển chọn, hợp đồng, kiểm tra, nghiệm thu; các dòng kế hoạch gắn với nó tự nhích lên.', en: 'Enter the first proposal. From there a task goes by councils, the list, selection, contract and checks to its acceptance; lines of the plan that are bound to it move by themselves.' })
            : t({ vi: 'Khi có đề xuất được nhập, nhiệm vụ hiện ở đây theo từng bước.', en: 'Once a proposal is entered, it stands here by its stage.' })}
        </Empty>
      ) : (
        <>
          <div className={`${styles.filters} no-print`}>
            <Select aria-label={t({ vi: 'Năm', en: 'Year' })} size="xs" w={120} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Mọi năm', en: 'All years' }) }} placeholder={t({ vi: 'Mọi năm', en: 'All years' })} data={years} value={year || null} onChange={(next) => setYear(next ?? '')} />
            <Select aria-label={t({ vi: 'Người theo dõi', en: 'Who follows it' })} size="xs" className={styles.follower ?? ''} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Mọi người theo dõi', en: 'Everybody' }) }} placeholder={t({ vi: 'Mọi người theo dõi', en: 'Everybody who follows' })} data={followersOf(all).map((one) => ({ value: one.user, label: one.name }))} value={follower || null} onChange={(next) => setFollower(next ?? '')} />
            <span className="soft small" role="status">
              {t({ vi: `${lines.length} nhiệm vụ`, en: `${lines.length} tasks` })}
              {late > 0 && <b className={styles.warn}> {t({ vi: `· ${late} quá hạn`, en: `· ${late} overdue` })}</b>}
            </span>
          </div>
          <Strip counts={counts} />
          <div className={styles.columns}>
            {[...stages, ...off_the_way.filter((stage) => at(stage).length > 0)].map((stage) => (
              <Column key={stage} stage={stage} lines={at(stage)} />
            ))}
          </div>
        </>
      )}
      {may && doing === 'propose' && <ProposeDialog close={() => setDoing('')} taken={new Set(all.map((line) => line.id))} />}
      {mayEnter && doing === 'enter' && <EnterDialog close={() => setDoing('')} taken={new Set(all.map((line) => line.id))} />}
      {may && <ImportDialog opened={doing === 'import'} close={() => setDoing('')} />}
    </Sheet>
  );
}
