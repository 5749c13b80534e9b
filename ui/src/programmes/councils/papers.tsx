// SPDX-License-Identifier: AGPL-3.0-or-later
// The council's official documents: those that were issued, and the next to be written by whoever issues them.
import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Council } from '../../api/councils';
import { documentsQuery, draftAddress, formsQuery } from '../../api/documents';
import type { Me } from '../../api/kinds';
import { t } from '../../api/text';
import { composeAddress, council_forms, documentAddress, formsFor, formText } from '../../parts/documents';
import { dayText } from '../../parts/format';
import { Link } from '../../parts/router';
import { paper_words } from './words';
import styles from './room.module.css';

const stages: readonly Council['stage'][] = ['appointed', 'invited', 'open', 'unsealed', 'counted'];

export function Papers({ council, me }: { council: Council; me: Me }) {
  const reads = me.may.includes('documents');
  const forms = useQuery({ ...formsQuery, enabled: reads }).data ?? [];
  const issued = (useQuery({ ...documentsQuery('', ''), enabled: reads }).data ?? []).filter((one) => one.council === council.id);
  // Chair and secretary need not work in the agency: they take the drafts as files, a number is for the office to give.
  const drafts = reads || council.stage === 'dissolved' || (council.seat !== 'chair' && council.seat !== 'secretary') ? [] : paper_words.filter(({ from }) => stages.indexOf(council.stage) >= stages.indexOf(from));
  const writes = formsFor(me, forms).filter((form) => council_forms.includes(form.id) && council.stage !== 'dissolved');
  if (issued.length === 0 && writes.length === 0 && drafts.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="papers">
      <h2 id="papers" className={styles.heading}>
        {t({ vi: 'Văn bản', en: 'Documents' })}
      </h2>
      <ul className={styles.papers}>
        {issued.map((one) => (
          <li key={one.id}>
            <Link to={documentAddress(one.id)}>{one.number}</Link> <span className="soft">{[one.type, one.day && dayText(one.day)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
        {writes
          .toSorted((a, b) => council_forms.indexOf(a.id) - council_forms.indexOf(b.id))
          .map((form) => (
            <li key={form.id}>
              <Link to={composeAddress({ form: form.id, council: council.id })}>{t({ vi: `Soạn ${formText(form).toLowerCase()}`, en: `Write: ${formText(form)}` })}</Link>
            </li>
          ))}
        {drafts.map(({ form, name }) => (
          <li key={form}>
            <Anchor href={draftAddress({ form, council: council.id }, 'docx')} download={`${form}.docx`}>
              <IconDownload size={14} aria-hidden /> {t({ vi: `Dự thảo ${name.vi}`, en: `Draft: ${name.en}` })}
            </Anchor>
          </li>
        ))}
      </ul>
      {drafts.length > 0 && <p className="soft small">{t({ vi: 'Dự thảo .docx lấy từ những gì đã ghi ở đây; văn phòng cho số và phát hành.', en: 'Drafts as .docx, made from what is recorded here; the office gives the number and issues them.' })}</p>}
    </section>
  );
}
