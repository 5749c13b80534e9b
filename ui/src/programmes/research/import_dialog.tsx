// SPDX-License-Identifier: AGPL-3.0-or-later
// A spreadsheet of proposals: taken in whole, or each row that is wrong told with why.
import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { record } from '../../api/actions';
import { t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { FilesField } from '../../parts/files_field';
import { today, upper } from '../../parts/format';
import { bring, letGo, type KeptFile } from '../../parts/kept_files';
import { notify } from '../../parts/notices';
import styles from './research.module.css';

const path = '/api/v1/research/import';

/** "dòng 4: thiếu tên nhiệm vụ" of the words that tell of all rows. */
export const rowsIn = (message: string): string[] => message.slice(message.indexOf(': ') + 2).split('; ');

export function ImportDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const [files, setFiles] = useState<KeptFile[]>([]);
  const [year, setYear] = useState(String(Number(today().slice(0, 4)) + 1));
  const queries = useQueryClient();
  const words = year.trim() ? { year: Number(year) } : {};
  const [brought, setBrought] = useState({ key: '', upload: '' });
  const file = files[0]?.key === brought.key ? brought.upload : '';
  const form = useActionForm(path, { ...words, file });
  const choose = (chosen: KeptFile[]) => {
    const one = chosen.slice(-1);
    setFiles(one);
    // What becomes of it on its way stands at its line.
    for (const { key } of one) bring(key).then((upload) => setBrought({ key, upload }), () => undefined);
  };
  const act = async () => {
    const { facts } = await record(path, {}, { ...words, file });
    letGo(files.map((one) => one.key));
    choose([]);
    for (const name of ['research-tasks', 'facts']) void queries.invalidateQueries({ queryKey: [name] });
    const taken = facts.filter((fact) => fact.kind === 'research.proposed').length;
    notify(t({ vi: `Đã nhập ${taken} đề xuất`, en: `${taken} proposals are taken in` }));
  };
  const rows = form.problem?.code === 'research.rows' ? rowsIn(form.problem.message) : [];
  return (
    <Confirm opened={opened} close={close} title={t({ vi: 'Nhập bảng đề xuất', en: 'Import proposals' })} doIt={t({ vi: 'Nhập cả bảng', en: 'Import the table' })} asks={rows.length > 0 ? { ...form, problem: null } : form} act={act} ready={files.length === 0 || file !== ''} size="lg">
      <p className={styles.soft}>
        {t({ vi: 'Bảng cần một dòng tiêu đề có cột tên nhiệm vụ và cột nơi đề xuất; cột mã, cấp, năm, tính cấp thiết, sản phẩm, chủ nhiệm được nhận ra nếu có. Cả bảng được nhập, hoặc không dòng nào và từng dòng sai được nêu lý do.', en: 'The sheet needs a row of headings with the titles and who proposes them; ids, levels, years, reasons, products and principals are known where they stand. All rows are taken in, or none with what is wrong with which.' })}
      </p>
      <FilesField photos={false} label={t({ vi: 'Tệp .xlsx, .xls, .ods', en: 'The .xlsx, .xls or .ods' })} files={files} change={choose} error={rows.length > 0 ? undefined : form.at('file').error} />
      <TextInput label={t({ vi: 'Năm của dòng không ghi năm', en: 'Year of rows that tell none' })} inputMode="numeric" autoComplete="off" {...form.at('year')} value={year} onChange={(event) => setYear(event.currentTarget.value)} />
      {rows.length > 0 && (
        <div role="alert">
          <p className={styles.fault}>{t({ vi: 'Chưa nhập dòng nào; hãy sửa bảng rồi chọn lại tệp:', en: 'No row was taken in; mend the table and choose it again:' })}</p>
          <ul className={styles.faults}>
            {rows.map((row) => (
              <li key={row}>{upper(row)}</li>
            ))}
          </ul>
        </div>
      )}
    </Confirm>
  );
}
