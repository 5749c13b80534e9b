// SPDX-License-Identifier: AGPL-3.0-or-later
// Procedures that go by the steps of a template: what is done, what is next and until when.
import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { agencyRulesQuery, type AgencyRule } from '../../api/programmes';
import { useMe } from '../../api/queries';
import { proceduresQuery, type Procedure } from '../../api/services';
import { t } from '../../api/text';
import { ActionDialog } from '../../parts/action_dialog';
import { Empty } from '../../parts/empty';
import { dayText, leftText, today } from '../../parts/format';
import { freeId, yearIn } from '../../parts/free_id';
import { procedureState } from '../../parts/services';
import { Chain, type Step } from './chain';
import { begin_words, procedure_labels, step_words, stop_words } from './forms';
import { Card, Heading, openedIn, ServicePage, useDoing } from './frame';
import styles from './services.module.css';

const touches = ['procedures', 'facts'];
const beginning = 'procedure.';

/** The steps of a template: "Lập hồ sơ: 10; Thẩm định: 5", in working days. */
export const stepsIn = (value: string): { title: string; days: string }[] =>
  value.split(';').flatMap((part) => {
    const found = /^\s*(.+?)\s*:\s*(\d+)\s*$/.exec(part);
    return found ? [{ title: found[1] ?? '', days: found[2] ?? '' }] : [];
  });

/** "Mua sắm" of "Mua sắm: các bước và số ngày làm việc". */
const nameOf = (rule: AgencyRule): string => rule.what.split(':')[0] ?? rule.what;

function useTemplates(): AgencyRule[] {
  const may = useMe().data?.may.includes('rules') ?? false;
  return useQuery({ ...agencyRulesQuery(beginning), enabled: may }).data ?? [];
}

function stepsOf(procedure: Procedure): Step[] {
  return procedure.steps.map((step, at) => {
    const here = procedure.stage === 'running' && at === procedure.done;
    const late = step.done !== null && step.due < step.done;
    const done = step.done && [t({ vi: `Xong ${dayText(step.done)}`, en: `Done ${dayText(step.done)}` }), late && t({ vi: `chậm, hạn ${dayText(step.due)}`, en: `late, due ${dayText(step.due)}` })].filter(Boolean).join(', ');
    const due = here || procedure.stage === 'running' ? t({ vi: `Hạn ${dayText(step.due)}`, en: `Due ${dayText(step.due)}` }) : '';
    return { title: step.title, state: step.done ? 'done' : here ? 'here' : 'ahead', wrong: here && procedure.late, lines: [done ? done : due, here ? leftText(step.due, today()) : '', step.document].filter(Boolean) };
  });
}

function ProcedureCard({ procedure, template, may, opened, start }: { procedure: Procedure; template: string; may: readonly string[]; opened: boolean; start: (doing: string) => void }) {
  const running = procedure.stage === 'running';
  return (
    <Card
      kind="procedure"
      id={procedure.id}
      title={procedure.title}
      state={procedureState(procedure)}
      about={procedure.about}
      how={[template, t({ vi: `bắt đầu ${dayText(procedure.day)}`, en: `begun ${dayText(procedure.day)}` }), t({ vi: `${procedure.done}/${procedure.steps.length} bước`, en: `${procedure.done}/${procedure.steps.length} steps` })]}
      opened={opened}
      actions={
        running && (
          <>
            {may.includes('procedure.step') && (
              <Button size="compact-md" className={styles.wide ?? ''} onClick={() => start('step')}>
                {t({ vi: `Xong bước ${procedure.done + 1}`, en: `Step ${procedure.done + 1} is done` })}
              </Button>
            )}
            {may.includes('procedure.stop') && (
              <Button size="compact-md" variant="default" onClick={() => start('stop')}>
                {t(stop_words.name)}
              </Button>
            )}
          </>
        )
      }
    >
      <Chain label={t({ vi: 'Các bước', en: 'Steps' })} steps={stepsOf(procedure)} />
    </Card>
  );
}

