// SPDX-License-Identifier: AGPL-3.0-or-later
// A line that an amendment adds to the plan.
import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { t } from '../../api/text';
import { needed } from '../../api/validation';
import { AssigneeField } from '../../parts/assignee_field';
import { ItemField } from '../../parts/item_field';
import type { Added } from './amendment';
import styles from './desk.module.css';

interface Props {
  plan: string;
  value: Added;
  change: (part: Partial<Added>) => void;
  drop: () => void;
  /** Whether it was tried to send what is half written. */
  tried: boolean;
}

export function AddedLine({ plan, value, change, drop, tried }: Props) {
  return (
    <li className={styles.added}>
      <div className={styles.grid}>
        <Textarea className={styles.wide} label={t({ vi: 'Nội dung việc mới', en: 'What is to be done' })} error={tried && value.title.trim() === '' ? t(needed.text) : undefined} rows={2} value={value.title} onChange={(event) => change({ title: event.currentTarget.value })} />
        <TextInput label={t({ vi: 'Thời gian', en: 'Time' })} placeholder={t({ vi: 'như trong kế hoạch: tháng 9/2026', en: 'as plans word it: tháng 9/2026' })} value={value.time} onChange={(event) => change({ time: event.currentTarget.value })} />
        <AssigneeField label={t({ vi: 'Chủ trì', en: 'Leads' })} value={value.lead} onChange={(lead) => change({ lead })} />
        <Textarea label={t({ vi: 'Sản phẩm', en: 'Products' })} description={t({ vi: 'mỗi dòng một sản phẩm: 01 báo cáo', en: 'one a line: 01 báo cáo' })} rows={2} value={value.product} onChange={(event) => change({ product: event.currentTarget.value })} />
        <ItemField plan={plan} label={t({ vi: 'Thuộc mục', en: 'Stands under' })} description={t({ vi: 'bỏ trống: là một nhiệm vụ riêng', en: 'empty: a task of its own' })} value={value.parent} onChange={(parent) => change({ parent })} />
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={t({ vi: 'Bỏ dòng mới này', en: 'Take this new line away' })} onClick={drop}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
