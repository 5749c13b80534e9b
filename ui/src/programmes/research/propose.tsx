// SPDX-License-Identifier: AGPL-3.0-or-later
// A proposal or an order of a task, as it came in; what is typed is kept until it is recorded.
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { actOnTask, type TaskLevel } from '../../api/research';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { linesIn } from '../../parts/action_dialog';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { useDraft } from '../../parts/drafts';
import { today } from '../../parts/format';
import { freeId } from '../../parts/free_id';
import { notify } from '../../parts/notices';
import { go } from '../../parts/router';
import { choices } from '../../parts/words';
import { level_words, taskAddress } from './words';
import styles from './research.module.css';

interface Proposal {
  research: string;
  title: string;
  level: TaskLevel;
  year: string;
  proposer: string;
  need: string;
  product: string;
  team: string;
}

const path = '/api/v1/research/{research}/propose';

export function ProposeDialog({ opened, close, taken }: { opened: boolean; close: () => void; taken: ReadonlySet<string> }) {
  const next_year = String(Number(today().slice(0, 4)) + 1);
  const { value: draft, change, clear } = useDraft<Proposal>('research.propose', { research: '', title: '', level: 'province', year: next_year, proposer: '', need: '', product: '', team: '' });
  const queries = useQueryClient();
  const id = draft.research.trim() || freeId('nv', draft.year || next_year, taken);
  const { title, level, proposer, need, product } = draft;
  const input = { title, level, proposer, need, product, team: linesIn(draft.team), ...(draft.year.trim() ? { year: Number(draft.year) } : {}) };
  const form = useActionForm(path, { ...input, research: id }, { wrong: { research: taken.has(id) ? { vi: 'Đã có nhiệm vụ mã này', en: 'There is a task of this id' } : undefined }, fieldOf: { 'input.id': 'research' } });
  const act = async () => {
    await actOnTask(path, id, given(input));
    clear();
    for (const name of ['research-tasks', 'facts']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã ghi đề xuất', en: 'The proposal is recorded' }));
    go(taskAddress(id));
  };
  return (
    <Confirm opened={opened} close={close} title={t({ vi: 'Nhập đề xuất, đặt hàng nhiệm vụ', en: 'Enter a proposal of a task' })} doIt={t({ vi: 'Ghi đề xuất', en: 'Record it' })} asks={form} act={act} size="lg">
      <Textarea label={t({ vi: 'Tên nhiệm vụ', en: 'Title' })} autosize minRows={2} {...form.at('title')} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
      <div className={styles.three}>
        <Select label={t({ vi: 'Cấp', en: 'Level' })} allowDeselect={false} comboboxProps={{ withinPortal: false }} data={choices(level_words)} {...form.at('level')} value={draft.level} onChange={(next) => next && change({ level: next })} />
        <TextInput label={t({ vi: 'Năm thực hiện', en: 'Its year' })} inputMode="numeric" autoComplete="off" {...form.at('year')} value={draft.year} onChange={(event) => change({ year: event.currentTarget.value })} />
        <TextInput label={t({ vi: 'Mã nhiệm vụ', en: 'Its id' })} autoComplete="off" spellCheck={false} {...form.at('research')} value={draft.research || id} onChange={(event) => change({ research: event.currentTarget.value })} />
      </div>
      <TextInput label={t({ vi: 'Tổ chức, cá nhân đề xuất', en: 'Who proposes it' })} autoComplete="off" {...form.at('proposer')} value={draft.proposer} onChange={(event) => change({ proposer: event.currentTarget.value })} />
      <Textarea label={t({ vi: 'Tính cấp thiết', en: 'Why' })} autosize minRows={2} {...form.at('need')} value={draft.need} onChange={(event) => change({ need: event.currentTarget.value })} />
      <Textarea label={t({ vi: 'Sản phẩm dự kiến', en: 'What is to come of it' })} autosize minRows={1} {...form.at('product')} value={draft.product} onChange={(event) => change({ product: event.currentTarget.value })} />
      <Textarea label={t({ vi: 'Người đề xuất thực hiện, chủ nhiệm trước', en: 'Team, the principal first' })} description={t({ vi: 'mỗi dòng: họ tên; tổ chức', en: 'a line each: name; organisation' })} autosize minRows={1} {...form.at('team')} value={draft.team} onChange={(event) => change({ team: event.currentTarget.value })} />
    </Confirm>
  );
}
