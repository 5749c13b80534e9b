// SPDX-License-Identifier: AGPL-3.0-or-later
// What was recorded of a sheet, what was not and why, and where to go on.
import { Button } from '@mantine/core';
import { IconChecks, IconDownload, IconFilterOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { SheetImport, SheetRow } from '../../api/sheet';
import { t } from '../../api/text';
import { Empty } from '../../parts/empty';
import { numberText } from '../../parts/format';
import { saveFile } from '../../parts/save_file';
import { Chips, isShown, type Shown } from './outcome';
import { RowDialog } from './row_dialog';
import { RowTable } from './row_table';
import { useUnits } from './units_of';
import { isMissing, missingCsv } from './words';
import styles from './preview.module.css';

export function Recorded({ result, again, other }: { result: SheetImport; again: (() => void) | null; other: () => void }) {
  const missing = useMemo(() => result.rows.filter(isMissing), [result]);
  const units = useUnits(result.rows);
  const [shown, show] = useState<Shown>('said');
  const [opened, open] = useState<SheetRow | null>(null);
  const rows = useMemo(() => result.rows.filter((row) => isShown(shown, row.outcome)), [result, shown]);
  const recorded = numberText(result.counts.imported);
  const save = () => saveFile(`${result.file.replace(/\.\w+$/, '')}-chua-ghi.csv`, new Blob([missingCsv(result.rows)], { type: 'text/csv;charset=utf-8' }));
  return (
    <>
      <p className={styles.lead} role="status">
        {missing.length === 0
          ? t({ vi: `Đã ghi ${recorded} dòng; không còn dòng nào chưa ghi.`, en: `${recorded} rows were recorded; nothing is left.` })
          : t({ vi: `Đã ghi ${recorded} dòng; ${numberText(missing.length)} dòng chưa ghi.`, en: `${recorded} rows were recorded; ${numberText(missing.length)} were not.` })}
      </p>
      {result.stopped && <p className={styles.stopped}>{t({ vi: 'Đã dừng giữa chừng. Các dòng “Đã ghi” là trọn vẹn; nhập lại tệp này để ghi nốt, không dòng nào bị ghi hai lần.', en: 'It was stopped half way. The rows recorded are whole; bring the file again for the rest, nothing is recorded twice.' })}</p>}
      <div className={styles.result}>
        {again && (
          <Button size="compact-md" variant={result.stopped ? 'filled' : 'default'} onClick={again}>
            {result.stopped ? t({ vi: 'Nhập lại tệp này để ghi nốt', en: 'Bring the file again for the rest' }) : t({ vi: 'Xem lại tệp này', en: 'Look at the file again' })}
          </Button>
        )}
        {missing.length > 0 && (
          <Button size="compact-md" variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
            {t({ vi: 'Tải các dòng chưa ghi (.csv)', en: 'Save what was not recorded (.csv)' })}
          </Button>
        )}
        <Button size="compact-md" variant="default" onClick={other}>
          {t({ vi: 'Nhập tệp khác', en: 'Bring another file' })}
        </Button>
      </div>
      {result.rows.length === result.counts.nothing ? (
        <Empty icon={IconChecks} title={t({ vi: 'Tệp này không có gì mới', en: 'There is nothing new in this file' })} />
      ) : (
        <>
          <Chips counts={result.counts} shown={shown} show={show} />
          {rows.length === 0 ? <Empty icon={IconFilterOff} title={t({ vi: 'Không có dòng nào như vậy', en: 'No row is like that' })} /> : <RowTable key={shown} rows={rows} units={units} label={t({ vi: 'Các dòng của bảng', en: 'The rows of the sheet' })} open={open} />}
        </>
      )}
      {opened && <RowDialog row={opened} unit={(opened.item && units.get(opened.item)) || ''} plan="" close={() => open(null)} />}
    </>
  );
}
