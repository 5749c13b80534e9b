// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a document is dropped, chosen or pasted; while it is read, how far it is; where it fails, what to do.
import { Button, NumberInput, Progress, TextInput } from '@mantine/core';
import '@mantine/core/styles/Progress.css';
import '@mantine/core/styles/NumberInput.css';
import { useWindowEvent } from '@mantine/hooks';
import { IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { plansQuery } from '../../api/plan_queries';
import { t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { useFileDrop } from '../../parts/file_drop';
import { sizeText } from '../../parts/format';
import { ProblemBox } from '../../parts/problem_box';
import { freeName, takenName, useReading, type Failure, type Reading, type Wanted } from './reading';
import styles from './import.module.css';

const forms = '.docx,.doc,.odt,.rtf,.html,.xlsx,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.txt';

function Going({ reading, cancel }: { reading: Reading; cancel: () => void }) {
  const { name, stage, done, of } = reading;
  const share = of > 0 ? (done / of) * 100 : 100;
  const words =
    stage === 'bringing'
      ? t({ vi: `Đang đưa lên: ${sizeText(done)} / ${sizeText(of)}`, en: `Uploading: ${sizeText(done)} / ${sizeText(of)}` })
      : of > 0
        ? t({ vi: `Đang đọc: ${done}/${of} phần`, en: `Reading: ${done}/${of} parts` })
        : t({ vi: 'Đang đọc: bảng, mục, thời gian, phân công, sáu rõ…', en: 'Reading: tables, outline, times, assignments, the six clears…' });
  return (
    <div className={styles.going}>
      <p className={styles.name}>{name}</p>
      <Progress value={share} animated={of === 0} striped={of === 0} aria-label={words} />
      <p role="status" className={styles.soft}>
        {words}
      </p>
      <p className={styles.soft}>{t({ vi: 'Có thể rời trang này: máy chủ vẫn đọc tiếp.', en: 'You may leave this page: the server goes on reading.' })}</p>
      <Button variant="default" onClick={cancel}>
        {t({ vi: 'Dừng', en: 'Stop' })}
      </Button>
    </div>
  );
}

/** In place of the id that the file will have. */
const brought_anew = '0'.repeat(32);

/** A plan of that year is there already: this one takes another name. */
function OtherName({ failure, again }: { failure: Failure; again: (wanted: Wanted) => void }) {
  const plans = useQuery(plansQuery).data;
  const free = freeName(takenName(failure.problem) || String(new Date().getFullYear()), new Set(plans?.list.map((one) => one.id)));
  const [name, setName] = useState<string | null>(null);
  const plan = name ?? free;
  const form = useActionForm('/api/v1/plan/import', { file: brought_anew, plan }, { needs: ['plan'] });
  return (
    <form
      className={styles.other}
      {...form.form(() => form.send(() => Promise.resolve(again({ plan: plan.trim() }))))}
    >
      <TextInput label={t({ vi: 'Nhập thành kế hoạch có mã', en: 'Import as plan' })} {...form.at('plan')} value={plan} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit">{t({ vi: 'Nhập với mã này', en: 'Import under this id' })}</Button>
    </form>
  );
}

function Failed({ failure, again, forget }: { failure: Failure; again: (wanted: Wanted) => void; forget: () => void }) {
  const exists = failure.problem.code === 'plan.exists';
  return (
    <div className={styles.failed}>
      <p className={styles.name}>{failure.name}</p>
      <ProblemBox problem={failure.problem} {...(failure.problem.isPassing ? { again: () => again({}) } : {})} />
      {exists && <OtherName failure={failure} again={again} />}
      <p className={styles.soft}>
        {failure.problem.code === 'plan.empty'
          ? t({ vi: 'Không thấy nhiệm vụ nào. Tệp có phải là kế hoạch không? Nếu là bản quét mờ, hãy thử bản .docx hoặc quét lại ở 300 dpi.', en: 'No task was found. Is this a plan? If it is a faint scan, try the .docx or scan it again at 300 dpi.' })
          : t({ vi: 'Tệp trên máy bạn còn nguyên; có thể chọn tệp khác.', en: 'Your file is as it was; you may choose another one.' })}
      </p>
      <Button variant="default" onClick={forget}>
        {t({ vi: 'Chọn tệp khác', en: 'Choose another file' })}
      </Button>
    </div>
  );
}

export function DropZone({ done }: { done: (plan: string) => void }) {
  const { reading, failure, read, again, cancel, forget } = useReading(done);
  const input = useRef<HTMLInputElement>(null);
  const [year, setYear] = useState<number | string>('');
  const { add, refused, zone } = useFileDrop(([file]) => {
    if (file && !reading) read(file, typeof year === 'number' ? { year } : {});
  });
  useWindowEvent('paste', (event) => {
    if (event.clipboardData?.files.length) add(event.clipboardData.files);
  });
  return (
    // What is dropped anywhere on it is taken; the button does the same for who has no mouse.
    <div role="group" aria-label={t({ vi: 'Văn bản kế hoạch', en: 'The plan’s document' })} className={styles.zone} {...zone}>
      {reading ? (
        <Going reading={reading} cancel={cancel} />
      ) : failure ? (
        <Failed failure={failure} again={again} forget={forget} />
      ) : (
        <>
          <IconFileUpload size={40} stroke={1.3} aria-hidden />
          <p className={styles.lead}>{t({ vi: 'Thả văn bản kế hoạch vào đây', en: 'Drop the plan’s document here' })}</p>
          <input
            ref={input}
            type="file"
            accept={forms}
            hidden
            aria-label={t({ vi: 'Tệp kế hoạch', en: 'Plan file' })}
            onChange={(event) => {
              add(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <Button onClick={() => input.current?.click()}>{t({ vi: 'Chọn tệp', en: 'Choose a file' })}</Button>
          <p className={styles.soft}>{t({ vi: 'hoặc dán (Ctrl V). Đọc được Word (.docx, .doc, .odt, .rtf), Excel (.xlsx), PDF, bản quét (.pdf, .png, .jpg, .tif), .txt, .html; đến 100 MB.', en: 'or paste it (Ctrl V). Word (.docx, .doc, .odt, .rtf), Excel (.xlsx), PDF, scans (.pdf, .png, .jpg, .tif), .txt, .html can be read; up to 100 MB.' })}</p>
          <p className={styles.soft}>{t({ vi: 'Văn bản chỉ đến máy chủ của cơ quan, không ra ngoài.', en: 'The document goes to your agency’s server only.' })}</p>
          {refused && (
            <p role="alert" className={styles.refused}>
              {refused}
            </p>
          )}
          <details className={styles.more}>
            <summary>{t({ vi: 'Văn bản ghi sai năm?', en: 'Is its year wrong?' })}</summary>
            <NumberInput label={t({ vi: 'Năm của kế hoạch', en: 'Year of the plan' })} value={year} onChange={setYear} min={2000} max={2150} hideControls thousandSeparator="" />
          </details>
        </>
      )}
    </div>
  );
}
