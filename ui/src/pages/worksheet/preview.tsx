// SPDX-License-Identifier: AGPL-3.0-or-later
// Before anything is recorded: what each row would do, which rows are wanted, and for a table of the agency's own what its columns hold.
import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { plansQuery } from '../../api/plan_queries';
import type { SheetAsk, SheetPreview, SheetRow } from '../../api/sheet';
import { t } from '../../api/text';
import { Confirm } from '../../parts/confirm';
import { Empty } from '../../parts/empty';
import { numberText } from '../../parts/format';
import { usePhone } from '../../parts/screen';
import { chosenRows, isChosen, matchWords, recordAsk, toggled, withAll, withMatch, type Choice } from './choice';
import { Mapping } from './mapping';
import { Chips, isShown, type Shown } from './outcome';
import { RowDialog } from './row_dialog';
import { RowTable, type RowDoes } from './row_table';
import { useUnits } from './units_of';
import styles from './preview.module.css';

export interface PreviewProps {
  preview: SheetPreview;
  ask: SheetAsk;
  choice: Choice;
  choose: (choice: Choice) => void;
  matches: ReadonlyMap<number, string>;
  setMatches: (matches: ReadonlyMap<number, string>) => void;
  look: (ask: SheetAsk) => void;
  record: (ask: SheetAsk) => void;
}

function Sure({ chosen, record, close }: { chosen: readonly SheetRow[]; record: () => void; close: () => void }) {
  const taken = chosen.filter((row) => row.outcome === 'conflict').length;
  const done = chosen.filter((row) => row.changes.some((change) => change.field === 'done')).length;
  const count = numberText(chosen.length);
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: `Ghi ${count} dòng?`, en: chosen.length === 1 ? 'Record 1 row?' : `Record ${count} rows?` })}
      doIt={t({ vi: `Ghi ${count} dòng`, en: chosen.length === 1 ? 'Record 1 row' : `Record ${count} rows` })}
      act={() => {
        record();
        return Promise.resolve();
      }}
    >
      <p className={styles.say}>{t({ vi: 'Mỗi dòng được ghi bằng tên và quyền của bạn, đúng như khi cập nhật từng việc. Điều đã ghi không xóa được; ghi sai thì cập nhật lại.', en: 'Each row is recorded under your name and with your rights, just as if you had updated each item. What is recorded cannot be erased; what was wrong is updated anew.' })}</p>
      {done > 0 && <p className={styles.say}>{t({ vi: `${numberText(done)} dòng báo đã xong: việc ấy chờ xác nhận.`, en: `${numberText(done)} of them say that the work is done: it then waits to be confirmed.` })}</p>}
      {taken > 0 && <p className={styles.warn}>{t({ vi: `${numberText(taken)} dòng vẫn ghi dù việc đã thay đổi sau khi xuất bảng.`, en: `${numberText(taken)} of them are taken over although the item has changed since the export.` })}</p>}
    </Confirm>
  );
}

