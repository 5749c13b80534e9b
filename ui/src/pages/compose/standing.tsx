// SPDX-License-Identifier: AGPL-3.0-or-later
// How the document stands: its number to be, of when its data are, by when it is due, what the checks find.
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { DocumentDraft } from '../../api/documents';
import { t } from '../../api/text';
import { Cited } from '../../parts/cited';
import { numberWords } from '../../parts/documents';
import { dayText, leftText, today, upper } from '../../parts/format';
import styles from './compose.module.css';

export function DraftStanding({ draft }: { draft: DocumentDraft }) {
  const doubts = [...draft.unlike.map((text) => ({ text, grave: true })), ...draft.findings.map((one) => ({ text: t({ vi: one.vi, en: one.en || one.vi }), grave: one.severity === 'error' }))];
  return (
    <section className={styles.standing} aria-label={t({ vi: 'Tình trạng văn bản', en: 'How the document stands' })}>
      <p className={styles.facts}>
        <span>
          {t({ vi: 'Số tiếp theo', en: 'Next number' })} <b>{numberWords(draft.next_number, draft.symbol)}</b>
        </span>
        {draft.from && draft.until && <span>{t({ vi: `Số liệu ${dayText(draft.from)} – ${dayText(draft.until)}`, en: `Data ${dayText(draft.from)} – ${dayText(draft.until)}` })}</span>}
        {draft.due && (
          <span>
            {t({ vi: `Hạn gửi ${dayText(draft.due)}`, en: `To be sent by ${dayText(draft.due)}` })} <span className="soft">({leftText(draft.due, today())})</span>
          </span>
        )}
        {draft.earlier.length > 0 && (
          <span>
            {t({ vi: `Đã có ${draft.earlier.length} văn bản cùng loại gửi đơn vị:`, en: `${draft.earlier.length} of this kind went to the unit:` })}{' '}
            {draft.earlier.map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Cited document={id} />
              </span>
            ))}
          </span>
        )}
      </p>
      {doubts.length === 0 ? (
        <p className={styles.fine}>
          <IconCircleCheck size={16} aria-hidden /> {t({ vi: 'Thể thức đúng, lời văn khớp số liệu.', en: 'Its form is right, its words agree with its figures.' })}
        </p>
      ) : (
        <ul className={styles.doubts} aria-label={t({ vi: 'Cần xem lại', en: 'To look at again' })}>
          {doubts.map(({ text, grave }) => (
            <li key={text} data-grave={grave}>
              <IconAlertTriangle size={16} aria-hidden /> <span>{upper(text)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
