// SPDX-License-Identifier: AGPL-3.0-or-later
// What conflicts of interest are reckoned from, told by somebody of themselves or by the office of them. It is not shown again to anybody: of relatives and
// sanctions no more is told than that it was said.
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { setExpert } from '../../api/councils';
import type { Me } from '../../api/kinds';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { notify } from '../../parts/notices';
import styles from './room.module.css';

const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);

export function ExpertDialog({ me, people, close }: { me: Me; people: readonly { user: string; name: string }[]; close: () => void }) {
  const office = me.roles.some((one) => one.role === 'office');
  const { value: draft, change, clear } = useDraft('expert', { user: office ? '' : me.user, organisations: '', relatives: '', degree: '', barred: '' });
  const queries = useQueryClient();
  const input = { user: draft.user, organisation: lines(draft.organisations), relative: lines(draft.relatives), degree: draft.degree, ...(office ? { 'barred-until': draft.barred } : {}) };
  const form = useActionForm('/api/v1/expert/set', input, { fieldOf: { 'council.user': 'user', 'council.expert-own': 'user' } });
  const act = async () => {
    await setExpert(given(input));
    clear();
    for (const name of ['council', 'dossier']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã ghi lý lịch', en: 'Recorded' }));
  };
  return (
    <Confirm opened close={close} title={t({ vi: 'Lý lịch để tính xung đột lợi ích', en: 'What conflicts are reckoned from' })} doIt={t({ vi: 'Ghi lý lịch', en: 'Record it' })} asks={form} act={act}>
      <p className={styles.say}>{t({ vi: 'Phần mềm so những tên dưới đây với tổ chức chủ trì, phối hợp và người thực hiện của từng hồ sơ. Lần khai sau thay toàn bộ lần trước; những gì đã khai không hiện lại cho ai.', en: 'These names are held against who applies for each dossier, cooperates and takes part. What is said now takes the place of all that was said before; nobody is shown it again.' })}</p>
      {office && <Select label={t({ vi: 'Của ai', en: 'Of whom' })} placeholder={t({ vi: 'Chọn thành viên', en: 'Choose' })} comboboxProps={{ withinPortal: false }} data={people.map((one) => ({ value: one.user, label: one.name }))} {...form.at('user')} value={draft.user || null} onChange={(user) => change({ user: user ?? '' })} />}
      <Textarea label={t({ vi: 'Tổ chức đang làm việc, mỗi dòng một tổ chức', en: 'Organisations they belong to, one a line' })} autosize minRows={2} {...form.at('organisation')} value={draft.organisations} onChange={(event) => change({ organisations: event.currentTarget.value })} />
      <Textarea label={t({ vi: 'Vợ, chồng, cha, mẹ, con, anh, chị, em ruột: mỗi dòng một họ tên', en: 'Husband or wife, parents, children, brothers and sisters: a name a line' })} autosize minRows={2} {...form.at('relative')} value={draft.relatives} onChange={(event) => change({ relatives: event.currentTarget.value })} />
      <TextInput label={t({ vi: 'Học hàm, học vị', en: 'Degree' })} placeholder="PGS.TS" autoComplete="off" {...form.at('degree')} value={draft.degree} onChange={(event) => change({ degree: event.currentTarget.value })} />
      {office && <DayField label={t({ vi: 'Không được tham gia đến ngày', en: 'Barred up to this day' })} description={t({ vi: 'đang bị xử lý vi phạm; để trống nếu không', en: 'under a sanction; empty where none' })} {...form.at('barred-until')} value={draft.barred} onChange={(barred) => change({ barred })} />}
    </Confirm>
  );
}