export function Preview({ preview, ask, choice, choose, matches, setMatches, look, record }: PreviewProps) {
  const phone = usePhone();
  const plans = useQuery(plansQuery).data?.list ?? [];
  const units = useUnits(preview.rows);
  const [shown, show] = useState<Shown>('said');
  const [opened, open] = useState<SheetRow | null>(null);
  const [asking, askFirst] = useState(false);
  const rows = useMemo(() => preview.rows.filter((row) => isShown(shown, row.outcome)), [preview, shown]);
  const chosen = useMemo(() => chosenRows(choice, preview.rows), [choice, preview]);
  const { counts } = preview;
  const saying = preview.rows.length - counts.nothing;
  const mayRecord = counts.change + counts.conflict > 0;
  const pointed = matchWords(matches);
  const isPointedAnew = pointed.join() !== (ask.match ?? []).join();
  const inSight = rows.filter((row) => row.outcome === 'change');
  const all = inSight.length > 0 && inSight.every((row) => isChosen(choice, row));
  const does: RowDoes = {
    toggle: (row) => choose(toggled(choice, row)),
    toggleAll: () => choose(withAll(choice, rows, !all)),
    match: (row, item) => setMatches(withMatch(matches, row.row, item)),
  };
  const count = numberText(chosen.length);
  return (
    <>
      {!preview.keyed && <Mapping key={`${preview.sheet}|${preview.head}|${preview.fact}`} preview={preview} ask={ask} look={look} />}
      {saying === 0 ? (
        <Empty icon={IconChecks} title={t({ vi: 'Tệp này không có gì mới', en: 'There is nothing new in this file' })}>
          {preview.rows.length === 0
            ? t({ vi: 'Dưới dòng tiêu đề không có dòng nào. Kiểm tra đúng tệp, đúng trang tính, đúng dòng tiêu đề.', en: 'There are no rows below the headings. See whether it is the right file, worksheet and row.' })
            : !preview.keyed
              ? t({ vi: 'Không dòng nào nói đã làm đến đâu, hoặc tất cả đã được ghi nhận từ trước. Xem lại các cột ở trên: cột nào là việc đã làm, lũy kế, tỷ lệ, đã xong.', en: 'No row tells how far the work is, or all was recorded before. Look at the columns above: which tells what was done, the total, the share, whether it is done.' })
              : t({ vi: `${numberText(preview.rows.length)} dòng đều để trống, hoặc đã được ghi nhận từ trước. Không cần làm gì thêm; đơn vị điền tiếp vào chính tệp này và gửi lại thì nhập tiếp được.`, en: `All ${numberText(preview.rows.length)} rows are empty, or were recorded before. There is nothing to do; when the unit fills in more of the same file, bring it again.` })}
        </Empty>
      ) : (
        <>
          <Chips counts={counts} shown={shown} show={show} />
          {isPointedAnew && (
            <div className={styles.again} role="status">
              <span>{t({ vi: `Đã chỉ rõ việc của ${numberText(matches.size)} dòng.`, en: `You said which item ${numberText(matches.size)} rows are about.` })}</span>
              <Button
                size="compact-md"
                onClick={() => {
                  const { match: before, ...rest } = ask;
                  look(before === undefined && pointed.length === 0 ? rest : { ...rest, match: pointed });
                }}
              >
                {t({ vi: 'Xem lại: các dòng ấy sẽ ghi gì', en: 'See what these rows would record' })}
              </Button>
            </div>
          )}
          <div className={styles.bar}>
            <span role="status" className={styles.count}>
              {t({ vi: `Sẽ ghi ${count} trong ${numberText(counts.change + counts.conflict)} dòng ghi được`, en: `${count} of ${numberText(counts.change + counts.conflict)} rows will be recorded` })}
            </span>
            {inSight.length > 0 && (
              <Button size="compact-sm" variant="subtle" onClick={does.toggleAll}>
                {all ? t({ vi: 'Bỏ chọn hết', en: 'Choose none' }) : t({ vi: 'Chọn hết', en: 'Choose all' })}
              </Button>
            )}
            <Button className={styles.record ?? ''} disabled={chosen.length === 0} onClick={() => askFirst(true)}>
              {t({ vi: `Ghi ${count} dòng`, en: chosen.length === 1 ? 'Record 1 row' : `Record ${count} rows` })}
            </Button>
          </div>
          {!mayRecord && <p className={styles.say}>{t({ vi: 'Chưa có dòng nào ghi được: xem lý do ở từng dòng, sửa trong tệp rồi nhập lại, hoặc chỉ rõ việc.', en: 'No row can be recorded yet: see why at each row; correct the file and bring it again, or say which item is meant.' })}</p>}
          {rows.length === 0 ? (
            <Empty icon={IconFilterOff} title={t({ vi: 'Không có dòng nào như vậy', en: 'No row is like that' })}>
              <Button size="compact-sm" variant="default" onClick={() => show('said')}>
                {t({ vi: 'Xem mọi dòng có nội dung', en: 'See all rows that say something' })}
              </Button>
            </Empty>
          ) : (
            <RowTable key={shown} rows={rows} units={units} label={t({ vi: 'Các dòng của bảng', en: 'The rows of the sheet' })} open={open} choice={choice} matches={matches} does={does} />
          )}
          {!phone && <p className={styles.keys}>{t({ vi: 'Phím: ↑ ↓ chuyển dòng, cách chọn hoặc bỏ, A chọn hết, Enter xem cả dòng', en: 'Keys: ↑ ↓ move, space chooses, A all of them, Enter shows a row by itself' })}</p>}
        </>
      )}
      {opened && <RowDialog row={opened} unit={(opened.item && units.get(opened.item)) || ''} plan={ask.plan ?? plans.at(-1)?.id ?? ''} close={() => open(null)} chosen={isChosen(choice, opened)} matched={matches.get(opened.row) ?? ''} does={does} />}
      {asking && <Sure chosen={chosen} close={() => askFirst(false)} record={() => record(recordAsk(ask, preview, choice))} />}
    </>
  );
}
