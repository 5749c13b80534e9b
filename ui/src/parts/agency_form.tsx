// SPDX-License-Identifier: AGPL-3.0-or-later
// What the agency is called, as it stands at the head of its documents.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { setAgency, type Agency, type AgencyWords } from '../api/agency';
import { t } from '../api/text';
import { useDraft } from './drafts';
import { notify } from './notices';
import { ProblemBox } from './problem_box';
import styles from './agency_form.module.css';

function Form({ before }: { before: AgencyWords }) {
  const queries = useQueryClient();
  const { value: words, change, clear } = useDraft('agency', before);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const said = Object.fromEntries((['name', 'superior', 'place'] as const).filter((one) => words[one].trim() !== before[one]).map((one) => [one, words[one].trim()])) as Partial<AgencyWords>;
  const differs = Object.keys(said).length > 0;
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await setAgency(said);
      clear();
      await queries.invalidateQueries({ queryKey: ['agency'] });
      notify(t({ vi: 'Đã ghi tên cơ quan', en: 'The agency’s name is recorded' }));
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (differs && !busy && words.name.trim() !== '') void save();
      }}
    >
      <TextInput label={t({ vi: 'Tên cơ quan', en: 'The agency’s name' })} placeholder={t({ vi: 'Sở Nông nghiệp và Môi trường', en: 'Sở Nông nghiệp và Môi trường' })} required withAsterisk={false} value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <TextInput label={t({ vi: 'Cơ quan cấp trên', en: 'Its superior' })} description={t({ vi: 'ở dòng trên tên cơ quan trong văn bản', en: 'above its name in documents' })} placeholder={t({ vi: 'UBND tỉnh Lam Sơn', en: 'UBND tỉnh Lam Sơn' })} value={words.superior} onChange={(event) => change({ superior: event.currentTarget.value })} />
      <TextInput label={t({ vi: 'Địa danh', en: 'Place' })} description={t({ vi: 'đứng trước ngày ký: “Lam Sơn, ngày … tháng … năm …”', en: 'before the day of signing: “Lam Sơn, ngày … tháng … năm …”' })} value={words.place} onChange={(event) => change({ place: event.currentTarget.value })} />
      <ProblemBox problem={problem} />
      <div>
        <Button type="submit" disabled={!differs || words.name.trim() === ''} loading={busy}>
          {t({ vi: 'Lưu', en: 'Save' })}
        </Button>
      </div>
    </form>
  );
}

/** To be changed, or to be read where one may not. */
export function AgencyForm({ agency, changes }: { agency: Agency; changes: boolean }) {
  const { name, superior, place } = agency;
  if (changes) return <Form key={JSON.stringify([name, superior, place])} before={{ name, superior, place }} />;
  const rows: [string, string][] = [
    [t({ vi: 'Tên cơ quan', en: 'The agency’s name' }), name],
    [t({ vi: 'Cơ quan cấp trên', en: 'Its superior' }), superior],
    [t({ vi: 'Địa danh', en: 'Place' }), place],
  ];
  return (
    <dl className={styles.rows}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd lang="vi">{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
