// SPDX-License-Identifier: AGPL-3.0-or-later
// What the agency is called and who signs for it, as its documents have it.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agency_words, needed_words, setAgency, type Agency, type AgencyWord, type AgencyWords } from '../api/agency';
import { t, type Pair } from '../api/text';
import { useDraft } from './drafts';
import { notify } from './notices';
import { ProblemBox } from './problem_box';
import styles from './agency_form.module.css';

const fields: Record<AgencyWord, { label: Pair; hint?: Pair; example: Pair }> = {
  name: { label: { vi: 'Tên cơ quan', en: 'The agency’s name' }, example: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Sở Nông nghiệp và Môi trường' } },
  superior: { label: { vi: 'Cơ quan cấp trên', en: 'Its superior' }, hint: { vi: 'ở dòng trên tên cơ quan trong văn bản', en: 'above its name in documents' }, example: { vi: 'UBND tỉnh Lam Sơn', en: 'UBND tỉnh Lam Sơn' } },
  place: { label: { vi: 'Địa danh', en: 'Place' }, hint: { vi: 'đứng trước ngày ký: “Lam Sơn, ngày … tháng … năm …”', en: 'before the day of signing: “Lam Sơn, ngày … tháng … năm …”' }, example: { vi: 'Lam Sơn', en: 'Lam Sơn' } },
  symbol: { label: { vi: 'Ký hiệu', en: 'Symbol' }, hint: { vi: 'chữ viết tắt sau số văn bản: 12/BC-SNNMT', en: 'its abbreviation behind the number: 12/BC-SNNMT' }, example: { vi: 'SNNMT', en: 'SNNMT' } },
  short_name: { label: { vi: 'Gọi tắt', en: 'Short form' }, hint: { vi: 'cách văn bản gọi cơ quan từ lần thứ hai', en: 'what documents call it further on' }, example: { vi: 'Sở', en: 'Sở' } },
  title: { label: { vi: 'Chức danh người đứng đầu', en: 'Title of the head' }, example: { vi: 'Giám đốc', en: 'Giám đốc' } },
  signer: { label: { vi: 'Người ký', en: 'Signer' }, hint: { vi: 'họ tên; khi soạn có thể chọn người khác', en: 'by name; another one can be told when composing' }, example: { vi: 'Nguyễn Văn An', en: 'Nguyễn Văn An' } },
  office: { label: { vi: 'Đơn vị soạn thảo, lưu', en: 'Drafted and filed by' }, hint: { vi: 'ở nơi nhận của công văn', en: 'among the recipients of letters' }, example: { vi: 'Văn phòng Sở', en: 'Văn phòng Sở' } },
  office_symbol: { label: { vi: 'Chữ viết tắt của đơn vị ấy', en: 'Its abbreviation' }, example: { vi: 'VP', en: 'VP' } },
};

function Form({ before, shown }: { before: AgencyWords; shown: readonly AgencyWord[] }) {
  const queries = useQueryClient();
  const { value: words, change, clear } = useDraft('agency', before);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const said = Object.fromEntries(shown.filter((one) => words[one].trim() !== before[one]).map((one) => [one, words[one].trim()])) as Partial<AgencyWords>;
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
      {shown.map((one) => {
        const { label, hint, example } = fields[one];
        return <TextInput key={one} label={t(label)} {...(hint ? { description: t(hint) } : {})} placeholder={t(example)} required={one === 'name'} withAsterisk={false} value={words[one]} onChange={(event) => change({ [one]: event.currentTarget.value })} />;
      })}
      <ProblemBox problem={problem} />
      <div>
        <Button type="submit" disabled={!differs || words.name.trim() === ''} loading={busy}>
          {t({ vi: 'Lưu', en: 'Save' })}
        </Button>
      </div>
    </form>
  );
}

/** What documents cannot be made without and nobody has said yet, in words. */
export const missingWords = (agency: Agency): string[] => needed_words.filter((one) => agency[one] === '').map((one) => t(fields[one].label).toLowerCase());

/** To be changed, or to be read where one may not. */
export function AgencyForm({ agency, changes, shown = agency_words }: { agency: Agency; changes: boolean; shown?: readonly AgencyWord[] }) {
  const before = Object.fromEntries(agency_words.map((one) => [one, agency[one]])) as AgencyWords;
  if (changes) return <Form key={JSON.stringify(before)} before={before} shown={shown} />;
  return (
    <dl className={styles.rows}>
      {shown.map((one) => (
        <div key={one}>
          <dt>{t(fields[one].label)}</dt>
          <dd lang="vi">{agency[one] || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
