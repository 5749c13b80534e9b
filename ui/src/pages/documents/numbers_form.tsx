// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers that were used elsewhere, on paper or in another system: the next one follows them.
import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formsQuery, sayNumbers } from '../../api/documents';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { today } from '../../parts/format';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import styles from './documents.module.css';

const whole = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

export function NumbersForm() {
  const forms = useQuery(formsQuery).data ?? [];
  const { value: words, change, clear } = useDraft('document.numbers', { year: today().slice(0, 4), code: '', last: '', reason: '' });
  const input = { year: whole(words.year), code: words.code, last: whole(words.last), reason: words.reason.trim() };
  const form = useActionForm('/api/v1/document/numbers', input);
  const save = async () => {
    const done = await form.send(() => sayNumbers(given({ ...input, year: input.year ?? 0, last: input.last ?? 0 })));
    if (!done) return;
    clear();
    notify(t({ vi: 'Đã ghi số cuối đã dùng', en: 'The last number is recorded' }));
  };
  return (
    <section className={styles.card} aria-labelledby="numbers">
      <h2 id="numbers" className={styles.heading}>
        {t({ vi: 'Số đã dùng ngoài hệ thống', en: 'Numbers used elsewhere' })}
      </h2>
      <p className={styles.note}>{t({ vi: 'Văn bản cùng loại đã cấp số trên giấy hoặc ở hệ thống khác: ghi số cuối, số tiếp theo cấp sau số ấy.', en: 'Where documents of a type got numbers on paper or in another system: say the last one, the next follows it.' })}</p>
      <form className={styles.form} {...form.form(save)}>
        <div className={styles.figures}>
          <Select label={t({ vi: 'Loại văn bản', en: 'Type' })} {...form.at('code')} allowDeselect={false} data={[...new Set(forms.map((one) => one.code))].sort()} value={words.code || null} onChange={(code) => change({ code: code ?? '' })} />
          <TextInput label={t({ vi: 'Năm', en: 'Year' })} inputMode="numeric" {...form.at('year')} value={words.year} onChange={(event) => change({ year: event.currentTarget.value })} />
          <TextInput label={t({ vi: 'Số cuối đã dùng', en: 'Last number used' })} inputMode="numeric" {...form.at('last')} value={words.last} onChange={(event) => change({ last: event.currentTarget.value })} />
        </div>
        <TextInput label={t({ vi: 'Lý do', en: 'Reason' })} {...form.at('reason')} value={words.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
        <ProblemBox problem={form.problem} />
        <div>
          <Button type="submit" variant="default" loading={form.busy !== ''}>
            {t({ vi: 'Ghi số', en: 'Record' })}
          </Button>
        </div>
      </form>
    </section>
  );
}
