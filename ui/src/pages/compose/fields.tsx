// SPDX-License-Identifier: AGPL-3.0-or-later
// What people write of a document: the paragraphs that its form leaves to them, and who signs.
import { Select, Textarea, TextInput } from '@mantine/core';
import type { Agency } from '../../api/agency';
import type { Form } from '../../api/documents';
import { t } from '../../api/text';
import { DayField } from '../../parts/day_field';
import { choices } from '../../parts/words';
import { asked_names, asked_words, mark_names, type AskedWord, type Typed } from './typed';
import styles from './compose.module.css';

function Field({ word, value, change }: { word: AskedWord; value: string; change: (value: string) => void }) {
  const { label, hint, rows } = asked_names[word];
  const common = { label: t(label), ...(hint ? { description: t(hint) } : {}), value };
  if (word === 'answer-by') return <DayField {...common} onChange={change} />;
  if (rows) return <Textarea {...common} autosize={false} rows={rows} resize="vertical" onChange={(event) => change(event.currentTarget.value)} />;
  return <TextInput {...common} onChange={(event) => change(event.currentTarget.value)} />;
}

export function WrittenFields({ form, typed, change }: { form: Form; typed: Typed; change: (part: Partial<Typed>) => void }) {
  const asked = asked_words.filter((word) => form.asks.includes(word));
  if (asked.length === 0) return <p className={styles.note}>{t({ vi: 'Văn bản này được viết trọn từ số liệu đã ghi; không cần soạn thêm gì.', en: 'This document is written from what was recorded; nothing need be added.' })}</p>;
  return asked.map((word) => <Field key={word} word={word} value={typed[word]} change={(value) => change({ [word]: value })} />);
}

export function SignerFields({ agency, typed, change }: { agency: Agency | undefined; typed: Typed; change: (part: Partial<Typed>) => void }) {
  const delegated = typed.mark !== '' && typed.mark !== 'TM' && typed.mark !== 'Q';
  return (
    <div className={styles.pair}>
      <Select
        label={t({ vi: 'Quyền hạn ký', en: 'Authority' })}
        allowDeselect={false}
        data={choices(mark_names)}
        value={typed.mark}
        onChange={(mark) => change({ mark: mark ?? '' })}
      />
      <TextInput label={t({ vi: 'Chức vụ người ký', en: 'Position of the signer' })} placeholder={delegated ? t({ vi: 'Phó Giám đốc', en: 'Phó Giám đốc' }) : (agency?.title ?? '')} value={typed.position} onChange={(event) => change({ position: event.currentTarget.value })} />
      <TextInput label={t({ vi: 'Người ký', en: 'Signer' })} placeholder={agency?.signer ?? ''} value={typed.signer} onChange={(event) => change({ signer: event.currentTarget.value })} />
    </div>
  );
}
