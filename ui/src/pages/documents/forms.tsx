// SPDX-License-Identifier: AGPL-3.0-or-later
// The forms that documents follow: all of them with their versions; one of them as it is written, which the office may change.
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formQuery, formsQuery, type Form } from '../../api/documents';
import { t } from '../../api/text';
import { formAddress, formText, grouped } from '../../parts/documents';
import { useHasDraft } from '../../parts/drafts';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { Link, useFilter } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import { FormEditor } from './form_editor';
import { FormLanguage } from './form_language';
import { formDraftName, plainLines } from './form_text';
import { LineText } from './line_text';
import styles from './forms.module.css';

function Standing({ form, drafted }: { form: Pick<Form, 'version' | 'own'>; drafted: boolean }) {
  return (
    <span className={styles.standing}>
      {drafted && (
        <span className={styles.mark} data-open>
          {t({ vi: 'đang sửa dở', en: 'half changed' })}
        </span>
      )}
      {form.own && <span className={styles.mark}>{t({ vi: 'mẫu riêng', en: 'own form' })}</span>}
      <span>{t({ vi: `bản ${form.version}`, en: `version ${form.version}` })}</span>
    </span>
  );
}

function Row({ form, changes }: { form: Form; changes: boolean }) {
  const drafted = useHasDraft(formDraftName(form.id)) && changes;
  return (
    <li data-form={form.id} data-own={form.own}>
      <Link to={formAddress(form.id)} className={styles.row}>
        <span className={styles.name}>{formText(form)}</span>
        <Standing form={form} drafted={drafted} />
      </Link>
    </li>
  );
}

function All({ changes }: { changes: boolean }) {
  const forms = useQuery(formsQuery);
  if (forms.error && !forms.data) return <ProblemBox problem={forms.error} again={() => void forms.refetch()} />;
  if (!forms.data) return <Loading />;
  return (
    <>
      <p className={styles.intro}>
        {changes
          ? t({ vi: 'Văn bản được soạn theo các mẫu này. Mở một mẫu để sửa lời văn thành mẫu riêng của cơ quan; lúc nào cũng có thể trở lại mẫu chung. Văn bản đã phát hành không đổi.', en: 'Documents are composed by these forms. Open one to make it the agency’s own; the common one can be had back at any time. What was issued does not change.' })
          : t({ vi: 'Văn bản được soạn theo các mẫu này; văn phòng sửa được thành mẫu riêng của cơ quan.', en: 'Documents are composed by these forms; the office may make them the agency’s own.' })}
      </p>
      <div className={styles.groups}>
        {grouped(forms.data).map((group) => (
          <section key={group.name.en} className={styles.group} aria-label={t(group.name)}>
            <h2 className={styles.heading}>{t(group.name)}</h2>
            <ul className="quiet-list">
              {group.forms.map((one) => (
                <Row key={one.id} form={one} changes={changes} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function One({ id, changes }: { id: string; changes: boolean }) {
  const [line] = useFilter('line');
  const asked = useQuery(formQuery(id));
  const drafted = useHasDraft(formDraftName(id)) && changes;
  const phone = usePhone();
  const form = asked.data;
  if (!form) return asked.error ? <ProblemBox problem={asked.error} again={() => void asked.refetch()} /> : <Loading />;
  const title = t({ vi: form.vi, en: form.en });
  return (
    <>
      <div className={styles.title}>
        <h2>{title}</h2>
        <Standing form={form} drafted={drafted} />
      </div>
      <div className={styles.columns}>
        {/* Below a long text nobody on a phone would find it. */}
        {phone && <FormLanguage />}
        {changes ? (
          <FormEditor form={form} at={Number(line) || 0} />
        ) : (
          <div className={styles.editor}>
            <LineText label={t({ vi: `Mẫu: ${title}`, en: `The form: ${title}` })} value={plainLines(form.text)} />
          </div>
        )}
        {!phone && <FormLanguage />}
      </div>
    </>
  );
}

export function Forms({ changes }: { changes: boolean }) {
  const [id] = useFilter('form');
  if (!id) return <All changes={changes} />;
  return (
    <>
      <Link to="/documents?part=forms" className={styles.back}>
        <IconArrowBackUp size={15} aria-hidden /> {t({ vi: 'Mọi mẫu', en: 'All forms' })}
      </Link>
      <One key={id} id={id} changes={changes} />
    </>
  );
}
