// SPDX-License-Identifier: AGPL-3.0-or-later
// One issued document: what it is, its files, where it was sent, what it replaces or is replaced by.
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconFileTypePdf, IconReplace, IconSend2 } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { documentFileAddress, formsQuery, issuedQuery, printDocument, receiversQuery, type IssuedDocument } from '../api/documents';
import { unitsQuery, useMe } from '../api/queries';
import { t, type Pair } from '../api/text';
import { useSending } from '../parts/action_form';
import { Cited } from '../parts/cited';
import { composeAddress, formsFor, periodText } from '../parts/documents';
import { dayText } from '../parts/format';
import { JobProgress } from '../parts/job';
import { notify } from '../parts/notices';
import type { PageProps } from '../parts/page';
import { Loading, Sheet } from '../parts/page_host';
import { ProblemBox } from '../parts/problem_box';
import { itemAddress, Link } from '../parts/router';
import { SendDialog, ways } from './document/send_dialog';
import styles from './document/document.module.css';

const isWay = (how: string): how is keyof typeof ways => how in ways;
const wayText = (how: string): string => (isWay(how) ? t(ways[how]) : how);

function Rows({ document }: { document: IssuedDocument }) {
  const receivers = useQuery(receiversQuery).data ?? [];
  const units = useQuery(unitsQuery).data?.list ?? [];
  const row = (name: Pair, value: ReactNode) => (value ? [{ name: t(name), value }] : []);
  const rows = [
    ...row({ vi: 'Ngày ký', en: 'Day of signing' }, dayText(document.day)),
    ...row({ vi: 'Người ký', en: 'Signer' }, document.signer),
    ...row({ vi: 'Kỳ', en: 'Period' }, document.period && periodText(document.period)),
    ...row({ vi: 'Gửi đến', en: 'Goes to' }, document.receiver && (receivers.find((one) => one.id === document.receiver)?.name ?? document.receiver)),
    ...row({ vi: 'Đơn vị', en: 'Unit' }, document.unit && (units.find((one) => one.id === document.unit)?.name ?? document.unit)),
    ...row({ vi: 'Việc', en: 'Item' }, document.item && <Link to={itemAddress(document.item)}>{document.item}</Link>),
    ...row({ vi: 'Kế hoạch', en: 'Plan' }, document.plan && <Link to={`/plan?plan=${encodeURIComponent(document.plan)}`}>{document.plan}</Link>),
    ...row({ vi: 'Số liệu đến hết ngày', en: 'As recorded by the end of' }, document.as_of && dayText(document.as_of)),
    ...row({ vi: 'Nơi nhận', en: 'Recipients' }, document.recipients.length > 0 && document.recipients.map((one) => <div key={one}>{one}</div>)),
  ];
  return (
    <dl className={styles.rows}>
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="vi">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Files({ document, prints }: { document: IssuedDocument; prints: boolean }) {
  const queries = useQueryClient();
  const { busy, problem, send } = useSending();
  const print = () =>
    send(async () => {
      await printDocument(document.id);
      await Promise.all(['documents', 'document'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
      notify(t({ vi: 'Đã tạo bản .pdf', en: 'The .pdf is made' }));
    });
  const save = (kind: 'docx' | 'pdf', first: boolean) => (
    <Button component="a" href={documentFileAddress(document.id, kind)} download variant={first ? 'filled' : 'default'} leftSection={<IconDownload size={16} aria-hidden />}>
      {t({ vi: `Tải .${kind}`, en: `Save .${kind}` })}
    </Button>
  );
  return (
    <section className={styles.card} aria-labelledby="files">
      <h2 id="files" className={styles.heading}>
        {t({ vi: 'Tệp', en: 'Files' })}
      </h2>
      <div className={styles.buttons}>
        {save('docx', true)}
        {document.pdf && save('pdf', false)}
        {!document.pdf && prints && (
          <Button variant="default" loading={busy !== ''} leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void print()}>
            {t({ vi: 'Tạo bản .pdf', en: 'Make the .pdf' })}
          </Button>
        )}
      </div>
      {busy !== '' && <JobProgress words={t({ vi: 'Đang tạo bản .pdf, mất vài giây', en: 'Making the .pdf, some seconds' })} running={{ done: 0, of: 0 }} />}
      <ProblemBox problem={problem} />
      <p className={styles.hash}>
        SHA-256: <code>{document.docx}</code>
      </p>
    </section>
  );
}

function Sent({ document, sends }: { document: IssuedDocument; sends: boolean }) {
  const [asked, setAsked] = useState(false);
  return (
    <section className={styles.card} aria-labelledby="sent">
      <div className={styles.head}>
        <h2 id="sent" className={styles.heading}>
          {t({ vi: 'Nơi đã gửi', en: 'Where it was sent' })}
        </h2>
        {sends && (
          <Button variant="default" size="compact-md" leftSection={<IconSend2 size={16} aria-hidden />} onClick={() => setAsked(true)}>
            {t({ vi: 'Ghi nơi đã gửi', en: 'Record a delivery' })}
          </Button>
        )}
      </div>
      {document.sent.length === 0 ? (
        <p className={styles.note}>{t({ vi: 'Chưa ghi gửi đến đâu.', en: 'No delivery was recorded yet.' })}</p>
      ) : (
        <ul className="quiet-list">
          {document.sent.map((one, at) => (
            <li key={at} className={styles.delivery}>
              <span lang="vi">{one.to}</span>
              <span className="soft small">{[dayText(one.day), one.how && wayText(one.how)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {asked && <SendDialog document={document} close={() => setAsked(false)} />}
    </section>
  );
}

export default function DocumentPage({ names }: PageProps) {
  const id = names.document ?? '';
  const me = useMe().data;
  const asked = useQuery(issuedQuery(id));
  const forms = useQuery(formsQuery).data ?? [];
  const document = asked.data;
  const name = document ? `${document.type} ${document.number}` : '';
  useEffect(() => {
    if (name) window.document.title = `${name} – Sáu Rõ`;
  }, [name]);
  if (!document || !me)
    return asked.error ? (
      <Sheet title={id}>
        <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
      </Sheet>
    ) : (
      <Loading />
    );
  const { form, plan, period, receiver, unit, item, replaced_by, replaces } = document;
  const corrects = replaced_by === '' && formsFor(me, forms).some((one) => one.id === form);
  return (
    <Sheet
      title={name}
      beside={
        <Link to="/documents" className={styles.back}>
          <IconArrowBackUp size={15} aria-hidden /> {t({ vi: 'Mọi văn bản', en: 'All documents' })}
        </Link>
      }
    >
      <p className={styles.subject} lang="vi">
        {document.subject}
      </p>
      {replaced_by && (
        <p className={styles.replaced}>
          {t({ vi: 'Văn bản này đã được thay thế bằng', en: 'This document was replaced by' })} <Cited document={replaced_by} />
        </p>
      )}
      {replaces && (
        <p className={styles.note}>
          {t({ vi: 'Thay thế văn bản', en: 'It replaces' })} <Cited document={replaces} />
        </p>
      )}
      <div className={styles.columns}>
        <section className={styles.card}>
          <Rows document={document} />
          {corrects && (
            <div className={styles.buttons}>
              <Button component={Link} to={composeAddress({ form, plan, period, receiver, unit, item, replaces: id })} variant="default" leftSection={<IconReplace size={16} aria-hidden />}>
                {t({ vi: 'Thay thế bằng văn bản khác', en: 'Replace by a corrected one' })}
              </Button>
            </div>
          )}
        </section>
        <div>
          <Files document={document} prints={me.may.includes('document.print')} />
          <Sent document={document} sends={me.may.includes('document.send') && replaced_by === ''} />
        </div>
      </div>
    </Sheet>
  );
}
