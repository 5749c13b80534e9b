// SPDX-License-Identifier: AGPL-3.0-or-later
// A research task: where it stands, what may be done next, its deadlines, its way so far, its dossiers and what councils found.
import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconCheck, IconClock, IconDownload, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useMe } from '../../api/queries';
import { receiptAddress, taskQuery, type Task } from '../../api/research';
import { t } from '../../api/text';
import { dayText, leftText, numberText, today, upper } from '../../parts/format';
import type { PageProps } from '../../parts/page';
import { Loading, Sheet } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { recordAddress } from '../../parts/records';
import { Link, useFilter } from '../../parts/router';
import { ServicesAbout } from '../../parts/services_about';
import { TaskDialog } from './action_dialog';
import { councilFor, forms, openOf } from './actions';
import { council_words, event_words, level_words, off_the_way, stage_words, stages, step_words, taskAddress, way_words } from './words';
import styles from './research.module.css';

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Particulars({ task }: { task: Task }) {
  return (
    <section className={styles.card}>
      <dl className={styles.facts}>
        <Row name={t({ vi: 'Đề xuất', en: 'Proposed by' })}>{task.proposer || '–'}</Row>
        {task.need && <Row name={t({ vi: 'Tính cấp thiết', en: 'Why' })}>{task.need}</Row>}
        {task.product && <Row name={t({ vi: 'Sản phẩm', en: 'Product' })}>{task.product}</Row>}
        <Row name={t({ vi: 'Lãnh đạo phụ trách', en: 'Leader' })}>{task.leader?.name ?? <span className={styles.warn}>{t({ vi: 'chưa phân công', en: 'nobody yet' })}</span>}</Row>
        {task.specialist && <Row name={t({ vi: 'Chuyên quản', en: 'Specialist' })}>{task.specialist.name}</Row>}
        {task.budget !== null && <Row name={t({ vi: 'Kinh phí', en: 'Budget' })}>{t({ vi: `${numberText(task.budget)} triệu đồng`, en: `${numberText(task.budget)} million đồng` })}</Row>}
        {task.host && <Row name={t({ vi: 'Tổ chức chủ trì', en: 'Done by' })}>{task.host}</Row>}
        {task.principal && <Row name={t({ vi: 'Chủ nhiệm', en: 'Principal' })}>{task.principal}</Row>}
        {task.from && (
          <Row name={t({ vi: 'Thời gian', en: 'Time' })}>
            {dayText(task.from)} – {dayText(task.until)}
            {task.extensions.length > 0 && <div className="soft small">{t({ vi: `đã gia hạn ${task.extensions.length} lần`, en: `extended ${task.extensions.length} times` })}</div>}
          </Row>
        )}
        {task.call_until && <Row name={t({ vi: 'Hạn nộp hồ sơ', en: 'Call closes' })}>{dayText(task.call_until)}</Row>}
        {task.stopped_because && <Row name={t({ vi: 'Chấm dứt vì', en: 'Stopped because' })}>{task.stopped_because}</Row>}
        {task.products.length > 0 && (
          <Row name={t({ vi: 'Sản phẩm theo hợp đồng', en: 'Products by the contract' })}>
            {task.products.map((one, at) => (
              <div key={at}>
                {one.name} <span className="soft small">{`${numberText(one.ordered)} ${one.unit}`}</span>
              </div>
            ))}
          </Row>
        )}
      </dl>
    </section>
  );
}

