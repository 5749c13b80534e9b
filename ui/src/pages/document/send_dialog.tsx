// SPDX-License-Identifier: AGPL-3.0-or-later
// To whom a document was sent: its recipients are offered, others are written.
import { Checkbox, Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { receiversQuery, sendDocument, type IssuedDocument } from '../../api/documents';
import { unitsQuery } from '../../api/queries';
import { t, type Pair } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { today } from '../../parts/format';
import { notify } from '../../parts/notices';
import { choices } from '../../parts/words';
import styles from './document.module.css';

export const ways = {
  electronic: { vi: 'qua mạng', en: 'electronically' },
  paper: { vi: 'bản giấy', en: 'on paper' },
  mail: { vi: 'thư điện tử', en: 'by e-mail' },
} satisfies Record<string, Pair>;
type Way = keyof typeof ways;

/** "Như trên" is whoever it is addressed to, "Lưu: VT" is not sent; what is behind the name says why. */
const nobody = /^(Như trên|Như Điều|Lưu)/i;

export function SendDialog({ document, close }: { document: IssuedDocument; close: () => void }) {
  const queries = useQueryClient();
  const receivers = useQuery(receiversQuery).data ?? [];
  const units = useQuery(unitsQuery).data?.list ?? [];
  const addressed = receivers.find((one) => one.id === document.receiver)?.name ?? units.find((one) => one.id === document.unit)?.name ?? '';
  const sent = new Set(document.sent.map((one) => one.to));
  const offered = [...new Set([addressed, ...document.recipients.filter((one) => !nobody.test(one))])].filter((one) => one !== '' && !sent.has(one));
  const [left, setLeft] = useState<readonly string[]>([]);
  const { value: words, change, clear } = useDraft<{ others: string; how: Way; day: string }>(`document.send.${document.id}`, { others: '', how: 'electronic', day: today() });
  const others = words.others.split('\n').map((line) => line.trim()).filter(Boolean);
  const to = [...offered.filter((one) => !left.includes(one)), ...others];
  const input = { to, how: words.how, day: words.day };
  const form = useActionForm('/api/v1/document/{document}/send', input);
  const act = async () => {
    await sendDocument(document.id, input);
    clear();
    await Promise.all(['documents', 'document'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
    notify(t({ vi: `Đã ghi ${to.length} nơi gửi`, en: to.length === 1 ? '1 delivery is recorded' : `${to.length} deliveries are recorded` }));
  };
  return (
    <Confirm opened close={close} title={t({ vi: 'Ghi nơi đã gửi', en: 'Record a delivery' })} doIt={t({ vi: 'Ghi', en: 'Record' })} act={act} asks={form}>
      {offered.length > 0 && (
        <fieldset className={styles.offered}>
          <legend>{t({ vi: 'Đã gửi', en: 'Sent to' })}</legend>
          {offered.map((one) => (
            <Checkbox key={one} label={one} checked={!left.includes(one)} onChange={(event) => setLeft(event.currentTarget.checked ? left.filter((name) => name !== one) : [...left, one])} />
          ))}
        </fieldset>
      )}
      <Textarea label={t({ vi: 'Nơi khác', en: 'Others' })} description={t({ vi: 'mỗi nơi một dòng', en: 'a line each' })} rows={2} {...form.at('to')} required={false} value={words.others} onChange={(event) => change({ others: event.currentTarget.value })} />
      <Select label={t({ vi: 'Cách gửi', en: 'How' })} allowDeselect={false} data={choices(ways)} value={words.how} onChange={(how) => change({ how: how ?? 'electronic' })} />
      <DayField label={t({ vi: 'Ngày gửi', en: 'Day' })} {...form.at('day')} value={words.day} onChange={(day) => change({ day })} />
    </Confirm>
  );
}