function Dialog({ list, templates }: { list: readonly Procedure[]; templates: readonly AgencyRule[] }) {
  const { doing, opened, close, open } = useDoing();
  const taken = new Set(list.map((one) => one.id));
  if (doing === 'begin')
    return (
      <ActionDialog
        path="/api/v1/procedure/{procedure}/begin"
        names={{}}
        words={begin_words}
        labels={{ ...procedure_labels, template: { ...procedure_labels.template, among: templates.map((rule) => ({ value: rule.id.slice(beginning.length), label: nameOf(rule) })) }, day: { ...procedure_labels.day, label: { vi: 'Ngày bắt đầu', en: 'Begins on' } } }}
        fresh={{ field: 'procedure', free: ({ day }) => freeId('qt', yearIn(day), taken), taken, known: { vi: 'Đã có quy trình mã này', en: 'There is a procedure of this id' } }}
        draft="procedure.begin"
        close={close}
        touches={touches}
        fieldOf={{ 'procedure.known': 'procedure', 'procedure.template': 'template', 'procedure.steps': 'template' }}
        shows={({ template }) => {
          const rule = templates.find((one) => one.id === beginning + template);
          return (
            rule && (
              <div>
                <h3 className={styles.small}>{t({ vi: 'Các bước, số ngày làm việc', en: 'Steps, in working days' })}</h3>
                <ol className={styles.points}>
                  {stepsIn(rule.value).map((step, at) => (
                    <li key={at}>
                      {step.title} <span className="soft">{t({ vi: `${step.days} ngày`, en: `${step.days} days` })}</span>
                    </li>
                  ))}
                </ol>
                <p className={styles.soft}>{rule.source}</p>
              </div>
            )
          );
        }}
        done={({ procedure = '' }) => open(procedure)}
      />
    );
  const procedure = openedIn(list, opened);
  if (procedure?.stage !== 'running') return null;
  const common = { names: { procedure: procedure.id }, draft: `procedure.${procedure.id}.${doing}`, close, touches };
  if (doing === 'step') {
    const said = { vi: `Xong bước ${procedure.done + 1}: ${procedure.step ?? ''}`, en: `Step ${procedure.done + 1} is done: ${procedure.step ?? ''}` };
    return <ActionDialog path="/api/v1/procedure/{procedure}/step" {...common} about={procedure.title} words={{ ...step_words, name: said }} labels={procedure_labels} fieldOf={{ 'procedure.day': 'day', 'procedure.no-document': 'document' }} />;
  }
  return doing === 'stop' ? <ActionDialog path="/api/v1/procedure/{procedure}/stop" {...common} about={procedure.title} words={stop_words} labels={procedure_labels} danger /> : null;
}

const byDue = (a: Procedure, b: Procedure): number => (a.due ?? '9').localeCompare(b.due ?? '9') || a.id.localeCompare(b.id);

export default function ProceduresPage() {
  const asked = useQuery(proceduresQuery);
  const templates = useTemplates();
  const { opened, start } = useDoing();
  const template = (pattern: string) => {
    const rule = templates.find((one) => one.id === beginning + pattern);
    return rule ? nameOf(rule) : pattern;
  };
  return (
    <ServicePage service="procedures" title={{ vi: 'Quy trình theo bước', en: 'Procedures by steps' }} asked={asked} add={{ action: 'procedure.begin', label: begin_words.name, act: () => start('begin') }}>
      {(list, may) => {
        const shown = openedIn(list, opened);
        const part = (name: string, some: Procedure[]) =>
          some.length > 0 && (
            <section className={styles.part} aria-label={name}>
              <Heading count={some.length}>{name}</Heading>
              {some.map((procedure) => (
                <ProcedureCard key={procedure.id} procedure={procedure} template={template(procedure.template)} may={may} opened={procedure === shown} start={(doing) => start(doing, procedure.id)} />
              ))}
            </section>
          );
        return (
          <>
            {list.length === 0 && (
              <Empty icon={IconListNumbers} title={t({ vi: 'Chưa có quy trình nào', en: 'There is no procedure yet' })}>
                {may.includes('procedure.begin')
                  ? t({ vi: 'Bấm “Bắt đầu quy trình” và chọn mẫu, ví dụ mua sắm hay xây dựng văn bản: hạn từng bước được tính theo ngày làm việc, bước nào chậm được nêu ngay.', en: 'Press “Begin a procedure” and choose a template, as procurement or the making of a regulation: each step has its day by working days, and what is late is told at once.' })
                  : t({ vi: 'Khi có việc làm theo quy trình, từng bước và hạn hiện ở đây.', en: 'Once something goes by a template, its steps and their days stand here.' })}
              </Empty>
            )}
            {part(t({ vi: 'Đang làm', en: 'Running' }), list.filter((one) => one.stage === 'running').sort(byDue))}
            {part(t({ vi: 'Đã xong, đã dừng', en: 'Done or stopped' }), list.filter((one) => one.stage !== 'running'))}
            <Dialog list={list} templates={templates} />
          </>
        );
      }}
    </ServicePage>
  );
}
