// SPDX-License-Identifier: AGPL-3.0-or-later
// Official documents: those that were issued, newest first; the forms they follow; for the office also who reports go to and which numbers were used elsewhere.
import { Button, Select } from '@mantine/core';
import { IconFilePlus, IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { documentsQuery, formsQuery, type DocumentRow } from '../api/documents';
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { composeAddress, documentAddress, formsFor, formText, grouped, mayCompose, periodText } from '../parts/documents';
import { Empty } from '../parts/empty';
import { dayText, numberText, today } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { PartLinks } from '../parts/part_links';
import { ProblemBox } from '../parts/problem_box';
import { addressWith, Link, useFilter } from '../parts/router';
import { Forms } from './documents/forms';
import { NumbersForm } from './documents/numbers_form';
import { Receivers } from './documents/receivers';
import styles from './documents/documents.module.css';

const years_back = 5;

function Row({ row, numbers }: { row: DocumentRow; numbers: ReadonlyMap<string, string> }) {
  return (
    <tr data-document={row.id} data-replaced={row.replaced_by !== ''}>
      <td className={styles.number}>
        <Link to={documentAddress(row.id)}>{row.number}</Link>
      </td>
      <td className={styles.day}>{dayText(row.day)}</td>
      <td lang="vi" className={styles.subject}>
        {row.type}: {row.subject}
        {row.replaced_by && (
          <span className={styles.mark}>
            {t({ vi: 'đã thay bằng', en: 'replaced by' })} <Link to={documentAddress(row.replaced_by)}>{numbers.get(row.replaced_by) ?? row.replaced_by}</Link>
          </span>
        )}
      </td>
      <td className={styles.period}>{row.period && periodText(row.period)}</td>
      <td className={styles.sent}>{row.sent > 0 ? t({ vi: `đã gửi ${row.sent} nơi`, en: row.sent === 1 ? 'sent to 1' : `sent to ${row.sent}` }) : <span className="soft">{t({ vi: 'chưa ghi gửi', en: 'not sent yet' })}</span>}</td>
    </tr>
  );
}

function Issued() {
  const me = useMe().data;
  const [year, setYear] = useFilter('year');
  const [form, setForm] = useFilter('form');
  const forms = useQuery(formsQuery).data ?? [];
  const documents = useQuery(documentsQuery(year, form));
  const list = documents.data ?? [];
  const numbers = new Map(list.map((one) => [one.id, one.number]));
  const this_year = Number(today().slice(0, 4));
  const years = Array.from({ length: years_back }, (_, back) => String(this_year - back));
  const all = { clearable: true, clearButtonProps: { 'aria-label': t({ vi: 'Bỏ chọn', en: 'Clear' }) } };
  return (
    <>
      <div className={`${styles.bar} no-print`} role="search">
        <Select className={styles.wide ?? ''} label={t({ vi: 'Mẫu', en: 'Form' })} placeholder={t({ vi: 'mọi mẫu', en: 'all forms' })} {...all} data={grouped(forms).map((group) => ({ group: t(group.name), items: group.forms.map((one) => ({ value: one.id, label: formText(one) })) }))} value={form || null} onChange={(next) => setForm(next ?? '')} />
        <Select className={styles.narrow ?? ''} label={t({ vi: 'Năm', en: 'Year' })} placeholder={t({ vi: 'mọi năm', en: 'all years' })} {...all} data={years} value={year || null} onChange={(next) => setYear(next ?? '')} />
      </div>
      {documents.error && <ProblemBox problem={documents.error} again={() => void documents.refetch()} />}
      {documents.isPending && !documents.error && <Loading />}
      {documents.data && list.length === 0 && (
        <Empty icon={IconFileText} title={year || form ? t({ vi: 'Không có văn bản nào như vậy', en: 'There is no such document' }) : t({ vi: 'Chưa phát hành văn bản nào', en: 'No document was issued yet' })}>
          {year || form ? (
            <Link to={addressWith({ year: null, form: null })}>{t({ vi: 'Bỏ lọc', en: 'Show all' })}</Link>
          ) : me && mayCompose(me) ? (
            <Link to={composeAddress({ form: formsFor(me, forms)[0]?.id ?? '' })}>{t({ vi: 'Báo cáo kỳ vừa rồi được soạn sẵn từ số liệu: mở ra, xem, phát hành', en: 'The report of the last period is composed from the figures: open, look, issue' })}</Link>
          ) : (
            t({ vi: 'Văn phòng soạn và phát hành; văn bản sẽ hiện ở đây.', en: 'The office composes and issues them; they will stand here.' })
          )}
        </Empty>
      )}
      {list.length > 0 && (
        <>
          <p className={styles.count} role="status">
            {t({ vi: `${numberText(list.length)} văn bản, mới nhất trước`, en: `${numberText(list.length)} documents, newest first` })}
          </p>
          <table className={styles.table} aria-label={t({ vi: 'Văn bản đã phát hành', en: 'Issued documents' })}>
            <thead>
              <tr>
                <th scope="col">{t({ vi: 'Số, ký hiệu', en: 'Number' })}</th>
                <th scope="col">{t({ vi: 'Ngày', en: 'Day' })}</th>
                <th scope="col">{t({ vi: 'Trích yếu', en: 'Subject' })}</th>
                <th scope="col">{t({ vi: 'Kỳ', en: 'Period' })}</th>
                <th scope="col">{t({ vi: 'Gửi', en: 'Sent' })}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((row) => (
                <Row key={row.id} row={row} numbers={numbers} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

export default function Documents() {
  const me = useMe().data;
  const [part] = useFilter('part');
  if (!me) return <Loading />;
  const office = me.may.includes('receiver.set');
  // What somebody may see of it, by how it stands in the address.
  const parts = [
    { name: '', title: t({ vi: 'Đã phát hành', en: 'Issued' }) },
    ...(me.may.includes('form') ? [{ name: 'forms', title: t({ vi: 'Mẫu văn bản', en: 'Forms' }) }] : []),
    ...(office ? [{ name: 'receivers', title: t({ vi: 'Nơi nhận, đánh số', en: 'Receivers, numbers' }) }] : []),
  ];
  const shown = parts.some((one) => one.name === part) ? part : '';
  return (
    <Sheet
      title={t({ vi: 'Văn bản', en: 'Documents' })}
      beside={
        mayCompose(me) && (
          <Button component={Link} to="/compose" size="compact-md" leftSection={<IconFilePlus size={16} aria-hidden />}>
            {t({ vi: 'Soạn văn bản', en: 'Compose' })}
          </Button>
        )
      }
    >
      {parts.length > 1 && <PartLinks label={t({ vi: 'Phần của văn bản', en: 'Parts of documents' })} parts={parts.map(({ name, title }) => ({ to: name ? `/documents?part=${name}` : '/documents', title, here: name === shown }))} />}
      {shown === '' && <Issued />}
      {shown === 'forms' && <Forms changes={me.may.includes('form.set')} />}
      {shown === 'receivers' && (
        <>
          <Receivers />
          {me.may.includes('document.numbers') && <NumbersForm />}
        </>
      )}
    </Sheet>
  );
}
