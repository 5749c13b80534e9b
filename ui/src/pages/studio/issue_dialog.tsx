// SPDX-License-Identifier: AGPL-3.0-or-later
// From the draft to the plan in one dialog: what still stands in the way, number and day, and whose turn it is.
import { Button, Group, TextInput, Textarea } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { exceptLine, issuePlan, returnPlan, submitPlan } from '../../api/plan_drafts';
import { plansQuery } from '../../api/plan_queries';
import { queries } from '../../api/queries';
import { t } from '../../api/text';
import { useActionForm, useSending, type Sending } from '../../parts/action_form';
import { Dialog } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { clear_words, lackingOf } from './clears';
import { headOf } from './head_of';
import type { Column } from '../../parts/document/places';
import type { Work } from './work';
import styles from './dialogs.module.css';

function Check({ good, children }: { good: boolean; children: ReactNode }) {
  const Sign = good ? IconCircleCheck : IconCircleX;
  return (
    <li>
      <Sign size={18} className={good ? styles.good : styles.bad} aria-hidden />
      <div>{children}</div>
    </li>
  );
}

const column_of: Partial<Record<string, Column>> = { time: 'time', product: 'product', person: 'doers', responsibility: 'doers' };

export function IssueDialog({ work, close }: { work: Work; close: () => void }) {
  const { plan, draft, may, findings, lines, text } = work;
  const stage = draft.data?.plan.stage ?? 'draft';
  const head = useMemo(() => headOf(text.data), [text.data]);
  const kept = useDraft(`studio.${plan}.issue`, { number: head.number, day: head.day, reason: '' });
  const { number, day, reason } = kept.value;
  const errors = findings.filter((one) => one.how === 'open' && one.severity === 'error');
  const lacking = useMemo(() => lackingOf(lines), [lines]);
  // An exception is signed by the director here; the heads of units sign their own lines where they work.
  const signs = (work.me?.roles.some((one) => one.role === 'director') ?? false) && lacking.length > 0;
  const sees = may('findings');
  const returns = stage === 'submitted' && may('plan.return');

  const issuing = useActionForm('/api/v1/plan/{plan}/issue', { number, day });
  const returning = useActionForm('/api/v1/plan/{plan}/return', { reason });
  const signing = useActionForm('/api/v1/item/{item}/except', { reason });
  const submitting = useSending();
  const all = [issuing, returning, signing, submitting];
  const run = async (form: Sending, act: () => Promise<unknown>, said: string) => {
    for (const one of all) if (one !== form) one.forget();
    const sent = form.send(async () => {
      try {
        await act();
      } catch (thrown) {
        void work.refresh();
        throw thrown;
      }
    });
    if (!(await sent)) return;
    kept.clear();
    await Promise.all([work.refresh(), queries.invalidateQueries({ queryKey: plansQuery.queryKey })]);
    notify(said);
    close();
  };
  const submit = async () => {
    if (stage === 'draft') await submitPlan(plan);
  };
  const issue = async () => {
    if (signs) for (const { line } of lacking) await exceptLine(line.id, reason.trim()).catch((thrown: unknown) => ignoreClear(thrown));
    await submit();
    await issuePlan(plan, number.trim(), day);
  };
  const sign = async () => {
    const good = [issuing.check(), !signs || signing.check()].every(Boolean);
    if (good && mayIssue && !blocked) await run(issuing, issue, t({ vi: `Đã ban hành kế hoạch ${plan}`, en: `Plan ${plan} is issued` }));
  };
  const mayIssue = may('plan.issue') && (stage === 'submitted' || may('plan.submit'));
  const blocked = errors.length > 0 || (lacking.length > 0 && !signs);
  const see = (line: string, column: Column) => {
    close();
    work.choose(line, column, { draft: true, document: true });
  };
  return (
    <Dialog opened close={close} size="lg" title={stage === 'draft' && !mayIssue ? t({ vi: 'Trình kế hoạch', en: 'Submit the plan' }) : t({ vi: 'Ban hành kế hoạch', en: 'Issue the plan' })}>
      <form
        style={{ display: 'grid', gap: '.75rem' }}
        {...issuing.form(sign)}
        ref={(element) => {
          for (const one of [issuing, returning, signing]) one.whole(element);
        }}
      >
        <ul className={styles.checks}>
          {sees && (
            <Check good={errors.length === 0}>
              {errors.length === 0 ? t({ vi: 'Không còn phát hiện mức lỗi', en: 'No errors are open' }) : t({ vi: `Còn ${errors.length} phát hiện mức lỗi: sửa hoặc chấp nhận có lý do`, en: `${errors.length} errors are open: repair or accept them with a reason` })}{' '}
              {errors[0] && (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    close();
                    work.setFilter({ severity: 'error', clear: '', settled: false });
                    work.face(errors[0]?.id ?? '');
                  }}
                >
                  {t({ vi: 'Xem', en: 'See' })}
                </button>
              )}
            </Check>
          )}
          <Check good={lacking.length === 0}>
            {lacking.length === 0
              ? t({ vi: 'Mọi dòng đủ người, trách nhiệm, thời gian, sản phẩm', en: 'Every line tells who, when and what comes of it' })
              : signs
                ? t({ vi: `${lacking.length} dòng chưa đủ sáu rõ: sửa, hoặc ký ngoại lệ khi ban hành`, en: `${lacking.length} lines lack one of the six: repair them, or sign exceptions when issuing` })
                : t({ vi: `${lacking.length} dòng chưa đủ sáu rõ: sửa, hoặc để người chủ trì hay lãnh đạo ký ngoại lệ`, en: `${lacking.length} lines lack one of the six: repair them, or let their leads or the director sign exceptions` })}
            {lacking.length > 0 && (
              <ul className={styles.lacking}>
                {lacking.map(({ line, lacks }) => (
                  <li key={line.id}>
                    <button type="button" className={styles.link} onClick={() => see(line.id, column_of[lacks[0] ?? ''] ?? 'title')}>
                      {line.item?.title}
                    </button>{' '}
                    <span className="soft">({lacks.map((one) => t({ vi: clear_words[one].vi.replace('rõ ', ''), en: clear_words[one].en })).join(', ')})</span>
                  </li>
                ))}
              </ul>
            )}
          </Check>
        </ul>
        {mayIssue && (
          <div className={styles.fields}>
            <TextInput label={t({ vi: 'Số, ký hiệu', en: 'Number and symbol' })} placeholder="46/KH-SNNMT" {...issuing.at('number')} data-autofocus value={number} onChange={(event) => kept.change({ number: event.currentTarget.value })} />
            <DayField label={t({ vi: 'Ngày ban hành', en: 'Day of issue' })} {...issuing.at('day')} value={day} onChange={(value) => kept.change({ day: value })} />
          </div>
        )}
        {((mayIssue && signs) || returns) && <Textarea label={signs ? t({ vi: 'Lý do ngoại lệ (ghi cho từng dòng), hoặc lý do trả lại', en: 'Reason of the exceptions (written to each line), or of returning it' }) : t({ vi: 'Lý do, khi trả lại', en: 'Reason, where it is returned' })} autosize minRows={2} error={signing.at('reason').error ?? returning.at('reason').error} value={reason} onChange={(event) => kept.change({ reason: event.currentTarget.value })} />}
        <ProblemBox problem={all.map((one) => one.problem).find(Boolean)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
          {returns && (
            <Button variant="default" loading={returning.busy !== ''} onClick={() => void run(returning, () => returnPlan(plan, reason.trim()), t({ vi: 'Đã trả lại dự thảo', en: 'The draft is returned' }))}>
              {t({ vi: 'Trả lại', en: 'Return it' })}
            </Button>
          )}
          {stage === 'draft' && may('plan.submit') && (
            <Button variant={mayIssue && !blocked ? 'default' : 'filled'} loading={submitting.busy !== ''} onClick={() => void run(submitting, submit, t({ vi: `Đã trình kế hoạch ${plan}`, en: `Plan ${plan} is submitted` }))}>
              {t({ vi: 'Trình lãnh đạo', en: 'Submit to the director' })}
            </Button>
          )}
          {mayIssue && (
            <Button type="submit" loading={issuing.busy !== ''} disabled={blocked}>
              {signs ? t({ vi: 'Ký ngoại lệ và ban hành', en: 'Sign the exceptions and issue' }) : t({ vi: 'Ban hành', en: 'Issue' })}
            </Button>
          )}
        </Group>
      </form>
    </Dialog>
  );
}

/** A line that is clear after all needs no exception; anything else stands. */
function ignoreClear(thrown: unknown): void {
  if ((thrown as { code?: string }).code !== 'item.clear') throw thrown;
}
