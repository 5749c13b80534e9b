// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a sheet that came back is dropped, chosen or pasted; and for who has none yet, where one is made.
import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconTableImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../../api/text';
import { useFileDrop } from '../../parts/file_drop';
import { Link } from '../../parts/router';
import styles from './drop_zone.module.css';

export function DropZone({ take }: { take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { add, refused, zone } = useFileDrop(([file]) => file && take(file));
  useWindowEvent('paste', (event) => {
    if (event.clipboardData?.files.length) add(event.clipboardData.files);
  });
  return (
    <div role="group" aria-label={t({ vi: 'Bảng gửi về', en: 'The sheet that came back' })} className={styles.zone} {...zone}>
      <IconTableImport size={40} stroke={1.3} aria-hidden />
      <p className={styles.lead}>{t({ vi: 'Thả bảng đơn vị gửi về vào đây', en: 'Drop the sheet that a unit sent back' })}</p>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.ods"
        hidden
        aria-label={t({ vi: 'Tệp bảng', en: 'Sheet file' })}
        onChange={(event) => {
          add(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{t({ vi: 'Chọn tệp', en: 'Choose a file' })}</Button>
      {refused && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
      <ol className={styles.steps}>
        <li>
          {t({ vi: 'Mở', en: 'Open' })} <Link to="/plan">{t({ vi: 'Kế hoạch', en: 'the plan' })}</Link>
          {t({ vi: ', bấm “Xuất để cập nhật”, gửi bảng cho đơn vị.', en: ', press “Sheet to fill in”, send the sheet to the unit.' })}
        </li>
        <li>{t({ vi: 'Đơn vị điền ô màu vàng bằng Excel hoặc LibreOffice rồi gửi lại.', en: 'The unit fills in the yellow cells with Excel or LibreOffice and sends it back.' })}</li>
        <li>{t({ vi: 'Thả bảng vào đây: xem từng dòng sẽ ghi gì, chọn dòng, rồi mới ghi. Sổ theo dõi cơ quan tự lập cũng được.', en: 'Drop it here: see what each row would record, choose rows, and only then record them. A table of your own will do too.' })}</li>
      </ol>
      <p className={styles.soft}>{t({ vi: 'Đọc được .xlsx, .xls, .ods; đến 100 MB. Nhập lại cùng một tệp không ghi hai lần.', en: '.xlsx, .xls and .ods can be read; up to 100 MB. The same file again records nothing twice.' })}</p>
    </div>
  );
}
