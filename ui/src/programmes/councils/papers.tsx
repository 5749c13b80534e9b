// SPDX-License-Identifier: AGPL-3.0-or-later
// The council's official documents: those that were issued, and the next to be written by whoever issues them.
import { useQuery } from '@tanstack/react-query';
import type { Council } from '../../api/councils';
import { documentsQuery, formsQuery } from '../../api/documents';
import type { Me } from '../../api/kinds';
import { t } from '../../api/text';
import { composeAddress, council_forms, documentAddress, formsFor, formText } from '../../parts/documents';
import { dayText } from '../../parts/format';
import { Link } from '../../parts/router';
import styles from './room.module.css';

export function Papers({ council, me }: { council: Council; me: Me }) {
  const reads = me.may.includes('documents');
  const forms = useQuery({ ...formsQuery, enabled: reads }).data ?? [];
  const issued = (useQuery({ ...documentsQuery('', ''), enabled: reads }).data ?? []).filter((one) => one.council === council.id);
  const writes = formsFor(me, forms).filter((form) => council_forms.includes(form.id) && council.stage !== 'dissolved');
  if (issued.length === 0 && writes.length === 0) return null;
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
      </ul>
    </section>
  );
}
