// SPDX-License-Identifier: AGPL-3.0-or-later
// A sheet that a unit filled in comes back: brought, looked at row by row, and only then recorded.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../api/text';
import { numberText, sizeText } from '../parts/format';
import { JobProgress } from '../parts/job';
import { Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { useFilter } from '../parts/router';
import { useBringing, type Bringing } from './worksheet/bringing';
import { as_found } from './worksheet/choice';
import { DropZone } from './worksheet/drop_zone';
import { PointOut } from './worksheet/mapping';
import { Preview } from './worksheet/preview';
import { Recorded } from './worksheet/recorded';
import styles from './worksheet.module.css';

function Going({ it: { step, stop } }: { it: Bringing }) {
  if (step.at === 'bringing') return <JobProgress words={t({ vi: `Đang đưa lên: ${sizeText(step.done)} / ${sizeText(step.of)}`, en: `Uploading: ${sizeText(step.done)} / ${sizeText(step.of)}` })} running={step} stop={stop} />;
  if (step.at === 'looking')
    return <JobProgress words={step.of > 0 ? t({ vi: `Đang xem từng dòng: ${numberText(step.done)}/${numberText(step.of)}`, en: `Looking at the rows: ${numberText(step.done)}/${numberText(step.of)}` }) : t({ vi: 'Đang đọc bảng; chưa ghi gì', en: 'Reading the sheet; nothing is recorded' })} running={step} stop={stop} />;
  if (step.at !== 'recording') return null;
  return (
    <>
      <JobProgress
        words={step.stopping ? t({ vi: 'Đang dừng: ghi cho trọn các dòng đang ghi…', en: 'Stopping: the rows at hand are recorded whole…' }) : step.of > 0 ? t({ vi: `Đang ghi: ${numberText(step.done)}/${numberText(step.of)} việc`, en: `Recording: ${numberText(step.done)}/${numberText(step.of)} items` }) : t({ vi: 'Đang ghi…', en: 'Recording…' })}
        running={step}
        {...(step.stopping ? {} : { stop })}
      />
      <p className="soft small">{t({ vi: 'Có thể rời trang này: máy chủ vẫn ghi tiếp, quay lại sẽ thấy kết quả. Dừng thì dòng đã ghi là trọn vẹn.', en: 'You may leave this page: the server goes on, and the result is here when you come back. Where you stop it, the rows recorded are whole.' })}</p>
    </>
  );
}

export default function Worksheet() {
  const it = useBringing();
  const [plan] = useFilter('plan');
  const [choice, choose] = useState(as_found);
  const [matches, setMatches] = useState<ReadonlyMap<number, string>>(new Map());
  const { step, name, ask, problem } = it;
  const anew = () => {
    choose(as_found);
    setMatches(new Map());
  };
  const other = () => {
    anew();
    it.forget();
  };
  const isGoing = step.at === 'bringing' || step.at === 'looking' || step.at === 'recording';
  return (
    <Sheet
      title={t({ vi: 'Nhập bảng cập nhật', en: 'Import a sheet' })}
      beside={
        step.at === 'seen' && (
          <Button size="compact-sm" variant="default" onClick={other}>
            {t({ vi: 'Tệp khác', en: 'Another file' })}
          </Button>
        )
      }
    >
      {name && (
        <p className={styles.name}>
          {name}
          {step.at === 'seen' && (
            <span className={styles.soft}>
              {step.preview.sheets.length > 1 && t({ vi: `trang tính “${step.preview.sheet}”, `, en: `worksheet “${step.preview.sheet}”, ` })}
              {t({ vi: `${numberText(step.preview.rows.length)} dòng, `, en: `${numberText(step.preview.rows.length)} rows, ` })}
              {step.preview.keyed ? t({ vi: 'bảng do phần mềm xuất', en: 'made by the program' }) : t({ vi: 'bảng tự lập', en: 'a table of your own' })}
            </span>
          )}
        </p>
      )}
      {problem && (
        <div className={styles.problem}>
          <ProblemBox problem={problem} {...(problem.isPassing && ask ? { again: () => it.look(ask) } : {})} />
          {problem.code === 'sheet.no-table' && <PointOut ask={ask} look={it.look} />}
        </div>
      )}
      {it.stopped && (
        <p role="status" className={styles.stopped}>
          {t({ vi: 'Đã dừng, chưa ghi dòng nào.', en: 'It was stopped; no row was recorded.' })}
        </p>
      )}
      {isGoing && <Going it={it} />}
      {step.at === 'empty' && (
        <DropZone
          take={(file) => {
            anew();
            it.bring(file, plan ? { plan } : {});
          }}
        />
      )}
      {step.at === 'seen' && (
        <Preview
          preview={step.preview}
          ask={ask}
          choice={choice}
          choose={choose}
          matches={matches}
          setMatches={setMatches}
          look={(words) => {
            // Elsewhere in the workbook rows have other numbers.
            if (words.sheet !== ask.sheet || words.head !== ask.head) anew();
            it.look(words);
          }}
          record={it.record}
        />
      )}
      {step.at === 'recorded' && (
        <Recorded
          result={step.result}
          again={
            it.again &&
            (() => {
              choose(as_found);
              it.again?.();
            })
          }
          other={other}
        />
      )}
    </Sheet>
  );
}