/** Each recipient of the notice of its result: whether it has come, and what shows that. */
function Recipients({ task }: { task: Task }) {
  if (task.recipients.length === 0) return null;
  const come = task.recipients.length - task.undelivered.length;
  return (
    <section className={styles.card} aria-labelledby="recipients">
      <h2 id="recipients" className={styles.heading}>
        {t({ vi: 'Nơi nhận thông báo kết quả', en: 'Who is told of the result' })} <span className="soft">{`${come}/${task.recipients.length}`}</span>
      </h2>
      <ul className={styles.deadlines}>
        {task.recipients.map((recipient) => {
          const said = task.deliveries.find((one) => one.recipient === recipient);
          return (
            <li key={recipient} data-done={said !== undefined} data-late={false}>
              {said ? <IconCheck size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
              <span>
                <b lang="vi">{recipient}</b>{' '}
                <span className="soft small">{said ? [t(way_words[said.way]), said.day && dayText(said.day), said.text].filter(Boolean).join(' · ') : t({ vi: 'chưa có biên nhận', en: 'nothing shows that it came' })}</span>
                {said?.files.map((name, at) => (
                  <div key={said.hashes[at]}>
                    <Anchor size="sm" href={receiptAddress(task.id, said.hashes[at] ?? '')} download={name}>
                      <IconDownload size={14} aria-hidden /> {name}
                    </Anchor>
                  </div>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Way({ task }: { task: Task }) {
  const judged = (what: string) => task.judged.filter((one) => one.kind === what);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t({ vi: 'Đã qua', en: 'Its way so far' })}</h2>
      <ol className={styles.way}>
        {task.way.map((one, at) => (
          <li key={at}>
            <b>{t(event_words[one.what])}</b>
            <span className="soft small">{[one.day && dayText(one.day), one.document].filter(Boolean).join(' · ')}</span>
            {judged(one.what).map((found) => (
              <div key={`${found.council} ${found.dossier}`} className={styles.found} data-passed={found.passed}>
                <Link to={recordAddress(`council/${found.council}`)}>{t(council_words[found.kind] ?? { vi: found.kind, en: found.kind })}</Link>:{' '}
                <b>{found.passed ? (found.grade === 'excellent' ? t({ vi: 'xuất sắc', en: 'excellent' }) : t({ vi: 'đạt', en: 'passed' })) : t({ vi: 'không đạt', en: 'not passed' })}</b>
                {found.place > 0 && t({ vi: `, xếp thứ ${found.place}`, en: `, place ${found.place}` })} <Link to={recordAddress(`dossier/${found.dossier}`)}>{t({ vi: `hồ sơ ${found.dossier}`, en: `dossier ${found.dossier}` })}</Link>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Deadline({ one }: { one: Task['deadlines'][number] }) {
  // A call closes by itself: that is nothing that somebody is late with.
  const closed = one.step === 'apply' && one.due < today();
  const late = one.late && !closed;
  const over = one.done !== null || closed;
  const words = one.done ? t({ vi: `đã làm ${dayText(one.done)}${late ? ', chậm' : ''}`, en: `done ${dayText(one.done)}${late ? ', late' : ''}` }) : closed ? t({ vi: 'đã đóng', en: 'closed' }) : leftText(one.due, today());
  return (
    <li data-late={late} data-done={over}>
      {over ? <IconCheck size={16} aria-hidden /> : late ? <IconAlertTriangle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
      <span>
        <b>{upper(t(step_words[one.step]))}</b>: {dayText(one.due)} <span className="soft small">{words}</span>
      </span>
    </li>
  );
}

function Deadlines({ task }: { task: Task }) {
  if (task.deadlines.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t({ vi: 'Thời hạn', en: 'Deadlines' })}</h2>
      <ul className={styles.deadlines}>
        {task.deadlines.map((one) => (
          <Deadline key={one.step} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Dossiers({ task }: { task: Task }) {
  // What was proposed is a dossier of the task's own id.
  const list = [{ id: task.id, what: t({ vi: 'hồ sơ đề xuất', en: 'proposal' }) }, ...task.applications.map((id) => ({ id, what: t({ vi: 'hồ sơ đăng ký', en: 'application' }) })), ...(task.submitted ? [{ id: task.submitted, what: t({ vi: 'hồ sơ nghiệm thu', en: 'results' }) }] : [])];
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t({ vi: 'Hồ sơ', en: 'Dossiers' })}</h2>
      <ul className="quiet-list">
        {list.map((one) => (
          <li key={one.id} className={styles.dossier}>
            <Link to={recordAddress(`dossier/${one.id}`)}>
              <IconFolder size={16} aria-hidden /> {one.id}
            </Link>{' '}
            <span className="soft small">{one.what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Checks({ task }: { task: Task }) {
  if (task.checks.length === 0 && task.extensions.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t({ vi: 'Kiểm tra, gia hạn', en: 'Checks, extensions' })}</h2>
      <ul className={styles.checks}>
        {task.checks.map((one, at) => (
          <li key={at}>
            <b data-good={one.on_time}>{one.on_time ? t({ vi: 'Đúng tiến độ', en: 'On time' }) : t({ vi: 'Chậm tiến độ', en: 'Late' })}</b> {one.text} <span className="soft small">{[one.day && dayText(one.day), one.document].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {task.extensions.map((one, at) => (
          <li key={`x${at}`}>
            <b>{t({ vi: `Gia hạn đến ${dayText(one.until)}`, en: `Extended to ${dayText(one.until)}` })}</b> {one.reason} <span className="soft small">{one.document}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alike({ task }: { task: Task }) {
  if (task.alike.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t({ vi: 'Tên gần giống', en: 'Titles like it' })}</h2>
      <ul className="quiet-list">
        {task.alike.map((one) => (
          <li key={one.id} className={styles.like}>
            <Link to={taskAddress(one.id)}>{one.title}</Link> <span className="soft small">{t({ vi: `trùng ${one.percent} % · ${stage_words[one.stage].vi}`, en: `${one.percent} % alike · ${stage_words[one.stage].en}` })}</span>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t({ vi: 'Theo các từ trong tên, từ ít gặp nặng hơn. Hãy xem trước khi đưa ra hội đồng.', en: 'By the words of their titles, rare ones weigh more. Look before a council does.' })}</p>
    </section>
  );
}

export default function TaskPage({ names }: PageProps) {
  const id = names.research ?? '';
  const asked = useQuery(taskQuery(id));
  const me = useMe().data;
  const [doing, setDoing] = useFilter('do');
  const title = asked.data?.title ?? '';
  useEffect(() => {
    if (title) document.title = `${title} – Sáu Rõ`;
  }, [title]);
  if (!asked.data)
    return asked.error ? (
      <Sheet title={id}>
        <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
        <p>
          <Link to="/nhiem-vu-khcn">{t({ vi: 'Mọi nhiệm vụ', en: 'All tasks' })}</Link>
        </p>
      </Sheet>
    ) : (
      <Loading />
    );
  const task = asked.data;
  const open = openOf(task);
  const chosen = open.find((one) => one === doing);
  const at = stages.indexOf(task.stage);
  const council = me?.may.includes('council.appoint') ? councilFor(task) : null;
  return (
    <Sheet title={task.title}>
      <div className={styles.under}>
        <Link to="/nhiem-vu-khcn" className={styles.back}>
          <IconArrowLeft size={14} aria-hidden /> {t({ vi: 'Nhiệm vụ', en: 'Tasks' })}
        </Link>
        <span className="soft small">{[task.id, t(level_words[task.level]), String(task.year)].join(' · ')}</span>
        {off_the_way.includes(task.stage) && <b className={styles.warn}>{t(stage_words[task.stage])}</b>}
      </div>
      {at >= 0 && (
        <ol className={styles.steps} aria-label={t({ vi: 'Các bước', en: 'Stages' })}>
          {stages.map((stage, index) => (
            <li key={stage} data-done={index <= at} aria-current={index === at ? 'step' : undefined}>
              {t(stage_words[stage])}
            </li>
          ))}
        </ol>
      )}
      <section className={`${styles.next} no-print`} aria-label={t({ vi: 'Làm tiếp', en: 'What may be done next' })}>
        {council && (
          <Button component={Link} to={`/hoi-dong?${new URLSearchParams([['do', 'appoint'], ['for', council.kind], ...council.dossiers.map((one) => ['dossier', one])]).toString()}`} size="compact-md">
            {t({ vi: 'Thành lập hội đồng', en: 'Appoint a council' })}
          </Button>
        )}
        {open.length === 0 && !council ? (
          <p className={styles.say}>{t({ vi: 'Ở bước này bạn không phải làm gì; hội đồng, văn phòng hoặc lãnh đạo làm bước tiếp theo.', en: 'There is nothing for you to do at this stage; a council, the office or the director does what is next.' })}</p>
        ) : (
          open.map((one) => (
            <Button key={one} variant={one === 'follow' || one === 'stop' || one === 'extend' ? 'default' : 'filled'} size="compact-md" onClick={() => setDoing(one)}>
              {t(forms[one].name)}
            </Button>
          ))
        )}
      </section>
      <div className={styles.two}>
        <div className={styles.stack}>
          <Deadlines task={task} />
          <Recipients task={task} />
          <ServicesAbout record={`research/${task.id}`} />
          <Way task={task} />
          <Checks task={task} />
        </div>
        <div className={styles.stack}>
          <Particulars task={task} />
          <Dossiers task={task} />
          <Alike task={task} />
        </div>
      </div>
      {chosen && <TaskDialog key={chosen} task={task} done={chosen} close={() => setDoing('')} />}
    </Sheet>
  );
}
