// SPDX-License-Identifier: AGPL-3.0-or-later
// Before a document is issued: its number, day, signer and recipients once more. A number that is given is not given again.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { issuedIn, issueDocument, type DocumentDraft, type DraftWords } from '../../api/documents';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { documentAddress, numberWords } from '../../parts/documents';
import { today } from '../../parts/format';
import { notify } from '../../parts/notices';
import { go } from '../../parts/router';
import styles from './compose.module.css';

export interface IssueDialogProps {
  draft: DocumentDraft;
  words: DraftWords;
  signer: string;
  close: () => void;
  /** What was typed is recorded. */
  issued: () => void;
}

export function IssueDialog({ draft, words, signer, close, issued }: IssueDialogProps) {
  const queries = useQueryClient();
  const [day, setDay] = useState(today());
  const input = given({ ...words, day });
  const form = useActionForm('/api/v1/document/issue', input);
  const act = async () => {
    const document = issuedIn(await issueDocument(input));
    issued();
    for (const name of ['documents', 'document', 'document.draft']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã phát hành văn bản', en: 'The document is issued' }));
    // The dialog closes first: what it stood over is left.
    window.setTimeout(() => go(documentAddress(document)));
  };
  const doubts = draft.findings.length + draft.unlike.length;
  return (
    <Confirm opened close={close} title={t({ vi: 'Phát hành văn bản', en: 'Issue the document' })} doIt={t({ vi: 'Phát hành', en: 'Issue' })} act={act} asks={form}>
      <dl className={styles.rows}>
        <div>
          <dt>{t({ vi: 'Số, ký hiệu', en: 'Number' })}</dt>
          <dd>
            <b>{numberWords(draft.next_number, draft.symbol)}</b>
          </dd>
        </div>
        <div>
          <dt>{t({ vi: 'Loại', en: 'Type' })}</dt>
          <dd lang="vi">{draft.type}</dd>
        </div>
        <div>
          <dt>{t({ vi: 'Trích yếu', en: 'Subject' })}</dt>
          <dd lang="vi">{draft.subject}</dd>
        </div>
        <div>
          <dt>{t({ vi: 'Người ký', en: 'Signer' })}</dt>
          <dd lang="vi">{signer || '–'}</dd>
        </div>
        <div>
          <dt>{t({ vi: 'Nơi nhận', en: 'Recipients' })}</dt>
          <dd lang="vi">{draft.recipients.join('; ') || '–'}</dd>
        </div>
      </dl>
      <DayField label={t({ vi: 'Ngày ký', en: 'Day of signing' })} {...form.at('day')} value={day} onChange={setDay} />
      {doubts > 0 && <p className={styles.warn}>{t({ vi: `Còn ${doubts} điều cần xem lại ở phần kiểm tra.`, en: `The checks still tell of ${doubts}.` })}</p>}
      <p className={styles.note}>{t({ vi: 'Số đã cấp không cấp lại; văn bản đã phát hành chỉ được thay thế bằng văn bản khác.', en: 'A number is given once; an issued document is only replaced by another one.' })}</p>
    </Confirm>
  );
}
