// SPDX-License-Identifier: AGPL-3.0-or-later
// Tasks that came by another document after the plan was issued.
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addItem } from '../../api/actions';
import type { PlanRow } from '../../api/kinds';
import { planQuery } from '../../api/plan_queries';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { ItemField } from '../../parts/item_field';
import { useActionForm } from '../../parts/action_form';
import { AssigneeField, AssigneesField } from '../../parts/assignee_field';
import { useDraft } from '../../parts/drafts';
import { ItemLines } from '../../parts/item_lines';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { choices, class_words } from '../../parts/words';
import styles from './desk.module.css';

const empty = { title: '', document: '', time: '', product: '', lead: '', performing: [] as string[], cooperating: [] as string[], parent: '', class: '' as '' | 'key' | 'approved' };

/** Behind them, the plan's own page has all. */
const most_shown = 100;

export function Outside({ plan }: { plan: PlanRow }) {
  const queries = useQueryClient();
  const answer = useQuery(planQuery(plan.id, { flat: true, outside: true }, '', 0, most_shown));
  const { value: draft, change, clear } = useDraft(`add.${plan.id}`, empty);
  const { class: named, ...plain } = draft;
  const input = given({ plan: plan.id, ...plain, product: draft.product.split('\n'), ...(named ? { class: named } : {}) });
  const form = useActionForm('/api/v1/item/add', input, { needs: ['title', 'document', 'time', 'lead'] });
  // Fields that show names by themselves are drawn anew once they are emptied.
  const [round, setRound] = useState(0);
  const lines = answer.data?.items ?? [];
  const add = async () => {
    if (!(await form.send(() => addItem(input)))) return;
    notify(t({ vi: 'Đã thêm nhiệm vụ phát sinh', en: 'Added' }));
    clear();
    setRound((count) => count + 1);
    for (const name of ['plan', 'timeline', 'items', 'board', 'mine']) void queries.invalidateQueries({ queryKey: [name] });
  };
  return (
    <>
      <form key={round} className={`${styles.card} ${styles.form}`} aria-label={t({ vi: 'Thêm nhiệm vụ phát sinh', en: 'Add a task outside the plan' })} {...form.form(add)}>
        <p className={styles.note}>{t({ vi: 'Nhiệm vụ được giao bằng văn bản khác sau khi kế hoạch đã ban hành. Được theo dõi như mọi việc, và được ghi là phát sinh.', en: 'Given by another document after the plan was issued. Followed like all work, and marked as outside.' })}</p>
        <Textarea label={t({ vi: 'Nội dung nhiệm vụ', en: 'What is to be done' })} {...form.at('title')} rows={2} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
        <div className={styles.grid}>
          <TextInput label={t({ vi: 'Số văn bản giao', en: 'Number of the document' })} {...form.at('document')} value={draft.document} onChange={(event) => change({ document: event.currentTarget.value })} />
          <TextInput label={t({ vi: 'Thời gian', en: 'Time' })} description={t({ vi: 'như trong kế hoạch: tháng 12/2026', en: 'as plans word it: tháng 12/2026' })} {...form.at('time')} value={draft.time} onChange={(event) => change({ time: event.currentTarget.value })} />
          <AssigneeField label={t({ vi: 'Chủ trì', en: 'Leads' })} {...form.at('lead')} value={draft.lead} onChange={(lead) => change({ lead })} />
          <Textarea label={t({ vi: 'Sản phẩm', en: 'Products' })} description={t({ vi: 'mỗi dòng một sản phẩm: 01 báo cáo', en: 'one a line: 01 báo cáo' })} {...form.at('product')} rows={2} value={draft.product} onChange={(event) => change({ product: event.currentTarget.value })} />
          <AssigneesField label={t({ vi: 'Thực hiện', en: 'Performs' })} {...form.at('performing')} value={draft.performing} onChange={(performing) => change({ performing })} />
          <AssigneesField label={t({ vi: 'Phối hợp', en: 'Cooperates' })} {...form.at('cooperating')} value={draft.cooperating} onChange={(cooperating) => change({ cooperating })} />
          <ItemField plan={plan.id} label={t({ vi: 'Thuộc mục', en: 'Under the line' })} {...form.at('parent')} value={draft.parent} onChange={(parent) => change({ parent })} />
          <Select label={t({ vi: 'Loại nhiệm vụ', en: 'Class' })} clearable clearButtonProps={{ 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) }} data={choices(class_words)} {...form.at('class')} value={named || null} onChange={(next) => change({ class: next ?? '' })} />
        </div>
        <ProblemBox problem={form.problem} />
        <div className={styles.buttons}>
          <Button type="submit" loading={form.busy !== ''}>
            {t({ vi: 'Thêm nhiệm vụ', en: 'Add' })}
          </Button>
        </div>
      </form>
      {lines.length > 0 && answer.data && (
        <section>
          <h2 className={styles.heading}>
            {t({ vi: 'Nhiệm vụ phát sinh', en: 'Outside the plan' })} <span className="soft">{answer.data.matching > lines.length ? t({ vi: `${lines.length} trong ${answer.data.matching}`, en: `${lines.length} of ${answer.data.matching}` }) : lines.length}</span>
          </h2>
          <ItemLines lines={lines} asOf={answer.data.as_of} label={t({ vi: 'Nhiệm vụ phát sinh', en: 'Outside the plan' })} />
        </section>
      )}
    </>
  );
}
